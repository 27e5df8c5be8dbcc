using System.Globalization;
using System.Numerics;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm <c>math.*</c>.</summary>
internal static class MathFunctions
{
    private static readonly NumberFormatInfo Vietnamese = MakeVietnamese();

    public static FunctionGroup Group { get; } = BuiltinTable.Make(
        "math",
        "random uuid",
        "hai lần soạn phải cho cùng một văn bản",
        new("abs", "value", Abs),
        new("ceil", "value", static c => Math.Ceiling(c.Double(0))),
        new("floor", "value", static c => Math.Floor(c.Double(0))),
        new("round", "value precision?", Round),
        new("plus", "value with", static c => Do(c, BinaryOperator.Add)),
        new("minus", "value with", static c => Do(c, BinaryOperator.Subtract)),
        new("times", "value with", static c => Do(c, BinaryOperator.Multiply)),
        new("modulo", "value with", static c => Do(c, BinaryOperator.Modulus)),
        new("divided_by", "value divisor", DividedBy),
        new("is_number", "value", static c => Values.Box(Values.IsNumber(c.Plain(0)))),
        new("format", "value format culture?", static c => c.Plain(0) is null ? "" : FormatNumber(c)));

    /// <summary>Formats a number; the culture's separators are ours, so that no machine's tables change a paper.</summary>
    public static string FormatNumber(BuiltinCall c)
    {
        if (c.Plain(0) is not IFormattable number || !Values.IsNumber(number))
            throw c.Fault(Codes.BadConversion, $"{c.Site.Written}: {Values.Describe(c.Raw(0))} không định dạng được như số.");
        string format = c.Text(1);
        IFormatProvider culture = CultureInfo.InvariantCulture;
        if (c.Has(2))
        {
            culture = c.Text(2) switch
            {
                "vi-VN" or "vi" => Vietnamese,
                "en-US" or "" => CultureInfo.InvariantCulture,
                string other => throw c.Fault(Codes.Refused, $"Không hỗ trợ văn hoá {other}.", "Dùng vi-VN hoặc en-US."),
            };
            if (format.StartsWith('C') || format.StartsWith('c') || format.StartsWith('P') || format.StartsWith('p'))
                throw c.Fault(Codes.Refused, $"Không hỗ trợ định dạng {format} theo văn hoá.", "Dùng N, F hoặc mẫu như #,##0.00.");
        }

        // A standard format with many digits, such as N999999, would make a string as long.
        if (format.Length > 64 || (format.Length > 4 && char.IsAsciiLetter(format[0]) && !format.AsSpan(1).ContainsAnyExceptInRange('0', '9')))
            throw c.Fault(Codes.BadValue, $"Định dạng {format} quá dài.");
        try
        {
            return c.Made(number.ToString(format, culture));
        }
        catch (FormatException)
        {
            throw c.Fault(Codes.BadValue, $"Không có định dạng số {format}.", "Ví dụ: N0, F2, 0.##.");
        }
    }

    private static NumberFormatInfo MakeVietnamese()
    {
        NumberFormatInfo info = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        info.NumberDecimalSeparator = ",";
        info.NumberGroupSeparator = ".";
        return NumberFormatInfo.ReadOnly(info);
    }

    private static object? Do(BuiltinCall c, BinaryOperator op) => Arithmetic.Binary(c.Renderer, c.Site, op, c.Raw(0), c.Raw(1));

    private static object? Abs(BuiltinCall c) => c.Plain(0) switch
    {
        null => null,
        int v => Arithmetic.Fit(Math.Abs((long)v)),
        long v => Arithmetic.Fit(BigInteger.Abs(v)),
        BigInteger v => Arithmetic.Fit(BigInteger.Abs(v)),
        float v => Math.Abs(v),
        double v => Math.Abs(v),
        decimal v => Math.Abs(v),
        object other => throw c.Fault(Codes.BadConversion, $"{c.Site.Written}: {Values.Describe(other)} không phải là số."),
    };

    private static object? Round(BuiltinCall c)
    {
        int precision = c.Has(1) ? c.Int(1) : 0;
        return precision is < 0 or > 15 ? throw c.Fault(Codes.BadValue, $"{c.Site.Written}: số chữ số lẻ từ 0 đến 15.") : Math.Round(c.Double(0), precision);
    }

    private static object? DividedBy(BuiltinCall c)
    {
        object? result = Arithmetic.Binary(c.Renderer, c.Site, BinaryOperator.Divide, c.Double(0), c.Raw(1));
        if (c.Plain(1) is not int || result is not double exact)
            return result;
        double whole = Math.Floor(exact);
        return Math.Abs(whole) <= int.MaxValue ? (int)whole : throw c.Fault(Codes.BadArithmetic, $"{c.Site.Written}: kết quả quá lớn.");
    }
}
