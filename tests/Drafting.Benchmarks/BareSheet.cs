using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Drafting.Core.Annexes;
using Drafting.Excel.Writing;

namespace Drafting.Benchmarks;

/// <summary>The rows of a list as anyone would stream them: an archive, an XML writer, the same cells with the same formulas and results; no look, no measure.</summary>
internal static class BareSheet
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static void Write(string file, ImmutableArray<FormColumn> columns, IEnumerable<FormTableRow> rows)
    {
        using FileStream output = File.Create(file);
        using var archive = new ZipArchive(output, ZipArchiveMode.Create);
        using Stream part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        using var writer = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        writer.WriteStartElement("worksheet", Spreadsheet);
        writer.WriteStartElement("sheetData", Spreadsheet);
        string[] letters = [.. Enumerable.Range(1, columns.Length + 3).Select(TablePlace.Letters)];
        foreach ((int r, FormTableRow row) in rows.Index())
        {
            string number = (r + 1).ToString(CultureInfo.InvariantCulture);
            writer.WriteStartElement("row", Spreadsheet);
            writer.WriteAttributeString("r", number);
            Text(writer, letters[0] + number, row.Key);
            Text(writer, letters[1] + number, row.Ordinal);
            Text(writer, letters[2] + number, row.Title);
            for (int c = 0; c < columns.Length; c++)
            {
                writer.WriteStartElement("c", Spreadsheet);
                writer.WriteAttributeString("r", letters[c + 3] + number);
                writer.WriteAttributeString("s", "1");
                if (columns[c].Formula is not null)
                    writer.WriteElementString("f", Spreadsheet, $"{letters[c + 4]}{number}+{letters[c + 5]}{number}+{letters[c + 6]}{number}+{letters[c + 7]}{number}");
                writer.WriteElementString("v", Spreadsheet, ((FormValue.Figure)row.Cells[c].Value).Value.ToString(CultureInfo.InvariantCulture));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string address, string text)
    {
        writer.WriteStartElement("c", Spreadsheet);
        writer.WriteAttributeString("r", address);
        writer.WriteAttributeString("s", "1");
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is", Spreadsheet);
        writer.WriteElementString("t", Spreadsheet, text);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
