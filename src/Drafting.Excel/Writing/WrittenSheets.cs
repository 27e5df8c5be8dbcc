using System.Globalization;
using ClosedXML.Excel;

namespace Drafting.Excel.Writing;

/// <summary>Các trang đang viết: the sheets of a workbook with the rows that are written when it is finished.</summary>
internal sealed class WrittenSheets(XLWorkbook book)
{
    private readonly Dictionary<string, StreamedRows> rows = new(StringComparer.Ordinal);
    private DrawnChart? chart;
    private int count;

    /// <summary>The part of the sheet that was added last: the library names the parts by the order of the sheets.</summary>
    public string Part => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{count}.xml");

    /// <summary>Adds a sheet behind the others.</summary>
    /// <param name="name">Tên trang.</param>
    public IXLWorksheet Add(string name)
    {
        count++;
        return book.AddWorksheet(name);
    }

    /// <summary>Gives the rows of the sheet that was added last.</summary>
    /// <param name="streamed">The rows, or <see langword="null"/> for none.</param>
    public void Put(StreamedRows? streamed)
    {
        if (streamed is { Patterns: > 0 })
            rows.Add(Part, streamed);
    }

    /// <summary>Gives the one chart of the workbook.</summary>
    /// <param name="drawn">The chart.</param>
    public void Put(DrawnChart drawn) => chart = drawn;

    /// <summary>Saves the workbook and finishes its package.</summary>
    /// <param name="output">Where it goes.</param>
    public void Finish(Stream output)
    {
        using var saved = new MemoryStream();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // ClosedXML looks for signs in formulas as the machine's culture sorts them, and where that passes over signs it fails.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            book.SaveAs(saved);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        saved.Position = 0;
        PackageFinish.Write(saved, rows, chart, output);
    }
}
