using System.IO.Compression;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Word.Tests.Reading;

/// <summary>A paper from anywhere, written as raw XML: <c>Foreign.Of(P("a", rPr: "&lt;w:b/&gt;")).With("styles", …).Read()</c>.</summary>
internal sealed class Foreign
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + Relationships + "\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    private static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["styles"] = "w:styles",
        ["numbering"] = "w:numbering",
        ["settings"] = "w:settings",
        ["footnotes"] = "w:footnotes",
        ["endnotes"] = "w:endnotes",
        ["comments"] = "w:comments",
        ["theme"] = "a:theme",
        ["header"] = "w:hdr",
        ["footer"] = "w:ftr",
    };

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly string blocks;

    private Foreign(string blocks) => this.blocks = blocks;

    public static Foreign Of(params string[] blocks) => new(string.Concat(blocks));

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string pPr = "", string rPr = "") => Para(pPr, text.Length == 0 ? "" : R(text, rPr));

    /// <summary>A paragraph of raw runs.</summary>
    public static string Para(string pPr, params string[] runs) => $"<w:p>{(pPr.Length == 0 ? "" : $"<w:pPr>{pPr}</w:pPr>")}{string.Concat(runs)}</w:p>";

    public static string R(string text, string rPr = "") => Raw($"<w:t xml:space=\"preserve\">{text}</w:t>", rPr);

    public static string Raw(string content, string rPr = "") => $"<w:r>{(rPr.Length == 0 ? "" : $"<w:rPr>{rPr}</w:rPr>")}{content}</w:r>";

    public static string Style(string id, string inner, string type = "paragraph", string? basedOn = null, string more = "") =>
        $"<w:style w:type=\"{type}\" w:styleId=\"{id}\" {more}><w:name w:val=\"{id}\"/>{(basedOn is null ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>")}{inner}</w:style>";

    public static string Table(string tblPr, params string[][] rows) =>
        $"<w:tbl><w:tblPr>{tblPr}</w:tblPr><w:tblGrid>{string.Concat(rows[0].Select(static _ => "<w:gridCol w:w=\"1000\"/>"))}</w:tblGrid>"
        + string.Concat(rows.Select(static row => $"<w:tr>{string.Concat(row.Select(static cell => $"<w:tc>{cell}</w:tc>"))}</w:tr>")) + "</w:tbl>";

    public static string Box(string content) =>
        $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:positionH relativeFrom=\"column\"><wp:posOffset>349186</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>447116900</wp:posOffset></wp:positionV>"
        + $"<a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        + $"<mc:Fallback><w:pict><v:shape style=\"width:10pt\"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    /// <summary>Adds a part by the last word of its relationship, with its content inside the root; its id is the word.</summary>
    public Foreign With(string part, string content)
    {
        string root = Roots[part.TrimEnd('2')];
        parts[part] = $"<{root} {Spaces}>{content}</{root}>";
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relationships}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/document.xml", $"<w:document {Spaces}><w:body>{blocks}</w:body></w:document>");
            Add("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(parts.Keys.Select(static p => $"<Relationship Id=\"{p}\" Type=\"{Relationships}/{p.TrimEnd('2')}\" Target=\"{p}.xml\"/>")) + "</Relationships>");
            foreach ((string part, string content) in parts)
                Add($"word/{part}.xml", content);

            void Add(string name, string content)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    public ObservedDocument Read() => Read(Bytes());

    public static ObservedDocument Read(byte[] docx)
    {
        Outcome<ObservedDocument> outcome = WordReader.Read(new MemoryStream(docx), "a.docx");
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }

    /// <summary>The first paragraph.</summary>
    public ObservedParagraph First() => Read().Paragraphs[0];

    /// <summary>The first run of the first paragraph.</summary>
    public ObservedRun Run() => First().Runs[0];
}
