using System.Globalization;
using Drafting.Core.Units;

namespace Drafting.Core.Standards;

/// <summary>Chữ của trị số: how tables and messages print the figures of the guidance, in Vietnamese with a decimal comma.</summary>
public static class FigureText
{
    private const long OneTwip = 635;

    /// <summary>Prints a figure: <c>14 pt</c>, <c>12,7 mm</c>, <c>chính xác 18 pt</c>, <c>có</c>, <c>căn giữa</c>, <c>"Nơi nhận:"</c>.</summary>
    /// <typeparam name="T">The type of the figure.</typeparam>
    /// <param name="value">The figure.</param>
    public static string Of<T>(T value)
        where T : notnull => value switch
        {
            Length length => OfLength(length),
            FontSize size => $"{Number(size.HalfPoints / 2m)} pt",
            LineSpacing { Rule: LineRule.Exact } line => $"chính xác {Number(line.Value / 20m)} pt",
            LineSpacing { Rule: LineRule.AtLeast } line => $"ít nhất {Number(line.Value / 20m)} pt",
            LineSpacing { Value: 240 } => "đơn",
            LineSpacing line => $"{Number(line.Value / 240m)} dòng",
            bool flag => flag ? "có" : "không",
            LetterCase letters => letters == LetterCase.Upper ? "in hoa" : "như viết",
            Alignment.Left => "căn trái",
            Alignment.Center => "căn giữa",
            Alignment.Right => "căn phải",
            Alignment.Justify => "căn đều hai bên",
            "" => "(để trống)",
            string text => $"“{text}”",
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };

    /// <summary>Prints what is allowed: <c>15 pt – 16 pt</c>, <c>từ 6 pt</c>, <c>có hoặc không</c>.</summary>
    /// <typeparam name="T">The type of the figure.</typeparam>
    /// <param name="allowed">What is allowed.</param>
    public static string Of<T>(AllowedValues<T> allowed)
        where T : notnull => allowed switch
        {
            AllowedValues<LineSpacing>.Range { HasLeast: true, HasGreatest: true, Least: { Rule: LineRule.Exact } least, Greatest: { Rule: LineRule.Exact } greatest } =>
                $"chính xác {Number(least.Value / 20m)} pt – {Number(greatest.Value / 20m)} pt",
            AllowedValues<T>.Range { HasLeast: true, HasGreatest: true } range => $"{Of(range.Least!)} – {Of(range.Greatest!)}",
            AllowedValues<T>.Range { HasLeast: true } range => $"từ {Of(range.Least!)}",
            AllowedValues<T>.Range range => $"đến {Of(range.Greatest!)}",
            AllowedValues<T>.Set set => string.Join(" hoặc ", set.Values.Select(Of)),
            _ => throw new InvalidOperationException("The union is closed."),
        };

    /// <summary>Prints a length of the page in the unit that the guidance gives it in, whatever Word's own: <c>31,75 mm</c> for a margin of 90 pt.</summary>
    /// <param name="length">The length.</param>
    public static string Millimetres(Length length) =>
        OfLength(length) is var text && text.EndsWith(" pt", StringComparison.Ordinal) ? $"{Number(length.Emu / 36_000m)} mm" : text;

    /// <summary>Prints a confidence: <c>đã đối chiếu</c>, <c>nguồn thứ cấp</c>, <c>giả định</c>.</summary>
    /// <param name="confidence">The confidence.</param>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Verified => "đã đối chiếu",
        Confidence.Secondary => "nguồn thứ cấp",
        _ => "giả định",
    };

    // Millimetres where tenths are enough, else points, in which the guidance states gaps.
    private static string OfLength(Length length) => length.Emu switch
    {
        0 => "0",
        var emu when emu % 3_600 == 0 => $"{Number(emu / 36_000m)} mm",
        var emu when emu % 3_175 == 0 => $"{Number(emu / 12_700m)} pt",
        // Word keeps whole twentieths of a point: 25,01 mm is what it makes of 25 mm.
        var emu when Math.Abs(emu - (emu + 1_800) / 3_600 * 3_600) < OneTwip => $"{Number((emu + 1_800) / 3_600 / 10m)} mm",
        var emu => $"{Number(emu / 36_000m)} mm",
    };

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');
}
