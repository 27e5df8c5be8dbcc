using System.Globalization;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Excel.Reading;

namespace Drafting.Excel.Tests.Reading;

/// <summary>An annex of ours is read as far as its table goes, whatever its sources weigh; what only claims to be one is refused early.</summary>
public sealed class AnnexReadingTests
{
    private const string One = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private const int MostCells = 2_500_000;

    [Fact]
    public void ALongAnnexComesBackWithoutItsSources()
    {
        const int Rows = 30_000;
        byte[] annex = LongListTests.Write(Rows);
        WorkbookReader.Read(new MemoryStream(annex), "a.xlsx").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(WorkbookPackage.TooLarge);
        ObservedWorkbook read = Read(annex);
        read.Sheets.Select(static s => s.Name).ShouldBe([AnnexWorkbook.AnnexSheet, FormSheetNames.Properties]);
        ObservedSheet table = read.Sheets[0];
        CellAddress last = table.Cells.Single(c => c.Value is CellValue.Text { Value: var key } && key == $"r{Rows - 1}").Address;
        table.Find(last with { Column = 4 })!.Value.ShouldBeOfType<CellValue.Number>().Value.ShouldBe(Rows - 1 + 6000);
    }

    [Fact]
    public void ATableThatAUserRenamedIsReadAndWhatAccompaniesItIsNot()
    {
        byte[] annex = Annex().Sheet("Phụ lục đã sửa tên", One).Sheet("Nguồn số liệu", "<không>").Sheet("Nguồn số liệu (2)", "<không>").Sheet("Kiểm tra", "<không>").Bytes();
        Read(annex).Sheets.Select(static s => s.Name).ShouldBe(["Phụ lục đã sửa tên", FormSheetNames.Properties]);
    }

    [Fact]
    public void WhatDoesNotSayThatItIsAnAnnexIsNotReadFurther()
    {
        Read(new Sheets().Sheet("Phụ lục", "<không>").Bytes()).Sheets.ShouldBeEmpty();
        Read(Saying(FormSheetNames.UnitForm).Sheet("Phụ lục", "<không>").Bytes()).Sheets.ShouldHaveSingleItem().Name.ShouldBe(FormSheetNames.Properties);
    }

    [Fact]
    public void AnAnnexOfMoreThanWeWriteIsRefusedReadably()
    {
        Diagnostic refusal = Refusal(Annex().Sheet("Phụ lục", Cells(MostCells + 1)).Bytes());
        (refusal.Code, refusal.Message).ShouldBe((WorkbookPackage.TooLarge, "Sổ tính có hơn 2.500.000 ô có số liệu."));
        refusal.Hint.ShouldNotBeNull().ShouldContain("tách ra nhiều phụ lục");
    }

    [Fact]
    public void ASheetThatStaysUnreadIsStillGuarded()
    {
        WorkbookLimits limits = WorkbookLimits.Annex;
        byte[] bomb = Annex().Sheet("Phụ lục", One).Sheet("Nguồn số liệu", new string(' ', 8 << 20)).Bytes();
        Refusal(bomb).Message.ShouldBe("Phần xl/worksheets/sheet3.xml của tệp được nén bất thường.");
        byte[] annex = Annex().Sheet("Phụ lục", One).Sheet("Nguồn số liệu", Cells(100_000)).Bytes();
        Read(annex).Sheets.Length.ShouldBe(2);
        Refusal(annex, limits with { Package = limits.Package with { UnpackedBytes = 1 << 20 } }).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(annex, limits with { Package = limits.Package with { FileBytes = 1 << 10 } }).Code.ShouldBe(WorkbookPackage.TooLarge);
    }

    [Fact]
    public void ATableIsGuardedAsAReturnIs()
    {
        WorkbookLimits limits = WorkbookLimits.Annex;
        Refusal(Annex().Sheet("Phụ lục", string.Concat(Enumerable.Repeat("<a>", 1000))).Bytes()).Message.ShouldContain("lồng nhau");
        Refusal(Annex().Sheet("Phụ lục", $"<row a=\"{Noise(3 << 20)}\"/>").Bytes()).Message.ShouldContain("dài bất thường");
        Refusal(Annex().Sheet("Phụ lục", One).Part("xl/vbaProject.bin", [1, 2, 3]).Bytes()).Code.ShouldBe(WorkbookPackage.HasMacros);
        Refusal(Annex().Sheet("Phụ lục", $"<row><c t=\"inlineStr\"><is><t>{Noise(300_000)}</t></is></c></row>").Bytes()).Message.ShouldContain("32.767");
        Refusal(Annex().Sheet("Phụ lục", Cells(100_000)).Bytes(), limits with { Package = limits.Package with { XmlBytes = 1 << 20 } }).Code.ShouldBe(WorkbookPackage.TooLarge);
    }

