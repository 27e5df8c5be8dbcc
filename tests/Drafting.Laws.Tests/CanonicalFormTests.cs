using System.Text.RegularExpressions;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting.Laws.Tests;

/// <summary>The canonical form stands still once it is reached, and nothing that an author wrote is lost on the way.</summary>
public partial class CanonicalFormTests
{
    // The words in front of a letter's subject are the regime's, and one line “Như trên” is enough, which the outline calls “nơi nhận”. Emphasis is no word,
    // and on every word of a heading it is dropped. Where a regime says “Kính gửi” of submissions too, “Kính trình” becomes that.
    private static readonly string[] OfTheRegime = ["V", "VỀ", "VIỆC", "NHƯ", "TRÊN", "NƠI", "NHẬN", "ĐẬM", "NGHIÊNG", "TRÌNH"];

    [Fact]
    public void EveryGeneratedPaperStandsStill()
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
            Moves(document, d => Canon.Of(d, standard)).ShouldBeNull($"seed {seed}, {document.Kind}, {standard.Id}");
    }

    [Fact]
    public void EveryGeneratedPaperKeepsItsWords()
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
            Lost(document, Canon.Of(document, standard)).ShouldBeEmpty($"seed {seed}, {document.Kind}, {standard.Id}");
    }

    [Fact]
    public void ABrokenTwinIsCaught()
    {
        OfficialDocument[] papers = [.. GeneratedPapers.All().Select(static paper => paper.Document)];
        RichText twoMarks = new([new Inline.Text("Căn cứ Điều lệ Đảng;"), new Inline.Text(".")]);
        Moves(papers[0] with { LegalBases = [twoMarks] }, OnlyTheLastPiece).ShouldNotBeNull();
        papers.Any(static paper => Lost(paper, paper with { LegalBases = [] }).Any()).ShouldBeTrue();
    }

    private static string? Moves(OfficialDocument document, Func<OfficialDocument, OfficialDocument> form)
    {
        string once = DocumentOutline.Print(form(document)), twice = DocumentOutline.Print(form(form(document)));
        return once == twice ? null : twice;
    }

    private static OfficialDocument OnlyTheLastPiece(OfficialDocument document) => document with
    {
        LegalBases = [.. document.LegalBases.Select(static basis => basis.Inlines is [.., Inline.Text last] && last.Value.TrimEnd(';', '.', ',') is var kept
            ? new RichText(kept.Length > 0 ? basis.Inlines.SetItem(basis.Inlines.Length - 1, last with { Value = kept }) : basis.Inlines.RemoveAt(basis.Inlines.Length - 1))
            : basis)],
    };

    private static IEnumerable<string> Lost(OfficialDocument before, OfficialDocument after)
    {
        Dictionary<string, int> kept = Words(after);
        return Words(before).Where(word => kept.GetValueOrDefault(word.Key) < word.Value && !OfTheRegime.Contains(word.Key)).Select(static word => word.Key);
    }

    private static Dictionary<string, int> Words(OfficialDocument document) =>
        WordPattern().Matches(DocumentOutline.Print(document).ToUpperInvariant()).GroupBy(static m => m.Value).ToDictionary(static g => g.Key, static g => g.Count());

    [GeneratedRegex(@"\p{L}+|\d+|\.\.\.|…", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
