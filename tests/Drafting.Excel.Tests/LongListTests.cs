using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Tests;

public class LongListTests
{
    private const int Rows = 6000;

    [Theory]
    [InlineData("th-TH")]
    [InlineData("vi-VN")]
    public void TheCultureOfTheMachineChangesNothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        byte[] here = Write(20), there;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            there = Write(20);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        there.AsSpan().SequenceEqual(here).ShouldBeTrue();
    }

    [Fact]
    public void ALongListIsValid()
    {
        using SpreadsheetDocument package = SpreadsheetDocument.Open(new MemoryStream(Write(Rows)), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(static e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void ItLooksAsAShortOneDoes()
    {
        using var book = new XLWorkbook(new MemoryStream(Write(Rows)));
        using var small = new XLWorkbook(new MemoryStream(Write(5)));
        IXLWorksheet sheet = book.Worksheet(AnnexWorkbook.AnnexSheet), shown = small.Worksheet(AnnexWorkbook.AnnexSheet);
        int first = Row(sheet, "r0"), last = Row(sheet, $"r{Rows - 1}"), expected = Row(shown, "r0");
        last.ShouldBe(first + Rows - 1);
        first.ShouldBe(expected);
        for (int column = 2; column <= 9; column++)
        {
            foreach (IXLStyle style in new[] { sheet.Cell(first, column).Style, sheet.Cell(last, column).Style })
                style.ToString().ShouldBe(shown.Cell(expected, column).Style.ToString());
        }

        sheet.Cell(last, 4).FormulaA1.ShouldBe($"E{last}+F{last}");
        sheet.Cell(last, 4).CachedValue.ShouldBe("11999");
        sheet.Cell(last + 1, 2).GetString().ShouldContain("Chưa có số liệu");
    }

    [Fact]
    public void EverySourceOfALongListIsThere()
    {
        using var archive = new ZipArchive(new MemoryStream(Write(Rows)));
        using var book = new XLWorkbook(new MemoryStream(Write(5)));
        int sheet = book.Worksheet(AnnexWorkbook.SourceSheet).Position;
        using var reader = new StreamReader(archive.GetEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet}.xml"))!.Open());
        reader.ReadToEnd().Split("nguon.xlsx").Length.ShouldBe(Rows + 1);
    }

    [Fact]
    public void ARowTakesAFewStringsOnly()
    {
        AssembledAnnex annex = Annex(5);
        FormTableRow row = annex.Table.Rows[1];
        AnnexWorkbook.Write(annex, 5, Enumerable.Repeat(row, 5), SampleAnnex.Frame, "", Stream.Null);
        long one = Allocated(10_000), ten = Allocated(100_000);
        ((ten - one) / 90_000.0).ShouldBeLessThan(800);

        long Allocated(int rows)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            AnnexWorkbook.Write(annex, rows, Enumerable.Repeat(row, rows), SampleAnnex.Frame, "", Stream.Null);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    internal static byte[] Write(int rows)
    {
        using var file = new MemoryStream();
        AnnexWorkbook.Write(Annex(5), rows, Lines(rows), SampleAnnex.Frame, "", file);
        return file.ToArray();
    }

    private static AssembledAnnex Annex(int rows)
    {
        AssembledAnnex annex = SampleAnnex.Make();
        return annex with { Table = annex.Table with { Rows = [.. Lines(rows)] } };
    }

    private static IEnumerable<FormTableRow> Lines(int rows)
    {
        ImmutableArray<FigureSource> source = [new FigureSource("nguon.xlsx", "B1", "D9", new string('b', 64), "1.234")];
        for (int r = 0; r < rows; r++)
        {
            string number = r.ToString(CultureInfo.InvariantCulture);
            FormValue[] values = [new FormValue.Figure(r + 6000), new FormValue.Figure(r), new FormValue.Figure(6000), new FormValue.Figure(r * 3), new FormValue.Figure(0.25m), new FormValue.Words("Đã xong")];
            yield return new FormTableRow($"r{number}", FormRowRole.Figures, number, "Tỉnh uỷ Thanh Hoá", 1, [.. values.Select((v, c) => new FormCell(v, c == 1 ? source : []))], []);
        }
    }

    private static int Row(IXLWorksheet sheet, string key) => sheet.Column(1).CellsUsed().Single(c => c.GetString() == key).Address.RowNumber;
}
