using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomXmlDataProperties;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Documents;

namespace Drafting.Word.Writing;

/// <summary>Phần tĩnh: parts that depend on the regime and the font alone.</summary>
internal static class StaticParts
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    /// <summary>A part from its root element.</summary>
    /// <param name="root">The root.</param>
    public static byte[] Xml(OpenXmlElement root) => Encoding.UTF8.GetBytes(Declaration + root.OuterXml);

    /// <summary>A part from its text: where the SDK has no elements.</summary>
    /// <param name="xml">The root as text.</param>
    public static byte[] Xml(string xml) => Encoding.UTF8.GetBytes(Declaration + xml);

    /// <summary>The declaration that opens each part.</summary>
    public static ReadOnlySpan<byte> Opening => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8;

    /// <summary>Settings of the paper.</summary>
    /// <param name="sides">Printed on one side or on both.</param>
    public static Settings Settings(Sides sides)
    {
        var settings = new Settings(new Zoom { Percent = "100" });
        if (sides == Sides.Both)
            settings.Append(new MirrorMargins());
        settings.Append(
            new DefaultTabStop { Val = 567 },
            new CharacterSpacingControl { Val = Spelled.As<CharacterSpacingValues>("doNotCompress") },
            new FootnoteDocumentWideProperties(
                new FootnoteSpecialReference { Id = -1 },
                new FootnoteSpecialReference { Id = 0 }),
            new Compatibility(
                // A soft break in a justified paragraph would else stretch its line over the whole width.
                new DoNotExpandShiftReturn(),
                Setting(Spelled.As<CompatSettingNameValues>("compatibilityMode"), "15"),
                Setting(Spelled.As<CompatSettingNameValues>("overrideTableStyleFontSizeAndJustification"), "1"),
                Setting(Spelled.As<CompatSettingNameValues>("enableOpenTypeFeatures"), "1"),
                Setting(Spelled.As<CompatSettingNameValues>("doNotFlipMirrorIndents"), "1"),
                Setting(Spelled.As<CompatSettingNameValues>("differentiateMultirowTableHeaders"), "1")),
            new ThemeFontLanguages { Val = "vi-VN" },
            new DecimalSymbol { Val = "," },
            new ListSeparator { Val = ";" });
        return settings;
    }

    /// <summary>The table of fonts.</summary>
    /// <param name="fontName">The one font.</param>
    public static Fonts FontTable(string fontName) => new(new Font(
        new FontCharSet { Val = "00" },
        new FontFamily { Val = Spelled.As<FontFamilyValues>("roman") },
        new Pitch { Val = Spelled.As<FontPitchValues>("variable") })
    { Name = fontName });

    /// <summary>The header with the page's number: a real field, so that it counts.</summary>
    public static Header PageHeader() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = Names.StyleId(Component.PageNumber) }),
        new Run(new FieldChar { FieldCharType = Spelled.As<FieldCharValues>("begin") }),
        new Run(new FieldCode(" PAGE ") { Space = Spelled.As<SpaceProcessingModeValues>("preserve") }),
        new Run(new FieldChar { FieldCharType = Spelled.As<FieldCharValues>("separate") }),
        new Run(new Text("2")),
        new Run(new FieldChar { FieldCharType = Spelled.As<FieldCharValues>("end") })));

    /// <summary>The header of a first page that shows no number.</summary>
    public static Header EmptyHeader() =>
        new(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = Names.StyleId(Component.PageNumber) })));

    /// <summary>The footer of a first page that has no text at its foot.</summary>
    public static Footer EmptyFooter() => new(new Paragraph());

    /// <summary>The id of a custom XML part.</summary>
    /// <param name="store">The store item's id.</param>
    /// <param name="schema">The namespace of its elements.</param>
    public static DataStoreItem StoreItem(string store, string schema) =>
        new(new SchemaReferences(new SchemaReference { Uri = schema })) { ItemId = store };

    private static CompatibilitySetting Setting(EnumValue<CompatSettingNameValues> name, string value) =>
        new() { Name = name, Uri = "http://schemas.microsoft.com/office/word", Val = value };
}

/// <summary>Số mặt in.</summary>
internal enum Sides
{
    /// <summary>Một mặt.</summary>
    One,

    /// <summary>Hai mặt: left and right margins are mirrored.</summary>
    Both,
}
