using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Runtime;

/// <summary>Một lần kết xuất: the state of one run of a tree over one record, and its limits.</summary>
internal sealed class Renderer(TemplateLimits limits, DataNode.Map data)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private Dictionary<DataNode, (DataNode Parent, string? Key, int Index)>? _parents;
    private long _ticks;
    private long _steps;
    private long _computed;
    private int _depth;

    public TemplateLimits Limits { get; } = limits;

    public MarkupWriter Output { get; } = new(limits);

    public Scope Scope { get; } = new(data);

    public Flow Flow { get; set; }

    public object? Returned { get; set; }

    /// <summary>What <c>array.cycle</c> remembers.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public void Tick(Node site)
    {
        if ((++_ticks & 1023) == 0)
            CheckTime(site);
    }

    /// <summary>Counts rounds of loops and items that functions go through.</summary>
    public void Step(Node site, long count)
    {
        _steps += count;
        if (_steps > Limits.LoopSteps)
        {
            throw site.Fault(Codes.LoopLimit, Invariant($"Mẫu lặp quá {Limits.LoopSteps} bước (giới hạn vòng lặp)."),
                "Kiểm tra điều kiện dừng của vòng lặp; nếu dữ liệu thật sự lớn, đề nghị quản trị nâng giới hạn.");
        }

        Tick(site);
    }

    public void CheckTime(Node site)
    {
        if (Stopwatch.GetElapsedTime(_started).TotalMilliseconds > Limits.TimeMilliseconds)
            throw site.Fault(Codes.TimeLimit, Invariant($"Mẫu chạy quá {Limits.TimeMilliseconds} ms (giới hạn thời gian)."), "Kiểm tra vòng lặp và hàm của mẫu.");
    }

    public void Enter(Node site)
    {
        if (++_depth > Limits.RecursionDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw site.Fault(Codes.RecursionLimit, Invariant($"Hàm và mẫu con gọi nhau quá {Limits.RecursionDepth} tầng (giới hạn độ sâu)."),
                "Kiểm tra hàm hoặc include tự gọi chính nó.");
        }
    }

    public void Leave() => _depth--;

    /// <summary>Counts a string that was made, so that no template fills the memory before it writes.</summary>
    public string Computed(Node site, string text)
    {
        _computed += text.Length;
        CheckLength(site, Math.Max(text.Length, _computed / 4));
        return text;
    }

    public void CheckLength(Node site, long length)
    {
        if (length > Limits.OutputCharacters)
        {
            throw site.Fault(Codes.OutputLimit, Invariant($"Mẫu tính ra quá {Limits.OutputCharacters} ký tự (giới hạn ký tự kết xuất)."),
                "Kiểm tra phép nhân và nối chuỗi trong vòng lặp.");
        }
    }

    public string? Text(Node site, object? value) => Values.Text(this, site, value);

    public object? CallIfFunction(Node site, object? value) =>
        value is Function function ? function.Invoke(this, site, new ArgumentList(0), null) : value;

    /// <summary>Writes a value as what it is: the two doors of law L6.</summary>
    public void Write(Node site, object? value, Location.InTemplate location)
    {
        if (value is DataNode.Scalar scalar)
        {
            if (scalar.Kind == ScalarKind.Null || scalar.Text.Length == 0)
                return;
            if (scalar.Kind == ScalarKind.Text)
                Output.WriteValue(site, scalar.Text, Locate(scalar));
            else
                Output.WriteLiteral(site, scalar.Text, Locate(scalar));
            return;
        }

        if (Values.Text(this, site, value) is not { } text)
            return;
        if (value is bool || Values.IsNumber(value))
            Output.WriteLiteral(site, text, location);
        else
            Output.WriteValue(site, text, location);
    }

    public Diagnostic UnknownVariable(Node site, string name)
    {
        string? near = Nearest.Of(name, Scope.Names());
        return site.Error(Codes.UnknownVariable, $"Không có biến nào tên {name}.", near is null ? "Kiểm tra tên trường trong fields.yaml." : $"Có phải là {near}?");
    }

    private Location.InData Locate(DataNode node)
    {
        if (_parents is null)
        {
            _parents = new Dictionary<DataNode, (DataNode, string?, int)>(ReferenceEqualityComparer.Instance);
            Index(data);
        }

        return new Location.InData(node.File, PathOf(node), node.Span);
    }

    private void Index(DataNode node)
    {
        if (node is DataNode.Map map)
        {
            foreach (DataEntry entry in map.Entries)
            {
                if (_parents!.TryAdd(entry.Value, (map, entry.Key, 0)))
                    Index(entry.Value);
            }
        }
        else if (node is DataNode.List list)
        {
            for (int i = 0; i < list.Items.Length; i++)
            {
                if (_parents!.TryAdd(list.Items[i], (list, null, i)))
                    Index(list.Items[i]);
            }
        }
    }

    private string PathOf(DataNode node)
    {
        if (!_parents!.TryGetValue(node, out (DataNode Parent, string? Key, int Index) place))
            return "";
        string parent = PathOf(place.Parent);
        return place.Key is null ? string.Create(CultureInfo.InvariantCulture, $"{parent}[{place.Index}]") : parent.Length == 0 ? place.Key : $"{parent}.{place.Key}";
    }
}
