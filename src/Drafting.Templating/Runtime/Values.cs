using System.Globalization;
using System.Numerics;
using System.Text;
using Drafting.Core.Data;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Runtime;

/// <summary>
/// Giá trị của mẫu. A value is null, a bool, a number (int, long, BigInteger, float, double, decimal), a string, a DateTime, a TimeSpan, a list, a map,
/// a function, or a node of the data record, which stays what it is as long as nothing is computed from it: so a value knows where it came from.
/// </summary>
internal static class Values
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object Box(bool value) => value ? True : False;

    /// <summary>The value without its place in the data record; lists and maps stay nodes.</summary>
    public static object? Plain(object? value) => value is not DataNode.Scalar scalar ? value : scalar.Kind switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => Box(scalar.Text == "true"),
        ScalarKind.Number => Number(scalar.Text),
        _ => scalar.Text,
    };

    public static bool IsNull(object? value) => value is null or DataNode.Scalar { Kind: ScalarKind.Null };

    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool b => b,
        DataNode.Scalar { Kind: ScalarKind.Null } => false,
        DataNode.Scalar { Kind: ScalarKind.Boolean } scalar => scalar.Text == "true",
        _ => true,
    };

    public static object Number(string text)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out int i))
            return i;
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out BigInteger big))
            return Arithmetic.Fit(big);
        if (decimal.TryParse(text, NumberStyles.Float, invariant, out decimal d))
            return d;
        return double.TryParse(text, NumberStyles.Float, invariant, out double v) ? v : text;
    }

    public static bool IsNumber(object? value) => value is int or long or BigInteger or float or double or decimal;

    public static string Describe(object? value) => Plain(value) switch
    {
        null => "giá trị trống",
        bool => "đúng/sai",
        string => "chuỗi",
        DateTime => "ngày",
        TimeSpan => "khoảng thời gian",
        Function => "hàm",
        FunctionGroup => "nhóm hàm",
        LoopState => "vòng lặp",
        ScriptMap or DataNode.Map => "nhóm",
        object other when IsNumber(other) => "số",
        _ => "danh sách",
    };

    public static int Int(Node site, object? value)
    {
        try
        {
            return Plain(value) switch
            {
                null => 0,
                int i => i,
                BigInteger big => (int)big,
                IConvertible other => Convert.ToInt32(other, CultureInfo.InvariantCulture),
                _ => throw new InvalidCastException(),
            };
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            throw site.Fault(Codes.BadConversion, $"{site.Written} phải là số nguyên, đây là {Describe(value)}.");
        }
    }

    public static double Double(Node site, object? value) => Plain(value) switch
    {
        null => 0,
        BigInteger big => (double)big,
        bool b => b ? 1 : 0,
        object number when IsNumber(number) => Convert.ToDouble(number, CultureInfo.InvariantCulture),
        _ => throw site.Fault(Codes.BadConversion, $"{site.Written} phải là số, đây là {Describe(value)}."),
    };

    /// <summary>How a value prints; <see langword="null"/> prints nothing.</summary>
    public static string? Text(Renderer renderer, Node site, object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                return text;
            case DataNode.Scalar scalar:
                return scalar.Kind == ScalarKind.Null ? null : scalar.Text;
            default:
                return Simple(site, value) ?? Nested(renderer, site, value);
        }
    }

    private static string? Simple(Node site, object value) => value switch
    {
        bool b => b ? "true" : "false",
        double v when !double.IsFinite(v) => throw NotFinite(site),
        float v when !float.IsFinite(v) => throw NotFinite(site),
        DateTime date => Builtins.DateFormats.Format(site, date, Builtins.DateFormats.Default),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        IFormattable number when IsNumber(number) => number.ToString(null, CultureInfo.InvariantCulture),
        FunctionGroup group => throw site.Fault(Codes.BadValue, $"{group.Name} là một nhóm hàm, không in ra được.", $"Viết {group.Name}.ten_ham."),
        Function => throw site.Fault(Codes.BadValue, $"{site.Written} là một hàm, không in ra được."),
        LoopState => throw site.Fault(Codes.BadValue, $"{site.Written} là vòng lặp, không in ra được.", "Viết for.index, for.first, …"),
        _ => null,
    };

    private static RenderFault NotFinite(Node site) => site.Fault(Codes.BadArithmetic, $"{site.Written} không phải là số hữu hạn.", "Có phép chia cho 0?");

    private static string Nested(Renderer renderer, Node site, object value)
    {
        StringBuilder text = new();
        Append(renderer, site, text, value, 0);
        return renderer.Computed(site, text.ToString());
    }

    private static void Append(Renderer renderer, Node site, StringBuilder text, object? value, int depth)
    {
        renderer.Step(site, 1);
        if (depth > 32)
            throw site.Fault(Codes.TooDeep, $"{site.Written} lồng quá sâu, hoặc chứa chính nó.");
        renderer.CheckLength(site, text.Length);
        value = Plain(value);
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string s:
                text.Append('"').Append(Builtins.StringFunctions.Escape(s)).Append('"');
                break;
            case ScriptMap or DataNode.Map:
                text.Append('{');
                foreach ((string key, object? item) in Members.Entries(value))
                {
                    if (text[^1] != '{')
                        text.Append(", ");
                    text.Append(IsName(key) ? key : $"\"{Builtins.StringFunctions.Escape(key)}\"").Append(": ");
                    Append(renderer, site, text, item, depth + 1);
                }

                text.Append('}');
                break;
            default:
                if (Simple(site, value) is { } simple)
                {
                    text.Append(simple);
                    break;
                }

                text.Append('[');
                bool first = true;
                foreach (object? item in Lists.Items(renderer, site, value))
                {
                    if (!first)
                        text.Append(", ");
                    first = false;
                    Append(renderer, site, text, item, depth + 1);
                }

                text.Append(']');
                break;
        }
    }

    private static bool IsName(string key) =>
        key.Length > 0 && (char.IsLetter(key[0]) || key[0] == '_') && key.All(static c => char.IsLetterOrDigit(c) || c == '_');
}
