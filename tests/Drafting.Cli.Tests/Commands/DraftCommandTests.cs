using System.Text.Json;

namespace Drafting.Cli.Tests.Commands;

public class DraftCommandTests
{
    [Fact]
    public void AWrongRegimeOfTheCommandLineIsLocatedThere()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        Ran ran = desk.Run("draft", "--data", "a.yaml", "--regime", "hd36-2019");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("lỗi[TC001]");
        ran.Error.ShouldContain("  --> --regime\n");
    }

    [Fact]
    public void WithoutTemplateFoldersTheUserIsToldHowToNameThem()
    {
        using var desk = new Desk();
        Directory.Delete(desk.PathOf("templates"), recursive: true);
        desk.Write("a.yaml", Desk.Data());
        Ran ran = desk.Run("draft", Desk.Template, "--data", "a.yaml");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("Không tìm thấy thư mục mẫu nào.");
        foreach (string way in (string[])["--templates", "DRAFTING_TEMPLATES", "drafting.json"])
            ran.Error.ShouldContain(way);
        ran.Error.ShouldNotContain("--> .");
    }

    [Fact]
    public void OneDataFileBecomesOneWordFile()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        Ran ran = desk.Run("draft", Desk.Template, "--data", "a.yaml", "--out", "van-ban.docx");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldBe("Đã ghi van-ban.docx (mẫu thu-mau, Hướng dẫn 05-HD/VPTW).\n");
        desk.Read("van-ban.docx").ShouldStartWith("PK");
        desk.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void TheTemplateMayComeFromTheRecordAndTheNameFromTheDataFile()
    {
        using var desk = new Desk();
        desk.Write("du-lieu/a.yaml", Desk.Data());
        desk.Run("draft", "--data", "du-lieu/a.yaml").Exit.ShouldBe(0);
        desk.Has("a.docx").ShouldBeTrue();
    }

    [Fact]
    public void TheTemplateMayBeSetAsAnyFieldIs()
    {
        using var desk = new Desk();
        Desk.AddTemplate(desk.PathOf("templates"), "mau-khac");
        desk.Write("a.yaml", Desk.Data());
        desk.Write("b.yaml", Desk.Data().Replace("mau:", "# mau:", StringComparison.Ordinal));
        desk.Run("draft", "--data", "a.yaml", "--set", "mau=mau-khac").Output.ShouldContain("(mẫu mau-khac,");
        desk.Run("draft", "--data", "b.yaml", "--set", "mau=mau-khac").Output.ShouldContain("(mẫu mau-khac,");
    }

    [Fact]
    public void WithoutATemplateTheUserIsTold()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", "so: 1\n");
        Ran ran = desk.Run("draft", "--data", "a.yaml");
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain("Chưa biết dùng mẫu nào cho “a.yaml”.");
        ran.Error.ShouldContain("các mẫu: thu-mau");
    }

    [Fact]
    public void AnExistingFileIsKeptUnlessForced()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        desk.Write("a.docx", "cũ");
        Ran kept = desk.Run("draft", "--data", "a.yaml");
        kept.Exit.ShouldBe(2);
        kept.Error.ShouldContain("Tệp “a.docx” đã có nên được giữ nguyên.");
        kept.Error.ShouldContain("thêm --force để ghi đè");
        desk.Read("a.docx").ShouldBe("cũ");
        desk.Run("draft", "--data", "a.yaml", "--force").Exit.ShouldBe(0);
        desk.Read("a.docx").ShouldStartWith("PK");
    }

    [Fact]
    public void AnErrorInTheDataStopsTheDraftAndKeepsTheOldFile()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data("sai_khoa: 1\n"));
        desk.Write("a.docx", "cũ");
        Ran ran = desk.Run("draft", "--data", "a.yaml", "--force");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("lỗi[DL041]: Mẫu không có trường “sai_khoa”.\n  --> a.yaml, 1:1 (sai_khoa)\n   |  sai_khoa: 1\n   |  ^^^^^^^^\n");
        desk.Read("a.docx").ShouldBe("cũ");
    }

    [Fact]
    public void OptionsSetFields()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        Ran ran = desk.Run("draft", "--data", "a.yaml", "--number", "7", "--date", "02/5/2025", "--set", "nguoi_ky.ho_ten=Trần Thị B", "--set", "noi_nhan[]=Lưu hồ sơ");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("Hướng dẫn 36-HD/VPTW", Case.Sensitive, "the date chooses the regime");
        using var word = System.IO.Compression.ZipFile.OpenRead(desk.PathOf("a.docx"));
        using var reader = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        string text = reader.ReadToEnd();
        text.ShouldContain("Trần Thị B");
        text.ShouldContain("Lưu hồ sơ");
    }

    [Theory]
    [InlineData("--date", "40/5/2025", "--date (ngay)")]
    [InlineData("--set", "nguoi_ky.ho_ten.xa=1", "--set (nguoi_ky.ho_ten.xa)")]
    [InlineData("--set", "noi_nhan[9]=x", "--set (noi_nhan[9])")]
    public void AWrongValueNamesItsOption(string option, string value, string place)
    {
        using var desk = new Desk();
        desk.Write("b.yaml", Desk.Data().Replace("#  ho_ten:", "  ho_ten:", StringComparison.Ordinal));
        Ran ran = desk.Run("draft", "--data", "b.yaml", option, value);
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain(place);
    }

    [Fact]
    public void ARegimeCanBeForced()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        desk.Run("draft", "--data", "a.yaml", "--regime", "hd36-2018").Output.ShouldContain("Hướng dẫn 36-HD/VPTW");
        Ran wrong = desk.Run("draft", "--data", "a.yaml", "--regime", "hd36", "--force");
        wrong.Exit.ShouldBe(1);
        wrong.Error.ShouldContain("TC001");
    }

    [Theory]
    [InlineData("{\"mau\": \"thu-mau\", \"co_quan\": \"Tỉnh uỷ A\", \"ky_hieu\": \"TU\", \"trich_yeu\": \"về việc B\", \"noi_dung\": \"Một đoạn.\", \"noi_nhan\": [\"Lưu\"], \"nguoi_ky\": {\"quyen_han\": \"T/M\", \"thay_mat\": \"Ban Thường vụ\", \"chuc_vu\": \"Bí thư\"}}")]
    [InlineData(null)]
    public void StandardInputMayBeJsonOrYaml(string? json)
    {
        using var desk = new Desk();
        Ran ran = desk.RunWithInput(json ?? Desk.Data(), "draft", "--data", "-");
        ran.Exit.ShouldBe(0, ran.All);
        desk.Has("thu-mau.docx").ShouldBeTrue();
    }

    [Fact]
    public void AFindingInStandardInputQuotesItsLine()
    {
        using var desk = new Desk();
        Ran ran = desk.RunWithInput(Desk.Data("sai_khoa: 1\n"), "draft", "--data", "-");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("  --> đầu vào chuẩn, 1:1 (sai_khoa)\n   |  sai_khoa: 1\n");
    }

    [Fact]
    public void ManyAreDraftedThoughSomeFail()
    {
        using var desk = new Desk();
        desk.Write("vao/a.yaml", Desk.Data());
        desk.Write("vao/b.yaml", Desk.Data("sai_khoa: 1\n"));
        desk.Write("vao/c.yaml", Desk.Data());
        desk.Write("vao/doc.txt", "không phải dữ liệu");
        Directory.CreateDirectory(desk.PathOf("ra"));
        Ran ran = desk.Run("draft", "--data", "vao", "--out", "ra");
        ran.Exit.ShouldBe(1);
        ran.Output.ShouldContain("Đã soạn 2/3 văn bản.");
        desk.Has("ra/a.docx").ShouldBeTrue();
        desk.Has("ra/b.docx").ShouldBeFalse();
        desk.Has("ra/c.docx").ShouldBeTrue();
    }

    [Fact]
    public void TheGravestOfManyDecidesTheExitCode()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data("sai_khoa: 1\n"));
        desk.Write("b.yaml", Desk.Data());
        desk.Write("b.docx", "cũ");
        Ran ran = desk.Run("draft", "--data", "a.yaml", "b.yaml");
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain("b.yaml: Tệp “b.docx” đã có nên được giữ nguyên.");
    }

    [Fact]
    public void ProgramsSeeEveryPaper()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        desk.Write("b.yaml", Desk.Data("sai_khoa: 1\n"));
        JsonElement json = JsonDocument.Parse(desk.Run("draft", "--data", "a.yaml", "b.yaml", "--format", "json").Output).RootElement;
        JsonElement papers = json.GetProperty("result").GetProperty("papers");
        papers[0].GetProperty("out").GetString().ShouldBe("a.docx");
        papers[0].GetProperty("errors").GetInt32().ShouldBe(0);
        papers[1].GetProperty("out").ValueKind.ShouldBe(JsonValueKind.Null);
        papers[1].GetProperty("errors").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void StarsAreExpanded()
    {
        using var desk = new Desk();
        desk.Write("kl-1.yaml", Desk.Data());
        desk.Write("kl-2.YAML", Desk.Data());
        desk.Write("khac.yaml", Desk.Data());
        desk.Run("draft", "--data", "kl-*.yaml").Exit.ShouldBe(0);
        desk.Has("kl-1.docx").ShouldBeTrue();
        desk.Has("kl-2.docx").ShouldBeTrue();
        desk.Has("khac.docx").ShouldBeFalse();
        desk.Run("draft", "--data", "x*.yaml").Error.ShouldContain("Không có tệp nào khớp với “x*.yaml”.");
    }

    [Fact]
    public void TwoPapersOfOneNameAreRefusedBeforeAnyIsDrafted()
    {
        using var desk = new Desk();
        desk.Write("x/a.yaml", Desk.Data());
        desk.Write("y/a.yaml", Desk.Data());
        Ran ran = desk.Run("draft", "--data", "x/a.yaml", "y/a.yaml");
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain("Nhiều tệp dữ liệu cùng ghi ra “a.docx”");
        desk.Has("a.docx").ShouldBeFalse();
    }

    [Theory]
    [InlineData("khong-co/a.docx", 2, "Không có thư mục “khong-co”.")]
    [InlineData("a.yaml/b.docx", 3, "“a.yaml” là tệp, không phải thư mục.")]
    [InlineData("a.yaml/x/b.docx", 3, "“a.yaml” là tệp, không phải thư mục.")]
    [InlineData("a.doc", 2, "phải có đuôi .docx")]
    public void ATargetThatCannotBeWrittenIsRefused(string target, int exit, string message)
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        Ran ran = desk.Run("draft", "--data", "a.yaml", "--out", target);
        ran.Exit.ShouldBe(exit);
        ran.Error.ShouldContain(message);
        English.ShouldBeAbsent(ran.Error);
        desk.Leftovers().ShouldBeEmpty();
        Directory.Exists(desk.PathOf("khong-co")).ShouldBeFalse("no folder is made in silence");
    }

    [Fact]
    public void SeveralPapersNeedAFolder()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        desk.Write("b.yaml", Desk.Data());
        Ran file = desk.Run("draft", "--data", "a.yaml", "b.yaml", "--out", "a.yaml");
        file.Exit.ShouldBe(2);
        file.Error.ShouldContain("--out phải là thư mục");
        desk.Run("draft", "--data", "a.yaml", "b.yaml", "--out", "ra").Error.ShouldContain("Không có thư mục “ra”.");
    }

    [Theory]
    [InlineData("sai.yaml", "có phải “sao.yaml”?")]
    [InlineData("x/y.yaml", "thư mục “x” cũng không có")]
    [InlineData("khac-han", "kiểm tra lại tên tệp")]
    public void AMissingDataFileIsNamedWithTheNearestOne(string name, string hint)
    {
        using var desk = new Desk();
        desk.Write("sao.yaml", Desk.Data());
        Ran ran = desk.Run("draft", "--data", name);
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain($"Không có tệp dữ liệu “{name}”.");
        ran.Error.ShouldContain(hint);
    }

    [Fact]
    public void SeverityDecidesTheExitCodeAndNothingElse()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        foreach (string word in (string[])["thông-tin", "thong-tin", "info", "THÔNG-TIN"])
            desk.Run("draft", "--data", "a.yaml", "--force", "--severity", word).Exit.ShouldBe(1, word);
        desk.Has("a.docx").ShouldBeTrue();
        desk.Run("draft", "--data", "a.yaml", "--force", "--severity", "cảnh-báo").Exit.ShouldBe(0);
    }

    [Fact]
    public void OnATerminalAProgressBarIsShown()
    {
        using var desk = new Desk { ErrorTarget = TextTarget.Terminal };
        desk.Write("a.yaml", Desk.Data());
        desk.Write("b.yaml", Desk.Data());
        Ran ran = desk.Run("draft", "--data", "a.yaml", "b.yaml");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("Đã soạn 2/2 văn bản.");
        English.ShouldBeAbsent(ran.Error);
    }
}
