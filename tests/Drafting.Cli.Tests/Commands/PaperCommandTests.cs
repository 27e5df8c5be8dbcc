using System.IO.Compression;
using System.Text.Json;

namespace Drafting.Cli.Tests.Commands;

public class PaperCommandTests
{
    private static readonly string[] Complete = ["--number", "12", "--date", "02/7/2026", "--set", "nguoi_ky.ho_ten=Nguyễn Văn A", "--set", "dia_danh=Sông Thương"];

    [Fact]
    public void InspectSaysWhereAPaperComesFrom()
    {
        using Desk desk = WithPaper();
        Ran ran = desk.Run("inspect", "a.docx");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldMatch(@"Mẫu:\s+thu-mau\n");
        ran.Output.ShouldMatch(@"Chế độ trình bày:\s+hd05-2026\n");
        ran.Output.ShouldMatch(@"Đã sửa sau khi soạn:\s+chưa sửa\n");
        JsonElement result = JsonDocument.Parse(desk.Run("inspect", "a.docx", "--format", "json").Output).RootElement.GetProperty("result");
        result.GetProperty("edited").GetString().ShouldBe("unchanged");
        result.GetProperty("hasRecord").GetBoolean().ShouldBeTrue();
        result.GetProperty("fields").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void InspectSeesAnEdit()
    {
        using Desk desk = WithPaper();
        using (ZipArchive word = ZipFile.Open(desk.PathOf("a.docx"), ZipArchiveMode.Update))
        {
            ZipArchiveEntry entry = word.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(word.CreateEntry("word/document.xml").Open());
            writer.Write(text.Replace("Hội nghị", "Cuộc họp", StringComparison.Ordinal));
        }

        desk.Run("inspect", "a.docx").Output.ShouldMatch(@"Đã sửa sau khi soạn:\s+đã sửa\n");
    }

    [Fact]
    public void WhatIsNoWordFileIsAFinding()
    {
        using var desk = new Desk();
        desk.Write("a.docx", "không phải Word");
        Ran ran = desk.Run("inspect", "a.docx");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("--> a.docx");
        English.ShouldBeAbsent(ran.Error);
    }

    [Theory]
    [InlineData("inspect b.docx", "Không có tệp “b.docx”.")]
    [InlineData("inspect templates", "“templates” là thư mục")]
    [InlineData("release b.docx --out c.docx", "Không có tệp “b.docx”.")]
    [InlineData("release a.docx", "Thiếu tuỳ chọn --out.")]
    [InlineData("release a.docx --out a.docx --force", "Không ghi đè lên văn bản gốc “a.docx”.")]
    [InlineData("release a.docx --out khong-co/c.docx", "Không có thư mục “khong-co”.")]
    [InlineData("draft --data a.yaml b.yaml --into a.docx", "--into chỉ dùng với một tệp dữ liệu.")]
    [InlineData("draft --data a.yaml --into b.docx", "Không có tệp “b.docx”.")]
    public void AMistakeIsTold(string line, string message)
    {
        using Desk desk = WithPaper();
        desk.Write("b.yaml", Desk.Data());
        Ran ran = desk.Run(line.Split(' '));
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain(message);
    }

    [Fact]
    public void AReleaseNamesWhatItLacksWithTheParagraph()
    {
        using Desk desk = WithPaper();
        Ran ran = desk.Run("release", "a.docx", "--out", "b.docx");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("lỗi[TP301]");
        ran.Error.ShouldContain("  --> a.docx, đoạn ");
        desk.Has("b.docx").ShouldBeFalse();
    }

    [Fact]
    public void AReleaseListsWhatItRemovedAndKeepsTheWorkingFile()
    {
        using Desk desk = WithPaper(Complete);
        byte[] before = File.ReadAllBytes(desk.PathOf("a.docx"));
        Ran ran = desk.Run("release", "a.docx", "--out", "b.docx");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldStartWith("Đã ghi b.docx. Đã bỏ ");
        desk.Run("inspect", "b.docx").Output.ShouldContain("(không có hồ sơ soạn thảo)");
        File.ReadAllBytes(desk.PathOf("a.docx")).ShouldBe(before);
        Ran again = desk.Run("release", "a.docx", "--out", "b.docx");
        again.Exit.ShouldBe(2);
        again.Error.ShouldContain("đã có nên được giữ nguyên");
    }

    [Fact]
    public void AReleaseWarnsOfAFieldThatIsOnlyRequiredThen()
    {
        using Desk desk = WithPaper(Complete);
        ReplaceInFields(desk, "    nhan: Trích yếu\n    kieu: van-ban\n    bat_buoc: co", "    nhan: Trích yếu\n    kieu: van-ban\n    bat_buoc: phat-hanh");
        desk.Write("a.yaml", Desk.Data().Replace("trich_yeu:", "trich_yeu: ''\n#", StringComparison.Ordinal));
        desk.Run(["draft", "--data", "a.yaml", "--force", .. Complete]).Exit.ShouldBe(0);
        Ran ran = desk.Run("release", "a.docx", "--out", "b.docx");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Error.ShouldContain("cảnh báo[DL049]: Chưa điền “Trích yếu”, cần có khi phát hành.\n  --> a.docx (trich_yeu)");
        desk.Has("b.docx").ShouldBeTrue();
    }

    [Fact]
    public void WhatThePageShowsIsNotToldASecondTimeFromTheRecord()
    {
        using Desk desk = WithPaper();
        Ran ran = desk.Run("release", "a.docx", "--out", "b.docx");
        ran.Error.ShouldContain("TP301");
        ran.Error.ShouldNotContain("DL049");
    }

    [Theory]
    [InlineData("thu-mau/template.sbn", "Không nạp được mẫu “thu-mau”")]
    [InlineData("_don-vi/x.yaml", "Không nạp được hồ sơ đơn vị “x”")]
    public void AReleaseGoesOnWithoutTheTemplate(string missing, string message)
    {
        using var desk = new Desk();
        desk.Write("templates/_don-vi/x.yaml", "ten: Tỉnh uỷ X\n");
        desk.Write("a.yaml", Desk.Data("don_vi: x\n"));
        Ran drafted = desk.Run(["draft", "--data", "a.yaml", .. Complete]);
        drafted.Exit.ShouldBe(0, drafted.All);
        File.Delete(desk.PathOf("templates/" + missing));
        Ran ran = desk.Run("release", "a.docx", "--out", "b.docx");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Error.ShouldContain("thông tin[TP006]: " + message);
        desk.Has("b.docx").ShouldBeTrue();
    }

    [Fact]
    public void ATemplateWithoutACopyBlockAddsNone()
    {
        using Desk desk = WithPaper();
        Ran ran = desk.Run("draft", "--data", "a.yaml", "--into", "a.docx", "--out", "b.docx");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("TP005");
        desk.Has("b.docx").ShouldBeFalse();
    }

    [Fact]
    public void ACopyBlockIsAddedToAPaperThatExists()
    {
        using Desk desk = WithPaper();
        desk.Write("templates/sao/fields.yaml", "ten: Sao\nmo_ta: Sao.\nho: dang\nloai: ban-sao\ntruong:\n  - khoa: co_quan\n    nhan: Cơ quan sao\n    kieu: van-ban\n    bat_buoc: co\n    vi_du: Đảng uỷ xã A\n");
        desk.Write(
            "templates/sao/template.sbn",
            "@ban-sao Sao lục\n@co-quan {{ co_quan }}\n@so-ky-hieu Số 24-BS/ĐU\n@dia-danh-ngay Xã A, 05/7/2026\n@chu-ky\n@quyen-han T/L Ban Thường vụ\n@chuc-vu Chánh Văn phòng\n@ho-ten Trần Thị B\n@noi-nhan\n- Lưu Văn phòng\n");
        desk.Write("sao.yaml", "mau: sao\nco_quan: Đảng uỷ xã A\n");
        Ran ran = desk.Run("draft", "--data", "sao.yaml", "--into", "a.docx", "--out", "b.docx");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("Đã ghi b.docx (a.docx thêm bản sao).");
        using ZipArchive word = ZipFile.OpenRead(desk.PathOf("b.docx"));
        using var reader = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        reader.ReadToEnd().ShouldContain("SAO LỤC");
        desk.Run("draft", "--data", "sao.yaml", "--into", "a.docx", "--out", "a.docx", "--force").Error.ShouldContain("Không ghi đè lên văn bản gốc");
    }

    private static void ReplaceInFields(Desk desk, string old, string now)
    {
        string fields = desk.Read("templates/thu-mau/fields.yaml");
        fields.ShouldContain(old);
        desk.Write("templates/thu-mau/fields.yaml", fields.Replace(old, now, StringComparison.Ordinal));
    }

    private static Desk WithPaper(params string[] options)
    {
        var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        Ran ran = desk.Run(["draft", "--data", "a.yaml", .. options]);
        ran.Exit.ShouldBe(0, ran.All);
        return desk;
    }
}
