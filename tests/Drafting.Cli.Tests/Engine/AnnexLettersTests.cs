using System.Collections.Immutable;
using System.Text;
using Drafting.Cli.Tests.Annexes;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Markup;
using Drafting.Yaml;

namespace Drafting.Cli.Tests.Engine;

/// <summary>Letters that ask units to correct their figures.</summary>
public class AnnexLettersTests
{
    private static readonly DraftingEngine Engine = new(TemplateStore.Open([Path.Combine(Checkout(), "templates")], DraftingSettings.Default));

    private static readonly Lazy<AssembledAnnex> Annex = new(Assembled);

    [Fact]
    public void AUnitWithErrorsGetsOneLetterThatNamesEachCell()
    {
        AnnexLetter letter = Letters(Annex.Value).ShouldHaveSingleItem();
        letter.Body.Key.ShouldBe("tu-hue");
        Diagnostic[] due = [.. Annex.Value.Findings.Where(static f => f.Body == "tu-hue" && f.Diagnostic is { Severity: not Severity.Info, Accepted: null }).Select(static f => f.Diagnostic)];
        due.Select(static d => d.Location).OfType<Location.InWorkbook>().ShouldNotBeEmpty();
        foreach (Location.InWorkbook cell in due.Select(static d => d.Location).OfType<Location.InWorkbook>())
            letter.Record.ShouldContain($"Trang “{cell.Sheet}”, ô {cell.Address}");
        letter.Record.ShouldContain("trước ngày …/…/…");
    }

    [Fact]
    public void WhatIsSaidOfOneCellIsOneItemAndTheItemsRunAsTheSheetDoes()
    {
        string[] items = [.. Letters(Annex.Value).Single().Record.Split('\n').Select(static l => l.Trim()).Where(static l => l.Length > 2 && char.IsAsciiDigit(l[0]) && l[1] == '.')];
        items.ShouldBe(
        [
            "1. Tệp “hue.xlsx”: Tệp là số liệu quý II năm 2025, đang tổng hợp quý III năm 2025. Đề nghị gửi lại.",
            "2. Trang “Biểu”, ô I14: Ô trống, chưa có số liệu: 2 ô, gồm I14 “Chi bộ trực thuộc đảng uỷ cơ sở” (cột 6), X14 “Dự bị” (cột 21). Đề nghị sửa lại hoặc giải trình.",
            "3. Trang “Biểu”, ô K14, đang ghi “1”: Công thức đã bị thay bằng số gõ vào. Cột “Tổng số” (cột 8): ô K14 ghi 1, tính lại được 537. Đề nghị sửa lại.",
            "4. Trang “Biểu”, ô V14, cột “Nữ” (cột 19): số lẻ 12,5 trong cột đếm; “12.5” viết kiểu Anh, được đọc thành 12,5. Đề nghị sửa lại.",
        ]);
    }

    [Fact]
    public void ALetterPassesTheCheckOfADraft()
    {
        AnnexLetter letter = Letters(Annex.Value).Single();
        Outcome<CheckedFile> outcome = Engine.Check(new MemoryStream(letter.Paper.Word), "thu.docx", new CheckRequest(Office: "vptw"));
        outcome.Diagnostics.Concat(outcome.Value!.Findings).Where(static d => d.Severity == Severity.Error).Select(static d => $"{d.Code} {d.Message}").ShouldBeEmpty();
    }

    [Fact]
    public void TheRecordDraftsTheSameLetterAgain()
    {
        AnnexLetter letter = Letters(Annex.Value).Single();
        var record = (DataNode.Map)YamlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(letter.Record)), "thu.yaml").Value!;
        BodyMarkup.Write(Engine.Draft(new DraftRequest("cong-van", record)).Value!.Document.Body).ShouldBe(BodyMarkup.Write(letter.Paper.Document.Body));
    }

    [Fact]
    public void NobodyIsWrittenToWhoseFiguresAreInOrderOrExplained()
    {
        Letters(Annex.Value with { Findings = [] }).ShouldBeEmpty();
        Letters(Annex.Value with { Findings = [.. Annex.Value.Findings.Select(static f => f with { Diagnostic = f.Diagnostic with { Accepted = "đã hỏi lại" } })] }).ShouldBeEmpty();
    }

    private static ImmutableArray<AnnexLetter> Letters(AssembledAnnex annex)
    {
        Outcome<AnnexLetterSet> outcome = Engine.DraftLetters(annex, "vptw");
        outcome.HasErrors.ShouldBeFalse();
        return outcome.Value!.Letters;
    }

    private static AssembledAnnex Assembled()
    {
        byte[] returned = MadeUpReturns.Of("tu-hue").Number("K14", 1).Words("V14", "12.5").Words("I14", "").Words("X14", "")
            .Replace("xl/sharedStrings.xml", ">2025-Q3<", ">2025-Q2<").ToArray();
        return Engine.AssembleAnnex(new AnnexMerge("tccsd-quy", MadeUpReturns.Issue.Period, [new AnnexFile("nhan-ve/hue.xlsx", () => new MemoryStream(returned))])).Value!.Annex;
    }

    private static string Checkout()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Drafting.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
