using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Đọc ngày: dates in running text, short and long, whole or with blanks.</summary>
internal static class CitedDateReader
{
    /// <summary>Reads a comma, the word <c>ngày</c> and a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Offset behind the number.</param>
    public static CitedDate? Read(string text, int from)
    {
        var cursor = new TextCursor(text, from);
        int blanks = cursor.TakeBlanks();
        int comma = cursor.At;
        if (cursor.Take(","))
            cursor.TakeBlanks();
        else if (blanks > 0)
            comma = -1;
        else
            return null;
        return cursor.TakeWord("ngày") ? Parts(text, cursor.At, comma, from) : null;
    }

    /// <summary>Reads the parts of a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Offset of the blanks before the day.</param>
    /// <param name="comma">Offset of the comma, kept in the date.</param>
    /// <param name="before">Where the comma belongs, kept in the date.</param>
    public static CitedDate? Parts(string text, int from, int comma = -1, int before = -1)
    {
        var cursor = new TextCursor(text, from);
        cursor.TakeBlanks();
        int start = cursor.At;
        if (Part(ref cursor, 2) is not { } day)
            return null;
        int end = cursor.At;
        cursor.TakeBlanks();
        if (cursor.TakeWord("tháng"))
            return Long(ref cursor, start, day, comma, before);
        char mark = cursor.Next;
        if (!cursor.Take("/-."))
            return null;
        cursor.TakeBlanks();
        if (Part(ref cursor, 2) is not { } month)
            return null;
        end = cursor.At;
        cursor.TakeBlanks();
        int markAt = cursor.At;
        string year = "";
        if (cursor.Next == mark && cursor.Take("/-."))
        {
            cursor.TakeBlanks();
            year = Part(ref cursor, 4) ?? "";
            if (year.Length > 0 || cursor.At > markAt + 1)
                end = cursor.At;
        }

        return new CitedDate(new TextRange(start, end - start), comma, before, day, month, year, mark);
    }

    private static CitedDate? Long(ref TextCursor cursor, int start, string day, int comma, int before)
    {
        cursor.TakeBlanks();
        string month = Part(ref cursor, 2) ?? "";
        int end = cursor.At;
        cursor.TakeBlanks();
        string year = "";
        if (cursor.TakeWord("năm"))
        {
            cursor.TakeBlanks();
            year = Part(ref cursor, 4) ?? "";
            end = cursor.At;
        }

        return new CitedDate(new TextRange(start, end - start), comma, before, day, month, year, ' ');
    }

    // Figures, or the dots and spaces that a draft leaves for them: then the part is empty.
    private static string? Part(ref TextCursor cursor, int most)
    {
        int start = cursor.At;
        if (cursor.TakeFigures(most) > 0)
            return cursor.Since(start);
        return cursor.TakeWhile(static c => c is '…' or '_', 20) > 0 || cursor.TakeWhile(static c => c == '.', 20) > 1 ? "" : null;
    }
}
