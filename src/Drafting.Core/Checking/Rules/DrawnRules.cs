using System.Collections.Immutable;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules;

/// <summary>Cách kẻ một nét.</summary>
internal enum RuleForm
{
    /// <summary>A border of a paragraph.</summary>
    Border,

    /// <summary>A drawn line.</summary>
    Drawn,

    /// <summary>Typed underscores or hyphens.</summary>
    Typed,
}

/// <summary>Nét kẻ tìm thấy.</summary>
/// <param name="Form">How it is made.</param>
/// <param name="Length">How long it is, where that can be known.</param>
/// <param name="At">The paragraph that it belongs to.</param>
internal readonly record struct DrawnRule(RuleForm Form, Length? Length, ParagraphAddress At);

/// <summary>Nét kẻ quanh một dòng: found as a border, a drawn line or typed marks.</summary>
internal sealed class DrawnRules
{
    private readonly CheckedPaper paper;
    private readonly ILookup<ParagraphAddress, ObservedRule> drawn;

    public DrawnRules(CheckedPaper paper)
    {
        this.paper = paper;
        drawn = paper.Paper.Observed.Sections.SelectMany(static s => s.Rules).ToLookup(static r => r.After);
    }

    /// <summary>The lines drawn at a paragraph.</summary>
    public IEnumerable<DrawnRule> DrawnAt(ParagraphAddress address) => drawn[address].Select(r => new DrawnRule(RuleForm.Drawn, r.Length, address));

    /// <summary>The rules directly below a line: its own, and those of the paragraph behind it that holds nothing else, in the same cell or box.</summary>
    public IEnumerable<DrawnRule> Below(Line line)
    {
        if (line.Paragraph.Format.BottomRule > Length.Zero)
            yield return new DrawnRule(RuleForm.Border, BorderLength(line.Paragraph), line.Address);
        foreach (DrawnRule rule in DrawnAt(line.Address))
            yield return rule;
        ImmutableArray<ObservedParagraph> paragraphs = paper.Paper.Observed.Paragraphs;
        if (line.Part.Paragraph + 1 >= paragraphs.Length || !IsBeside(line.Paragraph, paragraphs[line.Part.Paragraph + 1]))
            yield break;
        ObservedParagraph next = paragraphs[line.Part.Paragraph + 1];
        if (next.Format.TopRule > Length.Zero)
            yield return new DrawnRule(RuleForm.Border, BorderLength(next), next.Address);
        if (next.Text.AsSpan().Trim(" \t\n_-–—―─").IsEmpty)
        {
            if (next.Format.BottomRule > Length.Zero)
                yield return new DrawnRule(RuleForm.Border, BorderLength(next), next.Address);
            foreach (DrawnRule rule in DrawnAt(next.Address))
                yield return rule;
            if (next.Text.Contains('_', StringComparison.Ordinal) && next.Runs.Length > 0)
                yield return new DrawnRule(RuleForm.Typed, TextMeasure.Width(next.Text.AsSpan().Trim(), next.Runs[0].Format), next.Address);
        }
    }

    /// <summary>How wide the text of a paragraph may be, where that is known.</summary>
    public Length? Room(ObservedParagraph paragraph) => paragraph.Place switch
    {
        ObservedPlace.InCell cell => cell.Room,
        ObservedPlace.OnPage when paragraph.Section >= 0 && paragraph.Section < paper.Paper.Observed.Sections.Length => paper.Paper.Observed.Sections[paragraph.Section].Page.TextWidth,
        _ => null,
    };

    /// <summary>How wide a line is as it stands.</summary>
    public static Length? WidthOf(Line line) => line.FirstRun is { } run
        ? TextMeasure.Width(run.Caps ? line.Text.ToUpperInvariant() : line.Text, run.Format)
        : null;

    private Length? BorderLength(ObservedParagraph paragraph) =>
        Room(paragraph) is { } room ? room - paragraph.Format.Left - paragraph.Format.Right : null;

    private static bool IsBeside(ObservedParagraph a, ObservedParagraph b) => (a.Place, b.Place) switch
    {
        (ObservedPlace.InCell x, ObservedPlace.InCell y) => x.Table == y.Table && x.Row == y.Row && x.Column == y.Column,
        (ObservedPlace.InBox x, ObservedPlace.InBox y) => x.Box == y.Box,
        (ObservedPlace.OnPage, ObservedPlace.OnPage) => true,
        _ => false,
    };
}
