using System.Security;

namespace Drafting.Corpus;

/// <summary>Cách viết một đoạn: what stands in <c>w:pPr</c>, written in the order of the schema.</summary>
internal sealed record Shape
{
    public string? Style { get; init; }
    public bool KeepNext { get; init; }
    public string? Frame { get; init; }
    public int? List { get; init; }
    public string? Border { get; init; }
    public string? Tabs { get; init; }
    public string? Spacing { get; init; }
    public string? Indent { get; init; }
    public string? Align { get; init; }
    public string? Mark { get; init; }
    public string? Section { get; init; }

    public string Xml()
    {
        string inner = string.Concat(
            Style is null ? "" : $"<w:pStyle w:val=\"{Style}\"/>",
            KeepNext ? "<w:keepNext/>" : "",
            Frame is null ? "" : $"<w:framePr {Frame}/>",
            List is null ? "" : $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{List}\"/></w:numPr>",
            Border is null ? "" : $"<w:pBdr>{Border}</w:pBdr>",
            Tabs is null ? "" : $"<w:tabs>{Tabs}</w:tabs>",
            Spacing is null ? "" : $"<w:spacing {Spacing}/>",
            Indent is null ? "" : $"<w:ind {Indent}/>",
            Align is null ? "" : $"<w:jc w:val=\"{Align}\"/>",
            Mark,
            Section);
        return inner.Length == 0 ? "" : $"<w:pPr>{inner}</w:pPr>";
    }
}

/// <summary>Viết WordprocessingML: the elements as text; <c>lb</c> on a paragraph is our label and leaves with it.</summary>
internal static class Wml
{
    public const string Thin = "<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/>";
    public const string ThinTop = "<w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/>";

    public static string P(string? label, Shape shape, string content) =>
        $"<w:p{(label is null ? "" : $" lb=\"{label}\"")}>{shape.Xml()}{content}</w:p>";

    public static string Tab(int position, string kind = "center") => $"<w:tab w:val=\"{kind}\" w:pos=\"{position}\"/>";

    public static string Text(string text)
    {
        string xml = "";
        string rest = "";
        foreach (char c in text)
        {
            if (c is not ('\t' or '\n' or '\u2011'))
            {
                rest += c;
                continue;
            }
            xml += Words(rest) + (c == '\t' ? "<w:tab/>" : c == '\n' ? "<w:br/>" : "<w:noBreakHyphen/>");
            rest = "";
        }
        return xml + Words(rest);
    }

    private static string Words(string text) => text.Length == 0 ? "" : $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t>";

    public static string Table(string borders, int[] columns, IEnumerable<string> rows, string layout = "fixed") =>
        $"<w:tbl><w:tblPr>{(borders.StartsWith("<w:tblStyle", StringComparison.Ordinal) ? borders : "")}<w:tblW w:w=\"{columns.Sum()}\" w:type=\"dxa\"/>"
        + $"<w:jc w:val=\"center\"/>{(borders.StartsWith("<w:tblStyle", StringComparison.Ordinal) ? "" : borders)}<w:tblLayout w:type=\"{layout}\"/><w:tblLook w:val=\"01E0\"/></w:tblPr>"
        + $"<w:tblGrid>{string.Concat(columns.Select(static w => $"<w:gridCol w:w=\"{w}\"/>"))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    public static string Row(params IEnumerable<string> cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(int width, string content, string more = "") =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{more}</w:tcPr>{content}</w:tc>";

    public static string Lined { get; } = "<w:tblBorders>" + string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }
        .Select(static side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")) + "</w:tblBorders>";

    public static string Control(string tag, string content) =>
        $"<w:sdt><w:sdtPr><w:alias w:val=\"{tag}\"/><w:tag w:val=\"{tag}\"/><w:id w:val=\"{Number(tag)}\"/><w:richText/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static int Number(string tag) => tag.Aggregate(17, static (sum, c) => ((sum * 31) + c) & 0xFFFFFF);
}
