using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Documents;
using Drafting.Core.Planning;

namespace Drafting.Word.Writing;

/// <summary>Bảng kiểu đã dựng: all that papers of one style sheet and font share, made and deflated once.</summary>
internal sealed class WordStyles
{
    /// <summary>How many formats that are not a style's own are remembered; a paper has a few dozen, and a host must not grow for ever.</summary>
    private const int MostFormats = 1024;

    private const int MostMaps = 16;

    private static readonly ConditionalWeakTable<StyleSheet, WordStyles> Compiled = [];

    private readonly StyleSheet sheet;
    private readonly string fontName;
    private readonly CompressedPart[] oneSided;
    private readonly CompressedPart[] twoSided;
    private readonly ConcurrentDictionary<PackageContents, (CompressedPart ContentTypes, CompressedPart Relationships)> maps = new();
    private readonly ConcurrentDictionary<(Component, ParagraphFormat), ParagraphMarkup> paragraphs = new();
    private readonly ConcurrentDictionary<(Component, RunFormat), byte[]> runs = new();

    private WordStyles(StyleSheet sheet, string fontName)
    {
        this.sheet = sheet;
        this.fontName = fontName;
        CompressedPart styles = CompressedPart.Of("word/styles.xml", StaticParts.Xml(StylesPart.Root(sheet, fontName)));
        CompressedPart fonts = CompressedPart.Of("word/fontTable.xml", StaticParts.Xml(StaticParts.FontTable(fontName)));
        CompressedPart number = CompressedPart.Of("word/header1.xml", StaticParts.Xml(StaticParts.PageHeader()));
        CompressedPart empty = CompressedPart.Of("word/header2.xml", StaticParts.Xml(StaticParts.EmptyHeader()));
        oneSided = [styles, CompressedPart.Of("word/settings.xml", StaticParts.Xml(StaticParts.Settings(Sides.One))), fonts, number, empty];
        twoSided = [styles, CompressedPart.Of("word/settings.xml", StaticParts.Xml(StaticParts.Settings(Sides.Both))), fonts, number, empty];
    }

    /// <summary>The relationships of the package.</summary>
    public static CompressedPart PackageRelationships { get; } = CompressedPart.Of("_rels/.rels", PackageMap.PackageRelationships());

    /// <summary>The extended properties.</summary>
    public static CompressedPart Application { get; } = CompressedPart.Of("docProps/app.xml", PackageMap.Application());

    /// <summary>The footnotes of a paper that has none: the separators, for the settings name them.</summary>
    public static CompressedPart NoFootnotes { get; } = CompressedPart.Of(Names.FootnotesPart, FootnotesPart.Empty());

    /// <summary>The footer without text, for the first page of a section that would else take the foot of the section before.</summary>
    public static CompressedPart EmptyFooter { get; } = CompressedPart.Of(Names.FooterPart(1), StaticParts.Xml(StaticParts.EmptyFooter()));

    /// <summary>The ids of the <c>header</c> part.</summary>
    public static CompressedPart[] HeaderItemParts { get; } = Item(1, Names.HeaderStore, Names.Header);

    /// <summary>The ids of the <c>record</c> part.</summary>
    public static CompressedPart[] RecordItemParts { get; } = Item(2, Names.RecordStore, Names.Record);

    /// <summary>What the papers of a plan's style sheet share.</summary>
    /// <param name="plan">The plan.</param>
    public static WordStyles For(LayoutPlan plan)
    {
        if (Compiled.TryGetValue(plan.Styles, out WordStyles? known) && known.fontName == plan.FontName)
            return known;
        var made = new WordStyles(plan.Styles, plan.FontName);
        Compiled.AddOrUpdate(plan.Styles, made);
        return made;
    }

    /// <summary>Styles, settings, fonts and headers, in the order of the package.</summary>
    /// <param name="sides">Printed on one side or on both.</param>
    public CompressedPart[] Parts(Sides sides) => sides == Sides.Both ? twoSided : oneSided;

    /// <summary>The part <c>[Content_Types].xml</c> and the relationships of the main part.</summary>
    /// <param name="contents">What the package holds.</param>
    public (CompressedPart ContentTypes, CompressedPart Relationships) Map(PackageContents contents)
    {
        if (maps.TryGetValue(contents, out (CompressedPart ContentTypes, CompressedPart Relationships) known))
            return known;
        (CompressedPart, CompressedPart) made = (
            CompressedPart.Of("[Content_Types].xml", PackageMap.ContentTypes(contents)),
            CompressedPart.Of("word/_rels/document.xml.rels", PackageMap.DocumentRelationships(contents)));
        if (maps.Count < MostMaps)
            maps.TryAdd(contents, made);
        return made;
    }

    /// <summary>The properties of a paragraph: its style and what differs from it.</summary>
    /// <param name="component">The component.</param>
    /// <param name="format">The paragraph's format.</param>
    public ParagraphMarkup Paragraph(Component component, ParagraphFormat format)
    {
        if (paragraphs.TryGetValue((component, format), out ParagraphMarkup? known))
            return known;
        ParagraphFormat style = sheet[component].Paragraph;
        var made = new ParagraphMarkup(
            Pattern.Of([new ParagraphStyleId { Val = Names.StyleId(component) }, .. FormatMarkup.Keeping(format, style)]).Bytes.ToArray(),
            Pattern.Of([.. FormatMarkup.Shape(format, style)]).Bytes.ToArray());
        if (paragraphs.Count < MostFormats)
            paragraphs.TryAdd((component, format), made);
        return made;
    }

    /// <summary>What differs from the style in a run, without the tags round it; empty where nothing does.</summary>
    /// <param name="component">The component of the paragraph.</param>
    /// <param name="format">The run's format.</param>
    public ReadOnlySpan<byte> Run(Component component, RunFormat format)
    {
        if (runs.TryGetValue((component, format), out byte[]? known))
            return known;
        byte[] made = Pattern.Of([.. FormatMarkup.Characters(format, sheet[component].Run)]).Bytes.ToArray();
        if (runs.Count < MostFormats)
            runs.TryAdd((component, format), made);
        return made;
    }

    private static CompressedPart[] Item(int number, string store, string schema) =>
    [
        CompressedPart.Of($"customXml/itemProps{FormatMarkup.Digits(number)}.xml", StaticParts.Xml(StaticParts.StoreItem(store, schema))),
        CompressedPart.Of($"customXml/_rels/item{FormatMarkup.Digits(number)}.xml.rels", PackageMap.ItemRelationships($"itemProps{FormatMarkup.Digits(number)}.xml")),
    ];
}

/// <summary>Đánh dấu đoạn: the properties before and behind <c>w:numPr</c>.</summary>
/// <param name="Head">The style and what keeps the paragraph in place.</param>
/// <param name="Tail">Borders, spacing, indents, alignment, outline level.</param>
internal sealed record ParagraphMarkup(byte[] Head, byte[] Tail);
