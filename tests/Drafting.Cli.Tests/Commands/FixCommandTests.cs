using System.Text.Json;

namespace Drafting.Cli.Tests.Commands;

public class FixCommandTests
{
    [Fact]
    public void WhatIsMendedIsToldAndTheInputIsKept()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        byte[] before = File.ReadAllBytes(desk.PathOf("a.docx"));
        Ran ran = desk.Run("fix", "a.docx", "--out", "b.docx", "--suggested", "--select", SpoiltPapers.Colon);
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldMatch(@"^Đã ghi b\.docx; a\.docx được giữ nguyên\. Đã sửa 1 chỗ:\n  - đoạn \d+ \(số và ký hiệu\): bỏ dấu hai chấm \[TT202\]\nKiểm tra lại b\.docx: đạt\.\n$");
        File.ReadAllBytes(desk.PathOf("a.docx")).ShouldBe(before);
        desk.Run("check", "b.docx", "--select", SpoiltPapers.Colon).Exit.ShouldBe(0);
    }

    [Fact]
    public void WhatChangesLettersWaitsForTheUser()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        Ran ran = desk.Run("fix", "a.docx", "--out", "b.docx", "--select", SpoiltPapers.Colon);
        ran.Exit.ShouldBe(1);
        ran.Output.ShouldContain("--> b.docx, đoạn");
        ran.Output.ShouldContain("Không có chỗ nào được sửa.\nCòn 1 chỗ sửa được nhưng làm đổi chữ: thêm --suggested rồi xem lại.");
        File.ReadAllBytes(desk.PathOf("b.docx")).ShouldBe(File.ReadAllBytes(desk.PathOf("a.docx")));
    }

    [Fact]
    public void WhatIsAcceptedIsNotMended()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        string identity = JsonDocument.Parse(desk.Run("check", "a.docx", "--select", SpoiltPapers.Colon, "--format", "json").Output).RootElement
            .GetProperty("diagnostics")[0].GetProperty("identity").GetString()!;
        desk.Write("drafting.accept.yaml", $"- phat_hien: {identity}\n  ly_do: Mẫu in sẵn\n");
        Ran ran = desk.Run("fix", "a.docx", "--out", "b.docx", "--suggested", "--select", SpoiltPapers.Colon);
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("đã chấp nhận: Mẫu in sẵn");
        ran.Output.ShouldContain("Không có chỗ nào được sửa.");
    }

    [Fact]
    public void ProgramsAreToldWhatWasMended()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        JsonElement result = JsonDocument.Parse(desk.Run("fix", "a.docx", "--out", "b.docx", "--suggested", "--select", SpoiltPapers.Colon, "--format", "json").Output).RootElement.GetProperty("result");
        JsonElement applied = result.GetProperty("applied").EnumerateArray().Single();
        applied.GetProperty("code").GetString().ShouldBe(SpoiltPapers.Colon);
        applied.GetProperty("safety").GetString().ShouldBe("suggested");
        applied.GetProperty("component").GetString().ShouldBe("so-ky-hieu");
        result.GetProperty("out").GetString().ShouldBe("b.docx");
        result.GetProperty("papers")[0].GetProperty("verdict").GetString().ShouldBe("clean");
    }

    [Theory]
    [InlineData("fix a.docx", "Thiếu tuỳ chọn --out.")]
    [InlineData("fix a.docx --out a.docx --force", "Không ghi đè lên văn bản gốc “a.docx”.")]
    [InlineData("fix a.docx --out co.docx", "Tệp “co.docx” đã có nên được giữ nguyên.")]
    [InlineData("fix khong.docx --out b.docx", "Không có tệp “khong.docx”.")]
    public void WrongUseIsSaid(string line, string message)
    {
        using var desk = new Desk();
        desk.AddPaper("a.docx");
        desk.Write("co.docx", "");
        Ran ran = desk.Run(line.Split(' '));
        ran.Exit.ShouldBe(2, ran.All);
        ran.Error.ShouldContain(message);
        desk.Has("b.docx").ShouldBeFalse();
    }

    [Fact]
    public void AFileThatCannotBeReadIsAFindingAndNothingIsWritten()
    {
        using var desk = new Desk();
        desk.Write("a.docx", "hỏng");
        Ran ran = desk.Run("fix", "a.docx", "--out", "b.docx");
        ran.Exit.ShouldBe(1);
        ran.Output.ShouldContain("[TP20");
        desk.Has("b.docx").ShouldBeFalse();
        desk.Leftovers().ShouldBeEmpty();
    }
}
