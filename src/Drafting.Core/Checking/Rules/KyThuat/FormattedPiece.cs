using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Mảnh có dòng quy định: a piece of the paper, a footnote or the contact line, with the rows that say how it looks.</summary>
/// <param name="Component">What it is.</param>
/// <param name="Row">How it looks by the guidance.</param>
/// <param name="Paragraph">The paragraph that holds it.</param>
/// <param name="Place">Its place.</param>
/// <param name="Start">Offset in the paragraph's text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Region">The region that it belongs to.</param>
/// <param name="IsAlone">Whether the paragraph holds nothing else, so that the paragraph's format is the piece's.</param>
internal sealed record FormattedPiece(
    Component Component, ComponentStandard Row, ObservedParagraph Paragraph, FindingPlace Place, int Start, int Length, PaperRegion Region, bool IsAlone)
{
    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Text => Paragraph.Text.AsSpan(Start, Length);

    /// <summary>Whether it begins with a typed tab or blank, which moves its first line as no format says; behind the mark of a footnote a blank is usual.</summary>
    public bool BeginsBlank => Length > 0 && char.IsWhiteSpace(Paragraph.Text[Start]) && Component != Component.Footnote;

    /// <summary>Its visible runs, cut to it.</summary>
    public ImmutableArray<ObservedRun> Runs { get; } = Cut(Paragraph, Start, Length);

    /// <summary>Some of it, with the runs of these characters.</summary>
    /// <param name="start">Offset in the paragraph's text.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    public FormattedPiece Some(int start, int length) => new(Component, Row, Paragraph, Place, start, length, Region, IsAlone);

    /// <summary>One of its runs with what is left of the same run in the file, where that is blanks alone: they look as the run does and are no piece of their own.</summary>
    /// <param name="run">The run, cut to the piece.</param>
    public TextRange WithBlanks(ObservedRun run)
    {
        int end = run.Start + run.Length;
        ObservedRun whole = Paragraph.Runs.First(r => r.Start <= run.Start && r.Start + r.Length >= end);
        int left = whole.Start + whole.Length - end;
        return new TextRange(run.Start, Paragraph.Text.AsSpan(end, left).IsWhiteSpace() ? run.Length + left : run.Length);
    }

    /// <summary>The characters of one of its runs.</summary>
    /// <param name="run">The run.</param>
    public ReadOnlySpan<char> TextOf(ObservedRun run) => Paragraph.Text.AsSpan(run.Start, run.Length);

    /// <summary>The place of some of its characters.</summary>
    /// <param name="start">Offset in the paragraph's text.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    public FindingPlace At(int start, int length) => Place with { Range = new TextRange(start, length) };

    /// <summary>A finding about it, no graver than the rule table says of its component.</summary>
    /// <param name="place">Where.</param>
    /// <param name="what">What is wrong, without a full stop.</param>
    /// <param name="source">The row of the guidance.</param>
    /// <param name="fix">What puts it right.</param>
    /// <param name="hint">What to do, where there is no fix.</param>
    public Finding Report(FindingPlace place, string what, Citation source, Fix? fix, string? hint = null) =>
        new(place, $"{Sentence.Open(Component.VietnameseName)}: {what}.", source, fix, hint, FormatRows.Gravest(Component));

    private static ImmutableArray<ObservedRun> Cut(ObservedParagraph paragraph, int from, int length)
    {
        // One run, as programs write a paragraph, is the piece's as it is.
        if (paragraph.Runs is [var only] && only.Start >= from && only.Start + only.Length <= from + length && !paragraph.Text.AsSpan(only.Start, only.Length).IsWhiteSpace())
            return paragraph.Runs;
        ImmutableArray<ObservedRun>.Builder runs = ImmutableArray.CreateBuilder<ObservedRun>(paragraph.Runs.Length);
        foreach (ObservedRun run in paragraph.Runs)
        {
            int start = Math.Max(run.Start, from), end = Math.Min(run.Start + run.Length, from + length);
            if (start < end && !paragraph.Text.AsSpan(start, end - start).IsWhiteSpace())
                runs.Add(run with { Start = start, Length = end - start });
        }

        return runs.DrainToImmutable();
    }
}
