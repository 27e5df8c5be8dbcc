using System.Text;
using System.Text.RegularExpressions;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm <c>regex.*</c>, each match within its time.</summary>
internal static class RegexFunctions
{
    public static FunctionGroup Group { get; } = BuiltinTable.Make(
        "regex",
        null,
        null,
        new("escape", "pattern", static c => c.Made(Regex.Escape(c.Text(0)))),
        new("unescape", "pattern", Unescape),
        new("match", "text pattern options?", static c => Run(c, 2, static (c, regex) => Groups(c, regex.Match(c.Text(0))))),
        new("matches", "text pattern options?", static c => Run(c, 2, Matches)),
        new("split", "text pattern options?", static c => Run(c, 2, Split)),
        new("replace", "text pattern replace options?", static c => Run(c, 3, Replace)));

    private static object? Unescape(BuiltinCall c)
    {
        try
        {
            return c.Made(Regex.Unescape(c.Text(0)));
        }
        catch (ArgumentException)
        {
            throw c.Fault(Codes.BadPattern, $"{c.Site.Written}: ký hiệu \\ không đúng.");
        }
    }

    private static T Run<T>(BuiltinCall c, int options, Func<BuiltinCall, Regex, T> use)
    {
        RegexOptions flags = RegexOptions.CultureInvariant;
        foreach (char option in c.Has(options) ? c.Text(options) : "")
        {
            flags |= option switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw c.Fault(Codes.BadPattern, $"Biểu thức chính quy không có tuỳ chọn {option}.", "Chỉ có i, m, s, x."),
            };
        }

        try
        {
            return use(c, new Regex(c.Text(1), flags, TimeSpan.FromMilliseconds(c.Renderer.Limits.RegexMilliseconds)));
        }
        catch (RegexMatchTimeoutException)
        {
            throw c.Fault(Codes.RegexLimit, Renderer.Invariant($"Biểu thức chính quy {c.Text(1)} chạy quá {c.Renderer.Limits.RegexMilliseconds} ms (giới hạn thời gian biểu thức chính quy)."), "Viết biểu thức đơn giản hơn.");
        }
        catch (ArgumentException)
        {
            throw c.Fault(Codes.BadPattern, $"Biểu thức chính quy {c.Text(1)} không đúng.");
        }
    }

    private static ScriptList Groups(BuiltinCall c, Match match)
    {
        ScriptList groups = new();
        foreach (Group group in match.Success ? match.Groups.Values : [])
        {
            c.Renderer.Step(c.Site, 1);
            groups.Items.Add(c.Made(group.Value));
        }

        return groups;
    }

    private static ScriptList Matches(BuiltinCall c, Regex regex)
    {
        ScriptList all = new();
        for (Match match = regex.Match(c.Text(0)); match.Success; match = match.NextMatch())
            all.Items.Add(Groups(c, match));
        return all;
    }

    private static ScriptList Split(BuiltinCall c, Regex regex)
    {
        string[] parts = regex.Split(c.Text(0));
        c.Renderer.Step(c.Site, parts.Length);
        return new ScriptList(parts);
    }

    private static string Replace(BuiltinCall c, Regex regex)
    {
        string text = c.Text(0);
        string replacement = c.Text(2);
        StringBuilder result = new();
        int at = 0;
        for (Match match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            c.Renderer.Step(c.Site, 1);
            result.Append(text, at, match.Index - at).Append(match.Result(replacement));
            c.Renderer.CheckLength(c.Site, result.Length);
            at = match.Index + match.Length;
        }

        return c.Made(result.Append(text, at, text.Length - at).ToString());
    }
}
