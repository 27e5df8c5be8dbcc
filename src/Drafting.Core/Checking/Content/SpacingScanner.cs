using System.Buffers;
using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Bộ tìm lỗi khoảng trống: blanks that are there and should not be, and the other way round. What may be something else (leader dots, blanks of a
/// draft, columns made of spaces, addresses, figures) is left.</summary>
internal static class SpacingScanner
{
    private const int LayoutLength = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.!?()[]");

    // Behind these words, and before a dash, a draft leaves blanks to be filled in by hand.
    private static readonly string[] BlankWords = ["ngày", "tháng", "năm", "số", "lần"];

    /// <summary>The slips of a text, in order.</summary>
    /// <param name="text">The text.</param>
    public static ImmutableArray<SpacingSlip> Scan(string text)
    {
        ImmutableArray<SpacingSlip>.Builder? found = null;
        int first = 0, last = text.Length - 1;
        while (first <= last && char.IsWhiteSpace(text[first]))
            first++;
        while (last >= first && char.IsWhiteSpace(text[last]))
            last--;
        // One blank between two letters is no slip: where all blanks are single, only what stands beside a mark is looked at.
        bool isPlain = !text.Contains("  ", StringComparison.Ordinal) && !text.AsSpan().ContainsAny('“', '”');
        for (int i = first; i <= last; i++)
        {
            if (isPlain && i > first)
            {
                int mark = NextMark(text, i - 1, last);
                if (mark < 0)
                    break;
                i = Math.Max(i, mark - 1);
            }

            // Beyond the colon there are letters and signs that are no mark of these.
            if (text[i] > ';')
                continue;
            if (text[i] == ' ')
            {
                int start = i;
                while (text[i + 1] == ' ')
                    i++;
                if (Blanks(text, start, i + 1) is { } slip)
                    (found ??= ImmutableArray.CreateBuilder<SpacingSlip>()).Add(slip);
            }
            else if (i < last && IsGlued(text, i))
            {
                (found ??= ImmutableArray.CreateBuilder<SpacingSlip>()).Add(new SpacingSlip(SpacingSlipKind.AfterMark, new TextRange(i + 1, 0), " "));
            }
        }

        return found?.ToImmutable() ?? [];
    }

    // The next mark that does not stand as it usually does: behind a letter, a blank behind it.
    private static int NextMark(string text, int from, int last)
    {
        for (int at = from; at <= last; at++)
        {
            int next = text.AsSpan(at).IndexOfAny(Marks);
            if (next < 0)
                break;
            at += next;
            if (at == from || at >= last || text[at - 1] == ' ' || text[at + 1] != ' ' || text[at] is '(' or '[')
                return at;
        }

        return -1;
    }

    private static SpacingSlip? Blanks(string text, int start, int end)
    {
        var range = new TextRange(start, end - start);
        char before = text[start - 1], after = text[end];
        if (range.Length >= LayoutLength || char.IsWhiteSpace(before) || char.IsWhiteSpace(after))
            return null;
        if (before is '(' or '[' or '“')
            return new SpacingSlip(SpacingSlipKind.BehindOpening, range, "");
        if (IsClosing(text, end) && before is not ('.' or '…' or '_' or '-' or '–' or '/' or ':' or ';' or ',') && !EndsWithBlankWord(text, start))
            return new SpacingSlip(SpacingSlipKind.BeforeMark, range, "");
        return range.Length > 1 && !IsFillIn(text, start, after) ? new SpacingSlip(SpacingSlipKind.Double, range, " ") : null;
    }

    // A mark that closes: not the first of leader dots, nor one that begins a number or a word (.docx, :) .
    private static bool IsClosing(string text, int at) => text[at] switch
    {
        ')' or ']' or '”' => true,
        ',' or ';' or '!' or '?' or ':' or '.' => at + 1 >= text.Length || !(char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '.' or '/' or '_' or '…' or ',')
            || (text[at] is ',' or ';' && char.IsLetter(text[at + 1])),
        _ => false,
    };

    private static bool IsFillIn(string text, int start, char after) =>
        after is '-' or '/' or '…' or '_' || text[start - 1] is '.' && after == '.' || EndsWithBlankWord(text, start);

    private static bool EndsWithBlankWord(string text, int end)
    {
        foreach (string word in BlankWords)
        {
            int start = end - word.Length;
            if (start >= 0 && text.AsSpan(start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase) && (start == 0 || !char.IsLetter(text[start - 1])))
                return true;
        }

        return false;
    }

    private static bool IsGlued(string text, int at)
    {
        if (at == 0 || !char.IsLetter(text[at - 1]) && text[at - 1] is not (')' or '”' or '%'))
            return false;
        char next = text[at + 1];
        return text[at] switch
        {
            ',' or ';' => char.IsLetter(next) && !IsAddress(text, at),
            ':' => char.IsLetter(next) && char.IsLower(text[at - 1]) && !IsAddress(text, at),
            // Only a whole word before and a capital after: TP.HCM, TS.Nguyễn and file names are left.
            '.' => char.IsUpper(next) && at + 2 < text.Length && char.IsLower(text[at + 2]) && at >= 3 && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]) && !IsAddress(text, at),
            _ => false,
        };
    }

    // The word around the mark is a web address, a mail address or a path.
    private static bool IsAddress(string text, int at)
    {
        const int reach = 40;
        int start = at, end = at;
        while (start > 0 && at - start < reach && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && end - at < reach && !char.IsWhiteSpace(text[end]))
            end++;
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        return word.IndexOfAny("@\\=") >= 0 || word.Contains("//", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Lỗi khoảng trống.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Range">What to replace.</param>
/// <param name="Proper">By what.</param>
internal readonly record struct SpacingSlip(SpacingSlipKind Kind, TextRange Range, string Proper);

/// <summary>Loại lỗi khoảng trống.</summary>
internal enum SpacingSlipKind
{
    /// <summary>Thừa giữa hai chữ.</summary>
    Double,

    /// <summary>Thừa trước dấu câu.</summary>
    BeforeMark,

    /// <summary>Thừa sau dấu mở ngoặc.</summary>
    BehindOpening,

    /// <summary>Thiếu sau dấu câu.</summary>
    AfterMark,
}
