using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Word.Writing;

/// <summary>Đánh dấu định dạng: a format as typed properties, as far as it differs from what is inherited.</summary>
internal static class FormatMarkup
{
    /// <summary>What a paragraph is before any style of ours: left, no indents, no spaces, single lines.</summary>
    public static ParagraphFormat Plain { get; } =
        new(Alignment.Left, Length.Zero, Length.Zero, Length.Zero, Length.Zero, Length.Zero, LineSpacing.Single);

    /// <summary>The properties that stand before <c>w:numPr</c> in the schema's order.</summary>
    /// <param name="format">The format.</param>
    /// <param name="inherited">What the style gives.</param>
    public static IEnumerable<OpenXmlElement> Keeping(ParagraphFormat format, ParagraphFormat inherited)
    {
        if (format.KeepNext != inherited.KeepNext)
            yield return Toggle(new KeepNext(), format.KeepNext);
        if (format.KeepLines != inherited.KeepLines)
            yield return Toggle(new KeepLines(), format.KeepLines);
        if (format.PageBreakBefore != inherited.PageBreakBefore)
            yield return Toggle(new PageBreakBefore(), format.PageBreakBefore);
    }

    /// <summary>The properties that stand behind <c>w:numPr</c> in the schema's order.</summary>
    /// <param name="format">The format.</param>
    /// <param name="inherited">What the style gives.</param>
    public static IEnumerable<OpenXmlElement> Shape(ParagraphFormat format, ParagraphFormat inherited)
    {
        if (format.TopRule != inherited.TopRule || format.BottomRule != inherited.BottomRule)
            yield return new ParagraphBorders(Rule(new TopBorder(), format.TopRule), Rule(new BottomBorder(), format.BottomRule));

        var spacing = new SpacingBetweenLines
        {
            Before = format.Before == inherited.Before ? null : new StringValue(Twips(format.Before)),
            After = format.After == inherited.After ? null : new StringValue(Twips(format.After)),
            Line = format.Line == inherited.Line ? null : new StringValue(Digits(format.Line.Value)),
            LineRule = format.Line == inherited.Line ? null : LineRuleOf(format.Line.Rule),
        };
        if (spacing.HasAttributes)
            yield return spacing;
        if (format.Left != inherited.Left || format.Right != inherited.Right || format.FirstLine != inherited.FirstLine)
            yield return Indent(format);
        if (format.Alignment != inherited.Alignment)
            yield return new Justification { Val = AlignmentOf(format.Alignment) };
        if (format.OutlineLevel != inherited.OutlineLevel)
            yield return new OutlineLevel { Val = format.OutlineLevel == 0 ? 9 : format.OutlineLevel - 1 };
    }

    /// <summary>The indents, all of them: a hanging and a first line indent from two places do not add up alike everywhere.</summary>
    /// <param name="format">The format.</param>
    public static Indentation Indent(ParagraphFormat format) => new()
    {
        Left = Twips(format.Left),
        Right = Twips(format.Right),
        FirstLine = format.FirstLine < Length.Zero ? null : new StringValue(Twips(format.FirstLine)),
        Hanging = format.FirstLine < Length.Zero ? new StringValue(Digits(-format.FirstLine.Twips)) : null,
    };

    /// <summary>The properties of characters in the schema's order, each with its twin for complex scripts.</summary>
    /// <param name="format">The format.</param>
    /// <param name="inherited">What the style gives.</param>
    public static IEnumerable<OpenXmlElement> Characters(RunFormat format, RunFormat inherited)
    {
        if (format.Bold != inherited.Bold)
        {
            yield return Toggle(new Bold(), format.Bold);
            yield return Toggle(new BoldComplexScript(), format.Bold);
        }

        if (format.Italic != inherited.Italic)
        {
            yield return Toggle(new Italic(), format.Italic);
            yield return Toggle(new ItalicComplexScript(), format.Italic);
        }

        if (format.Size != inherited.Size)
        {
            yield return new DocumentFormat.OpenXml.Wordprocessing.FontSize { Val = Digits(format.Size.HalfPoints) };
            yield return new FontSizeComplexScript { Val = Digits(format.Size.HalfPoints) };
        }

        if (format.Underline != inherited.Underline)
            yield return new Underline { Val = format.Underline ? Spelled.As<UnderlineValues>("single") : Spelled.As<UnderlineValues>("none") };
    }

    /// <summary>A number in digits, whatever the culture.</summary>
    /// <param name="value">The number.</param>
    public static string Digits(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Twips(Length length) => Digits(length.Twips);

    private static T Toggle<T>(T element, bool on)
        where T : OnOffType
    {
        element.Val = on ? null : new OnOffValue { InnerText = "0" };
        return element;
    }

    private static T Rule<T>(T border, Length weight)
        where T : BorderType
    {
        if (weight <= Length.Zero)
        {
            border.Val = Spelled.As<BorderValues>("nil");
            return border;
        }

        border.Val = Spelled.As<BorderValues>("single");
        // w:sz counts eighths of a point, from 2 to 96 (ECMA-376 part 1 §17.3.4).
        border.Size = (uint)Math.Clamp((weight.Emu * 8 + 6350) / 12_700, 2, 96);
        border.Space = 1;
        border.Color = "000000";
        return border;
    }

    private static EnumValue<LineSpacingRuleValues> LineRuleOf(LineRule rule) => rule switch
    {
        LineRule.Exact => Spelled.As<LineSpacingRuleValues>("exact"),
        LineRule.AtLeast => Spelled.As<LineSpacingRuleValues>("atLeast"),
        _ => Spelled.As<LineSpacingRuleValues>("auto"),
    };

    private static EnumValue<JustificationValues> AlignmentOf(Alignment alignment) => alignment switch
    {
        Alignment.Center => Spelled.As<JustificationValues>("center"),
        Alignment.Right => Spelled.As<JustificationValues>("right"),
        Alignment.Justify => Spelled.As<JustificationValues>("both"),
        _ => Spelled.As<JustificationValues>("left"),
    };
}
