using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Tests;

public class AnnexWorkbookTests
{
    [Fact]
    public void EqualAnnexesAreEqualFiles() => Write(SampleAnnex.Make()).AsSpan().SequenceEqual(Write(SampleAnnex.Make())).ShouldBeTrue();

    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void TheValidatorFindsNothing(FileFormatVersions version)
    {
        using SpreadsheetDocument package = SpreadsheetDocument.Open(new MemoryStream(Write(SampleAnnex.Make(3))), isEditable: false);
        new OpenXmlValidator(version).Validate(package).Select(static e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void AFormulaHasItsResult()
    {
        using var book = new XLWorkbook(new MemoryStream(Write(SampleAnnex.Make())));
        IXLCell total = Find(book.Worksheet(AnnexWorkbook.AnnexSheet), "_tong", "dbcs");
        total.FormulaA1.ShouldMatch(@"^SUM\(E\d+:E\d+\)$");
        total.CachedValue.ShouldBe("406");
    }

    [Fact]
    public void WordsAreNeverMarkup()
    {
        using var book = new XLWorkbook(new MemoryStream(Write(SampleAnnex.Make())));
        Find(book.Worksheet(AnnexWorkbook.AnnexSheet), "tu-hue-0", "ghi_chu").GetString().ShouldBe("Kể cả đảng bộ <mới> & cũ");
    }

    [Fact]
    public void TheAnnexSaysWhatItIs()
    {
        using var book = new XLWorkbook(new MemoryStream(Write(SampleAnnex.Make())));
        IXLWorksheet properties = book.Worksheet(FormSheetNames.Properties);
        properties.Visibility.ShouldBe(XLWorksheetVisibility.VeryHidden);
        properties.RowsUsed().ToDictionary(static r => r.Cell(1).GetString(), static r => r.Cell(2).GetString()).ShouldBe(new Dictionary<string, string>
        {
            ["loai"] = "phu-luc",
            ["bieu"] = "b1",
            ["phien_ban"] = "1",
            ["ky"] = new ReportingPeriod(PeriodKind.Quarter, 2025, 3).ToString(),
            ["ma_kiem_tra"] = "abc",
            ["ghi_chu.1"] = "Chưa có số liệu của Tỉnh uỷ Nghệ An.",
            ["dau_ghi_chu.tu-nghe-an-0|tccsd"] = "1",
        });
    }

    [Fact]
    public void TheLibraryKeepsItWhenItSavesAgain()
    {
        using var again = new MemoryStream();
        using (var book = new XLWorkbook(new MemoryStream(Write(SampleAnnex.Make()))))
            book.SaveAs(again);
        using var third = new XLWorkbook(again);
        Find(third.Worksheet(AnnexWorkbook.AnnexSheet), "_tong", "dbcs").FormulaA1.ShouldStartWith("SUM(");
    }

    internal static byte[] Write(AssembledAnnex annex)
    {
        using var file = new MemoryStream();
        AnnexWorkbook.Write(annex, SampleAnnex.Frame, "abc", file);
        return file.ToArray();
    }

    private static IXLCell Find(IXLWorksheet sheet, string row, string column)
    {
        int r = sheet.Column(1).CellsUsed().Single(c => c.GetString() == row).Address.RowNumber;
        int c = sheet.Row(1).CellsUsed().Single(c => c.GetString() == column).Address.ColumnNumber;
        return sheet.Cell(r, c);
    }
}