    [Fact]
    public void ALargeFileIsReadWhereItLies()
    {
        WorkbookLimits inPlace = WorkbookLimits.Annex with { Package = WorkbookLimits.Annex.Package with { CopiedBytes = 0 } };
        byte[] annex = LongListTests.Write(100);
        ObservedWorkbook read = Read(annex, inPlace), copied = Read(annex);
        read.Hash.ShouldBe(copied.Hash);
        read.Sheets[0].Cells.ShouldBe(copied.Sheets[0].Cells);
        foreach (string content in (string[])["", "a;b\n1;2", "%PDF-1.7", "PK\u0003\u0004 xxxxxxxx"])
            Refusal(Encoding.Latin1.GetBytes(content), inPlace).Code.ShouldBe(Refusal(Encoding.Latin1.GetBytes(content)).Code, content);
        for (int length = 1; length < annex.Length; length += annex.Length / 40)
            Refusal(annex[..length], inPlace);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x:")]
    public void CellsAreCountedBeforeTheFirstIsRead(string prefix)
    {
        WorkbookLimits limits = WorkbookLimits.Default with { Cells = 60_000 };
        // The first cell is broken: who reads it says so.
        string broken = $"<{prefix}row r=\"1\"><{prefix}c r=\"A1\"><{prefix}v>1,5</{prefix}v></{prefix}c></{prefix}row>";
        Message(59_999).ShouldContain("giá trị không đúng định dạng");
        Message(60_000).ShouldBe("Sổ tính có hơn 60.000 ô có số liệu.");

        string Message(int more) => Result(WorkbookReader.Read(new MemoryStream(Prefixed(prefix, broken + Cells(more, prefix))), "a.xlsx", limits)).Message;
    }

    private static Sheets Annex() => Saying(FormSheetNames.Annex);

    private static Sheets Saying(string kind) => new Sheets().Sheet(FormSheetNames.Properties, $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{FormSheetNames.Kind}</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>{kind}</t></is></c></row>");

    private static byte[] Prefixed(string prefix, string rows) => prefix.Length == 0
        ? Sheets.Of(rows).Bytes()
        : Sheets.Zip(Sheets.Of("").Parts().Select(p => p.Name == "xl/worksheets/sheet1.xml" ? (p.Name, Encoding.UTF8.GetBytes($"<x:worksheet xmlns:x=\"{Sheets.Main}\"><x:sheetData>{rows}</x:sheetData></x:worksheet>")) : p));

    // Figures that do not repeat, or the package would be refused for how well they pack.
    private static string Cells(int count, string prefix = "")
    {
        var text = new StringBuilder($"<{prefix}row>");
        uint figure = 1;
        for (int i = 0; i < count; i++)
        {
            figure = figure * 1_664_525 + 1_013_904_223;
            text.Append(CultureInfo.InvariantCulture, $"<{prefix}c><{prefix}v>{figure}</{prefix}v></{prefix}c>");
            if (i % 1000 == 999)
                text.Append($"</{prefix}row><{prefix}row>");
        }

        return text.Append($"</{prefix}row>").ToString();
    }

    private static string Noise(int length)
    {
        uint figure = 1;
        return string.Create(length, 0, (letters, _) =>
        {
            foreach (ref char letter in letters)
            {
                figure = figure * 1_664_525 + 1_013_904_223;
                letter = (char)('a' + figure / 65_536 % 26);
            }
        });
    }

    private static ObservedWorkbook Read(byte[] content, WorkbookLimits? limits = null)
    {
        Outcome<ObservedWorkbook> outcome = WorkbookReader.ReadAnnex(new MemoryStream(content), "a.xlsx", limits ?? WorkbookLimits.Annex);
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    private static Diagnostic Refusal(byte[] content, WorkbookLimits? limits = null) => Result(WorkbookReader.ReadAnnex(new MemoryStream(content), "a.xlsx", limits ?? WorkbookLimits.Annex));

    private static Diagnostic Result(Outcome<ObservedWorkbook> outcome)
    {
        outcome.Value.ShouldBeNull();
        return outcome.Diagnostics.ShouldHaveSingleItem();
    }
}
