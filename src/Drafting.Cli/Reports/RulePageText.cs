using System.Text;

namespace Drafting.Cli.Reports;

/// <summary>Trang quy tắc thành chữ trơn: the Markdown of a page as a terminal shows it; examples stand under “Sai:” and “Đúng:”.</summary>
internal static class RulePageText
{
    private const string Fence = "```";

    /// <summary>The page as plain text.</summary>
    /// <param name="markdown">The page.</param>
    public static string Plain(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        bool isExample = false, isBehindExample = false;
        foreach (string line in markdown.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isExample = !isExample;
                isBehindExample = !isExample;
                if (isExample)
                    text.Append(Heading(line[Fence.Length..].Trim())).Append('\n');
                continue;
            }

            // What an example raises belongs to it.
            bool isRaised = isBehindExample && line.StartsWith("- ", StringComparison.Ordinal);
            isBehindExample = isRaised;
            string lead = isExample ? "    " : isRaised ? "  → " : "";
            text.Append(lead).Append(isExample ? line : Dressed(isRaised ? line[2..] : line)).Append('\n');
        }

        return text.ToString();
    }

    private static string Dressed(string line) =>
        (line.StartsWith('#') ? line.TrimStart('#', ' ') : line).Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);

    // ```sai hd36-2018: the words behind say by what the example is checked.
    private static string Heading(string words)
    {
        string[] parts = words.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        string title = parts switch
        {
            ["sai", ..] => "Sai",
            ["dung", ..] => "Đúng",
            _ => "Ví dụ",
        };
        return parts.Length == 2 ? $"{title} ({parts[1]}):" : $"{title}:";
    }
}
