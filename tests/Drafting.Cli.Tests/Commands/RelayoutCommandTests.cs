using System.Text.Json;

namespace Drafting.Cli.Tests.Commands;

public class RelayoutCommandTests
{
    private const string Typed =
        """
        TỈNH ỦY SÔNG THƯƠNG
        *
        Số 12-TB/TU
        ĐẢNG CỘNG SẢN VIỆT NAM
        Sông Thương, ngày 02 tháng 7 năm 2026

        THÔNG BÁO
        về lịch làm việc

        Ban Thường vụ Tỉnh ủy thông báo lịch làm việc tháng 7.

        Nơi nhận:
        - Các huyện ủy,
        - Lưu Văn phòng.

        T/M BAN THƯỜNG VỤ
        BÍ THƯ

        Nguyễn Văn A
        """;

    [Fact]
    public void ATypedTextBecomesAPaperThatPassesAsOne()
    {
        using var desk = new Desk();
        desk.Write("a.txt", Typed);
        Ran ran = desk.Run("relayout", "a.txt", "--out", "b.docx");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("Đã ghi b.docx (Hướng dẫn 05-HD/VPTW); a.txt được giữ nguyên.");
        JsonElement paper = JsonDocument.Parse(desk.Run("check", "b.docx", "--format", "json").Output).RootElement.GetProperty("result").GetProperty("papers")[0];
        paper.GetProperty("nature").GetString().ShouldBe("party");
        paper.GetProperty("kind").GetString().ShouldBe("thong-bao");
        JsonElement result = JsonDocument.Parse(desk.Run("relayout", "a.txt", "--out", "b.docx", "--force", "--regime", "hd36-2018", "--format", "json").Output).RootElement.GetProperty("result");
        result.GetProperty("regime").GetString().ShouldBe("hd36-2018");
    }

    [Fact]
    public void AFindingInATextNamesItsLine()
    {
        using var desk = new Desk();
        desk.Write("a.txt", Typed.Replace("Số 12", "Số: 12", StringComparison.Ordinal));
        desk.Run("check", "a.txt", "--select", SpoiltPapers.Colon).Output.ShouldContain("--> a.txt, dòng 3 (số và ký hiệu)");
        Ran fix = desk.Run("fix", "a.txt", "--out", "b.docx");
        fix.Exit.ShouldBe(2);
        fix.Error.ShouldContain("drafting relayout a.txt");
    }

    [Fact]
    public void ARecordIsImported()
    {
        using var desk = new Desk();
        desk.AddPaper("a.docx");
        Ran ran = desk.Run("import", "a.docx", "--out", "du-lieu.yaml", "--template", Desk.Template);
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("Đã ghi du-lieu.yaml (mẫu thu-mau). Xem lại rồi soạn: drafting draft --data du-lieu.yaml");
        desk.Read("du-lieu.yaml").ShouldContain("mau: thu-mau");
        desk.Run("import", "a.docx", "--template", Desk.Template).Output.ShouldBe(desk.Read("du-lieu.yaml"));
    }

    [Fact]
    public void ATemplateThatKnowsOneSignerGetsOne()
    {
        using var desk = new Desk();
        desk.Write("a.txt", Typed);
        desk.Run("templates", "new", "thong-bao-lich", "--out", "mau").Exit.ShouldBe(0);
        Ran ran = desk.Run("import", "a.txt", "--out", "du-lieu.yaml", "--templates", "mau", "--template", "thong-bao-lich");
        ran.Exit.ShouldBe(0, ran.All);
        ran.All.ShouldNotContain("TP422");
        desk.Read("du-lieu.yaml").ShouldContain("nguoi_ky:\n  quyen_han: T/M");
        Ran draft = desk.Run("draft", "--data", "du-lieu.yaml", "--out", "b.docx", "--templates", "mau");
        draft.Exit.ShouldBe(0, draft.All);
    }

    [Theory]
    [InlineData("relayout a.txt", "Thiếu tuỳ chọn --out.")]
    [InlineData("relayout a.txt --out a.txt --force", "Không ghi đè lên văn bản gốc")]
    [InlineData("import a.txt --out a.txt --force", "Không ghi đè lên văn bản gốc")]
    [InlineData("import b.txt", "Không có tệp “b.txt”.")]
    public void WrongUseIsSaid(string line, string message)
    {
        using var desk = new Desk();
        desk.Write("a.txt", Typed);
        Ran ran = desk.Run(line.Split(' '));
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain(message);
        desk.Read("a.txt").ShouldBe(Typed);
    }
}
