using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Units;
using Drafting.Reports;

namespace Drafting.Cli.Tests.Engine;

public class FindingJsonTests
{
    private static readonly ParagraphAddress First = new("main", 1);

    private static readonly FixedTexts Texts = new(CheckedPaper().Paper.Observed);

    [Fact]
    public void AFindingIsTheDiagnosticWithWhatAClientShowsBeside()
    {
        CheckedFile paper = CheckedPaper();
        Diagnostic finding = paper.Findings.First(static f => f is { Fix: not null, Location: Location.InDocument { Component: not null } });
        JsonElement plain = Json(json => DiagnosticJson.Write(json, finding, "a.docx"));
        JsonElement whole = Json(json => DiagnosticJson.WriteFinding(json, finding, "a.docx", new FixedTexts(paper.Paper.Observed)));
        foreach (JsonProperty property in plain.EnumerateObject().Where(static p => p.Name != "fix"))
            whole.GetProperty(property.Name).GetRawText().ShouldBe(property.Value.GetRawText());
        whole.GetProperty("title").GetString().ShouldBe(RuleCatalog.Find(finding.Code)!.Title);
        whole.GetProperty("componentName").GetString().ShouldNotBeNullOrEmpty();
        whole.GetProperty("fix").GetProperty("safety").GetString().ShouldBe(plain.GetProperty("fix").GetProperty("safety").GetString());
        plain.GetProperty("fix").TryGetProperty("edits", out _).ShouldBeFalse();
    }

    [Fact]
    public void TextsStandBeforeAndAfterAllEditsOfTheirParagraph()
    {
        string text = Texts.At(First);
        var fix = new Fix("sửa", [new Edit.ReplaceText(First, 0, 1, "XY"), new Edit.ReplaceText(First, text.Length, 0, "!"), new Edit.RemoveParagraph(new ParagraphAddress("main", 2))]);
        ImmutableArray<TextChange> changes = Texts.Changes(fix);
        changes.Length.ShouldBe(2);
        changes[0].ShouldBe(new TextChange(First, text, $"XY{text[1..]}!"));
        changes[1].After.ShouldBeNull();
    }

    [Fact]
    public void EditsThatWordMakesItselfAreWrittenInPoints()
    {
        var fix = new Fix("sửa",
        [
            new Edit.FormatText(First, 0, 4, new RunChange(FontSize.FromPoints(14), Bold: false)),
            new Edit.FormatParagraph(First, new ParagraphChange(Alignment.Justify, FirstLine: Length.FromMillimetres(10), Line: new LineSpacing(LineRule.Multiple, 360))),
        ]);
        JsonElement edits = Whole(fix).GetProperty("edits");
        edits[0].GetRawText().ShouldBe($$"""{"kind":"formatText","story":"main","paragraph":1,"start":0,"length":4,"text":"{{Texts.At(First)[..4]}}","size":14,"bold":false}""");
        edits[1].GetRawText().ShouldBe($$"""{"kind":"formatParagraph","story":"main","paragraph":1,"whole":"{{Texts.At(First).Replace("\n", "\\n", StringComparison.Ordinal)}}","alignment":"justify","firstLine":28.35,"lines":1.5}""");
        Whole(fix).GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void OneEditThatWordDoesNotMakeSendsTheWholeFixToTheServer()
    {
        Whole(new Fix("sửa", [new Edit.ReplaceText(First, 0, 1, "X"), new Edit.RemoveRules(First)])).GetProperty("edits").ValueKind.ShouldBe(JsonValueKind.Null);
        Whole(new Fix("sửa", [new Edit.FormatParagraph(First, new ParagraphChange(Line: LineSpacing.Exactly(Length.FromPoints(18))))])).GetProperty("edits").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void EveryFixOfAForeignPaperCanBeShown()
    {
        foreach (string name in new[] { "tay-thong-bao-dan-tu-web", "cv-thanh-uy-cu-vni", "nq-huyen-uy-cu-vntime" })
        {
            CheckedFile paper = CheckedPaper(name);
            var texts = new FixedTexts(paper.Paper.Observed);
            foreach (Diagnostic finding in paper.Findings.Where(static f => f.Fix is not null))
            {
                JsonElement json = Json(j => DiagnosticJson.WriteFinding(j, finding, "a.docx", texts));
                bool shows = json.GetProperty("fix").GetProperty("changes").EnumerateArray().Any(static c => c.GetProperty("before").GetString() != c.GetProperty("after").GetString());
                JsonElement formats = json.GetProperty("fix").GetProperty("formats");
                formats.EnumerateArray().ShouldAllBe(static f => f.GetProperty("before").GetString() != f.GetProperty("after").GetString());
                // What a fix of a drawn line does is in its title alone.
                if (finding.Fix!.Safety == FixSafety.Safe && !finding.Fix.Edits.Any(static e => e is Edit.RemoveRules or Edit.FormatParagraph { Change.BottomRule: not null }))
                    formats.GetArrayLength().ShouldBeGreaterThan(0, $"{finding.Code}: {finding.Message}");
                if (finding.Fix!.Safety == FixSafety.Safe)
                    shows.ShouldBeFalse(finding.Message);
                else if (!finding.Fix.Edits.Any(static e => e is Edit.Decode))
                    shows.ShouldBeTrue(finding.Message);
            }
        }
    }

    private static CheckedFile CheckedPaper(string name = "tay-thong-bao-dan-tu-web") =>
        Shipped.Engine.Check(new MemoryStream(Shipped.Paper(name)), "a.docx", new CheckRequest()).Value.ShouldNotBeNull();

    private static JsonElement Whole(Fix fix) => Json(json =>
    {
        json.WriteStartObject();
        FixJson.WriteProperties(json, fix, Texts);
        json.WriteEndObject();
    });

    private static JsonElement Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return JsonDocument.Parse(Encoding.UTF8.GetString(bytes.ToArray())).RootElement;
    }
}
