using System.IO.Compression;
using System.Xml.Linq;

namespace Drafting.Cli.Tests.Engine;

public class RecordFillTests
{
    public static TheoryData<string> Samples => [.. Shipped.Samples().Select(static s => s.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void TheFillIsWhatTheWholePaperHolds(string name)
    {
        DraftRequest request = Shipped.Samples().Single(s => s.Name == name).Request;
        DraftedPaper paper = Shipped.Engine.Draft(request).Value.ShouldNotBeNull();
        RecordFill fill = Shipped.Engine.Fill(request).Value.ShouldNotBeNull();
        fill.Xml.Header.ShouldBe(Part(paper.Word, "customXml/item1.xml"));
        fill.Xml.Record.ShouldBe(Part(paper.Word, "customXml/item2.xml"));
        XElement header = XElement.Parse(fill.Xml.Header, LoadOptions.PreserveWhitespace);
        header.Name.NamespaceName.ShouldBe(Drafting.Word.PaperXml.HeaderNamespace);
        header.Elements().Select(static e => e.Value).ShouldBe(fill.HeaderFields.Select(static f => f.Text));
        fill.Standard.Id.ShouldBe(paper.Standard.Id);
    }

    [Fact]
    public void WrongDataGiveNothingToFillIn()
    {
        DraftRequest request = Shipped.Request("ket-luan", "152-kl-tw");
        var broken = Shipped.Engine.Fill(request with { Regime = "khong-co" });
        broken.Value.ShouldBeNull();
        broken.HasErrors.ShouldBeTrue();
    }

    private static string Part(byte[] word, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(word));
        using var reader = new StreamReader(zip.GetEntry(name).ShouldNotBeNull().Open());
        return reader.ReadToEnd();
    }
}
