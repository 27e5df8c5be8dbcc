using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Khoảng để ký giữa chức vụ và họ tên.</summary>
internal static class TT605SignatureGap
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<Length> row = paper.Layout.Words.SignatureGap;
        foreach (Signature signature in Signature.Of(paper))
        {
            Line? above = signature.Positions.IsEmpty ? signature.Authorities.LastOrDefault() : signature.Positions[^1];
            if (above is null || signature.Name is not { } name || Between(paper, above, name) is not { } blanks)
                continue;
            Length gap = above.Paragraph.Format.After + name.Paragraph.Format.Before;
            foreach (ObservedParagraph blank in blanks)
                gap += blank.Format.Before + blank.Format.After + (Height(blank) * Lines(blank));
            if (row.Allowed.Contains(gap))
                continue;
            yield return new Finding(name.Place, $"Khoảng để ký giữa chức vụ và họ tên cao {Points(gap)}, thường để {Usual(row)}.", row.Citation,
                new Fix($"để khoảng {Points(row.Preferred)}", Mended(name, above, blanks, row.Preferred)));
        }
    }

    // The blank paragraphs between the two in one column, or null where something else stands there: a stamp, a picture, another row.
    private static ImmutableArray<ObservedParagraph>? Between(CheckedPaper paper, Line above, Line name)
    {
        int from = above.Part.Paragraph + 1, to = name.Part.Paragraph;
        if (to < from || to - from > 40 || !above.IsAlone || !name.IsAlone || name.Paragraph.Text.AsSpan().TrimEnd().Contains('\n') || !SameColumn(above.Paragraph.Place, name.Paragraph.Place))
            return null;
        ImmutableArray<ObservedParagraph> blanks = [.. paper.Paper.Observed.Paragraphs.AsSpan()[from..to]];
        return blanks.All(static p => string.IsNullOrWhiteSpace(p.Text)) && !IsStamped(paper, from, to) ? blanks : null;
    }

    private static bool IsStamped(CheckedPaper paper, int from, int to) => paper.Paper.Parts.Any(p => p.Paragraph >= from && p.Paragraph < to && p.Role != PartRole.Blank);

    private static bool SameColumn(ObservedPlace a, ObservedPlace b) => (a, b) switch
    {
        (ObservedPlace.InCell x, ObservedPlace.InCell y) => x.Table == y.Table && x.Row == y.Row && x.Column == y.Column,
        (ObservedPlace.InBox x, ObservedPlace.InBox y) => x.Box == y.Box,
        _ => a is ObservedPlace.OnPage && b is ObservedPlace.OnPage,
    };

    // A single line of Times New Roman is about a seventh higher than its size; an empty paragraph is taken to be of 14 pt.
    private static Length Height(ObservedParagraph blank)
    {
        LineSpacing line = blank.Format.Line;
        if (line.Rule == LineRule.Exact)
            return Length.FromTwips(line.Value);
        Length size = (blank.Runs.IsEmpty ? FontSize.FromPoints(14) : blank.Runs[0].Format.Size).Length;
        Length single = size * 115 / 100;
        return line.Rule == LineRule.Multiple ? single * line.Value / 240 : new Length(Math.Max(single.Emu, Length.FromTwips(line.Value).Emu));
    }

    private static int Lines(ObservedParagraph blank) => blank.Text.Count(static c => c == '\n') + 1;

    private static ImmutableArray<Edit> Mended(Line name, Line above, ImmutableArray<ObservedParagraph> blanks, Length preferred)
    {
        // One paragraph that gives the room in its line gives all of it.
        if (blanks is [var only] && Lines(only) == 1 && only.Format is { Before.Emu: 0, After.Emu: 0, Line.Rule: LineRule.AtLeast })
        {
            Length rest = preferred - above.Paragraph.Format.After - name.Paragraph.Format.Before;
            if (rest > Length.Zero)
                return [new Edit.FormatParagraph(only.Address, new ParagraphChange(Line: LineSpacing.AtLeast(rest)))];
        }

        Edit before = new Edit.FormatParagraph(name.Address, new ParagraphChange(Before: blanks.IsEmpty ? preferred : Length.Zero));
        if (blanks.IsEmpty)
            return [new Edit.FormatParagraph(above.Address, new ParagraphChange(After: Length.Zero)), before];
        Length each = Length.FromTwips((preferred / blanks.Sum(Lines)).Twips);
        return
        [
            new Edit.FormatParagraph(above.Address, new ParagraphChange(After: Length.Zero)),
            .. blanks.Select(b => new Edit.FormatParagraph(b.Address, new ParagraphChange(Before: Length.Zero, After: Length.Zero, Line: LineSpacing.Exactly(each)))),
            before,
        ];
    }

    private static string Usual(Requirement<Length> row) =>
        row.Allowed is AllowedValues<Length>.Range { HasLeast: true, HasGreatest: true } range ? $"{Points(range.Least)} – {Points(range.Greatest)}" : Points(row.Preferred);

    private static string Points(Length length) => string.Create(CultureInfo.InvariantCulture, $"{length.Emu / 12_700m:0} pt");
}
