using System.Globalization;

namespace Drafting.Core.Annexes;

/// <summary>Địa chỉ ô: where a cell stands in its sheet.</summary>
/// <param name="Row">The row, from 1 to <see cref="LastRow"/>.</param>
/// <param name="Column">The column, from 1 to <see cref="LastColumn"/>.</param>
public readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    /// <summary>The last row of a sheet.</summary>
    /// <value>1,048,576</value>
    public const int LastRow = 1_048_576;

    /// <summary>The last column of a sheet, XFD.</summary>
    /// <value>16,384</value>
    public const int LastColumn = 16_384;

    /// <summary>Reads an address such as <c>B7</c> or <c>$B$7</c>.</summary>
    /// <param name="text">The address, its letters in any case.</param>
    /// <param name="address">The address where the text is one inside a sheet.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        address = default;
        int at = 0, column = 0, row = 0;
        if (text is ['$', ..])
            at++;
        int letters = at;
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && at - letters < 3; at++)
            column = column * 26 + (text[at] | 0x20) - 'a' + 1;
        if (column is 0 or > LastColumn)
            return false;
        if (at < text.Length && text[at] == '$')
            at++;
        int digits = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]) && at - digits < 7; at++)
            row = row * 10 + text[at] - '0';
        if (at < text.Length || row is 0 or > LastRow || text[digits] == '0')
            return false;
        address = new CellAddress(row, column);
        return true;
    }

    /// <summary>The letters of a column: 28 is <c>AB</c>.</summary>
    /// <param name="column">The column, from 1.</param>
    public static string ColumnLetters(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        Span<char> letters = stackalloc char[7];
        int first = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
            letters[--first] = (char)('A' + (column - 1) % 26);
        return letters[first..].ToString();
    }

    /// <summary>Orders by row, then by column.</summary>
    /// <param name="other">The other address.</param>
    public int CompareTo(CellAddress other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    /// <summary>Prints <c>B7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ColumnLetters(Column)}{Row}");
}

/// <summary>Vùng ô: the cells from one to another, both included.</summary>
/// <param name="First">The upper left cell.</param>
/// <param name="Last">The lower right cell.</param>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    /// <summary>Reads a range such as <c>A1:C2</c>, or a single address.</summary>
    /// <param name="text">The range.</param>
    /// <param name="range">The range where the text is one, its corners put in order.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CellRange range)
    {
        int colon = text.IndexOf(':');
        bool isRange = CellAddress.TryParse(colon < 0 ? text : text[..colon], out CellAddress a);
        CellAddress b = a;
        isRange = isRange && (colon < 0 || CellAddress.TryParse(text[(colon + 1)..], out b));
        range = new CellRange(
            new CellAddress(Math.Min(a.Row, b.Row), Math.Min(a.Column, b.Column)),
            new CellAddress(Math.Max(a.Row, b.Row), Math.Max(a.Column, b.Column)));
        return isRange;
    }

    /// <summary>Whether a cell lies in the range.</summary>
    /// <param name="cell">The cell.</param>
    public bool Contains(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    /// <summary>Prints <c>A1:C2</c>.</summary>
    public override string ToString() => $"{First}:{Last}";
}

/// <summary>Dải dòng hoặc cột: the rows or columns from one to another, both included.</summary>
/// <param name="First">The first, from 1.</param>
/// <param name="Last">The last.</param>
public readonly record struct LineSpan(int First, int Last)
{
    /// <summary>Whether a row or column lies in it.</summary>
    /// <param name="line">The row or column.</param>
    public bool Contains(int line) => line >= First && line <= Last;
}
