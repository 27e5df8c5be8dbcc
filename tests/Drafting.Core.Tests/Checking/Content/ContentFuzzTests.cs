using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Checking;
using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Tests.Recognition;

namespace Drafting.Core.Tests.Checking.Content;

/// <summary>Rules of content over words that nobody wrote: no exception, every place and every edit inside its paragraph, the same findings twice.</summary>
public class ContentFuzzTests
{
    private const int Papers = 400;

    private static readonly ImmutableArray<Rule> Rules = [.. RuleCatalog.All.Where(static r => r.Area == RuleArea.Content)];

    // What the scanners look for, and what may stand beside it.
    private static readonly string[] Words =
    [
        "Kết luận", "số", "Số", " ", "  ", "     ", ", ngày", "152", "-KL/TW", "/NQ-TU", "…", "....", "02/5/2025", "31/2/2025", "tháng", "năm", "của", "Bộ Chính trị", "Ban Tuyên giáo và Dân vận", "Giao",
        "trước ngày", "chậm nhất là", "trong quý IV", "hằng quý", "hàng năm", "gồm:", "22 địa phương", "Thái Bình, Hà Nam và", "(1)", "(2)", ";", ".", ":", ",", "-", "/", "\t", "\n", "\u00A0", "uỷ", "ủy", "ban bí thư",
        "nhân dân", "999999999999", "\u0301", "😀", "\uD800", "“", "”", "(", ")", "đã", "thay thế", "36-HD/VPTW", "/nb", "quý", "giờ", "16 giờ 00 ngày", "hoàn thành", "số ", "ngày …/…/2026", "K/T TRƯỞNG BAN",
    ];

    [Fact]
    public void NothingBreaks()
    {
        for (int seed = 1; seed <= Papers; seed++)
        {
            var random = new Random(seed);
            RecognizedDocument paper = PlainPaper.Of([.. Enumerable.Range(0, 6).Select(_ => Text(random))]);
            foreach (string regime in (string[])["hd05-2026", "hd36-2018", "nd30-2020"])
            {
                var settings = new CheckSettings(LayoutStandards.Find(regime)!, AuthorityStandards.For(null), PaperStage.Release);
                ImmutableArray<Diagnostic> found = Checker.Check(paper, settings, Rules);
                found.ShouldBe(Checker.Check(paper, settings, Rules));
                foreach (Diagnostic d in found)
                    Inside(paper, d, seed);
            }
        }
    }

    [Fact]
    public void TheWordsOfPublishedPapersInAnyOrderBreakNothing()
    {
        string[] words = [.. PublishedText.Names.SelectMany(static n => PublishedText.Text(n).Split(' '))];
        for (int seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            RecognizedDocument paper = PlainPaper.Of([.. Enumerable.Range(0, 10).Select(_ => string.Join(' ', random.GetItems(words, 300)))]);
            var settings = new CheckSettings(LayoutStandards.Find("hd05-2026")!, AuthorityStandards.For(null), PaperStage.Release);
            foreach (Diagnostic d in Checker.Check(paper, settings, Rules))
                Inside(paper, d, seed);
        }
    }

    /// <summary>Ten times the text is about ten times the findings and takes no square of the time: a megabyte of each word ends.</summary>
    [Fact]
    public void AMegabyteOfOneWordEnds()
    {
        foreach (string word in Words)
            new PaperContent(PlainPaper.Of(new StringBuilder().Insert(0, word, 1_000_000 / word.Length).ToString())).Tasks.IsDefault.ShouldBeFalse();
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Words[random.Next(Words.Length)] + (random.Next(2) == 0 ? " " : "")));

    private static void Inside(RecognizedDocument paper, Diagnostic d, int seed)
    {
        if (d.Location is Location.InDocument { Range: { } range } at)
            (range.Start >= 0 && range.End <= paper.Observed.Paragraphs[at.Paragraph - 1].Text.Length).ShouldBeTrue($"seed {seed}: {d}");
        foreach (Edit.ReplaceText edit in d.Fix?.Edits.OfType<Edit.ReplaceText>() ?? [])
            (edit.Start >= 0 && edit.Start + edit.Length <= paper.Observed.Paragraphs[edit.At.Ordinal - 1].Text.Length).ShouldBeTrue($"seed {seed}: {d}");
    }
}
