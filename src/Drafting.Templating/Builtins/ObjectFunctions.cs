using System.Globalization;
using System.Numerics;
using Drafting.Core.Data;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm <c>object.*</c>.</summary>
internal static class ObjectFunctions
{
    public static FunctionGroup Group { get; } = BuiltinTable.Make(
        "object",
        "eval eval_template from_json to_json",
        "mẫu không chạy mã nằm trong dữ liệu",
        new("default", "value default", static c => c.Plain(0) is null or "" ? c.Raw(1) : c.Raw(0)),
        new("typeof", "value", static c => TypeOf(c.Plain(0))),
        new("kind", "value", static c => Kind(c.Plain(0))),
        new("size", "value", Size),
        new("keys", "value", static c => new ScriptList(Entries(c).Select(static e => (object?)e.Key))),
        new("values", "value", static c => new ScriptList(Entries(c).Select(static e => e.Value))),
        new("has_key", "value key", static c => Values.Box(Entries(c).Any(e => e.Key == c.Text(1)))),
        new("has_value", "value key", static c => Values.Box(Entries(c).Any(e => e.Key == c.Text(1) && !Values.IsNull(e.Value)))),
        new("format", "value format culture?", Format));

    private static IEnumerable<(string Key, object? Value)> Entries(BuiltinCall c)
    {
        object? map = c.Plain(0);
        if (map is not (null or ScriptMap or DataNode.Map))
            throw c.Fault(Codes.BadConversion, $"{c.Site.Written}: cần một nhóm, đây là {Values.Describe(map)}.");
        return Members.Entries(map);
    }

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string => "string",
        ScriptRange or ScriptList { IsIterator: true } => "iterator",
        ScriptList or DataNode.List => "array",
        object v when Values.IsNumber(v) => "number",
        _ => "object",
    };

    private static string? Kind(object? value) => value switch
    {
        bool => "bool",
        int => "int",
        long => "long",
        BigInteger => "bigint",
        float => "float",
        double => "double",
        decimal => "decimal",
        ScriptRange or ScriptList { IsIterator: true } => "range",
        Function => "function",
        _ => TypeOf(value),
    };

    private static object? Size(BuiltinCall c) => c.Plain(0) switch
    {
        string text => text.Length,
        ScriptMap or DataNode.Map => Entries(c).Count(),
        object list when Lists.TryCount(list, out long count) => Arithmetic.Fit(count),
        _ => 0,
    };

    private static object? Format(BuiltinCall c) => c.Plain(0) switch
    {
        null => "",
        DateTime date when !c.Has(2) => FormatDate(c, date),
        _ => MathFunctions.FormatNumber(c),
    };

    private static string FormatDate(BuiltinCall c, DateTime date)
    {
        try
        {
            return c.Made(date.ToString(c.Text(1), CultureInfo.InvariantCulture));
        }
        catch (FormatException)
        {
            throw c.Fault(Codes.BadValue, $"Không có định dạng ngày {c.Text(1)}.", "Ví dụ: dd/M/yyyy.");
        }
    }
}
