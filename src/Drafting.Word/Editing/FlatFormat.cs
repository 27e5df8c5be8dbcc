using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Planning;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Định dạng đầy đủ: a format that leaves nothing to what a foreign paper gives by default.</summary>
internal static class FlatFormat
{
    internal static readonly string[] ParagraphOrder =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
        "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
        "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
    ];

    internal static readonly string[] RunOrder =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
        "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
        "fitText", "vertAlign", "rtl", "cs", "em", "lang",
    ];

    /// <summary>Every property of a style's paragraphs.</summary>
    /// <param name="style">The style.</param>
    public static XElement Paragraph(PlannedStyle style)
    {
        // Whatever the format, something differs from its opposite: so the writer's own markup says all of it.
        ParagraphFormat format = style.Paragraph;
        XElement properties = Wrap(PPr,
        [
            .. FormatMarkup.Keeping(format, Opposite(format)),
            .. FormatMarkup.Shape(format, Opposite(format)),
        ]);
        XElement spacing = properties.Element(W + "spacing")!;
        spacing.SetAttributeValue(W + "beforeAutospacing", "0");
        spacing.SetAttributeValue(W + "afterAutospacing", "0");
        properties.Add(
            On("widowControl"),
            new XElement(W + "numPr", new XElement(W + "numId", new XAttribute(W + "val", "0"))),
            new XElement(W + "shd", new XAttribute(W + "val", "clear"), new XAttribute(W + "color", "auto"), new XAttribute(W + "fill", "auto")),
            Off("contextualSpacing"),
            Off("bidi"));
        return Sorted(properties, ParagraphOrder);
    }

    /// <summary>Every property of a style's runs.</summary>
    /// <param name="style">The style.</param>
    /// <param name="fontName">The font.</param>
    public static XElement Run(PlannedStyle style, string fontName)
    {
        RunFormat format = style.Run;
        var opposite = new RunFormat(default, !format.Bold, !format.Italic, !format.Underline);
        XElement properties = Wrap(RPr, FormatMarkup.Characters(format, opposite));
        properties.Add(
            new XElement(W + "rFonts", ((string[])["ascii", "hAnsi", "eastAsia", "cs"]).Select(a => new XAttribute(W + a, fontName))),
            Off("caps"),
            Off("smallCaps"),
            Off("strike"),
            Off("vanish"),
            new XElement(W + "color", new XAttribute(W + "val", "000000")),
            new XElement(W + "spacing", new XAttribute(W + "val", "0")),
            new XElement(W + "w", new XAttribute(W + "val", "100")),
            new XElement(W + "kern", new XAttribute(W + "val", "0")),
            new XElement(W + "position", new XAttribute(W + "val", "0")),
            new XElement(W + "lang", new XAttribute(W + "val", "vi-VN")));
        return Sorted(properties, RunOrder);
    }

    /// <summary>Writes a style's format into a paragraph that cannot rely on its style.</summary>
    /// <param name="paragraph">The paragraph, as written for the style.</param>
    /// <param name="style">The style.</param>
    /// <param name="fontName">The font.</param>
    public static void Write(XElement paragraph, PlannedStyle style, string fontName)
    {
        XElement? own = paragraph.Element(PPr);
        XElement flat = Over(Paragraph(style), own);
        flat.Add(new XElement(RPr, Run(style, fontName).Elements()));
        own?.Remove();
        paragraph.AddFirst(Sorted(flat, ParagraphOrder));
        foreach (XElement run in paragraph.Descendants(R))
        {
            XElement? ownRun = run.Element(RPr);
            XElement flatRun = Over(Run(style, fontName), ownRun);
            ownRun?.Remove();
            run.AddFirst(Sorted(flatRun, RunOrder));
        }
    }

    /// <summary>Whether two sets of properties say the same, whatever the order of attributes and elements.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static bool Same(XElement? a, XElement? b) => Normal(a) == Normal(b);

    private static string Normal(XElement? e) => e is null ? "" : string.Join('\n', e.Elements().Select(Text).Order(StringComparer.Ordinal));

    private static string Text(XElement e) => string.Create(
        CultureInfo.InvariantCulture,
        $"{e.Name}[{string.Join(',', e.Attributes().Where(static a => !a.IsNamespaceDeclaration).Select(static a => $"{a.Name}={a.Value}").Order(StringComparer.Ordinal))}]{{{Normal(e)}}}");

    private static ParagraphFormat Opposite(ParagraphFormat format)
    {
        var one = Core.Units.Length.FromTwips(1);
        return new ParagraphFormat(
            format.Alignment == Core.Units.Alignment.Left ? Core.Units.Alignment.Right : Core.Units.Alignment.Left,
            format.Left + one,
            format.Right,
            format.FirstLine,
            format.Before + one,
            format.After + one,
            format.Line == Core.Units.LineSpacing.Single ? Core.Units.LineSpacing.Exactly(Core.Units.Length.FromPoints(1)) : Core.Units.LineSpacing.Single,
            !format.KeepNext,
            !format.KeepLines,
            !format.PageBreakBefore,
            format.TopRule + one,
            format.BottomRule,
            format.OutlineLevel == 0 ? 1 : 0);
    }

    private static XElement Over(XElement ground, XElement? own)
    {
        foreach (XElement property in own?.Elements() ?? [])
        {
            if (ground.Element(property.Name) is { } below && property.Name == W + "spacing" && !property.HasElements)
            {
                foreach (XAttribute attribute in property.Attributes())
                    below.SetAttributeValue(attribute.Name, attribute.Value);
                continue;
            }

            ground.Elements(property.Name).Remove();
            ground.Add(new XElement(property));
        }

        return ground;
    }

    private static XElement Wrap(XName name, IEnumerable<DocumentFormat.OpenXml.OpenXmlElement> properties) =>
        new(name, properties.Select(static p => XElement.Parse(p.OuterXml)));

    private static XElement Sorted(XElement properties, string[] order)
    {
        XElement[] children = [.. properties.Elements().OrderBy(e => Array.IndexOf(order, e.Name.LocalName))];
        properties.RemoveNodes();
        properties.Add(children);
        return properties;
    }

    private static XElement On(string name) => new(W + name);

    private static XElement Off(string name) => new(W + name, new XAttribute(W + "val", "0"));
}
