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
        if (paper.OwnLines(component).FirstOrDefault() is not { } line || DrawnRules.WidthOf(line) is not { } text)
            yield break;
        var rules = new DrawnRules(paper);
        ImmutableArray<DrawnRule> below = [.. rules.Below(line)];
        // A line that floats may be anchored anywhere in the head.
        if (below.IsEmpty)
            below = [.. Head(paper).SelectMany(rules.DrawnAt)];
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
        if (!line.IsAlone || rules.Room(line.Paragraph) is not { } room || room < length || old.Any(static r => r.Form == RuleForm.Typed))
            return null;
        Length indent = (room - length) / 2;
        IEnumerable<Edit> edits = old.Select(static r => r.At).Distinct().Select(static at => (Edit)new Edit.RemoveRules(at))
            .Append(new Edit.FormatParagraph(line.Address, new ParagraphChange(Left: indent, Right: indent, FirstLine: Length.Zero, BottomRule: paper.Layout.Words.TitleRuleWeight.Preferred)));
        return new Fix("kẻ lại nét dài bằng dòng chữ", [.. edits]);
    }

    private static IEnumerable<ParagraphAddress> Head(CheckedPaper paper) => paper.Paper.Parts
        .TakeWhile(static p => p.Component is not (Component.KindTitle or Component.Subject or Component.AddresseesLabel or Component.BodyText or Component.LegalBasis))
        .Select(p => paper.Paragraph(p).Address)
        .Distinct();

    private static string Tenths(Length length) => FigureText.Of(new Length(length.Emu / 3_600 * 3_600));
}
