using System.Collections.Immutable;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Vị trí bảng: where in a sheet the columns and rows of a form stand.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="KeyRow">The row of column keys, or 0 where it is gone.</param>
/// <param name="KeyColumn">The column of row keys, or 0 where it is gone.</param>
/// <param name="Columns">What column each key was found in, from left to right; a key may stand there twice.</param>
/// <param name="TitleColumn">The column of titles, or 0.</param>
/// <param name="OrdinalColumn">The column of ordinals, or 0.</param>
/// <param name="HeaderEnd">The last row of the header.</param>
internal sealed record TableMap(
    ObservedSheet Sheet, int KeyRow, int KeyColumn, ImmutableArray<MappedLine> Columns, int TitleColumn, int OrdinalColumn, int HeaderEnd)
{
    /// <summary>The column of a key, of several the first, or 0.</summary>
    public int ColumnOf(string key) => Columns.FirstOrDefault(c => c.Key == key).Line;

    public string Text(int row, int column) => column == 0 ? "" : CellText.Of(Sheet.Find(new CellAddress(row, column)));

    /// <summary>The key of a row, or nothing.</summary>
    public string KeyOf(int row) => Text(row, KeyColumn);
}

/// <summary>A key and the row or column of the sheet where it stands.</summary>
internal readonly record struct MappedLine(string Key, int Line);
