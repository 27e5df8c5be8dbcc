using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Laws.Tests;

namespace Drafting.Recognition.Tests;

/// <summary>What a new layout cannot carry is named, with its paragraph.</summary>
public class RelayoutFindingsTests
{
    private const string Picture = "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:docPr id=\"9\" name=\"a\" descr=\"Sơ đồ\"/>"
        + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    [Theory]
    [InlineData(Picture, "TP404", "Ảnh không được giữ: “Sơ đồ”.")]
    [InlineData("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>a+b</m:t></m:r></m:oMath>", "TP404", "Công thức không được giữ: “a+b”.")]
    [InlineData("<w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>thêm.</w:t></w:r></w:ins>", "TP406", "Chữ chèn có theo dõi được coi như đã chấp nhận: “thêm.”.")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>", "TP407", "Chữ ẩn không được giữ: “ẩn”.")]
    public void ItIsNamed(string inline, string code, string message)
    {
        Outcome<RelaidPaper> relaid = Relay($"<w:p>{inline}</w:p>");
        relaid.Diagnostics.Where(d => d.Code == code).ShouldHaveSingleItem().Message.ShouldBe(message);
        relaid.Value.ShouldNotBeNull();
    }

    [Fact]
    public void APaperWithoutAnyHasNothingToName() =>
        Relay("").Diagnostics.Where(static d => d.Code.StartsWith("TP4", StringComparison.Ordinal)).Select(static d => d.Message).ShouldBeEmpty();

    [Fact]
    public void TheTypeNameOfALetterIsLeftOutAndNamed()
    {
        const string Letter = "HUYỆN UỶ SÔNG THƯƠNG\n*\nSố: 5-CV/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Thương, ngày 12 tháng 10 năm 2026\nCÔNG VĂN\nvề việc báo cáo kết quả\n"
            + "Kính gửi: Các chi bộ trực thuộc\nĐề nghị báo cáo công tác văn phòng.\nNơi nhận:\n- Như trên;\n- Lưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn A\n";
        ImmutableArray<Diagnostic> told = Templates.Engine().Relayout(new MemoryStream(Encoding.UTF8.GetBytes(Letter)), "a.txt", new RelayoutRequest(), new MemoryStream()).Diagnostics;
        told.Where(static d => d.Code == "TP410").ShouldHaveSingleItem().Message.ShouldBe("Công văn không ghi tên loại nên dòng này không được in lại.");
        told.ShouldNotContain(static d => d.Code == "TP408");
    }

    [Fact]
    public void ARefusedFileIsNotLaidOut()
    {
        using var output = new MemoryStream();
        Outcome<RelaidPaper> relaid = Templates.Engine().Relayout(new MemoryStream("không phải Word"u8.ToArray(), 0, 4), "a.docx", new RelayoutRequest(Regime: "hd99"), output);
        relaid.Value.ShouldBeNull();
        relaid.HasErrors.ShouldBeTrue();
        output.Length.ShouldBe(0);
    }

    private static Outcome<RelaidPaper> Relay(string paragraph)
    {
        DraftingEngine engine = Templates.Engine();
        string sample = engine.Templates.Samples("ket-luan").First(static f => f.EndsWith("kl-hoi-nghi.yaml", StringComparison.Ordinal));
        using FileStream yaml = File.OpenRead(sample);
        var record = (Core.Data.DataNode.Map)Yaml.YamlReader.Read(yaml, sample).Value!;
        using var word = new MemoryStream();
        word.Write(engine.Draft(new DraftRequest("ket-luan", record)).Value!.Word);
        using (var zip = new ZipArchive(word, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            text = text.Insert(text.LastIndexOf("<w:sectPr", StringComparison.Ordinal), paragraph);
            using Stream write = entry.Open();
            write.SetLength(0);
            write.Write(Encoding.UTF8.GetBytes(text));
        }

        word.Position = 0;
        return engine.Relayout(word, "a.docx", new RelayoutRequest(), new MemoryStream());
    }
}
