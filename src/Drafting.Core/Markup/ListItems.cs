using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Mục của danh sách: takes from an item what the planner writes anew, its end mark and the brackets of its purpose.</summary>
internal static class ListItems
{
    /// <summary>A line of the recipients, its purpose apart.</summary>
    public static Recipient ToRecipient(string text)
    {
        text = WithoutEndMark(text);
        if (text[^1] != ')' || OpeningBracket(text) is not (> 0 and int open))
            return new Recipient(text);
        string inner = text[(open + 1)..^1].Trim();
        string name = text[..open].TrimEnd();
        return inner.StartsWith("để ", StringComparison.Ordinal) && name.Length > 0 ? new Recipient(name, inner) : new Recipient(text);
    }

    /// <summary>The text without the marks at its end; a text of marks alone stays.</summary>
    public static string WithoutEndMark(string text) => EndMarks.Without(text) is { Length: > 0 } kept ? kept : text;

    /// <summary>The text without the marks at its end, whatever is in front of them; a text of marks alone stays.</summary>
    public static RichText WithoutEndMark(RichText text) => EndMarks.Without(text) is { IsEmpty: false } kept ? kept : text;

    /// <summary>The text without the one pair of brackets around it.</summary>
    public static string WithoutBrackets(string text)
    {
        if (text is not ['(', _, .., ')'] || OpeningBracket(text) != 0)
            return text;
        string inner = text[1..^1].Trim();
        return inner.Length > 0 ? inner : text;
    }

    // Where the bracket opens that the last character closes; -1 where none does.
    private static int OpeningBracket(string text)
    {
        int depth = 0;
        for (int at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] == ')')
                depth++;
            else if (text[at] == '(' && --depth == 0)
                return at;
        }

        return -1;
    }
}
