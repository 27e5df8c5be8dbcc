using Drafting.Core.Recognition;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Reading;

public sealed class ObservedObjectTests
{
    private const string Pic = "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:blipFill><a:blip/></pic:blipFill></pic:pic>";

    [Theory]
    [InlineData("<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Hình 1\" descr=\"Chữ ký\"/><a:graphic><a:graphicData>" + Pic + "</a:graphicData></a:graphic></wp:inline></w:drawing>", ObjectKind.Picture, "Chữ ký")]
    [InlineData("<w:pict><v:shape type=\"#_x0000_t75\" alt=\"Dấu\" style=\"width:10pt;height:10pt\"><v:imagedata r:id=\"x\"/></v:shape></w:pict>", ObjectKind.Picture, "Dấu")]
    [InlineData("<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst=\"ellipse\"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>", ObjectKind.Shape, "")]
    [InlineData("<w:pict><v:oval style=\"width:10pt;height:10pt\"/></w:pict>", ObjectKind.Shape, "")]
    [InlineData("<w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphic></wp:inline></w:drawing>", ObjectKind.Embedded, "")]
    [InlineData("<w:object><v:shape style=\"width:10pt\"><v:imagedata r:id=\"x\"/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object>", ObjectKind.Embedded, "")]
    public void What_is_no_text_is_named_once(string content, ObjectKind kind, string text) =>
        Of(P("a"), Para("", Raw(content))).Read().Objects.ShouldBe([new ObservedObject(kind, new ParagraphAddress("main", 2), text)]);

    [Theory]
    [InlineData("<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>", "a+b2")]
    [InlineData("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "x")]
    public void An_equation_is_named_with_its_signs(string content, string signs)
    {
        ObservedDocument paper = Of(Para("", R("Tính "), content, R(" đồng"))).Read();
        paper.Objects.ShouldBe([new ObservedObject(ObjectKind.Equation, new ParagraphAddress("main", 1), signs)]);
        paper.Paragraphs.Single().Text.ShouldBe("Tính  đồng");
    }

    [Fact]
    public void A_line_and_a_text_box_are_none() => Of(
        Para("", Box(P("trong hộp"))),
        Para("", Raw("<w:pict><v:line from=\"0,0\" to=\"100pt,0\"/></w:pict>")),
        Para("", Raw("<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:ext cx=\"1800000\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>")),
        Para("", Raw("<w:pict><v:shape style=\"width:10pt\"><v:textbox><w:txbxContent>" + P("cũ") + "</w:txbxContent></v:textbox></v:shape></w:pict>")))
        .Read().Objects.ShouldBeEmpty();
}
