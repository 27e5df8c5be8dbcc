namespace Drafting.Corpus;

/// <summary>Hình vẽ: lines and text boxes as Word 2016 and Word 2003 write them. Lengths in EMU, points for VML.</summary>
internal static class Drawings
{
    private const int Point = 12700;

    /// <summary>A DrawingML connector with its VML fallback.</summary>
    public static string Line(int id, int left, int top, int length) =>
        "<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
        + Anchor(id, left, top, length, 0, $"Straight Connector {id}")
        + "<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>" + $"<a:ext cx=\"{length * Point}\" cy=\"0\"/>"
        + "</a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
        + $"</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>{VmlShape(id, left, top, length)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    /// <summary>A VML line alone, as Word 2003 wrote it.</summary>
    public static string OldLine(int id, int left, int top, int length) => $"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{VmlShape(id, left, top, length)}</w:pict></w:r>";

    /// <summary>A DrawingML text box with its VML fallback; both hold the same text.</summary>
    public static string Box(int id, int left, int top, int width, int height, string content) =>
        "<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
        + Anchor(id, left, top, width, height, $"Text Box {id}")
        + $"<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width * Point}\" cy=\"{height * Point}\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
        + $"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/></wps:wsp>"
        + $"</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>{VmlBox(id, left, top, width, height, content)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    /// <summary>A VML text box alone, as Word 2003 wrote it.</summary>
    public static string OldBox(int id, int left, int top, int width, int height, string content) =>
        $"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{VmlBox(id, left, top, width, height, content)}</w:pict></w:r>";

    private static string Anchor(int id, int left, int top, int width, int height, string name) =>
        "<wp:anchor distT=\"0\" distB=\"0\" distL=\"114300\" distR=\"114300\" simplePos=\"0\" relativeHeight=\"" + (251658240 + id) + "\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">"
        + $"<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>{left * Point}</wp:posOffset></wp:positionH>"
        + $"<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>{top * Point}</wp:posOffset></wp:positionV><wp:extent cx=\"{width * Point}\" cy=\"{height * Point}\"/>"
        + $"<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/><wp:docPr id=\"{id}\" name=\"{name}\"/><wp:cNvGraphicFramePr/>"
        + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">";

    private static string VmlShape(int id, int left, int top, int length) =>
        $"<v:line id=\"_x0000_s{1025 + id}\" style=\"position:absolute;z-index:{id}\" from=\"{left}pt,{top}pt\" to=\"{left + length}pt,{top}pt\"/>";

    private static string VmlBox(int id, int left, int top, int width, int height, string content) =>
        $"<v:shape id=\"_x0000_s{1025 + id}\" style=\"position:absolute;margin-left:{left}pt;margin-top:{top}pt;width:{width}pt;height:{height}pt;z-index:{id}\" "
        + $"coordsize=\"21600,21600\" path=\"m,l,21600r21600,l21600,xe\" stroked=\"f\" filled=\"f\"><v:textbox inset=\"0,0,0,0\"><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape>";
}
