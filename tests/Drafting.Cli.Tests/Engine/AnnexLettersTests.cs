using System.Collections.Immutable;
using System.Text;
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

    // A form that comes back as it was sent lacks every figure.
    private static AssembledAnnex Assembled()
    {
        var period = new ReportingPeriod(PeriodKind.Quarter, 2025, 3);
        FormIssue issue = Engine.IssueForm("tccsd-quy", period).Value!;
        using var form = new MemoryStream();
        DraftingEngine.WriteForm(issue, issue.Bodies["tu-hue"]!, form);
        byte[] returned = form.ToArray();
        return Engine.AssembleAnnex(new AnnexMerge("tccsd-quy", period, [new AnnexFile("nhan-ve/hue.xlsx", () => new MemoryStream(returned))])).Value!.Annex;
    }

    private static string Checkout()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Drafting.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
