using System.Globalization;
using System.IO.Compression;
using System.Text;
using Drafting.Core.Annexes;

namespace Drafting.Benchmarks;

/// <summary>Returns of the list B4 with as many records as are asked for, shared among the bodies that report: our own empty form with other rows in it.</summary>
internal static class LongReturns
{
    public const string Form = "danh-sach";

    public static readonly ReportingPeriod Period = new(PeriodKind.Quarter, 2025, 3);

    /// <summary>Writes the files into a folder.</summary>
    public static void Write(DraftingEngine engine, string folder, int records)
    {
        FormIssue issue = engine.IssueForm(Form, Period).Value ?? throw new InvalidOperationException("The form of the benchmark cannot be read.");
        int each = (records + issue.Reporters.Length - 1) / issue.Reporters.Length;
        foreach ((int i, Body body) in issue.Reporters.Index())
            File.WriteAllBytes(Path.Combine(folder, $"{body.Key}.xlsx"), Filled(issue, body, Math.Clamp(records - i * each, 0, each)));
    }

    private static byte[] Filled(FormIssue issue, Body body, int records)
    {
        using var form = new MemoryStream();
        DraftingEngine.WriteForm(issue, body, form);
        using (var package = new ZipArchive(form, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = package.GetEntry("xl/worksheets/sheet1.xml")!;
            string sheet;
            using (var reader = new StreamReader(entry.Open()))
                sheet = reader.ReadToEnd();
            string prefix = sheet.Contains("<x:row", StringComparison.Ordinal) ? "x:" : "";
            // The first empty record is the one whose key is 1; its row is the last one begun before it.
            int key = sheet.IndexOf($"preserve\">1</{prefix}t>", StringComparison.Ordinal), start = sheet.LastIndexOf($"<{prefix}row r=\"", key, StringComparison.Ordinal);
            int end = sheet.IndexOf($"</{prefix}sheetData>", StringComparison.Ordinal), number = start + $"<{prefix}row r=\"".Length;
            int first = int.Parse(sheet.AsSpan(number, sheet.IndexOf('"', number) - number), NumberStyles.None, CultureInfo.InvariantCulture);
            entry.Delete();
            using var writer = new StreamWriter(package.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open());
            writer.Write(sheet.AsSpan(0, start));
            for (int r = 0; r < records; r++)
                writer.Write(Row(prefix, first + r, r + 1, body));
            writer.Write(sheet.AsSpan(end));
        }

        return form.ToArray();
    }

    private static string Row(string prefix, int row, int record, Body body)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<{prefix}row r=\"{row}\">");
        string number = record.ToString(CultureInfo.InvariantCulture);
        string[] words = [number, number, body.Name, $"Đảng bộ xã Tân Lập số {number}", "Đảng bộ cơ sở", record % 3 == 0 ? "Giảm" : "Tăng", record % 3 == 0 ? "Giải thể" : "Thành lập", $"{number}-QĐ/TU"];
        for (int c = 0; c < words.Length; c++)
            text.Append(CultureInfo.InvariantCulture, $"<{prefix}c r=\"{CellAddress.ColumnLetters(c + 1)}{row}\" t=\"inlineStr\"><{prefix}is><{prefix}t>{words[c]}</{prefix}t></{prefix}is></{prefix}c>");
        // 45900 is 31/8/2025.
        return text.Append(CultureInfo.InvariantCulture, $"<{prefix}c r=\"I{row}\"><{prefix}v>{45_850 + record % 60}</{prefix}v></{prefix}c></{prefix}row>").ToString();
    }
}
