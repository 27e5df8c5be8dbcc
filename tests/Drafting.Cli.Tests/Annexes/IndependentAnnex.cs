using System.Globalization;
using ClosedXML.Excel;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>The annex of tccsd-quy computed a second time, by somebody who has the files and a calculator: cells through ClosedXML, plain arithmetic, and nothing of the product.</summary>
internal sealed class IndependentAnnex
{
    private static readonly string[] Ins = ["ket_nap", "chuyen_den", "khoi_phuc"];
    private static readonly string[] Outs = ["tu_tran", "khai_tru", "xoa_ten", "xin_ra", "chuyen_di"];
    private static readonly string[] Counts = ["dang_bo_cs", "chi_bo_cs", "chi_bo_truc_thuoc", "dau_ky", .. Ins, .. Outs, "cuoi_ky", "nu", "dan_toc", "du_bi"];

    private readonly Dictionary<string, Dictionary<string, decimal>> before;
    private readonly Dictionary<string, string[]> merged;

    /// <param name="previous">The annex of the period before.</param>
    /// <param name="bodies">The list of bodies, as its CSV file has it.</param>
    public IndependentAnnex(Stream previous, IEnumerable<string> bodies)
    {
        before = Rows(previous);
        merged = bodies.Skip(1).Select(static line => line.Split(',')).Where(static f => f.Length > 4 && f[4].Contains('|', StringComparison.Ordinal)).ToDictionary(static f => f[0], static f => f[4].Split('|'), StringComparer.Ordinal);
    }

    /// <summary>The figures of a workbook's first sheet: by the key in column A and the key in row 1; what is no number is left out.</summary>
    public static Dictionary<string, Dictionary<string, decimal>> Rows(Stream workbook)
    {
        using var book = new XLWorkbook(workbook);
        IXLWorksheet sheet = book.Worksheet(1);
        var rows = new Dictionary<string, Dictionary<string, decimal>>(StringComparer.Ordinal);
        foreach (IXLRow row in sheet.RowsUsed().Where(static r => r.RowNumber() > 1 && r.Cell(1).GetString().Length > 0))
        {
            Dictionary<string, decimal> figures = rows[row.Cell(1).GetString()] = new(StringComparer.Ordinal);
            foreach (IXLCell key in sheet.Row(1).CellsUsed().Where(static c => c.Address.ColumnNumber > 3))
            {
                IXLCell cell = row.Cell(key.Address.ColumnNumber);
                object value = cell.HasFormula ? cell.CachedValue : cell.Value;
                if (value is double or int || (cell.HasFormula && value is string text && text.Length > 0 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
                    figures[key.GetString()] = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            }
        }

        return rows;
    }

    /// <summary>What must stand in the rows of units, computed from what they typed.</summary>
    public Dictionary<string, decimal> Unit(string key, Dictionary<string, decimal> typed) => Derived(typed, [key]);

    /// <summary>What must stand in a row that adds units up.</summary>
    public Dictionary<string, decimal> Sum(IReadOnlyCollection<KeyValuePair<string, Dictionary<string, decimal>>> units) =>
        Derived(Counts.ToDictionary(static c => c, c => units.Sum(u => u.Value[c])), [.. units.Select(static u => u.Key)]);

    private Dictionary<string, decimal> Derived(Dictionary<string, decimal> counts, string[] units)
    {
        Dictionary<string, decimal> all = Counts.ToDictionary(static c => c, c => counts[c]);
        decimal organisations = Before(units, "dang_bo_cs") + Before(units, "chi_bo_cs");
        all["tccsd"] = counts["dang_bo_cs"] + counts["chi_bo_cs"];
        all["tang"] = Ins.Sum(c => counts[c]);
        all["giam"] = Outs.Sum(c => counts[c]);
        all["tang_giam"] = all["tccsd"] - organisations;
        all["ti_le_tang_giam"] = Percent(all["tang_giam"], organisations);
        all["ti_le_ket_nap"] = Percent(counts["ket_nap"], Before(units, "cuoi_ky"));
        return all;
    }

    private decimal Before(string[] units, string column) => units.SelectMany(u => merged.GetValueOrDefault(u, [u])).Sum(u => before[u][column]);

    // Halves away from zero, by hand.
    private static decimal Percent(decimal part, decimal whole)
    {
        decimal hundredths = part * 10_000 / whole;
        return (hundredths < 0 ? decimal.Ceiling(hundredths - 0.5m) : decimal.Floor(hundredths + 0.5m)) / 100;
    }
}
