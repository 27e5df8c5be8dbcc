using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Core.Units;
using Drafting.Word.Reading;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.FlatFormat;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Đổi định dạng đoạn: a change as direct formatting, with an end to whatever would go before it.</summary>
internal static class ParagraphChanges
{
    private static readonly string[] BorderOrder = ["top", "left", "bottom", "right", "between", "bar"];

    /// <summary>Writes a change into the properties of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="source">What was read of it.</param>
    /// <param name="change">The change.</param>
    /// <param name="byCharacters">Whether styles of the paper indent by characters, which goes before lengths.</param>
    public static void Write(XElement paragraph, ParagraphSource source, ParagraphChange change, IndentUnits byCharacters)
    {
        if (change == default)
            return;
        XElement properties = Properties.Of(paragraph, PPr);
        if (change.Alignment is { } alignment)
            Properties.Set(properties, "jc", ParagraphOrder, Word(alignment, source.Layer.RightToLeft == true));
        if (change.BottomRule is { } rule)
            Border(Properties.Get(properties, "pBdr", ParagraphOrder), "bottom", rule);
        Indents(properties, change, byCharacters);
        Spacing(properties, source, change);
    }

    /// <summary>Writes one border of a paragraph.</summary>
    /// <param name="borders">The borders.</param>
    /// <param name="edge">The edge.</param>
    /// <param name="weight">The weight; zero for none, whatever the style says.</param>
    public static void Border(XElement borders, string edge, Length weight)
    {
        XElement border = Properties.Get(borders, edge, BorderOrder);
        border.RemoveAttributes();
        if (weight <= Length.Zero)
        {
            border.SetAttributeValue(W + "val", "nil");
            return;
        }

        border.SetAttributeValue(W + "val", "single");
        // w:sz counts eighths of a point, from 2 to 96 (ECMA-376 part 1 §17.3.4).
        border.SetAttributeValue(W + "sz", FormatMarkup.Digits((int)Math.Clamp((weight.Emu * 8 + 6350) / 12_700, 2, 96)));
        border.SetAttributeValue(W + "space", "1");
        border.SetAttributeValue(W + "color", "auto");
    }

    private static void Indents(XElement properties, ParagraphChange change, IndentUnits units)
    {
        if ((change.Left ?? change.Right ?? change.FirstLine) is null)
            return;
        XElement indent = Properties.Get(properties, "ind", ParagraphOrder);
        string? none = units == IndentUnits.Characters ? "0" : null;
        if (change.Left is { } left)
        {
            Properties.SetLength(indent, "left", left, "start", "startChars");
            indent.SetAttributeValue(W + "leftChars", none);
        }

        if (change.Right is { } right)
        {
            Properties.SetLength(indent, "right", right, "end", "endChars");
            indent.SetAttributeValue(W + "rightChars", none);
        }

        if (change.FirstLine is not { } first)
            return;
        Properties.Clear(indent, "firstLine", "hanging", "firstLineChars", "hangingChars");
        bool hangs = first < Length.Zero;
        Properties.SetLength(indent, hangs ? "hanging" : "firstLine", hangs ? Length.Zero - first : first);
        indent.SetAttributeValue(W + (hangs ? "hangingChars" : "firstLineChars"), none);
    }

    private static void Spacing(XElement properties, ParagraphSource source, ParagraphChange change)
    {
        if (change.Before is null && change.After is null && change.Line is null)
            return;
        XElement spacing = Properties.Get(properties, "spacing", ParagraphOrder);
        ParagraphLayer layer = source.Layer;
        (Length? before, Length? after) = (change.Before, change.After);
        if (layer.Contextual == true && (before ?? after) is not null)
        {
            // Both edges go by one word: the edge that nobody asked about keeps the space that it has.
            Properties.Set(properties, "contextualSpacing", ParagraphOrder, "0");
            before ??= source.Paragraph.Format.Before;
            after ??= source.Paragraph.Format.After;
        }

        if (before is { } above)
            Space(spacing, "before", above, layer.AutoBefore, layer.BeforeLines);
        if (after is { } below)
            Space(spacing, "after", below, layer.AutoAfter, layer.AfterLines);
        if (change.Line is not { } line)
            return;
        spacing.SetAttributeValue(W + "line", FormatMarkup.Digits(line.Value));
        spacing.SetAttributeValue(W + "lineRule", line.Rule switch { LineRule.Exact => "exact", LineRule.AtLeast => "atLeast", _ => "auto" });
    }

    private static void Space(XElement spacing, string edge, Length length, bool? automatic, int? lines)
    {
        Properties.SetLength(spacing, edge, length);
        spacing.SetAttributeValue(W + (edge + "Autospacing"), automatic == true ? "0" : null);
        spacing.SetAttributeValue(W + (edge + "Lines"), lines is null or 0 ? null : "0");
    }

    private static string Word(Alignment alignment, bool turned) => alignment switch
    {
        Alignment.Center => "center",
        Alignment.Justify => "both",
        Alignment.Right => turned ? "left" : "right",
        _ => turned ? "right" : "left",
    };
}

/// <summary>Đơn vị thụt của các kiểu.</summary>
internal enum IndentUnits
{
    /// <summary>Độ dài.</summary>
    Lengths,

    /// <summary>Số ký tự: somewhere a style says so.</summary>
    Characters,
}
