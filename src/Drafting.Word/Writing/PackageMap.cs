using System.Text;

namespace Drafting.Word.Writing;

/// <summary>Phần tuỳ chọn của gói.</summary>
[Flags]
internal enum OptionalParts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Đánh số tự động.</summary>
    Numbering = 1,

    /// <summary>Hồ sơ soạn thảo.</summary>
    Record = 2,
}

/// <summary>Nội dung gói: what a package holds besides what every package holds.</summary>
/// <param name="Parts">The optional parts.</param>
/// <param name="Footers">How many footer parts: none, or an empty one and one for each section whose first page has a foot.</param>
internal readonly record struct PackageContents(OptionalParts Parts, int Footers);

/// <summary>Sơ đồ gói: content types and relationships, for each choice of optional parts.</summary>
internal static class PackageMap
{
    private const string Office = Names.Relationships + "/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The part <c>[Content_Types].xml</c>.</summary>
    /// <param name="contents">What the package holds.</param>
    public static byte[] ContentTypes(PackageContents contents)
    {
        var xml = new StringBuilder("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">""");
        xml.Append("""<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>""");
        xml.Append("""<Default Extension="xml" ContentType="application/xml"/>""");
        Override("/word/document.xml", WordType + "document.main+xml");
        Override("/word/styles.xml", WordType + "styles+xml");
        Override("/word/settings.xml", WordType + "settings+xml");
        Override("/word/fontTable.xml", WordType + "fontTable+xml");
        Override("/word/header1.xml", WordType + "header+xml");
        Override("/word/header2.xml", WordType + "header+xml");
        Override("/word/footnotes.xml", WordType + "footnotes+xml");
        for (int i = 1; i <= contents.Footers; i++)
            Override("/" + Names.FooterPart(i), WordType + "footer+xml");
        if (contents.Parts.HasFlag(OptionalParts.Numbering))
            Override("/word/numbering.xml", WordType + "numbering+xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        Override("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        if (contents.Parts.HasFlag(OptionalParts.Record))
            Override("/customXml/itemProps2.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        return StaticParts.Xml(xml.Append("</Types>").ToString());

        void Override(string part, string type) => xml.Append("<Override PartName=\"").Append(part).Append("\" ContentType=\"").Append(type).Append("\"/>");
    }

    /// <summary>The relationships of the package.</summary>
    public static byte[] PackageRelationships() => Relationships(
        ("rId1", Office + "officeDocument", Names.DocumentPart),
        ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Names.CorePart),
        ("rId3", Office + "extended-properties", "docProps/app.xml"));

    /// <summary>The relationships of the main part.</summary>
    /// <param name="contents">What the package holds.</param>
    public static byte[] DocumentRelationships(PackageContents contents)
    {
        List<(string Id, string Type, string Target)> all =
        [
            ("rId1", Office + "styles", "styles.xml"),
            ("rId2", Office + "settings", "settings.xml"),
            ("rId3", Office + "fontTable", "fontTable.xml"),
            (Names.PageHeaderId, Office + "header", "header1.xml"),
            (Names.FirstPageHeaderId, Office + "header", "header2.xml"),
            ("rId6", Office + "customXml", "../" + Names.HeaderItem),
            ("rId9", Office + "footnotes", "footnotes.xml"),
        ];
        if (contents.Parts.HasFlag(OptionalParts.Record))
            all.Add(("rId7", Office + "customXml", "../" + Names.RecordItem));
        if (contents.Parts.HasFlag(OptionalParts.Numbering))
            all.Add(("rId8", Office + "numbering", "numbering.xml"));
        for (int i = 1; i <= contents.Footers; i++)
            all.Add((Names.FooterId + FormatMarkup.Digits(i), Office + "footer", Names.FooterPart(i)["word/".Length..]));
        return Relationships([.. all]);
    }

    /// <summary>The relationship of a custom XML part to its id.</summary>
    /// <param name="properties">The part that holds the id.</param>
    public static byte[] ItemRelationships(string properties) => Relationships(("rId1", Office + "customXmlProps", properties));

    /// <summary>The extended properties: the program, and nothing about a person.</summary>
    public static byte[] Application() => StaticParts.Xml(new DocumentFormat.OpenXml.ExtendedProperties.Properties(
        new DocumentFormat.OpenXml.ExtendedProperties.Application("Drafting")));

    private static byte[] Relationships(params ReadOnlySpan<(string Id, string Type, string Target)> all)
    {
        var xml = new StringBuilder("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        foreach ((string id, string type, string target) in all)
            xml.Append("<Relationship Id=\"").Append(id).Append("\" Type=\"").Append(type).Append("\" Target=\"").Append(target).Append("\"/>");
        return StaticParts.Xml(xml.Append("</Relationships>").ToString());
    }
}
