using System.IO.Compression;
using System.Security;
using System.Text;

namespace Drafting.Corpus;

/// <summary>Gói tệp: the parts of a .docx around the text of a paper.</summary>
internal static class Package
{
    public const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static void Write(string path, string document, string styles, Desk? desk, string? numbering = null)
    {
        var parts = new List<(string Name, string Type, string Relation, string Xml)>
        {
            ("styles", "styles", "rIdStyles", styles),
            ("settings", "settings", "rIdSettings", $"<w:settings {Namespaces}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"),
            ("header1", "header", "rIdHeader", $"<w:hdr {Namespaces}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE   \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"),
        };
        if (numbering is not null) parts.Add(("numbering", "numbering", "rIdNumbering", numbering));
        if (desk is { Lists.Count: > 0 }) parts.Add(("numbering", "numbering", "rIdNumbering", Numbering(desk)));
        if (desk is { Footnotes.Count: > 0 }) parts.Add(("footnotes", "footnotes", "rIdFootnotes", Notes(desk)));
        if (desk is { Comments.Count: > 0 }) parts.Add(("comments", "comments", "rIdComments", Remarks(desk)));

        using FileStream stream = new(path, FileMode.Create);
        using ZipArchive zip = new(stream, ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Main}document.main+xml\"/>"
            + "<Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
            + string.Concat(parts.Select(static p => $"<Override PartName=\"/word/{p.Name}.xml\" ContentType=\"{Main}{p.Type}+xml\"/>")) + "</Types>");
        Add(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Rel}officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        Add(zip, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"rIdTheme\" Type=\"{Rel}theme\" Target=\"theme/theme1.xml\"/>"
            + string.Concat(parts.Select(static p => $"<Relationship Id=\"{p.Relation}\" Type=\"{Rel}{p.Type}\" Target=\"{p.Name}.xml\"/>")) + "</Relationships>");
        Add(zip, "word/document.xml", document);
        Add(zip, "word/theme/theme1.xml", Theme);
        foreach ((string name, _, _, string xml) in parts) Add(zip, $"word/{name}.xml", xml);
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using Stream part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }

    private static string Numbering(Desk desk)
    {
        (string Format, string Text)[] kinds = [("upperRoman", "%1."), ("decimal", "%1."), ("lowerLetter", "%1)"), ("bullet", "-")];
        string definitions = string.Concat(kinds.Select(static (k, i) =>
            $"<w:abstractNum w:abstractNumId=\"{i}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{k.Format}\"/><w:lvlText w:val=\"{k.Text}\"/><w:lvlJc w:val=\"left\"/>"
            + $"<w:pPr><w:ind w:left=\"0\" w:firstLine=\"567\"/></w:pPr>{(i == 0 ? "<w:rPr><w:b/></w:rPr>" : "")}</w:lvl></w:abstractNum>"));
        return $"<w:numbering {Namespaces}>{definitions}" + string.Concat(desk.Lists.Select(static l =>
            $"<w:num w:numId=\"{l.Id}\"><w:abstractNumId w:val=\"{l.Kind}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")) + "</w:numbering>";
    }

    private static string Notes(Desk desk) => $"<w:footnotes {Namespaces}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        + "<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
        + string.Concat(desk.Footnotes.Select(static (runs, i) => $"<w:footnote w:id=\"{i + 2}\"><w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r>{runs}</w:p></w:footnote>")) + "</w:footnotes>";

    private static string Remarks(Desk desk) => $"<w:comments {Namespaces}>" + string.Concat(desk.Comments.Select(static (text, i) =>
        $"<w:comment w:id=\"{i}\" w:author=\"Lãnh đạo Văn phòng\" w:date=\"2025-04-01T09:00:00Z\" w:initials=\"LĐ\"><w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p></w:comment>")) + "</w:comments>";

    // The fonts of a theme are what matters; the rest is the least that the schema asks for.
    private static string Theme { get; } = "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"><a:themeElements><a:clrScheme name=\"Office\">"
        + string.Concat(new[] { "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink" }.Select(static n => $"<a:{n}><a:srgbClr val=\"{(n.StartsWith("lt", StringComparison.Ordinal) ? "FFFFFF" : "000000")}\"/></a:{n}>"))
        + "</a:clrScheme><a:fontScheme name=\"Office\"><a:majorFont><a:latin typeface=\"Cambria\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:majorFont><a:minorFont><a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont></a:fontScheme>"
        + "<a:fmtScheme name=\"Office\"><a:fillStyleLst>" + Thrice("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>") + "</a:fillStyleLst><a:lnStyleLst>"
        + Thrice("<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>") + "</a:lnStyleLst><a:effectStyleLst>" + Thrice("<a:effectStyle><a:effectLst/></a:effectStyle>")
        + "</a:effectStyleLst><a:bgFillStyleLst>" + Thrice("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>") + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";

    private static string Thrice(string xml) => xml + xml + xml;
}
