using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;

namespace Drafting.Core.Annexes;

/// <summary>Số liệu cho mẫu: the figures of an annex under the name <c>phu_luc</c>, printed as its table prints them: <c>phu_luc.tong.dang_vien</c>.</summary>
public static class AnnexFigures
{
    /// <summary>The name under which a template finds the figures.</summary>
    public const string Name = "phu_luc";

    /// <summary>How many rows of figures the table has: the “22” of “22 địa phương”.</summary>
    public const string Count = "so_hang";

    /// <summary>The figures by row and column; the keys of rows with <c>_</c> for <c>-</c>, and without the <c>_</c> before totals and groups.</summary>
    /// <param name="table">The table.</param>
    public static DataNode.Map ToData(FormTable table)
    {
        ImmutableArray<DataEntry>.Builder rows = ImmutableArray.CreateBuilder<DataEntry>(table.Rows.Length + 1);
        HashSet<string> taken = [Count];
        rows.Add(Entry(Count, table.Rows.Count(static r => r.Role == FormRowRole.Figures).ToString("00", CultureInfo.InvariantCulture)));
        foreach (FormTableRow row in table.Rows)
        {
            string key = KeyOf(row);
            if (taken.Add(key))
                rows.Add(new DataEntry(key, default, new DataNode.Map([Entry("ten", row.Title), .. table.Columns.Select((c, i) => Entry(KeyOf(c), FormCellText.Print(c, row.Cells[i].Value)))])));
        }

        return new DataNode.Map(rows.ToImmutable());
    }

    /// <summary>The name of a row in a template.</summary>
    /// <param name="row">The row.</param>
    internal static string KeyOf(FormTableRow row) => row.Key.TrimStart('_').Replace('-', '_');

    /// <summary>The name of a column in a template.</summary>
    /// <param name="column">The column.</param>
    internal static string KeyOf(FormColumn column) => column.Key.Replace('-', '_');

    private static DataEntry Entry(string key, string text) => new(key, default, new DataNode.Scalar(text, ScalarKind.Text));
}
