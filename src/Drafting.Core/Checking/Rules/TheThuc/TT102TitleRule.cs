using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Nét kẻ dưới tiêu đề; of a state paper, under its motto: as long as the text above, a tenth more or less.</summary>
internal static class TT102TitleRule
{
    private const int Tolerance = 10;

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Component component = paper.Layout.Words.Motto.Preferred.Length > 0 ? Component.Motto : Component.PartyTitle;
        var rules = new DrawnRules(paper);
        if (paper.OwnLines(component).FirstOrDefault() is not { } line || rules.WidthOf(line) is not { } text)
            yield break;
        ImmutableArray<DrawnRule> below = [.. rules.Below(line)];
        // A line that floats may be anchored anywhere in the head.
        if (below.IsEmpty)
            below = [.. Head(paper).SelectMany(p => Anywhere(paper, rules, p))];
        string name = component.VietnameseName;
        if (below.IsEmpty)
            yield return new Finding(line.Place, $"Dưới {name} thiếu nét kẻ dài bằng dòng chữ.", Fix: Redraw(paper, rules, line, text, below));
        else if (!below.Any(r => r.Length is not { } length || IsAsLong(length, text)) && below.MinBy(r => Math.Abs(r.Length!.Value.Emu - text.Emu)) is { Length: { } nearest })
            yield return new Finding(line.Place, $"Nét kẻ dưới {name} dài {Tenths(nearest)}, dòng chữ dài {Tenths(text)}.", Fix: Redraw(paper, rules, line, text, below));
    }

    private static bool IsAsLong(Length rule, Length text) => Math.Abs(rule.Emu - text.Emu) * 100 <= text.Emu * Tolerance;

    // A little longer than the text, which must not wrap inside the border's indents.
    private static Fix? Redraw(CheckedPaper paper, DrawnRules rules, Line line, Length text, ImmutableArray<DrawnRule> old)
    {
        Length length = new(text.Emu * TwoColumns.RulePercent / 100);
        ParagraphFormat format = line.Paragraph.Format;
        bool isCentred = format.Alignment == Alignment.Center || !paper.Layout.Components[line.Part.Component!.Value].Alignment.Allowed.Contains(format.Alignment);
        if (!line.IsAlone || !isCentred || rules.Room(line.Paragraph) is not { } room)
            return null;
        IEnumerable<Edit> removed = old.Select(static r => r.Removal).Distinct();
        Length weight = paper.Layout.Words.TitleRuleWeight.Preferred;
        // Indents that fit the text already lack the rule alone.
        if (format.FirstLine == Length.Zero && IsAsLong(room - format.Left - format.Right, text) && room - format.Left - format.Right >= text)
            return new Fix("kẻ lại nét dài bằng dòng chữ", [.. removed, new Edit.FormatParagraph(line.Address, new ParagraphChange(BottomRule: weight))]);
        // The text stays where it is: both indents grow by the same length.
        Length grown = (room - format.Left - format.Right - length) / 2;
        if (format.Left + grown < Length.Zero || format.Right + grown < Length.Zero)
            return null;
        IEnumerable<Edit> edits = removed.Append(new Edit.FormatParagraph(line.Address, new ParagraphChange(Left: format.Left + grown, Right: format.Right + grown, FirstLine: Length.Zero, BottomRule: weight)));
        return new Fix("kẻ lại nét dài bằng dòng chữ", [.. edits]);
    }

    private static IEnumerable<DrawnRule> Anywhere(CheckedPaper paper, DrawnRules rules, RecognizedPart part)
    {
        ObservedParagraph paragraph = paper.Paragraph(part);
        IEnumerable<DrawnRule> drawn = part.Start == 0 ? rules.DrawnAt(paragraph.Address) : [];
        return part.Role == PartRole.Rule && DrawnRules.Typed(paragraph, part.Start, part.Start + part.Length) is { } typed ? drawn.Append(typed) : drawn;
    }

    private static IEnumerable<RecognizedPart> Head(CheckedPaper paper) => paper.Paper.Parts
        .TakeWhile(static p => p.Component is not (Component.KindTitle or Component.Subject or Component.AddresseesLabel or Component.BodyText or Component.LegalBasis));

    private static string Tenths(Length length) => FigureText.Of(new Length(length.Emu / 3_600 * 3_600));
}
