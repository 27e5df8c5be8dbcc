using System.Text.Json;

namespace Drafting.Cli.Tests.Commands;

public class AcceptedFindingsTests
{
    private static readonly string[] Check = ["check", "a.docx", "--select", SpoiltPapers.Colon];

    [Fact]
    public void AnAcceptedFindingIsShownWithItsReasonAndCountsForNothing()
    {
        using Desk desk = WithPaper(out string identity);
        desk.Write("drafting.accept.yaml", $"- phat_hien: {identity}\n  ly_do: Mẫu in sẵn\n  nguoi: Trần Thị B\n");
        Ran ran = desk.Run(Check);
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("lỗi[TT202]");
        ran.Output.ShouldContain("   = đã chấp nhận: Mẫu in sẵn (Trần Thị B)\n");
        ran.Output.ShouldContain("\n1 đã chấp nhận.\n");
        ran.Output.ShouldContain(": đạt.");
        desk.Run([.. Check, "--format", "json"]).Output.ShouldContain("\"accepted\": \"Mẫu in sẵn (Trần Thị B)\"");
        desk.Run([.. Check, "--format", "concise"]).Output.ShouldContain("[đã chấp nhận: Mẫu in sẵn (Trần Thị B)]");
    }

    [Fact]
    public void IdentitiesAreShownOnRequest()
    {
        using Desk desk = WithPaper(out string identity);
        desk.Run(Check).Output.ShouldNotContain(identity);
        desk.Run([.. Check, "--identities"]).Output.ShouldContain($"   = mã phát hiện: {identity}\n");
    }

    [Fact]
    public void AnEntryThatNothingAnswersToIsSaid()
    {
        using Desk desk = WithPaper(out string identity);
        desk.Write("drafting.accept.yaml", $"- phat_hien: TT202-0123456789ab-1\n  ly_do: Đã sửa\n- phat_hien: {identity}\n  ly_do: Giữ\n");
        Ran ran = desk.Run(Check);
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("thông tin[TP035]: Không còn phát hiện nào có mã “TT202-0123456789ab-1”.\n  --> drafting.accept.yaml, 1:");
        ran.Output.ShouldNotContain($"mã “{identity}”");
    }

    [Fact]
    public void AnEntryAboutAnotherPaperOrAnotherRuleIsLeftAlone()
    {
        using Desk desk = WithPaper(out string identity);
        desk.Write("drafting.accept.yaml", $"- phat_hien: {identity}\n  ly_do: Giữ\n  van_ban: b.docx\n- phat_hien: KT110-0123456789ab-1\n  ly_do: Giữ\n");
        Ran ran = desk.Run(Check);
        ran.Exit.ShouldBe(1);
        ran.Output.ShouldNotContain("TP035");
    }

    [Theory]
    [InlineData("phat_hien: KT110", "[TP033]")]
    [InlineData("- KT110-0123456789ab-1", "[DL020]")]
    [InlineData("- phat_hien: KT110-0123456789ab-1", "[DL022]")]
    [InlineData("- phat_hien: KT110\n  ly_do: x", "[TP034]")]
    [InlineData("- phat_hien: KT110-0123456789ab-1\n  ly_do: x\n  van_ban: a/b.docx", "[TP034]")]
    [InlineData("- phat_hien: KT110-0123456789ab-1\n  ly_do: x\n  ghi_chu: y", "[DL021]")]
    [InlineData("- phat_hien: KT110-0123456789ab-1\n  ly_do: x\n- phat_hien: KT110-0123456789ab-1\n  ly_do: y", "[TP034]")]
    public void AFileThatIsWrongIsSaidWithItsPlace(string text, string code)
    {
        using Desk desk = WithPaper(out _);
        desk.Write("chap-nhan.yaml", text + "\n");
        Ran ran = desk.Run([.. Check, "--accept", "chap-nhan.yaml"]);
        ran.Exit.ShouldBe(1);
        ran.Output.ShouldContain(code);
        ran.Output.ShouldContain("--> chap-nhan.yaml, ");
        ran.Output.ShouldContain("lỗi[TT202]");
        English.ShouldBeAbsent(ran.Output);
    }

    [Fact]
    public void ANamedFileIsTakenInsteadOfTheOneBesideThePaper()
    {
        using Desk desk = WithPaper(out string identity);
        desk.Write("drafting.accept.yaml", $"- phat_hien: {identity}\n  ly_do: Giữ\n");
        desk.Write("khac.yaml", "");
        desk.Run([.. Check, "--accept", "khac.yaml"]).Exit.ShouldBe(1);
    }

    private static Desk WithPaper(out string identity)
    {
        var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        identity = JsonDocument.Parse(desk.Run([.. Check, "--format", "json"]).Output).RootElement
            .GetProperty("diagnostics")[0].GetProperty("identity").GetString()!;
        return desk;
    }
}
