using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Reading;

/// <summary>Đọc một ô theo kiểu của cột: the column decides, never the culture of a machine. What has one meaning is read and said, what has
/// two is refused.</summary>
public static class FigureReader
{
    private const int LongestQuote = 60;

    /// <summary>Reads a cell of a returned form.</summary>
    /// <param name="cell">The cell, or <see langword="null"/> where the workbook has none.</param>
    /// <param name="column">Its column.</param>
    /// <param name="dates">What the workbook's dates count from.</param>
    public static FigureReading Read(ObservedCell? cell, FormColumn column, DateSystem dates)
    {
        if (cell is null)
            return Empty(column, "");
        if (!cell.HasStoredResult)
            return Refused($"={cell.Formula!.Text}", ReadingCodes.NoStoredResult, "Ô có công thức nhưng tệp không lưu kết quả của nó.", "Mở tệp bằng Excel để tính lại, lưu rồi gửi lại.");
        switch (cell.Value)
        {
            case CellValue.Error error:
                return Refused(error.Code, ReadingCodes.ErrorValue, $"Ô báo lỗi {Quoted(error.Code)}.", "Sửa công thức hoặc ghi số liệu vào ô.");
            case CellValue.Blank:
                return Empty(column, "");
            case CellValue.Boolean flag:
                string word = flag.Value ? "TRUE" : "FALSE";
                return column.Type == ColumnType.Text ? Read(new FormValue.Words(word), word) : Refused(word, ReadingCodes.TextForValue, $"Ô ghi {word}, không phải số liệu.", "Ghi số liệu vào ô.");
            case CellValue.Number number:
                return column.Type switch
                {
                    ColumnType.Text => Words(number, cell.NumberFormat, dates),
                    ColumnType.Date => DateReading.Of(number, cell.NumberFormat, dates),
                    _ => NumberReading.Of(number, cell.NumberFormat, column),
                };
            default:
                return Text((CellValue.Text)cell.Value, cell.FontName, column);
        }
    }

    internal static FigureReading Read(FormValue value, string original, params ImmutableArray<ReadingFinding> findings) => new(value, ReadingKind.Read, original, findings);

    internal static FigureReading Refused(string original, string code, string message, string hint) =>
        new(null, ReadingKind.Refused, original, [new ReadingFinding(code, Severity.Error, message, hint)]);

    internal static string Quoted(string text) => $"“{(text.Length <= LongestQuote ? text : text[..LongestQuote] + "…")}”";

    private static FigureReading Text(CellValue.Text value, string fontName, FormColumn column)
    {
        (string text, ReadingFinding? finding) = CellLetters.Of(value.Value, fontName);
        if (text.Length == 0)
            return Empty(column, value.Value);
        if (column.Type == ColumnType.Text)
            return new FigureReading(new FormValue.Words(text), finding is null ? ReadingKind.Read : ReadingKind.Repaired, value.Value, finding is null ? [] : [finding]);
        return Mark(text, column) ?? (column.Type == ColumnType.Date ? DateReading.Of(text, value.Value) : NumberReading.Of(text, value.Value, column));
    }

    private static FigureReading Words(CellValue.Number number, string format, DateSystem dates)
    {
        if (FormatSigns.Of(format) == FormatSign.Date && DateReading.DayOf(number.Value, dates) is { } day)
        {
            string shown = DateReading.Print(day);
            return new FigureReading(new FormValue.Words(shown), ReadingKind.Repaired, number.Raw, [new ReadingFinding(ReadingCodes.TextForValue, Severity.Info, $"Ô chứa ngày tháng, được đọc thành chữ {Quoted(shown)}.", "Không phải sửa nếu đúng.")]);
        }

        return Read(new FormValue.Words(number.Value.ToString(CultureInfo.InvariantCulture).Replace('.', ',')), number.Raw);
    }

    private static FigureReading Empty(FormColumn column, string original) => column.Blank switch
    {
        // What the definition says of an empty cell is no repair, and nobody has to look at it.
        BlankPolicy.Zero when column.Type is not (ColumnType.Text or ColumnType.Date) => new FigureReading(new FormValue.Figure(0), ReadingKind.Blank, original, []),
        BlankPolicy.Missing => Nothing(FormValue.Missing.Instance, original, Severity.Warning, "Ô trống, chưa có số liệu.", "Ghi số liệu; nếu không phát sinh thì ghi 0."),
        _ => new FigureReading(FormValue.Blank.Instance, ReadingKind.Blank, original, []),
    };

    /// <summary>The marks of Vietnamese statistics: a dash for nothing to count, dots for nothing collected, a cross for a cell not to be filled.</summary>
    private static FigureReading? Mark(string text, FormColumn column)
    {
        bool isDash = text is "-" or "–" or "—" or "−" or "\uFF0D" or "--";
        if (!isDash && text is not ("x" or "X" or "×" or "…" or "..." or ".."))
            return null;
        if (column.Blank == BlankPolicy.NotApplicable)
            return new FigureReading(FormValue.Blank.Instance, ReadingKind.Blank, text, []);
        return isDash && column.Type != ColumnType.Date
            ? Nothing(new FormValue.Figure(0), text, Severity.Info, $"Dấu {Quoted(text)} được tính là 0.", "Không phải sửa nếu đúng; nếu chưa có số liệu thì để trống.")
            : Nothing(FormValue.Missing.Instance, text, Severity.Warning, $"Dấu {Quoted(text)} được coi là chưa có số liệu, không phải số 0.", "Ghi số liệu; nếu không phát sinh thì ghi 0.");
    }

    private static FigureReading Nothing(FormValue value, string original, Severity severity, string message, string hint) =>
        new(value, ReadingKind.Blank, original, [new ReadingFinding(ReadingCodes.BlankMark, severity, message, hint)]);
}
