using Drafting.Core.Data;
using Drafting.Templating.Builtins;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Runtime;

/// <summary>
/// Phạm vi biến. Global frames are stacked by <c>with</c> and by functions with parameters, local frames (<c>$x</c>) by every function;
/// the lowest global frame is the data record under what the template assigns.
/// </summary>
internal sealed class Scope
{
    private readonly DataNode.Map _data;
    private readonly List<Frame> _globals = [];
    private readonly List<Frame> _locals = [];
    private ScriptMap? _assigned;

    public Scope(DataNode.Map data)
    {
        _data = data;
        _globals.Add(new Frame(null));
        _locals.Add(new Frame(null));
    }

    public ScriptList? Arguments
    {
        get => _locals[^1].Arguments;
        set => _locals[^1].Arguments = value;
    }

    public Block? Wrapped => _locals[^1].Wrapped;

    public bool TryGet(string name, out object? value)
    {
        for (int i = _globals.Count - 1; i >= 0; i--)
        {
            Frame frame = _globals[i];
            if (frame.TryGetLoop(name, out value) || (frame.Store is not null && Members.TryGet(frame.Store, name, out value)))
                return true;
        }

        if (_assigned is not null && _assigned.Members.TryGetValue(name, out value))
            return true;
        value = _data[name] ?? (object?)BuiltinTable.Find(name);
        return value is not null;
    }

    public IEnumerable<string> Names() => _globals.SelectMany(static f => f.LoopNames().Concat(Members.Entries(f.Store).Select(static e => e.Key)))
        .Concat(Members.Entries(_assigned).Select(static e => e.Key)).Concat(_data.Entries.Select(static e => e.Key)).Concat(BuiltinTable.Names);

    /// <summary>Assigns where Scriban does: in the innermost frame. Says why, where it cannot.</summary>
    public string? TrySet(string name, object? value)
    {
        Frame frame = _globals[^1];
        if (frame.TryGetLoop(name, out _))
            return "đó là biến của vòng lặp đang chạy";
        if (BuiltinTable.Find(name) is not null)
            return "đó là tên có sẵn của ngôn ngữ";
        if (frame.Store is DataNode.Map)
            return "nhóm mở bằng with là dữ liệu, chỉ để đọc";
        ScriptMap store = frame.Store as ScriptMap ?? (_assigned ??= new ScriptMap());
        store.Members[name] = value;
        return null;
    }

    public bool TryGetLocal(string name, out object? value)
    {
        Frame frame = _locals[^1];
        value = null;
        return frame.TryGetLoop(name, out value) || (frame.Values is not null && frame.Values.TryGetValue(name, out value));
    }

    public void SetLocal(string name, object? value) => (_locals[^1].Values ??= new Dictionary<string, object?>(StringComparer.Ordinal))[name] = value;

    public void Push(object store)
    {
        _globals.Add(new Frame(store));
        _locals.Add(new Frame(null));
    }

    public void Pop()
    {
        _globals.RemoveAt(_globals.Count - 1);
        PopLocal();
    }

    public void PushLocal(ScriptList arguments, Block? wrapped) => _locals.Add(new Frame(null) { Arguments = arguments, Wrapped = wrapped });

    public void PushFunction(ScriptMap parameters, ScriptList arguments, Block? wrapped)
    {
        _globals.Add(new Frame(parameters));
        PushLocal(arguments, wrapped);
    }

    public void PopLocal() => _locals.RemoveAt(_locals.Count - 1);

    public void OpenLoop(string kind, LoopState state, Expression? variable)
    {
        _globals[^1].Open(kind, state, (variable as VariableExpression)?.Name);
        _locals[^1].Open("", null, (variable as LocalExpression)?.Name);
    }

    public void SetLoopItem(object? item)
    {
        _globals[^1].SetItem(item);
        _locals[^1].SetItem(item);
    }

    public void CloseLoop()
    {
        _globals[^1].Close();
        _locals[^1].Close();
    }

    private sealed class Frame(object? store)
    {
        private List<(string Kind, LoopState? State, string? Variable)>? _loops;
        private List<object?>? _items;

        public object? Store { get; } = store;

        public Dictionary<string, object?>? Values { get; set; }

        public ScriptList? Arguments { get; set; }

        public Block? Wrapped { get; init; }

        public void Open(string kind, LoopState? state, string? variable)
        {
            (_loops ??= []).Add((kind, state, variable));
            (_items ??= []).Add(null);
        }

        public void SetItem(object? item) => _items![^1] = item;

        public void Close()
        {
            _loops!.RemoveAt(_loops.Count - 1);
            _items!.RemoveAt(_items.Count - 1);
        }

        public bool TryGetLoop(string name, out object? value)
        {
            for (int i = (_loops?.Count ?? 0) - 1; i >= 0; i--)
            {
                if (_loops![i].Variable == name)
                {
                    value = _items![i];
                    return true;
                }

                if (_loops[i].Kind == name)
                {
                    value = _loops[i].State;
                    return true;
                }
            }

            value = null;
            return false;
        }

        public IEnumerable<string> LoopNames() => _loops?.Select(static l => l.Variable).OfType<string>() ?? [];
    }
}
