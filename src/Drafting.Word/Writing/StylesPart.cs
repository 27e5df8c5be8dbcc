using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Documents;
using Drafting.Core.Planning;

namespace Drafting.Word.Writing;

/// <summary>Phần kiểu: the named style of each component, and the few of Word's own that a drafter's later work calls for.</summary>
internal static class StylesPart
{
    /// <summary>The part's root.</summary>
    /// <param name="sheet">The styles of the regime.</param>
    /// <param name="fontName">The one font.</param>
    public static Styles Root(StyleSheet sheet, string fontName)
    {
        var root = new Styles(Defaults(fontName));
        root.Append(
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = Spelled.As<StyleValues>("paragraph"), Default = new OnOffValue { InnerText = "1" }, StyleId = "Normal" },
            new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = Spelled.As<StyleValues>("character"), Default = new OnOffValue { InnerText = "1" }, StyleId = "DefaultParagraphFont" },
            PlainTable(),
            new Style(new StyleName { Val = "No List" }, new UIPriority { Val = 99 }, new SemiHidden()) { Type = Spelled.As<StyleValues>("numbering"), Default = new OnOffValue { InnerText = "1" }, StyleId = "NoList" });
        foreach (PlannedStyle style in sheet.Styles)
            root.Append(Named(style));
        root.Append(
            new Style(
                new StyleName { Val = "footnote reference" },
                new BasedOn { Val = "DefaultParagraphFont" },
                new StyleRunProperties(new VerticalTextAlignment { Val = Spelled.As<VerticalPositionValues>("superscript") }))
            { Type = Spelled.As<StyleValues>("character"), StyleId = Names.FootnoteReferenceStyle });
        if (sheet.Styles.Any(static s => s.Component == Component.Footnote))
            root.Append(Alias("footnote text", "FootnoteText", Component.Footnote));
        if (sheet.Styles.Any(static s => s.Component == Component.PageNumber))
            root.Append(Alias("header", "Header", Component.PageNumber));
        return root;
    }

    private static DocDefaults Defaults(string fontName) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = fontName, HighAnsi = fontName, EastAsia = fontName, ComplexScript = fontName },
            new DocumentFormat.OpenXml.Wordprocessing.FontSize { Val = "28" },
            new FontSizeComplexScript { Val = "28" },
            new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "vi-VN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new WidowControl(),
            new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = Spelled.As<LineSpacingRuleValues>("auto") })));

    private static Style Named(PlannedStyle planned)
    {
        var paragraph = new StyleParagraphProperties(FormatMarkup.Keeping(planned.Paragraph, FormatMarkup.Plain));
        paragraph.Append(FormatMarkup.Shape(planned.Paragraph, FormatMarkup.Plain));
        // The size always stands in the style: pasted into another paper, it must not take that paper's default.
        var run = new StyleRunProperties(FormatMarkup.Characters(planned.Run, default));
        return new Style(
            // In a style's name a comma parts it from its aliases (ECMA-376 part 1 §17.7.4.9).
            new StyleName { Val = planned.Name.Replace(",", "", StringComparison.Ordinal) },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            paragraph,
            run)
        { Type = Spelled.As<StyleValues>("paragraph"), CustomStyle = new OnOffValue { InnerText = "1" }, StyleId = Names.StyleId(planned.Component) };
    }

    /// <summary>Word's own name for a component's style: what Word itself inserts later looks like what we wrote.</summary>
    private static Style Alias(string name, string id, Component component) =>
        new(new StyleName { Val = name }, new BasedOn { Val = Names.StyleId(component) }) { Type = Spelled.As<StyleValues>("paragraph"), StyleId = id };

    private static Style PlainTable() => new(
        new StyleName { Val = "Normal Table" },
        new UIPriority { Val = 99 },
        new SemiHidden(),
        new StyleTableProperties(
            new TableIndentation { Width = 0, Type = Spelled.As<TableWidthUnitValues>("dxa") },
            new TableCellMarginDefault(
                new TopMargin { Width = "0", Type = Spelled.As<TableWidthUnitValues>("dxa") },
                new TableCellLeftMargin { Width = 108, Type = Spelled.As<TableWidthValues>("dxa") },
                new BottomMargin { Width = "0", Type = Spelled.As<TableWidthUnitValues>("dxa") },
                new TableCellRightMargin { Width = 108, Type = Spelled.As<TableWidthValues>("dxa") })))
    { Type = Spelled.As<StyleValues>("table"), Default = new OnOffValue { InnerText = "1" }, StyleId = "TableNormal" };
}
