using System.Text;

namespace Drafting.Core.Checking;

/// <summary>Trang giải thích quy tắc: the page that a drafter reads, kept beside the rule.</summary>
public static class RulePages
{
    /// <summary>The page of a rule, in Markdown; <see langword="null"/> where there is no such code.</summary>
    /// <param name="code">The code, such as <c>KT110</c>.</param>
    public static string? Find(string code)
    {
        if (RuleCatalog.Find(code) is not { } rule)
            return null;
        using Stream? page = typeof(RulePages).Assembly.GetManifestResourceStream($"rule.{rule.Code}.md");
        if (page is null)
            return null;
        using var reader = new StreamReader(page, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
