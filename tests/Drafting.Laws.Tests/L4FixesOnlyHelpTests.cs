using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Laws.Tests.Generators;
using Drafting.Word;

namespace Drafting.Laws.Tests;

/// <summary>L4: a fix only helps: it brings up nothing new, a second one finds nothing to do, and a safe one changes no character.</summary>
public class L4FixesOnlyHelpTests
{
    public static TheoryData<string> Papers => [.. Corpus.Papers.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void SafeFixesOnlyHelpThePapersOfTheCorpus(string name) => Broken(Corpus.Read(name), FixSafety.Safe).ShouldBeEmpty(name);

    [Theory]
    [MemberData(nameof(Papers))]
    public void SuggestedFixesOnlyHelpThePapersOfTheCorpus(string name) => Broken(Corpus.Read(name), FixSafety.Suggested).ShouldBeEmpty(name);

    [Fact]
    public void SafeFixesOnlyHelpDamagedPapers()
    {
        foreach ((int seed, byte[] paper) in Damaged())
            Broken(paper, FixSafety.Safe).ShouldBeEmpty($"seed {seed}");
    }

    [Fact]
    public void SuggestedFixesOnlyHelpDamagedPapers()
    {
        foreach ((int seed, byte[] paper) in Damaged())
            Broken(paper, FixSafety.Suggested).ShouldBeEmpty($"seed {seed}");
    }

    [Fact]
    public void ABrokenTwinIsCaught()
    {
        byte[][] papers = [.. Damaged().Take(10).Select(static p => p.Paper)];
        papers.ShouldContain(paper => Broken(paper, FixSafety.Safe, p => Damage.Of(p, new Random(1))).Any(static v => v.StartsWith("new", StringComparison.Ordinal)));
        papers.ShouldContain(paper => Broken(paper, FixSafety.Safe, p => Damage.Of(p, new Random(1))).Any(static v => v.StartsWith("moves", StringComparison.Ordinal)));
        papers.ShouldAllBe(paper => Broken(paper, FixSafety.Safe, p => Damage.OfText(p)).Any(static v => v.StartsWith("characters", StringComparison.Ordinal)));
    }

    private static readonly DraftingEngine Engine = Templates.Engine();

    private static IEnumerable<(int Seed, byte[] Paper)> Damaged()
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
        {
            // Each paper is checked some seven times: every third, so that all kinds and regimes come up in a few seeds.
            if (seed % 3 == 0)
                yield return (seed, Damage.Of(GeneratedPapers.Write(document, standard), new Random(seed)));
        }
    }

    private static List<string> Broken(byte[] paper, FixSafety allowed, Func<byte[], byte[]>? otherFix = null)
    {
        Func<byte[], byte[]> fix = otherFix ?? (p => Fixed(p, allowed));
        byte[] once = fix(paper), twice = fix(once);
        List<string> violations = [];
        HashSet<string> before = [.. Findings(paper, allowed)];
        violations.AddRange(Findings(once, allowed).Where(f => !before.Contains(f)).Distinct().Select(static f => $"new {f}"));
        if (!once.AsSpan().SequenceEqual(twice))
            violations.Add($"moves: a second fix changes the paper again: {string.Join(", ", Fix(once, allowed).Applied.Select(static c => $"{c.Finding.Code} {c.Finding.Quote}"))}");
        List<string> errors = Errors(paper);
        violations.AddRange(Errors(once).Where(error => !errors.Remove(error)).Select(static error => $"invalid: {error}"));
        if (allowed == FixSafety.Safe && Text(once) != Text(paper))
            violations.Add("characters: a safe fix changes the text");
        return violations;
    }

    private static byte[] Fixed(byte[] paper, FixSafety allowed)
    {
        using var output = new MemoryStream();
        Fix(paper, allowed, output);
        return output.ToArray();
    }

    private static FixedFile Fix(byte[] paper, FixSafety allowed, Stream? output = null) =>
        Engine.Fix(new MemoryStream(paper), "a.docx", new FixRequest(new CheckRequest(), allowed), output ?? Stream.Null).Value.ShouldNotBeNull();

    /// <summary>What is found, by identity without its occurrence; where letters may change, which is part of an identity, by code and component.</summary>
    private static IEnumerable<string> Findings(byte[] paper, FixSafety allowed)
    {
        ImmutableArray<Diagnostic> found = Engine.Check(new MemoryStream(paper), "a.docx", new CheckRequest()).Value!.Findings;
        return allowed == FixSafety.Safe
            ? found.Select(static f => $"{f.Identity![..f.Identity!.LastIndexOf('-')]} {(f.Location as Location.InDocument)?.Component?.Key}")
            : found.Select(static f => f.Code);
    }

    private static List<string> Errors(byte[] paper)
    {
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(paper), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(static error => $"{error.Node?.LocalName}: {error.Description}")];
    }

    private static string Text(byte[] paper) => VisibleText.Hash(new MemoryStream(paper), "a.docx").Value!;
}
