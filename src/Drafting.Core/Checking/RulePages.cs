using System.Globalization;
using System.Text;
using Drafting.Core.Checking.Rules;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <summary>Trang giải thích quy tắc: the page that a drafter reads, kept beside the rule.</summary>
public static class RulePages
{
    private const string Fence = "```";

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

    /// <summary>The page as a drafter reads it: the settings by which its examples are executed stand there in words.</summary>
    /// <param name="code">The code, such as <c>KT110</c>.</param>
    public static string? FindInWords(string code) => Find(code) is { } page ? string.Join('\n', page.Split('\n').Select(Worded)) : null;

    // "```sai hd36-2018 phat-hanh": what it is, then its settings.
    private static string Worded(string line) => line.StartsWith(Fence, StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var what, _, ..] words
        ? $"{what} {string.Join("; ", words.Skip(1).Select(WordsOf))}"
        : line;

    private static string WordsOf(string setting) => setting.Split('=') switch
    {
        ["phat-hanh"] => "khi phát hành",
        ["hai-mat"] => "cơ quan in hai mặt",
        ["chu-tron"] => "tệp chữ trơn",
        ["con-ban-ghi"] => "tệp còn bản ghi dữ liệu",
        ["khong-phai-van-ban"] => "tệp không phải văn bản",
        ["loai", var key] => KindNames.Find(AuthorityStandards.All[0], key, DocumentFamily.Party)?.Name.ToLowerInvariant() ?? key,
        ["ngay", var day] => $"văn bản ngày {Day(day)}",
        ["hom-nay", var day] => $"kiểm tra ngày {Day(day)}",
        _ => LayoutStandards.Find(setting)?.Title ?? setting,
    };

    private static string Day(string iso) => DocumentDate.From(DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToShortString();
}
