using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Cli.Reports;

/// <summary>Quy tắc bằng chữ: what the catalogue says of a rule.</summary>
internal static class RuleText
{
    /// <summary>The gravest that a finding of the rule can be: its severity, capped by how sure we are of the guidance.</summary>
    /// <param name="rule">The rule.</param>
    public static Severity Gravest(Rule rule)
    {
        if (rule.Basis == RuleBasis.Advice)
            return rule.Severity;
        Severity most = rule.Confidence switch { Confidence.Verified => Severity.Error, Confidence.Secondary => Severity.Warning, _ => Severity.Info };
        return rule.Severity < most ? rule.Severity : most;
    }

    /// <summary>For people.</summary>
    /// <param name="rule">The rule.</param>
    public static IEnumerable<Fact> Facts(Rule rule)
    {
        yield return new Fact("severity", "Mức cao nhất", Report.Word(Gravest(rule)));
        yield return new Fact("basis", "Căn cứ", rule.Basis switch
        {
            RuleBasis.Layout => "hướng dẫn thể thức đang áp dụng",
            RuleBasis.Authority => "quy định về thể loại và thẩm quyền",
            _ => "khuyến nghị của chương trình",
        });
        yield return new Fact("family", "Áp dụng cho", rule.Family switch
        {
            DocumentFamily.Party => "văn bản của Đảng",
            DocumentFamily.State => "văn bản hành chính nhà nước",
            _ => "mọi văn bản",
        });
        yield return new Fact("fix", "Sửa tự động", rule.Fix is { } fix ? FindingText.Word(fix) : "không");
    }

    /// <summary>For programs.</summary>
    /// <param name="rule">The rule.</param>
    public static IEnumerable<Fact> ProgramFacts(Rule rule)
    {
        yield return new Fact("code", "", rule.Code);
        yield return new Fact("title", "", rule.Title);
        yield return new Fact("area", "", rule.Area switch { RuleArea.Format => "format", RuleArea.Structure => "structure", _ => "content" });
        yield return new Fact("severity", "", Gravest(rule) switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        yield return new Fact("basis", "", rule.Basis switch { RuleBasis.Layout => "layout", RuleBasis.Authority => "authority", _ => "advice" });
        yield return new Fact("family", "", rule.Family switch { DocumentFamily.Party => "party", DocumentFamily.State => "state", _ => null });
        yield return new Fact("fix", "", rule.Fix switch { FixSafety.Safe => "safe", FixSafety.Suggested => "suggested", _ => null });
        yield return new Fact("rows", "", string.Join(' ', rule.Rows));
        yield return new Fact("silences", "", string.Join(' ', rule.Silences));
    }
}
