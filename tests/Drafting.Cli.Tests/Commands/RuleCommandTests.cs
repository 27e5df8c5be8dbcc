using System.Text.Json;
using Drafting.Core.Checking;

namespace Drafting.Cli.Tests.Commands;

public class RuleCommandTests
{
    [Fact]
    public void ExplainPrintsThePageForATerminal()
    {
        using var desk = new Desk();
        Ran ran = desk.Run("explain", "tt202");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldStartWith("TT202 · Dấu hai chấm sau chữ “Số”\n");
        ran.Output.ShouldContain("\nSai:\n    [số và ký hiệu] Số: 15-NQ/TU\n  → lỗi: Số và ký hiệu: sau chữ “Số” có dấu hai chấm, quy định không có.\n");
        ran.Output.ShouldContain("\nĐúng:\n    [số và ký hiệu] Số 15-NQ/TU\n");
        ran.Output.ShouldContain("Sửa tự động:  nên xem lại\n");
        ran.Output.ShouldNotContain("```");
    }

    [Fact]
    public void EveryRuleCanBeExplained()
    {
        using var desk = new Desk();
        foreach (Rule rule in RuleCatalog.All)
        {
            Ran ran = desk.Run("explain", rule.Code);
            ran.Exit.ShouldBe(0, rule.Code);
            ran.Output.ShouldStartWith(rule.Code);
            ran.Output.ShouldNotContain("```");
        }
    }

    [Theory]
    [InlineData("KT11O", "Không có quy tắc “KT11O”.", "có phải “KT110”?")]
    [InlineData("TP204", "“TP204” không phải mã của quy tắc kiểm tra văn bản.", "thông báo kèm mã đã nêu cách xử lý")]
    [InlineData("gì đó", "Không có quy tắc “gì đó”.", "drafting rules")]
    public void AnUnknownCodeIsSaid(string code, string message, string hint)
    {
        using var desk = new Desk();
        Ran ran = desk.Run("explain", code);
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain(message);
        ran.Error.ShouldContain(hint);
    }

    [Fact]
    public void RulesListsTheCatalogue()
    {
        using var desk = new Desk();
        Ran ran = desk.Run("rules");
        ran.Exit.ShouldBe(0);
        foreach (Rule rule in RuleCatalog.All)
            ran.Output.ShouldContain($"\n{rule.Code}  {rule.Title} ");
        JsonElement rules = JsonDocument.Parse(desk.Run("rules", "--format", "json").Output).RootElement.GetProperty("result").GetProperty("rules");
        rules.GetArrayLength().ShouldBe(RuleCatalog.All.Length);
        JsonElement colon = rules.EnumerateArray().Single(static r => r.GetProperty("code").GetString() == SpoiltPapers.Colon);
        colon.GetProperty("fix").GetString().ShouldBe("suggested");
        colon.GetProperty("rows").GetString().ShouldBe("NUM-02");
        colon.GetProperty("family").GetString().ShouldBe("party");
    }
}
