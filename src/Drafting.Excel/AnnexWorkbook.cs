using System.Globalization;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Excel.Writing;

namespace Drafting.Excel;

/// <summary>Sổ phụ lục: the annex as a workbook, with its summary, its check sheet, its sources and its register.</summary>
public static class AnnexWorkbook
{
    /// <summary>Trang phụ lục.</summary>
    public const string AnnexSheet = "Phụ lục";

    /// <summary>Trang tổng hợp của biểu danh sách.</summary>
    public const string SummarySheet = "Tổng hợp";

    /// <summary>Trang biểu đồ.</summary>
    public const string ChartSheetName = "Biểu đồ";

    /// <summary>Trang kiểm tra.</summary>
    public const string CheckSheet = "Kiểm tra";

    /// <summary>Trang nguồn số liệu.</summary>
    public const string SourceSheet = "Nguồn số liệu";

    /// <summary>Trang giải trình.</summary>
    public const string ExplanationSheet = "Giải trình";

    /// <summary>Trang theo dõi gửi, nhận.</summary>
    public const string RegisterSheet = "Theo dõi";

    /// <summary>Whether a sheet may hold the table of an annex, or its summary, which a user may have renamed; those that only accompany them never do.</summary>
    /// <param name="sheet">The name of the sheet.</param>
    internal static bool MayHoldTable(string sheet) =>
        sheet is not (ChartSheetName or CheckSheet or RegisterSheet or ExplanationSheet) && !sheet.StartsWith(SourceSheet, StringComparison.Ordinal);

    /// <summary>Writes the workbook; equal annexes give equal bytes on one release of .NET.</summary>
    /// <param name="annex">The annex.</param>
    /// <param name="frame">What stands round its table.</param>
    /// <param name="valuesHash">The hash of all its values, for the proof that Word shows the same.</param>
    /// <param name="output">Where the workbook goes.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(AssembledAnnex annex, AnnexFrame frame, string valuesHash, Stream output) =>
        Write(annex, annex.Table.Rows.Length, annex.Table.Rows, frame, valuesHash, output);

    /// <summary>Writes the workbook of a list whose rows are made while they are written, so that it takes no memory for each of them.</summary>
    /// <param name="annex">The annex; its table has rows to measure and one of every look.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="lines">The rows; they are gone through once for the annex and twice for their sources.</param>
    /// <param name="frame">What stands round its table.</param>
    /// <param name="valuesHash">The hash of all its values.</param>
    /// <param name="output">Where the workbook goes.</param>
    internal static void Write(AssembledAnnex annex, int count, IEnumerable<FormTableRow> lines, AnnexFrame frame, string valuesHash, Stream output)
    {
        using var book = new XLWorkbook();
        SheetStyle.Book(book);
        var rows = new WrittenSheets(book);
        string rowTitle = annex.Form.Rows.Title;
        IXLWorksheet annexSheet = rows.Add(AnnexSheet);
        var main = new TableSheet(annexSheet, annex.Table, rowTitle, annex.Form.Page);
        Heading(main, frame);
        rows.Put(main.Draw(annex.Period.LastDay, count, lines));
        AnnexMarks.Draw(annexSheet, main, count);
        Foot(main, annex, frame);
        if (annex.Summary is { } summary)
        {
            var sheet = new TableSheet(rows.Add(SummarySheet), summary, annex.Form.Summary?.RowTitle ?? annex.Form.Rows.Title, annex.Form.Page);
            sheet.Line(new FrameLine(summary.Title, Bold: true, Italic: false));
            rows.Put(sheet.Draw(annex.Period.LastDay, summary.Rows.Length, summary.Rows));
            sheet.Close();
        }

        var drawing = new ChartXml(annex.Table, main.Place, AnnexSheet);
        if (annex.Form.Chart is { } chart && drawing.CanDraw(chart))
            rows.Put(ChartSheet.Draw(rows.Add(ChartSheetName), rows.Part, drawing, chart));
        rows.Put(FindingSheets.Check(rows.Add(CheckSheet), annex));
        rows.Put(FindingSheets.Register(rows.Add(RegisterSheet), annex));
        rows.Put(FindingSheets.Explanations(rows.Add(ExplanationSheet), annex));
        FindingSheets.Sources(rows, SourceSheet, annex.Table.Columns, lines, main.Place);
        PropertiesSheet.Draw(book,
        [
            (FormSheetNames.Kind, FormSheetNames.Annex),
            (FormSheetNames.Form, annex.Form.Key),
            (FormSheetNames.Version, annex.Form.Version),
            (FormSheetNames.Period, annex.Period.ToString()),
            (FormSheetNames.ValuesHash, valuesHash),
            .. new NotedTable(annex.Table, annex.Notes).ToProperties(),
        ]);
        rows.Finish(output);
    }

    private static void Heading(TableSheet sheet, AnnexFrame frame)
    {
        if (frame.Code.Length > 0)
            sheet.Line(new FrameLine(frame.Code, Bold: true, Italic: false), XLAlignmentHorizontalValues.Left);
        foreach (FrameLine line in frame.Headings)
            sheet.Line(line);
        sheet.Gap();
    }

    private static void Foot(TableSheet sheet, AssembledAnnex annex, AnnexFrame frame)
    {
        for (int i = 0; i < annex.Notes.Length; i++)
            sheet.Line(new FrameLine(string.Create(CultureInfo.InvariantCulture, $"({i + 1}) {annex.Notes[i]}"), Bold: false, Italic: true), XLAlignmentHorizontalValues.Left);
        if (!frame.LeftSignature.IsEmpty || !frame.RightSignature.IsEmpty)
        {
            sheet.Gap();
            sheet.Pair(frame.LeftSignature, frame.RightSignature);
        }

        sheet.KeepFoot();

        sheet.Close();
    }
}
