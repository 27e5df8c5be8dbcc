using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Annexes;

/// <summary>Mã kiểm tra: one hash of all values of a table, equal in memory, in the workbook and in Word, for it sees what is printed.</summary>
public static class ValuesHash
{
    /// <summary>The hash of one or more tables, in their order: SHA-256 in lower-case hexadecimal.</summary>
    /// <param name="tables">The tables.</param>
    public static string Of(params ReadOnlySpan<FormTable> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (FormTable table in tables)
        {
            // Row by row: the text of a long list is larger than the list.
            var line = new StringBuilder();
            foreach (FormTableRow row in table.Rows)
            {
                Append(line.Clear(), table, row);
                hash.AppendData(Encoding.UTF8.GetBytes(line.ToString()));
            }

            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The text that is hashed: a line for each value with the keys of its row and column. A figure is rounded as it is printed; what is blank and what
    /// is missing are one, for a sheet shows neither as a value.</summary>
    /// <param name="table">The table.</param>
    public static string Canonical(FormTable table)
    {
        var text = new StringBuilder();
        foreach (FormTableRow row in table.Rows)
            Append(text, table, row);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, FormTable table, FormTableRow row)
    {
        for (int i = 0; i < table.Columns.Length; i++)
            text.Append(row.Key).Append('\t').Append(table.Columns[i].Key).Append('\t').Append(Print(table.Columns[i], row.Cells[i].Value)).Append('\n');
    }

    private static string Print(FormColumn column, FormValue value) => value switch
    {
        FormValue.Figure figure => Math.Round(figure.Value, column.Decimals, MidpointRounding.AwayFromZero).ToString("0.############################", CultureInfo.InvariantCulture) is var t && t == "-0" ? "0" : t,
        FormValue.Words words => CellText.Clean(words.Value),
        FormValue.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "",
    };
}
