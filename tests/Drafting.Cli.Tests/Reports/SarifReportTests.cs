using System.Text.Json;

namespace Drafting.Cli.Tests.Reports;

/// <summary>Holds the log against what SARIF 2.1.0 requires (§3.13, §3.14, §3.18, §3.19, §3.20, §3.27, §3.28, §3.35, §3.49).</summary>
public class SarifReportTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    [Fact]
    public void TheLogHasWhatTheStandardRequires()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("vb/thu so 1.docx");
        desk.Write("vb/hong.docx", "hỏng");
        JsonElement run = Log(desk.Run("check", "vb", "--format", "sarif"));
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().ShouldBe("drafting");
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        rules.Select(static r => r.GetProperty("id").GetString()).ShouldBeUnique();
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        results.ShouldNotBeEmpty();
        foreach (JsonElement result in results)
        {
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            Levels.ShouldContain(result.GetProperty("level").GetString());
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
            JsonElement artifact = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
            Uri.IsWellFormedUriString(artifact.GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute).ShouldBeTrue();
            result.GetProperty("suppressions").GetArrayLength().ShouldBe(0);
        }

        JsonElement invocation = run.GetProperty("invocations")[0];
        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeTrue();
        invocation.GetProperty("exitCode").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void AResultNamesItsPlaceItsRuleAndItself()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("vb/thư số 1.docx");
        JsonElement run = Log(desk.Run("check", "vb", "--format", "sarif", "--select", SpoiltPapers.Colon));
        JsonElement result = run.GetProperty("results").EnumerateArray().Single();
        result.GetProperty("level").GetString().ShouldBe("error");
        result.GetProperty("message").GetProperty("text").GetString()!.ShouldContain("“Số: 12-");
        JsonElement location = result.GetProperty("locations")[0];
        location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()
            .ShouldBe("vb/" + Uri.EscapeDataString("thư số 1.docx"));
        JsonElement[] logical = [.. location.GetProperty("logicalLocations").EnumerateArray()];
        logical[0].GetProperty("fullyQualifiedName").GetString()!.ShouldMatch(@"^main/\d+$");
        logical[1].GetProperty("name").GetString().ShouldBe("số và ký hiệu");
        result.GetProperty("partialFingerprints").GetProperty("draftingIdentity/v1").GetString()!.ShouldStartWith("TT202-");
        JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single();
        rule.GetProperty("shortDescription").GetProperty("text").GetString().ShouldBe("Dấu hai chấm sau chữ “Số”");
        rule.GetProperty("help").GetProperty("text").GetString()!.ShouldContain("Đúng:");
        rule.GetProperty("help").GetProperty("markdown").GetString()!.ShouldContain("```dung");
        rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe("error");
    }

    [Fact]
    public void AnAcceptedFindingIsSuppressedWithItsReason()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        string[] check = ["check", "a.docx", "--format", "sarif", "--select", SpoiltPapers.Colon];
        string identity = Log(desk.Run(check)).GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("draftingIdentity/v1").GetString()!;
        desk.Write("drafting.accept.yaml", $"- phat_hien: {identity}\n  ly_do: Mẫu in sẵn\n");
        Ran ran = desk.Run(check);
        ran.Exit.ShouldBe(0);
        JsonElement suppression = Log(ran).GetProperty("results")[0].GetProperty("suppressions").EnumerateArray().Single();
        suppression.GetProperty("kind").GetString().ShouldBe("external");
        suppression.GetProperty("status").GetString().ShouldBe("accepted");
        suppression.GetProperty("justification").GetString().ShouldBe("Mẫu in sẵn");
    }

    [Fact]
    public void WrongUseIsANotification()
    {
        using var desk = new Desk();
        JsonElement run = Log(desk.Run("check", "khong.docx", "--format", "sarif"));
        run.GetProperty("results").GetArrayLength().ShouldBe(0);
        JsonElement invocation = run.GetProperty("invocations")[0];
        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()!.ShouldContain("khong.docx");
    }

    private static JsonElement Log(Ran ran)
    {
        ran.Error.ShouldBeEmpty();
        JsonElement log = JsonDocument.Parse(ran.Output).RootElement;
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        log.GetProperty("$schema").GetString()!.ShouldEndWith("sarif-schema-2.1.0.json");
        return log.GetProperty("runs").EnumerateArray().Single();
    }
}
