using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Reading;

/// <summary>Đọc số: numbers and numerals in columns of counts, decimals and percentages.</summary>
internal static class NumberReading
{
    private const string NothingToDo = "Không phải sửa nếu đúng.";
    private const string WriteNumber = "Ghi lại bằng số, không kèm chữ.";

    /// <summary>The largest stored fraction that a percent format is believed of: 1,000 %.</summary>
    private const decimal LargestShare = 10;

    /// <summary>Reads a number.</summary>
    public static FigureReading Of(CellValue.Number number, string format, FormColumn column)
    {
        FormatSign sign = FormatSigns.Of(format);
        // A machine that reads 1/2 or 3.5 as a day has lost what was typed.
        if (sign == FormatSign.Date)
            return FigureReader.Refused(number.Raw, ReadingCodes.Ambiguous, $"Ô hiện ngày tháng chứ không phải số liệu (giá trị lưu là {number.Raw}).", "Đổi định dạng ô thành số rồi ghi lại số liệu.");
        if (sign == FormatSign.Percent && column.Type != ColumnType.Percent)
            return FigureReader.Refused(number.Raw, ReadingCodes.Ambiguous, $"Ô hiện {NumeralText.Print(number.Value * 100)}% trong cột không phải tỉ lệ phần trăm.", "Đổi định dạng ô thành số rồi ghi lại số liệu.");
        if (sign == FormatSign.Percent && Math.Abs(number.Value) > LargestShare)
            return FigureReader.Refused(number.Raw, ReadingCodes.PercentOutOfRange, $"Ô hiện {NumeralText.Print(number.Value * 100)}%, có lẽ số {NumeralText.Print(number.Value)} được ghi trước khi ô có định dạng phần trăm.", $"Ghi lại tỉ lệ: gõ {NumeralText.Print(number.Value)}% nếu đúng là như vậy.");
        return sign == FormatSign.Percent
            ? Checked(number.Value * 100, ReadingKind.Read, number.Raw, column, [], isShown: true)
            : Checked(number.Value, ReadingKind.Read, number.Raw, column, [], isShown: false);
    }

    /// <summary>Reads a numeral typed as text.</summary>
    /// <param name="text">The text, cleaned.</param>
    /// <param name="original">The text as stored.</param>
    /// <param name="column">The column.</param>
    public static FigureReading Of(string text, string original, FormColumn column)
    {
        string quoted = FigureReader.Quoted(text);
        if (NumeralText.Read(text) is not { } numeral)
            return FigureReader.Refused(original, ReadingCodes.TextForValue, $"{quoted} không đọc được thành số.", WriteNumber);
        if (numeral.HasPercent && column.Type != ColumnType.Percent)
            return FigureReader.Refused(original, ReadingCodes.Ambiguous, $"{quoted} là tỉ lệ phần trăm, cột này không phải.", WriteNumber);
        bool isWhole = column.Type == ColumnType.Count || (column.Type == ColumnType.Decimal && column.Decimals == 0);
        bool isDecimalComma = !isWhole && column.Decimals >= 3 && numeral.Form == NumeralForm.CommaThree;
        if (!isWhole && !isDecimalComma && numeral.Form is NumeralForm.DotThree or NumeralForm.CommaThree)
        {
            return FigureReader.Refused(
                original, ReadingCodes.Ambiguous, $"{quoted} hiểu được hai cách: {NumeralText.Print(numeral.Value)} hoặc {NumeralText.Print(numeral.AsDecimal)}.", "Ghi lại bằng số; dấu phẩy ngăn phần thập phân, dấu chấm ngăn hàng nghìn.");
        }

        decimal value = isDecimalComma ? numeral.AsDecimal : numeral.Value;
        bool isEnglish = numeral.Form == NumeralForm.English || (numeral.Form == NumeralForm.CommaThree && !isDecimalComma);
        (Severity severity, string how) = isEnglish ? (Severity.Warning, "viết kiểu Anh") : numeral.HasBrackets ? (Severity.Warning, "trong ngoặc") : (Severity.Info, "là chữ");
        var finding = new ReadingFinding(ReadingCodes.TextForValue, severity, $"{quoted} {how}, được đọc thành {NumeralText.Print(value)}{(numeral.HasPercent ? "%" : "")}.", severity == Severity.Info ? NothingToDo : "Kiểm tra cách đọc; ghi lại bằng số nếu sai.");
        return Checked(value, ReadingKind.Repaired, original, column, [finding], numeral.HasPercent);
    }

    private static FigureReading Checked(decimal value, ReadingKind kind, string original, FormColumn column, ImmutableArray<ReadingFinding> findings, bool isShown)
    {
        string shown = NumeralText.Print(value);
        if (column.Type == ColumnType.Count && value != decimal.Truncate(value))
        {
            string hint = decimal.Round(value, 3) == value && Math.Abs(value) < 1000
                ? $"Ghi lại số nguyên; nếu dấu chấm vốn ngăn hàng nghìn thì ghi {NumeralText.Print(value * 1000).Replace(".", "", StringComparison.Ordinal)}."
                : "Ghi lại số nguyên.";
            return new FigureReading(null, ReadingKind.Refused, original, [.. findings, new ReadingFinding(ReadingCodes.FractionInCount, Severity.Error, $"Số lẻ {shown} trong cột đếm.", hint)]);
        }

        // What a formula gives may fall or pass its base.
        if (column.Formula is null && value < 0)
            findings = findings.Add(new ReadingFinding(ReadingCodes.Negative, Severity.Warning, $"Số âm {shown}.", "Kiểm tra lại; nếu đúng thì giải trình."));
        if (column.Type == ColumnType.Percent && column.Formula is null && value > 100)
            findings = findings.Add(new ReadingFinding(ReadingCodes.PercentOutOfRange, Severity.Warning, $"Tỉ lệ {shown}% lớn hơn 100%.", "Kiểm tra lại; nếu đúng thì giải trình."));
        else if (column.Type == ColumnType.Percent && !isShown && value != 0 && Math.Abs(value) <= 1)
            findings = findings.Add(new ReadingFinding(ReadingCodes.PercentOutOfRange, Severity.Warning, $"{shown} được đọc là {shown}%; cũng có thể là {NumeralText.Print(value * 100)}%.", $"Nếu đúng là {shown}% thì giải trình, hoặc gõ {shown}%."));
        return new FigureReading(new FormValue.Figure(value), kind, original, findings);
    }
}
