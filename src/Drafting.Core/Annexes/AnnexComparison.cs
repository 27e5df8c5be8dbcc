using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Đối chiếu phụ lục: whether the table in a paper prints what the workbook holds, cell by cell.</summary>
public static class AnnexComparison
{
    /// <summary>Số trong văn bản khác số của phụ lục.</summary>
    public const string Differs = "T01";

    /// <summary>Compares a printed table with a workbook's.</summary>
    /// <param name="printed">What the paper prints.</param>
    /// <param name="table">The table of the workbook.</param>
    /// <param name="valuesHash">The hash of the workbook's values.</param>
    /// <param name="cell">Names the cell of a row and a column, as <c>ô E12 của phu-luc-1.xlsx</c>.</param>
    public static ImmutableArray<Diagnostic> Compare(PrintedAnnex printed, FormTable table, string valuesHash, Func<string, string, string> cell)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        Dictionary<(string, string), PrintedCell> byKeys = [];
        foreach (PrintedCell at in printed.Cells)
            byKeys.TryAdd((at.Row, at.Column), at);
        foreach (FormTableRow row in table.Rows)
        {
            if (!byKeys.ContainsKey((row.Key, FormSheetNames.TitleColumn)))
            {
                found.Add(Error($"Hàng “{row.Title}” có trong sổ tính, không có trong bảng của văn bản.", printed.Place));
                continue;
            }

            Check(row, FormSheetNames.OrdinalColumn, "TT", row.Ordinal);
            Check(row, FormSheetNames.TitleColumn, "tên hàng", row.Title);
            for (int c = 0; c < table.Columns.Length; c++)
                Check(row, table.Columns[c].Key, table.Columns[c].Title, FormCellText.Print(table.Columns[c], row.Cells[c].Value));
        }

        HashSet<string> known = [.. table.Rows.Select(static r => r.Key)];
        foreach (PrintedCell extra in printed.Cells.Where(c => c.Column == FormSheetNames.TitleColumn && !known.Contains(c.Row)))
            found.Add(Error($"Hàng “{extra.Text}” có trong bảng của văn bản, không có trong sổ tính.", extra.Place));
        if (found.Count == 0 && printed.Record.ValuesHash != valuesHash)
            found.Add(Error("Các số in ra như nhau nhưng mã kiểm tra khác: sổ tính có số lẻ hoặc nội dung đã đổi sau khi đưa vào văn bản.", printed.Place));
        return found.ToImmutable();

        void Check(FormTableRow row, string key, string column, string expected)
        {
            string title = string.Create(CultureInfo.InvariantCulture, $"hàng “{row.Title}”, cột “{column}”");
            if (!byKeys.TryGetValue((row.Key, key), out PrintedCell? at))
                found.Add(Error($"{Capital(cell(row.Key, key))} là “{expected}”, bảng trong văn bản không có ô này ({title}).", printed.Place));
            else if (Plain(AnnexCellText.WithoutMark(at.Text)) is var text && text != Plain(expected) && Plain(at.Text) != Plain(expected))
                found.Add(Error($"{Capital(cell(row.Key, key))} là “{expected}”, bảng trong văn bản ghi “{text}” ({title}).", at.Place));
        }
    }

    private static Diagnostic Error(string message, Location place) => new(
        Differs, Severity.Error, message, place, Hint: "Sửa số liệu trong sổ tính rồi chạy lại “drafting annex word”; không sửa tay bảng trong văn bản.");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // Word and people set other blanks; the letters count.
    private static string Plain(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
