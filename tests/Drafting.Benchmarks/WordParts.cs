using System.Globalization;
using Drafting.Core.Planning;

namespace Drafting.Benchmarks;

/// <summary>The parts of a Word file round the text: fewer and shorter than Word's own, for which the validator would need longer.</summary>
internal static class WordParts
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Xml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    public static IEnumerable<(string Name, string Content)> Around(string body, PageShape page, string font) =>
    [
        ("[Content_Types].xml", $"""
            {Xml}<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Types}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="{Types}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="{Types}.fontTable+xml"/><Override PartName="/word/header1.xml" ContentType="{Types}.header+xml"/></Types>
            """),
        ("_rels/.rels", Relations(("rId1", "officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", Relations(("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"), ("rId3", "fontTable", "fontTable.xml"), ("rId4", "header", "header1.xml"))),
        ("word/document.xml", $"""{Xml}<w:document xmlns:w="{Word}" xmlns:r="{Links}"><w:body>{body}{Section(page)}</w:body></w:document>"""),
        ("word/styles.xml", $"""
            {Xml}<w:styles xmlns:w="{Word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="{font}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>
            """),
        ("word/settings.xml", $"""{Xml}<w:settings xmlns:w="{Word}"><w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/></w:settings>"""),
        ("word/fontTable.xml", $"""{Xml}<w:fonts xmlns:w="{Word}"><w:font w:name="{font}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"""),
        ("word/header1.xml", $"""
            {Xml}<w:hdr xmlns:w="{Word}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>{Field("begin")}<w:r>{Face(font)}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>{Field("separate")}<w:r>{Face(font)}<w:t>2</w:t></w:r>{Field("end")}</w:p></w:hdr>
            """),
    ];

    private static string Section(PageShape page) => string.Create(CultureInfo.InvariantCulture, $"""
        <w:sectPr w:rsidR="00A77B3E"><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="{page.Width.Twips}" w:h="{page.Height.Twips}"/><w:pgMar w:top="{page.Top.Twips}" w:right="{page.Right.Twips}" w:bottom="{page.Bottom.Twips}" w:left="{page.Left.Twips}" w:header="{page.Header.Twips}" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>
        """);

    private static string Face(string font) => $"""<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>""";

    private static string Field(string type) => $"""<w:r><w:fldChar w:fldCharType="{type}"/></w:r>""";

    private static string Relations(params ReadOnlySpan<(string Id, string Type, string Target)> links)
    {
        string all = "";
        foreach ((string id, string type, string target) in links)
            all += $"""<Relationship Id="{id}" Type="{Links}/{type}" Target="{target}"/>""";
        return $"""{Xml}<Relationships xmlns="{Packages}/relationships">{all}</Relationships>""";
    }
}
