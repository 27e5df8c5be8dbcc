using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Đọc số và ký hiệu được viện dẫn, in every form in which papers have it.</summary>
internal static class CitedNumberReader
{
    private const int BlankLength = 60;

    /// <summary>Whether a number, or the blank for one, may begin here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset.</param>
    public static bool IsStart(string text, int at)
    {
        if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || (char.IsAsciiDigit(text[at]) && (char.IsLetter(text[at - 1]) || text[at - 1] is '/' or '-' or ','))))
            return false;
        // A blank begins behind the word “số”, so that no run of blanks is read twice.
        return char.IsAsciiDigit(text[at])
            || (at >= 2 && text[at - 1] is 'ố' or 'Ố' && text[at - 2] is 's' or 'S' && (at == 2 || !char.IsLetter(text[at - 3])));
    }

    /// <summary>The next place that may be a start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">A place that was none.</param>
    public static int Skip(string text, int at)
    {
        int next = at + 1;
        while (next < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[next]))
            next++;
        for (int sign = next - 1; sign < text.Length; sign++)
        {
            int found = NextSign(text.AsSpan(sign));
            if (found < 0)
                break;
            sign += found;
            if (!char.IsAsciiDigit(text[sign]))
                return sign + 1;
            if (sign >= next)
                return sign;
        }

        return text.Length;
    }

    // A figure, or the end of the word “số”: no other character begins a number or stands before one that may be blank. Of ố and Ố the last bit differs.
    private static int NextSign(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<ushort> letters = MemoryMarshal.Cast<char, ushort>(text);
        int at = 0;
        for (; at + Vector256<ushort>.Count <= letters.Length; at += Vector256<ushort>.Count)
        {
            var some = Vector256.Create(letters[at..]);
            Vector256<ushort> signs = Vector256.LessThanOrEqual(some - Vector256.Create((ushort)'0'), Vector256.Create((ushort)9)) | Vector256.Equals(some | Vector256<ushort>.One, Vector256.Create((ushort)'ố'));
            if (signs != Vector256<ushort>.Zero)
                return at + BitOperations.TrailingZeroCount(signs.ExtractMostSignificantBits());
        }

        for (; at < letters.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) || (text[at] | 1) == 'ố')
                return at;
        }

        return -1;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="bare">Whether a number without a symbol is one too.</param>
    public static CitedNumber? Read(string text, int at, bool bare)
    {
        var cursor = new TextCursor(text, at);
        int figures = cursor.TakeFigures(6);
        if (figures == 0)
            return char.IsAsciiDigit(text[at]) ? null : Blank(text, at);
        string number = text.Substring(at, figures);
        int end = cursor.At;
        return Party(text, at, number, end) ?? State(text, at, number, end) ?? (bare ? Bare(text, at, number, end) : null);
    }

    private static CitedNumber? Blank(string text, int at)
    {
        var cursor = new TextCursor(text, at);
        int blanks = cursor.TakeWhile(static c => char.IsWhiteSpace(c) || c is '.' or '…' or '_', BlankLength);
        return blanks == 0 ? null : Party(text, at, "", cursor.At);
    }

    private static CitedNumber? Party(string text, int start, string number, int at)
    {
        var cursor = new TextCursor(text, at);
        bool isSpaced = number.Length > 0 && cursor.TakeWhile(IsSpace, 3) > 0;
        isSpaced |= cursor.Next is '–' or '‑';
        if (!cursor.Take("-–‑"))
            return null;
        isSpaced |= cursor.TakeWhile(IsSpace, 3) > 0;
        if (Code(ref cursor) is not { } code)
            return null;
        isSpaced |= cursor.TakeWhile(IsSpace, 3) > 0;
        bool isMixed = cursor.Next == '-';
        if (isMixed ? !KindWords.IsPartyCode(code) || !cursor.Take("-") : !cursor.Take("/"))
            return null;
        isSpaced |= cursor.TakeWhile(IsSpace, 3) > 0;
        return Body(ref cursor) is { } body
            ? new CitedNumber(isMixed ? NumberForm.Mixed : NumberForm.Party, Between(start, cursor.At), number, code, body, "", isSpaced)
            : null;
    }

    private static CitedNumber? State(string text, int start, string number, int at)
    {
        var cursor = new TextCursor(text, at);
        if (!cursor.Take("/"))
            return null;
        int yearAt = cursor.At;
        string year = "";
        if (cursor.TakeFigures(4) == 4)
        {
            year = cursor.Since(yearAt);
            if (!cursor.Take("/"))
                return null;
        }

        if (!char.IsUpper(cursor.Next))
            return null;
        int codeAt = cursor.At;
        cursor.TakeWhile(char.IsLetterOrDigit, 12);
        string code = cursor.Since(codeAt);
        string body = "";
        if (cursor.Next == '-')
        {
            cursor.Take("-");
            body = Body(ref cursor) ?? "";
        }

        // 15/NQ-TU: the code and the body of a Party paper with the marks of a state paper.
        bool isMixed = year.Length == 0 && KindWords.IsPartyCode(code) && KindWords.IsPartyBody(body);
        return new CitedNumber(isMixed ? NumberForm.Mixed : NumberForm.State, Between(start, cursor.At), number, code, body, year, false);
    }

    private static CitedNumber? Bare(string text, int start, string number, int end) =>
        end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '%' or '/' or '-' || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            ? null
            : new CitedNumber(NumberForm.Bare, Between(start, end), number, "", "", "", false);

    private static string? Code(ref TextCursor cursor)
    {
        int start = cursor.At;
        if (!char.IsUpper(cursor.Next) || cursor.TakeWhile(char.IsLetter, 6) is 0 or > 5)
            return null;
        return cursor.Since(start);
    }

    private static string? Body(ref TextCursor cursor)
    {
        int start = cursor.At;
        if (!char.IsUpper(cursor.Next))
            return null;
        cursor.TakeWhile(char.IsLetterOrDigit, 20);
        for (int segment = 0; segment < 4 && cursor.Next == '-'; segment++)
        {
            int dash = cursor.At;
            cursor.Take("-");
            if (!char.IsUpper(cursor.Next))
            {
                cursor.GoTo(dash);
                break;
            }

            cursor.TakeWhile(char.IsLetterOrDigit, 20);
        }

        int slash = cursor.At;
        if (!cursor.Take("/") || !cursor.TakeWord("nb"))
            cursor.GoTo(slash);
        return cursor.Since(start);
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\t';

    private static TextRange Between(int start, int end) => new(start, end - start);
}
