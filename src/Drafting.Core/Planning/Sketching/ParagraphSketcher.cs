using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Units;

namespace Drafting.Core.Planning.Sketching;

/// <summary>Xem trước đoạn: a planned paragraph as strips, one for each line.</summary>
/// <param name="plan">The plan.</param>
internal sealed class ParagraphSketcher(LayoutPlan plan)
{
    // Times New Roman: its letters reach so far below the line, and a single line is so high (hhea table, in thousandths of the size).
    private const int Descent = 216;
    private const int SingleLine = 1149;

    private static readonly Length RuleSpace = Length.FromPoints(1);

    private readonly ListLabels labels = new(plan);

    /// <summary>Breaks a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="left">Where its room begins.</param>
    /// <param name="width">The width of its room.</param>
    /// <param name="part">The part of the page.</param>
    /// <param name="mark">What stands before its text, such as the number of a note.</param>
    public List<Strip> Sketch(PlannedParagraph paragraph, Length left, Length width, SketchedPart part = SketchedPart.Body, SketchedRun? mark = null)
    {
        ParagraphFormat format = paragraph.Format;
        ImmutableArray<SketchedRun> runs = Runs(paragraph, mark, out List<int> notes);
        Length room = width - format.Left - format.Right;
        List<BrokenLine> broken = LineBreaker.Break(runs, room - format.FirstLine, room);
        FontSize empty = (paragraph.Label ?? plan.Styles[paragraph.Component].Run).Size;
        List<Strip> strips = [];
        int noteIndex = 0, numbers = 0;
        for (int i = 0; i < broken.Count; i++)
        {
            BrokenLine line = broken[i];
            Length indent = i == 0 ? format.FirstLine : Length.Zero;
            FontSize size = line.Runs.IsEmpty ? empty : line.Runs.Max(static r => r.Format.Size);
            Length height = HeightOf(format.Line, size);
            bool justified = format.Alignment == Alignment.Justify && line.End == LineEnd.Full;
            Alignment alignment = format.Alignment == Alignment.Justify && !justified ? Alignment.Left : format.Alignment;
            Length above = i == 0 ? Room(format.TopRule) : Length.Zero;
            Length below = i == broken.Count - 1 ? Room(format.BottomRule) : Length.Zero;
            Length baseline = above + height - Below(size);
            // A line shows as many numbers of notes as it has raised runs.
            numbers += line.Runs.Count(static r => r.IsRaised) - (i == 0 && mark is { IsRaised: true } ? 1 : 0);
            ImmutableArray<int>.Builder own = ImmutableArray.CreateBuilder<int>();
            for (; noteIndex < Math.Min(numbers, notes.Count); noteIndex++)
                own.Add(notes[noteIndex]);
            strips.Add(new Strip(
                above + height + below,
                line.Runs.IsEmpty ? [] : [new SketchedLine(paragraph.Component, part, left + format.Left + indent, baseline, room - indent, height, alignment, line.Ink, line.Runs)])
            {
                Before = i == 0 ? format.Before : Length.Zero,
                After = i == broken.Count - 1 ? format.After : Length.Zero,
                BreaksPage = i == 0 && format.PageBreakBefore,
                KeepsNext = i == broken.Count - 1 ? format.KeepNext : format.KeepLines || i == 0 || i == broken.Count - 2,
                Notes = own.ToImmutable(),
                Rules =
                [
                    .. Rule(format.TopRule, i == 0, left + format.Left, room, Length.Zero),
                    .. Rule(format.BottomRule, i == broken.Count - 1, left + format.Left, room, above + height + RuleSpace),
                ],
            });
        }

        return strips;
    }

    /// <summary>The upper edge of a line.</summary>
    /// <param name="line">The line, which has text.</param>
    public static Length TopOf(SketchedLine line) => line.Baseline + Below(line.Runs.Max(static r => r.Format.Size)) - line.Height;

    private static Length Below(FontSize size) => new(size.Length.Emu * Descent / 1000);

    private static Length HeightOf(LineSpacing line, FontSize size)
    {
        Length single = new(size.Length.Emu * SingleLine / 1000), asked = Length.FromTwips(line.Value);
        return line.Rule switch
        {
            LineRule.Exact => asked,
            LineRule.AtLeast => asked > single ? asked : single,
            _ => new Length(single.Emu * line.Value / 240),
        };
    }

    private static Length Room(Length rule) => rule > Length.Zero ? rule + RuleSpace : Length.Zero;

    private static IEnumerable<SketchedRule> Rule(Length weight, bool here, Length x, Length width, Length y)
    {
        if (here && weight > Length.Zero)
            yield return new SketchedRule(x, y + (weight / 2), width, weight);
    }

    private ImmutableArray<SketchedRun> Runs(PlannedParagraph paragraph, SketchedRun? mark, out List<int> notes)
    {
        notes = [];
        ImmutableArray<SketchedRun>.Builder runs = ImmutableArray.CreateBuilder<SketchedRun>();
        RunFormat style = plan.Styles[paragraph.Component].Run;
        if (mark is { } known)
        {
            runs.Add(known);
            runs.Add(new SketchedRun(" ", style));
        }

        if (paragraph.List is (int list, int level))
            runs.Add(new SketchedRun(labels.Next(list, level) + " ", paragraph.Label ?? style));
        foreach (PlannedInline inline in paragraph.Inlines)
        {
            switch (inline)
            {
                case PlannedInline.Run run:
                    runs.Add(new SketchedRun(run.Text, run.Format));
                    break;
                case PlannedInline.Break:
                    runs.Add(new SketchedRun("\n", style));
                    break;
                case PlannedInline.FootnoteReference note:
                    notes.Add(note.Number);
                    runs.Add(new SketchedRun(note.Number.ToString(CultureInfo.InvariantCulture), note.Format, IsRaised: true));
                    break;
                case PlannedInline.Bound bound:
                    runs.Add(new SketchedRun(string.Join('\n', bound.Lines), bound.Format));
                    break;
            }
        }

        return runs.ToImmutable();
    }
}
