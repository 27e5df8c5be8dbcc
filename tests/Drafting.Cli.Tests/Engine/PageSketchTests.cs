using System.Text.Json;
using Drafting.Core.Planning;
using Drafting.Core.Planning.Sketching;
using Drafting.Core.Units;
using Drafting.Reports;

namespace Drafting.Cli.Tests.Engine;

/// <summary>The sketch of every sample: no word is lost, nothing stands beyond the margins, and there are as many pages as LibreOffice makes.</summary>
public class PageSketchTests
{
    // Counted by: soffice --headless --convert-to pdf, pdfinfo; LibreOffice 7.4 with Liberation Serif 2, whose widths are those of Times New Roman.
    private static readonly Dictionary<string, int> Counted = new(StringComparer.Ordinal)
    {
        ["ban-sao/sao-luc"] = 1,
        ["ban-sao/sao-y"] = 1,
        ["cong-van/15114-cv-vptw"] = 2,
        ["cong-van/cv-bao-cao"] = 1,
        ["cong-van/cv-giao-viec"] = 1,
        ["cong-van/cv-truyen-dat"] = 1,
        ["ket-luan/09-kl-btctw"] = 12,
        ["ket-luan/152-kl-tw"] = 3,
        ["ket-luan/kl-chuyen-de"] = 3,
        ["ket-luan/kl-hoi-nghi"] = 2,
        ["ket-luan/kl-phien-hop-btv"] = 2,
        ["ket-luan/kl-tccsd"] = 2,
        ["thong-bao-ket-luan/tbkl-kiem-tra"] = 2,
        ["van-ban/bao-cao"] = 3,
        ["van-ban/bien-ban"] = 2,
        ["van-ban/chuong-trinh-lien-tich"] = 1,
        ["van-ban/quy-dinh"] = 2,
        ["van-ban/quyet-dinh"] = 2,
        ["van-ban/to-trinh"] = 1,
        ["van-ban-nha-nuoc/cong-van"] = 1,
        ["van-ban-nha-nuoc/thong-bao"] = 1,
    };

    public static TheoryData<string> Samples => [.. Drafted.Keys];

    private static Dictionary<string, LayoutPlan> Drafted { get; } = Shipped.Samples().ToDictionary(static s => s.Name, static s => Shipped.Engine.Draft(s.Request).Value.ShouldNotBeNull().Plan);

