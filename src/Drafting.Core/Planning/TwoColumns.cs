using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Hai cột: the widths of the grid that holds the head, the signature or a copy, so that no line wraps that need not.</summary>
internal static class TwoColumns
{
    // Room that a column keeps beyond its widest line, so that no printer's rounding wraps it.
    private static readonly Length Slack = Length.FromTwips(40);

    /// <summary>Lề trong của ô: what the writer leaves at the left and at the right of each cell.</summary>
    public static readonly Length CellMargin = Length.FromTwips(108);

    // Wide enough for ĐẢNG CỘNG SẢN VIỆT NAM at the right and for BAN CHẤP HÀNH TRUNG ƯƠNG at the left.
    private static readonly Length Usual = Length.FromTwips(4705);

    /// <summary>How much longer than its text a rule is drawn, in percent: the text must not wrap inside the rule's own indents.</summary>
    public const int RulePercent = 102;

    /// <summary>Two widths as near to the usual ones as the lines on both sides allow. Where they cannot all fit, a line at the left that the
    /// usual column holds is wrapped only for the title and the motto, which never are; longer names, or the place and date, wrap instead.</summary>
    public static ImmutableArray<Length> Fit(PlanDraft draft, IEnumerable<PlannedParagraph> left, IEnumerable<PlannedParagraph> right)
    {
        Length text = draft.Page(PageOrientation.Portrait).TextWidth;
        Length usualLeft = text - Usual;
        Length leftNeed = Length.Zero;
        Length leftFloor = Length.Zero;
        foreach (PlannedParagraph line in left)
        {
            Length need = Need(line);
            leftNeed = Greater(leftNeed, need);
            if (need <= usualLeft)
                leftFloor = Greater(leftFloor, need);
        }

        Length rightNeed = Length.Zero;
        Length rightFloor = Length.Zero;
        foreach (PlannedParagraph line in right)
        {
            Length need = Need(line);
            rightNeed = Greater(rightNeed, need);
            if (HasRule(line))
                rightFloor = Greater(rightFloor, need);
        }

        Length width = Usual;
        if (leftNeed + rightNeed <= text && text - leftNeed < width)
            width = text - leftNeed;
        width = Greater(width, rightNeed);
        Length most = Greater(rightFloor, leftFloor > text / 3 ? text - leftFloor : text * 2 / 3);
        if (width > most)
            width = most;
        return [text - width, width];
    }

    /// <summary>The width of a paragraph set in one line.</summary>
    public static Length WidthOf(PlannedParagraph paragraph)
    {
        Length width = Length.Zero;
        foreach (PlannedInline inline in paragraph.Inlines)
        {
            width += inline switch
            {
                PlannedInline.Run run => TextMeasure.Width(run.Text, run.Format),
                PlannedInline.Bound bound => TextMeasure.Width(bound.Lines[0], bound.Format),
                _ => Length.Zero,
            };
        }

        return width;
    }

    private static Length Need(PlannedParagraph line) => new Length(WidthOf(line).Emu * (HasRule(line) ? RulePercent : 100) / 100) + (CellMargin * 2) + Slack;

    private static bool HasRule(PlannedParagraph line) => line.Component is Component.PartyTitle or Component.Motto;

    private static Length Greater(Length left, Length right) => left > right ? left : right;
}
