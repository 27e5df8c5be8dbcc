using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Templating.Builtins;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Analysis;

/// <summary>
/// Phân tích mẫu: which paths of the data record it reads, and which names and functions nobody knows. It follows values through variables, loops,
/// functions and includes, never forgets what a variable once held, and goes through the tree until nothing new turns up.
/// </summary>
internal sealed partial class Analyzer(List<Diagnostic> faults)
{
    private const int MostPasses = 6;
    private const int MostIncludes = 2_000;

    private readonly Dictionary<string, Trace> _bindings = new(StringComparer.Ordinal);
    private readonly Dictionary<FunctionDefinition, FunctionTrace> _functions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, FunctionDefinition> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly List<(string Name, Trace Trace)> _scope = [];
    private readonly List<Trace> _withs = [];
    private readonly HashSet<ParsedFile> _open = [];
    private readonly Dictionary<string, string> _outer = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> _collectors = [];
    private readonly List<TemplateReference> _references = [];
    private readonly HashSet<(string, Location.InTemplate, ReferenceUse)> _seen = [];
    private readonly List<FreeName> _free = [];
    private readonly HashSet<Node> _reported = [];
    private FunctionTrace? _function;
    private Trace[] _arguments = [];
    private bool _changed;
    private int _includes;

    public Findings Run(ParsedFile file)
    {
        for (int pass = 0; pass < MostPasses && (pass < 2 || _changed); pass++)
        {
            _changed = false;
            _includes = 0;
            _references.Clear();
            _seen.Clear();
            _free.Clear();
            _assigned.Clear();
            Walk(file.Body);
        }

        return new Findings([.. _references], [.. _free.Where(f => !_declared.Contains(f.Name)).Distinct()]);
    }

    private sealed class FunctionTrace
    {
        public Trace[] Arguments { get; set; } = [];

        public Trace Result { get; set; } = Trace.Empty;
    }

    private void Bind(string key, Trace trace)
    {
        Trace before = _bindings.GetValueOrDefault(key, Trace.Empty);
        if (before.Covers(trace))
        {
            _bindings.TryAdd(key, before);
            return;
        }

        _bindings[key] = before.With(trace);
        _changed = true;
    }

    private void Record(Trace trace, Node site, ReferenceUse use)
    {
        foreach (string path in trace.Aliases.Order(StringComparer.Ordinal))
            Record(path, site, use);
        if (use != ReferenceUse.Condition)
            return;
        foreach (string path in trace.Sources.Order(StringComparer.Ordinal))
            Record(path, site, use);
    }

    private void Record(string path, Node site, ReferenceUse use)
    {
        foreach (HashSet<string> collector in _collectors)
            collector.Add(path);
        Location.InTemplate location = site.Source.At(site.Span);
        if (_seen.Add((path, location, use)))
            _references.Add(new TemplateReference(path, location, use, OuterOf(path)));
    }

    private string? OuterOf(string path)
    {
        for (int end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (_outer.TryGetValue(path[..end], out string? outer))
                return outer + path[end..];
        }

        return null;
    }

    private void Report(Node site, Diagnostic diagnostic)
    {
        if (_reported.Add(site))
            faults.Add(diagnostic);
    }

    /// <summary>What a name may mean where it stands.</summary>
    private Trace Resolve(VariableExpression variable)
    {
        string name = variable.Name;
        for (int i = _scope.Count - 1; i >= 0; i--)
        {
            if (_scope[i].Name == name)
                return _scope[i].Trace;
        }

        if (_assigned.Contains(name) || (_function is not null && _declared.Contains(name)))
            return _bindings.GetValueOrDefault(name, Trace.Empty);
        if (BuiltinTable.Find(name) is not null)
            return Trace.Empty;
        Trace inner = Trace.Empty;
        foreach (string group in _withs.SelectMany(static w => w.Aliases))
        {
            string path = $"{group}.{name}";
            _outer[path] = name;
            inner = inner.With(Trace.Of(path));
        }

        if (_withs.Count > 0)
            return inner.Aliases.IsEmpty ? Trace.Of(name) : inner;
        _free.Add(new FreeName(name, variable));
        return Trace.Of(name);
    }

    private void InScope(string name, Trace trace, Action walk)
    {
        _declared.Add(name);
        Bind(name, trace);
        _scope.Add((name, trace));
        walk();
        _scope.RemoveAt(_scope.Count - 1);
    }

    private Trace Collect(Action walk)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        _collectors.Add(paths);
        walk();
        _collectors.RemoveAt(_collectors.Count - 1);
        return new Trace([], [], [.. paths]);
    }
}