    [Theory]
    [MemberData(nameof(Samples))]
    public void NoWordIsLost(string name)
    {
        LayoutPlan plan = Drafted[name];
        PageSketch sketch = PageSketcher.Sketch(plan);
        Letters(Lines(sketch, SketchedPart.Body)).ShouldBe(Letters(PlannedTexts(plan)));
        Letters(Lines(sketch, SketchedPart.Footnote)).ShouldBe(Letters(plan.Footnotes.SelectMany(static (note, i) => note.Select(Text).Prepend($"{i + 1}"))));
        Letters(Lines(sketch, SketchedPart.Foot)).ShouldBe(Letters(plan.Sections.Select(static s => s.FirstFooter).OfType<PlannedParagraph>().Select(Text)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void NothingStandsBeyondTheMargins(string name)
    {
        var tolerance = Length.FromPoints(1);
        foreach (SketchedPage page in PageSketcher.Sketch(Drafted[name]).Pages)
        {
            PageShape shape = page.Shape;
            foreach (SketchedLine line in page.Lines.Where(static l => l.Part is SketchedPart.Body or SketchedPart.RepeatedHeader or SketchedPart.Footnote))
            {
                string text = string.Concat(line.Runs.Select(static r => r.Text));
                line.X.ShouldBeGreaterThanOrEqualTo(shape.Left, text);
                (line.X + line.Width).ShouldBeLessThanOrEqualTo(shape.Width - shape.Right + tolerance, text);
                line.Ink.ShouldBeLessThanOrEqualTo(line.Width + tolerance, text);
                (line.Baseline - (line.Height / 2)).ShouldBeGreaterThan(shape.Top, text);
                line.Baseline.ShouldBeLessThanOrEqualTo(shape.Height - shape.Bottom + tolerance, text);
            }

            page.Lines.Where(static l => l.Part is not SketchedPart.Body).ShouldAllBe(l => l.Baseline > Length.Zero && l.Baseline < shape.Height);
            page.Boxes.ShouldAllBe(b => b.X >= shape.Left && b.X + b.Width <= shape.Width - shape.Right + tolerance && b.Y + b.Height <= shape.Height - shape.Bottom + tolerance);
            page.Rules.ShouldAllBe(r => r.X >= shape.Left && r.X + r.Width <= shape.Width - shape.Right + tolerance && r.Y >= shape.Top);
        }
    }

    [Fact]
    public void ThereAreAsManyPagesAsLibreOfficeMakes() =>
        Drafted.Select(static d => $"{d.Key} {PageSketcher.Sketch(d.Value).Pages.Length}").ShouldBe(Drafted.Keys.Select(static k => $"{k} {Counted.GetValueOrDefault(k)}"));

    [Fact]
    public void LinesOfOnePageDoNotOverlap()
    {
        foreach (SketchedPage page in Drafted.Values.SelectMany(static plan => PageSketcher.Sketch(plan).Pages))
        {
            foreach (IGrouping<(Length, Length), SketchedLine> column in page.Lines.GroupBy(static l => (l.X, l.Width)))
            {
                SketchedLine[] lines = [.. column.OrderBy(static l => l.Baseline)];
                for (int i = 1; i < lines.Length; i++)
                    (lines[i].Baseline - lines[i - 1].Baseline).ShouldBeGreaterThan(Length.FromPoints(4), string.Concat(lines[i].Runs.Select(static r => r.Text)));
            }
        }
    }

    [Fact]
    public void TheJsonIsInPointsAndLeavesOutWhatIsUsual()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            SketchJson.Write(json, PageSketcher.Sketch(Drafted["ket-luan/152-kl-tw"]));
        JsonElement root = JsonDocument.Parse(bytes.ToArray()).RootElement;
        root.GetProperty("font").GetString().ShouldBe("Times New Roman");
        JsonElement page = root.GetProperty("pages")[1];
        page.GetProperty("width").GetDecimal().ShouldBe(595.3m);
        page.GetProperty("left").GetDecimal().ShouldBe(85m);
        JsonElement number = page.GetProperty("lines").EnumerateArray().Single(static l => l.TryGetProperty("part", out JsonElement part) && part.GetString() == "pageNumber");
        number.GetProperty("runs")[0].GetProperty("text").GetString().ShouldBe("2");
        number.GetProperty("align").GetString().ShouldBe("center");
        page.GetProperty("lines")[0].GetProperty("runs")[0].TryGetProperty("bold", out _).ShouldBeFalse();
    }

    private static IEnumerable<string> Lines(PageSketch sketch, SketchedPart part) =>
        sketch.Pages.SelectMany(static p => p.Lines).Where(l => l.Part == part).Select(static l => string.Concat(l.Runs.Select(static r => r.Text)));

    // Without blanks, which lines leave out at their ends; a word may go on over the end of a line at its hyphen.
    private static string Letters(IEnumerable<string> texts) => string.Concat(texts.SelectMany(static t => t).Where(static c => c is not (' ' or '\n' or '\t')));

    private static IEnumerable<string> PlannedTexts(LayoutPlan plan)
    {
        var labels = new ListLabelsOf(plan);
        return Paragraphs(plan).Select(p => labels.Next(p) + Text(p));
    }

    private static IEnumerable<PlannedParagraph> Paragraphs(LayoutPlan plan) => plan.Sections.SelectMany(static s => s.Blocks).SelectMany(static b => b switch
    {
        PlannedParagraph paragraph => [paragraph],
        PlannedTable table => table.Rows.SelectMany(static r => r.Cells).SelectMany(static c => c),
        _ => Enumerable.Empty<PlannedParagraph>(),
    });

    private static string Text(PlannedParagraph paragraph) => string.Concat(paragraph.Inlines.Select(static i => i switch
    {
        PlannedInline.Run run => run.Text,
        PlannedInline.Bound bound => string.Join(' ', bound.Lines),
        PlannedInline.FootnoteReference note => note.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => " ",
    }));

    /// <summary>The labels by the definition of the list alone: 1, 2, 3 of each level under its parent.</summary>
    private sealed class ListLabelsOf(LayoutPlan plan)
    {
        private readonly Dictionary<(int List, int Level), int> counts = [];

        public string Next(PlannedParagraph paragraph)
        {
            if (paragraph.List is not (int list, int level))
                return "";
            counts[(list, level)] = counts.GetValueOrDefault((list, level)) + 1;
            if (level == 0)
                counts[(list, 1)] = 0;
            ListLevel definition = plan.Lists[list].Levels[level];
            string[] numerals = [Numeral(list, 0), Numeral(list, 1)];
            return definition.Text.Replace("%1", numerals[0], StringComparison.Ordinal).Replace("%2", numerals[1], StringComparison.Ordinal) + " ";
        }

        private string Numeral(int list, int level)
        {
            int count = counts.GetValueOrDefault((list, level));
            return plan.Lists[list].Levels[0].Numerals == ListNumerals.UpperRoman && level == 0
                ? new[] { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" }[count]
                : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
