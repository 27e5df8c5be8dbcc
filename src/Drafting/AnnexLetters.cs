using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Markup;

namespace Drafting;

/// <summary>Công văn đề nghị chỉnh lý: the record of the letter that asks a unit to correct what it returned. The day until when stays open for whoever signs.</summary>
internal static class AnnexLetters
{
    public const string Template = "cong-van";

    // The reasons why a unit is written to, in the order of the register; an explained finding is settled, and what is wrong with our own files is no matter of the unit's.
    public static IEnumerable<(Body Body, ImmutableArray<Diagnostic> Findings)> Due(AssembledAnnex annex)
    {
        ILookup<string?, Diagnostic> open = annex.Findings
            .Where(static f => f.Diagnostic is { Severity: Severity.Error or Severity.Warning, Accepted: null, Location: Location.InWorkbook or Location.InFile })
            .ToLookup(static f => f.Body, static f => f.Diagnostic);
        return annex.Register.Select(static r => r.Body).OfType<Body>().Distinct()
            .Select(body => (body, open[body.Key].ToImmutableArray())).Where(static due => !due.Item2.IsEmpty);
    }

    public static DataNode.Map Record(AssembledAnnex annex, Body body, ImmutableArray<Diagnostic> findings, string? office)
    {
        List<DataEntry> entries = [Entry("mau", Words(Template))];
        if (office is not null)
            entries.Add(Entry("don_vi", Words(office)));
        entries.AddRange(
        [
            Entry("du_thao", new DataNode.Scalar("1", ScalarKind.Number)),
            Entry("trich_yeu", Words($"về việc chỉnh lý số liệu {annex.Form.Code} {annex.Period.Name}")),
            Entry("kinh_gui", new DataNode.List([Words(body.Name)])),
            Entry("noi_dung", Words(Content(annex, body, findings))),
            Entry("noi_nhan", new DataNode.List([Words("Như trên")])),
        ]);
        return new DataNode.Map([.. entries]);
    }

    private static string Content(AssembledAnnex annex, Body body, ImmutableArray<Diagnostic> findings)
    {
        List<Block> blocks =
        [
            Plain($"Qua tổng hợp {annex.Form.Code} “{annex.Form.Title}” {annex.Period.Name}, số liệu do {body.Name} gửi có những điểm cần chỉnh lý hoặc giải trình sau đây:"),
        ];
        foreach ((int i, Diagnostic[] item) in Items(findings).Index())
            blocks.Add(new Block.Paragraph(Division.Clause, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}."), RichText.From(Line(item))));
        blocks.Add(Plain($"Đề nghị {body.Name} kiểm tra, chỉnh lý biểu, ghi số lần gửi cao hơn lần trước và gửi lại trước ngày …/…/…"));
        return BodyMarkup.Write([.. blocks]);
    }

    // What is said of one place is one item; the file as a whole comes first, then its cells as one reads a sheet.
    private static IEnumerable<Diagnostic[]> Items(ImmutableArray<Diagnostic> findings) =>
        findings.GroupBy(static f => Place.Of(f.Location))
            .OrderBy(static g => g.Key.File, StringComparer.Ordinal).ThenBy(static g => g.Key.Sheet, StringComparer.Ordinal).ThenBy(static g => g.Key.Cell)
            .Select(static g => g.ToArray());

    private static string Line(Diagnostic[] item)
    {
        // Findings on one cell begin with the name of its column, which is said once, with the cell.
        string column = Column(item[0].Message);
        if (!item.All(f => f.Message.StartsWith(column, StringComparison.Ordinal)))
            column = "";
        string where = item[0].Location is Location.InWorkbook cell ? $"Trang “{cell.Sheet}”, ô {cell.Address}" : $"Tệp “{Path.GetFileName(((Location.InFile)item[0].Location).File)}”";
        string named = column.Length == 0 ? "" : $", {char.ToLowerInvariant(column[0])}{column[1..^2]}";
        string reasons = string.Join(column.Length == 0 ? ". " : "; ", item.OrderByDescending(static f => f.Severity).Select(f => f.Message[column.Length..].TrimEnd('.')));
        string has = item.Select(static f => f.Quote).FirstOrDefault(static q => !string.IsNullOrWhiteSpace(q)) is { } quote && !reasons.Contains($"“{quote}”", StringComparison.Ordinal) ? $", đang ghi “{quote}”" : "";
        string asked = item[0].Location is Location.InFile ? "Đề nghị gửi lại." : item.Any(static f => f.Severity == Severity.Error) ? "Đề nghị sửa lại." : "Đề nghị sửa lại hoặc giải trình.";
        return $"{where}{named}{has}: {reasons}. {asked}".ReplaceLineEndings(" ");
    }

    // "Cột “Nữ” (cột 19): " at the head of a message, or nothing.
    private static string Column(string message) =>
        message.StartsWith("Cột “", StringComparison.Ordinal) && message.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end && message[end - 1] is ')' or '”' ? message[..(end + 2)] : "";

    private static Block.Paragraph Plain(string text) => new(Division.Plain, "", RichText.From(text));

    private static DataEntry Entry(string key, DataNode value) => new(key, default, value);

    private static DataNode.Scalar Words(string text) => new(text, ScalarKind.Text);

    /// <summary>Where a finding is; of the file as a whole without sheet and cell.</summary>
    private readonly record struct Place(string File, string Sheet, CellAddress Cell)
    {
        public static Place Of(Location location) => location switch
        {
            Location.InWorkbook cell => new Place(cell.File, cell.Sheet, CellAddress.TryParse(cell.Address, out CellAddress at) ? at : default),
            Location.InFile file => new Place(file.File, "", default),
            _ => default,
        };
    }
}
