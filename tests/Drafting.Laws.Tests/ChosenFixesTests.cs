using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Word;

namespace Drafting.Laws.Tests;

/// <summary>Chosen fixes: those that a client chose are made, and the paper is otherwise as it was.</summary>
public class ChosenFixesTests
{
    private const string File = "a.docx";

    private static readonly DraftingEngine Engine = Templates.Engine();

    /// <summary>Every fifth paper of the corpus.</summary>
    public static TheoryData<string> Papers => [.. Corpus.Papers.Select(static p => p.Name).Where(static (_, i) => i % 5 == 0)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void ExactlyTheChosenOnesAreMended(string name)
    {
        byte[] paper = Corpus.Read(name);
        ImmutableArray<Diagnostic> found = Check(paper);
        Diagnostic[] mendable = [.. found.Where(static f => f.Fix is not null)];
        if (mendable.Length == 0)
            return;
        Diagnostic[][] choices = [[mendable[0]], [mendable[^1]], [.. mendable.Where(static (_, i) => i % 2 == 0)], [.. mendable.Where(static (_, i) => i % 3 == 1)]];
        foreach (Diagnostic[] choice in choices.Where(static c => c.Length > 0))
        {
            (FixedFile mended, byte[] now) = Fix(paper, choice);
            string[] asked = [.. choice.Select(static c => c.Identity!)];
            mended.Applied.Length.ShouldBeLessThanOrEqualTo(choice.Length);
            if (mended.Rounds <= 1)
            {
                mended.Applied.ShouldAllBe(a => asked.Contains(a.Finding.Identity));
                (mended.Applied.Length + mended.Refused.Length).ShouldBe(choice.Length);
                now.ShouldBe(BytesMadeAtOnce(paper, choice));
            }

            Untouched(paper, mended).ShouldBe(Untouched(now, mended));
        }
    }

    [Fact]
    public void AllAreMendedWhereNothingIsChosen()
    {
        byte[] paper = Corpus.Papers.Select(static p => Corpus.Read(p.Name)).First(static p => Check(p).Any(static f => f.Fix is not null));
        using var all = new MemoryStream();
        FixedFile plain = Engine.Fix(new MemoryStream(paper), File, new FixRequest(new CheckRequest(), FixSafety.Suggested), all).Value.ShouldNotBeNull();
        using var none = new MemoryStream();
        Engine.Fix(new MemoryStream(paper), File, new FixRequest(new CheckRequest(), FixSafety.Suggested) { Chosen = default }, none).Value!.Applied.Length.ShouldBe(plain.Applied.Length);
        none.ToArray().ShouldBe(all.ToArray());
        plain.Applied.ShouldNotBeEmpty();
    }

    [Fact]
    public void WhatWaitsForALaterRoundIsFollowedThere()
    {
        byte[] paper = Corpus.Read("tay-thong-bao-dan-tu-web");
        Diagnostic[] mendable = [.. Check(paper).Where(static f => f.Fix is not null)];
        Diagnostic waiting = mendable[MadeAtOnce(paper, mendable).Results.Select(static (r, i) => (r, i)).Single(static r => r.r.State == FixState.Left).i];
        Diagnostic[] choice = [.. mendable.Where(f => f.Fix!.Edits.Select(AddressOf).Intersect(waiting.Fix!.Edits.Select(AddressOf)).Any())];
        (FixedFile mended, _) = Fix(paper, choice);
        mended.Rounds.ShouldBe(2);
        mended.Applied.Length.ShouldBe(choice.Length);
        choice.Length.ShouldBeLessThan(mendable.Length);
        Diagnostic followed = mended.Applied[^1].Finding;
        followed.Code.ShouldBe(waiting.Code);
        followed.Identity.ShouldNotBe(waiting.Identity);
    }

    [Theory]
    [InlineData("cv-thanh-uy-cu-vni")]
    [InlineData("cv-ban-to-chuc-cu-vntime")]
    [InlineData("nq-huyen-uy-cu-vntime")]
    public void WhatALaterRoundBringsUpIsLeftAlone(string name)
    {
        byte[] paper = Corpus.Read(name);
        Diagnostic[] choice = [.. Check(paper).Where(static f => f.Fix is not null)];
        (FixedFile mended, _) = Fix(paper, choice);
        mended.Rounds.ShouldBe(1);
        mended.Applied.ShouldAllBe(a => choice.Any(c => c.Identity == a.Finding.Identity));
        mended.Checked.Findings.ShouldContain(static f => f.Fix != null);
    }

    [Fact]
    public void WhatIsNotThereIsTold()
    {
        byte[] paper = Corpus.Read(Corpus.Papers[0].Name);
        using var output = new MemoryStream();
        Outcome<FixedFile> outcome = Engine.Fix(new MemoryStream(paper), File, new FixRequest(new CheckRequest()) { Chosen = ["KT110-000000000000-1"] }, output);
        outcome.Diagnostics.ShouldContain(static d => d.Code == DraftingEngine.NothingChosen && d.Message.Contains("KT110-000000000000-1", StringComparison.Ordinal));
        output.ToArray().ShouldBe(paper);
    }

    private static ImmutableArray<Diagnostic> Check(byte[] paper) => Engine.Check(new MemoryStream(paper), File, new CheckRequest()).Value.ShouldNotBeNull().Findings;

    private static (FixedFile Mended, byte[] Now) Fix(byte[] paper, Diagnostic[] choice)
    {
        using var output = new MemoryStream();
        var request = new FixRequest(new CheckRequest(), FixSafety.Suggested) { Chosen = [.. choice.Select(static c => c.Identity!)] };
        FixedFile mended = Engine.Fix(new MemoryStream(paper), File, request, output).Value.ShouldNotBeNull();
        return (mended, output.ToArray());
    }

    private static FixedPaper MadeAtOnce(byte[] paper, Diagnostic[] choice, Stream? output = null) =>
        PaperFix.Apply(new MemoryStream(paper), File, [.. choice.Select(static c => c.Fix!)], output ?? new MemoryStream()).Value.ShouldNotBeNull();

    private static byte[] BytesMadeAtOnce(byte[] paper, Diagnostic[] choice)
    {
        using var output = new MemoryStream();
        MadeAtOnce(paper, choice, output);
        return output.ToArray();
    }

    /// <summary>Every paragraph at which nothing was mended, whole paragraphs put in or taken out aside, which move the others.</summary>
    private static string[] Untouched(byte[] paper, FixedFile mended)
    {
        Core.Checking.Edit[] edits = [.. mended.Applied.SelectMany(static a => a.Finding.Fix!.Edits)];
        if (edits.Any(static e => e is Core.Checking.Edit.InsertParagraph or Core.Checking.Edit.RemoveParagraph or Core.Checking.Edit.FormatPage or Core.Checking.Edit.NumberPages))
            return [];
        HashSet<ParagraphAddress?> touched = [.. edits.Select(AddressOf)];
        ObservedDocument observed = WordReader.Read(new MemoryStream(paper), File).Value.ShouldNotBeNull();
        return
        [
            .. observed.Paragraphs.Concat(observed.Margins.SelectMany(static m => m.Paragraphs)).Concat(observed.Notes.SelectMany(static n => n.Paragraphs))
                .Where(p => !touched.Contains(p.Address))
                .Select(static p => $"{p.Address} {p.Text} {p.Format} {string.Join(' ', p.Runs)} {p.ListLabel}"),
        ];
    }

    private static ParagraphAddress? AddressOf(Core.Checking.Edit edit) => edit switch
    {
        Core.Checking.Edit.ReplaceText e => e.At,
        Core.Checking.Edit.FormatText e => e.At,
        Core.Checking.Edit.FormatParagraph e => e.At,
        Core.Checking.Edit.RemoveRules e => e.At,
        Core.Checking.Edit.Compose e => e.At,
        Core.Checking.Edit.Decode e => e.At,
        Core.Checking.Edit.InsertParagraph e => e.Beside,
        Core.Checking.Edit.RemoveParagraph e => e.At,
        _ => null,
    };
}
