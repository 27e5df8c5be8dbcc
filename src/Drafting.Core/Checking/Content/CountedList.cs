using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Độ dài danh sách: an “và” may join two names or stand in one, so there are a least and a greatest length.</summary>
/// <param name="Least">The least number of items.</param>
/// <param name="Greatest">The greatest number of items.</param>
internal readonly record struct ListLength(int Least, int Greatest)
{
    /// <summary>Whether the list may have so many items.</summary>
    /// <param name="count">The number.</param>
    public bool Holds(int count) => count >= Least && count <= Greatest;
}

/// <summary>Danh sách được đếm: a number in the words, and the list that it counts.</summary>
internal static class CountedList
{
    private const int Reach = 60;
    private const int ListReach = 4_000;
    private const int LeastItems = 3;

    private const string Lead = "gồm:";

    // A number behind one of these counts nothing.
    private static readonly string[] NoCounts = ["năm", "tháng", "ngày", "quý", "số", "khoản", "điều", "mục", "khóa", "khoá", "lần", "điểm", "chương", "từ", "đến", "kỳ"];

    /// <summary>The nearest number that counts something just before an offset, with the words that it counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset: that of a footnote's reference.</param>
    public static (TextRange Range, int Value)? CountBefore(string text, int at)
    {
        int end = at;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        for (int i = end - 1; i >= 0 && end - i <= Reach && text[i] is not ('.' or ';' or ':' or '(' or ')'); i--)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            int last = i + 1;
            while (i > 0 && end - i <= Reach && char.IsAsciiDigit(text[i - 1]))
                i--;
            if (Value(text, i, last) is { } value && last + 1 < end && char.IsLower(text[last + 1]))
                return (new TextRange(i, end - i), value);
            if (i > 0 && !char.IsWhiteSpace(text[i - 1]))
                return null;
        }

        return null;
    }

    /// <summary>Every number that counts something, from left to right.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<(TextRange Number, int Value)> All(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            int first = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (Value(text, first, i) is { } value && i + 1 < text.Length && char.IsLower(text[i + 1]))
                yield return (new TextRange(first, i - first), value);
        }
    }

    /// <summary>How many items a footnote lists; <see langword="null"/> where it is no list: names parted by commas, or items (1), (2), (3).</summary>
    /// <param name="text">The footnote.</param>
    public static ListLength? Length(string text)
    {
        if (Numbered(text) is { } items)
            return new ListLength(items, items);
        int colon = text.IndexOf(':');
        return Names(colon < 0 ? text : text[(colon + 1)..]);
    }

    /// <summary>Whether there may be a list behind “gồm:”; in nearly every text there is none.</summary>
    /// <param name="text">The text.</param>
    public static bool MayBeInside(string text) => text.Contains(Lead, StringComparison.Ordinal);

    /// <summary>The numbers of a text that a list of names behind “gồm:” follows in the same sentence.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<(TextRange Count, int Value, ListLength Length)> Inside(string text)
    {
        for (int at = text.IndexOf(Lead, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Lead, at + 4, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = text.AsSpan(at + 4, Math.Min(ListReach, text.Length - at - 4));
            int end = rest.IndexOfAny('.', ';', '\n');
            // A list without an end in sight is not counted.
            if (end < 0 && rest.Length == ListReach)
                continue;
            if (Names(rest[..(end < 0 ? rest.Length : end)].ToString()) is { } length && FirstCount(text, at) is { } count)
                yield return (count.Range, count.Value, length);
        }
    }

    // The sentence's only count; where it has several, nothing tells which one is meant.
    private static (TextRange Range, int Value)? FirstCount(string text, int before)
    {
        int start = before == 0 ? 0 : text.LastIndexOfAny(['.', ';', '\n', '(', ')'], before - 1, Math.Min(before, 200)) + 1;
        start = Math.Max(start, before - 200);
        (TextRange, int)? only = null;
        for (int i = start; i < before; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            int first = i;
            while (i < before && char.IsAsciiDigit(text[i]))
                i++;
            if (Value(text, first, i) is not { } value || i + 1 >= before || text[i] != ' ' || !char.IsLower(text[i + 1]))
                continue;
            if (only is not null)
                return null;
            int word = i + 1;
            for (int words = 0; words < 2 && word < before; words++)
            {
                word = text.IndexOf(' ', word) is var stop and >= 0 ? stop + 1 : before;
            }

            only = (new TextRange(first, Math.Min(word - 1, before) - first), value);
        }

        return only;
    }

    // A whole number of one to three figures, a blank behind it, no part of a date or a symbol, and behind no word that it belongs to.
    private static int? Value(string text, int start, int end)
    {
        if (end - start > 3 || end >= text.Length || text[end] != ' ' || (start > 0 && text[start - 1] is not (' ' or '(' or '\u00A0')))
            return null;
        ReadOnlySpan<char> before = text.AsSpan(0, start).TrimEnd();
        foreach (string word in NoCounts)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)])))
                return null;
        }

        return int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int? Numbered(string text)
    {
        int count = 0;
        for (int at = 0; ; count++)
        {
            string next = string.Create(CultureInfo.InvariantCulture, $"({count + 1})");
            int found = text.IndexOf(next, at, StringComparison.Ordinal);
            if (found < 0 || (count == 0 && !text.AsSpan(0, found).IsWhiteSpace()))
                break;
            at = found + next.Length;
        }

        // A list that breaks off in the middle of a sentence goes on elsewhere.
        return count >= 2 && text.AsSpan().TrimEnd() is [.., '.' or ';' or ')' or '”' or '…'] ? count : null;
    }

    private static ListLength? Names(string text)
    {
        string list = text.Trim().TrimEnd('.', ';', ' ');
        if (list.Length == 0 || list.AsSpan().IndexOfAny(".:()“”\"") >= 0)
            return null;
        int least = 0, joined = 0;
        foreach (string item in list.Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            string[] names = item.Split(" và ", StringSplitOptions.TrimEntries);
            if (names.Any(static n => n.Length == 0 || !char.IsUpper(n[0]) || n.Any(char.IsAsciiDigit) || n.Count(static c => c == ' ') > 8))
                return null;
            least++;
            joined += names.Length - 1;
        }

        return least + joined >= LeastItems ? new ListLength(least, least + joined) : null;
    }
}
