using Drafting.Core.Documents;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Mục của danh sách trên trang: takes off the dash in front of an item and the one mark behind it that a planner wrote.</summary>
internal static class ItemText
{
    /// <summary>How many characters in front of an item are its dash and blanks.</summary>
    public static int LeadOf(string text)
    {
        int at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        // A dash on both sides of a word is part of it; a plus or a bullet counts as a dash.
        if (at >= text.Length || text[at] is not ('-' or '–' or '+' or '•' or '\u2011' or '\uF0B7'))
            return at;
        do
            at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]));
        return at;
    }

    /// <summary>An item without the marks at its end.</summary>
    public static string WithoutEnd(string text) => EndMarks.Without(HasMarkBehindDots(text) ? text[..^1] : text);

    /// <summary>An item without the marks at its end.</summary>
    public static RichText WithoutEnd(RichText text)
    {
        if (text.Inlines is [.., Inline.Text last] && HasMarkBehindDots(text.PlainText))
        {
            text = last.Value.Length > 1
                ? new RichText(text.Inlines.SetItem(text.Inlines.Length - 1, last with { Value = last.Value[..^1] }))
                : new RichText(text.Inlines.RemoveAt(text.Inlines.Length - 1));
        }

        return EndMarks.Without(text);
    }

    // Behind an ellipsis of three dots a full stop is a fourth one.
    private static bool HasMarkBehindDots(string text) => text.EndsWith("....", StringComparison.Ordinal);
}
