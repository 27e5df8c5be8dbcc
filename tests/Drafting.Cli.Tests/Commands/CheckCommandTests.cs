using System.Text.Json;

namespace Drafting.Cli.Tests.Commands;

public class CheckCommandTests
{
    private static readonly string[] OnlyColon = ["--select", SpoiltPapers.Colon];

    [Fact]
    public void APaperWithoutAFindingPasses()
    {
        using var desk = new Desk();
        desk.AddPaper("a.docx");
        Ran ran = desk.Run(["check", "a.docx", .. OnlyColon]);
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldBe("Đã kiểm tra a.docx (thông báo, Hướng dẫn 05-HD/VPTW): đạt.\n");
    }

    [Fact]
    public void AFindingSaysWhereByWhichClauseAndHowItIsMended()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        Ran ran = desk.Run(["check", "a.docx", .. OnlyColon]);
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldBeEmpty();
        ran.Output.ShouldMatch(
            """
            ^lỗi\[TT202\]: Số và ký hiệu: sau chữ “Số” có dấu hai chấm, quy định không có\.
              --> a\.docx, đoạn \d+ \(số và ký hiệu\)
               \|  Số: 12-.*
               = căn cứ: .*Hướng dẫn 36-HD/VPTW.*
               = sửa được \(nên xem lại\): bỏ dấu hai chấm

            1 lỗi\.

            Đã kiểm tra a\.docx \(.*\): có lỗi\.
            $
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void WithoutASelectionEveryRuleSpeaks()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        desk.Run("check", "a.docx").Output.ShouldContain("[TT202]");
        desk.Run("check", "a.docx", "--ignore", "tt2").Output.ShouldNotContain("[TT202]");
        desk.Run("check", "a.docx", "--select", "KT,TT201", "--select", "TV").Output.ShouldNotContain("[TT202]");
        desk.Run("check", "a.docx", "--select", "TT", "--ignore", "TT202").Output.ShouldNotContain("[TT202]");
    }

    [Theory]
    [InlineData("check a.docx --select XX1", "Không có quy tắc nào có mã “XX1”.")]
    [InlineData("check a.docx --ignore TT999", "Không có quy tắc nào có mã “TT999”.")]
    [InlineData("check b.docx", "Không có tệp “b.docx”. = gợi ý: có phải “a.docx”?")]
    [InlineData("check rong", "Thư mục “rong” không có văn bản Word nào.")]
    [InlineData("check *.odt", "Không có tệp nào khớp với “*.odt”.")]
    [InlineData("check a.docx --stage xong", "Tuỳ chọn --stage không nhận “xong”.")]
    [InlineData("check a.docx --accept khong.yaml", "Không có tệp “khong.yaml”.")]
    [InlineData("check", "Thiếu <tệp hoặc thư mục>")]
    public void WrongUseIsSaid(string line, string message)
    {
        using var desk = new Desk();
        desk.AddPaper("a.docx");
        Directory.CreateDirectory(desk.PathOf("rong"));
        Ran ran = desk.Run(line.Split(' '));
        ran.Exit.ShouldBe(2, ran.All);
        string.Join(' ', ran.Error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain(message);
        English.ShouldBeAbsent(ran.Error);
    }

    [Fact]
    public void AForcedRegimeIsUsedAndOneOfTheOtherFamilyIsRemarkedOn()
    {
        using var desk = new Desk();
        desk.AddPaper("a.docx");
        desk.Run(["check", "a.docx", "--regime", "hd36-2018", .. OnlyColon]).Output.ShouldContain(", Hướng dẫn 36-HD/VPTW)");
        Ran state = desk.Run(["check", "a.docx", "--regime", "nd30-2020", .. OnlyColon]);
        state.Exit.ShouldBe(0, state.All);
        state.Output.ShouldContain("cảnh báo[TP032]");
        Ran unknown = desk.Run("check", "a.docx", "--regime", "hd36-2019");
        unknown.Exit.ShouldBe(1);
        unknown.Output.ShouldContain("[TC001]");
    }

    [Fact]
    public void TheThresholdDecidesTheExitCode()
    {
        using var desk = new Desk();
        desk.AddPaper("a.docx");
        desk.Run(["check", "a.docx", "--regime", "nd30-2020", .. OnlyColon, "--severity", "cảnh-báo"]).Exit.ShouldBe(1);
    }

    [Fact]
    public void AnOfficeThatIsNotThereIsAFinding()
    {
        using var desk = new Desk();
        desk.AddPaper("a.docx");
        Ran ran = desk.Run("check", "a.docx", "--office", "khong-co");
        ran.Exit.ShouldBe(1);
        ran.Output.ShouldContain("[TP002]");
    }

    [Fact]
    public void AFolderIsCheckedWithItsFoldersInOrderAndSummedUp()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("vb/b.docx");
        desk.AddPaper("vb/a.docx");
        desk.AddPaper("vb/con/c.docx");
        desk.Write("vb/~$a.docx", "khoá của Word");
        desk.Write("vb/ghi-chu.txt", "không phải văn bản Word");
        desk.Write("vb/hong.docx", "hỏng");
        Ran ran = desk.Run(["check", "vb", .. OnlyColon]);
        ran.Exit.ShouldBe(1);
        string[] rows = [.. ran.Output[ran.Output.IndexOf("\nTệp  ", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        rows[0].ShouldMatch(@"^Tệp\s+Chế độ\s+Lỗi\s+Cảnh báo\s+Thông tin\s+Chấp nhận\s+Kết luận$");
        rows[1..].Select(static row => row.Split(' ')[0]).ShouldBe(["vb/a.docx", "vb/b.docx", "vb/con/c.docx", "vb/hong.docx"]);
        rows[1].ShouldEndWith("đạt");
        rows[2].ShouldEndWith("có lỗi");
        rows[4].ShouldEndWith("không đọc được");
        ran.Output.ShouldContain("--> vb/b.docx, đoạn");
    }

    [Fact]
    public void ManyPapersAreToldInTheSameOrderEveryTime()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("vb/00.docx");
        for (int i = 1; i < 30; i++)
            File.Copy(desk.PathOf("vb/00.docx"), desk.PathOf(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"vb/{i:00}.docx")));
        string first = desk.Run("check", "vb", "--format", "json").Output;
        for (int i = 0; i < 3; i++)
            desk.Run("check", "vb", "--format", "json").Output.ShouldBe(first);
    }

    [Fact]
    public void TheBarIsShownOnATerminalOnly()
    {
        using var desk = new Desk();
        desk.AddPaper("vb/a.docx");
        desk.AddPaper("vb/b.docx");
        desk.Run("check", "vb").Error.ShouldBeEmpty();
        desk.ErrorTarget = TextTarget.Terminal;
        desk.Run("check", "vb").Exit.ShouldBe(0);
    }

    [Fact]
    public void ProgramsAreToldWhatAPaperIs()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        JsonElement json = JsonDocument.Parse(desk.Run(["check", "a.docx", .. OnlyColon, "--format", "json"]).Output).RootElement;
        JsonElement finding = json.GetProperty("diagnostics").EnumerateArray().Single();
        finding.GetProperty("location").GetProperty("file").GetString().ShouldBe("a.docx");
        finding.GetProperty("location").GetProperty("range").GetProperty("length").GetInt32().ShouldBe(1);
        finding.GetProperty("fix").GetProperty("safety").GetString().ShouldBe("suggested");
        finding.GetProperty("identity").GetString()!.ShouldStartWith("TT202-");
        JsonElement paper = json.GetProperty("result").GetProperty("papers").EnumerateArray().Single();
        paper.GetProperty("regime").GetString().ShouldBe("hd05-2026");
        paper.GetProperty("nature").GetString().ShouldBe("party");
        paper.GetProperty("errors").GetInt32().ShouldBe(1);
        paper.GetProperty("verdict").GetString().ShouldBe("errors");
    }

    [Fact]
    public void TheConciseReportCanBeSearched()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        Ran ran = desk.Run(["check", "a.docx", .. OnlyColon, "--format", "concise"]);
        ran.Output.Split('\n')[0].ShouldMatch(@"^a\.docx, đoạn \d+ \(số và ký hiệu\) “Số: 12-.*”: lỗi\[TT202\]: .* \[sửa được: bỏ dấu hai chấm\]$");
    }
}
