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

    /// <summary>The text without the marks at its end; a text of marks alone, and the dots of <c>...</c>, stay.</summary>
    public static string WithoutEndMark(string text)
    {
        int end = KeptLength(text);
        return end == text.Length || end == 0 ? text : text[..end];
    }

    /// <summary>The text without the marks at its end, whatever is in front of them.</summary>
    public static RichText WithoutEndMark(RichText text)
    {
        if (text.Inlines is not [.. var before, Inline.Text last])
            return text;
        int end = KeptLength(last.Value);
        if (end == last.Value.Length || end == 0 && before is ([] or [.., Inline.Break]))
            return text;
        // The mark stood behind emphasis or a footnote.
        if (end == 0)
            return new RichText(before);
        return new RichText(before.Add(last with { Value = last.Value[..end] }));
    }

    /// <summary>The text without the one pair of brackets around it.</summary>
    public static string WithoutBrackets(string text)
    {
        if (text is not ['(', _, .., ')'] || OpeningBracket(text) != 0)
            return text;
        string inner = text[1..^1].Trim();
        return inner.Length > 0 ? inner : text;
    }

    private static int KeptLength(string text)
    {
        int end = text.Length;
        while (end > 0 && (text[end - 1] is ',' or ';' || text[end - 1] == '.' && !(end > 1 && text[end - 2] == '.')))
        {
            end--;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
                end--;
        }

        return end;
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
