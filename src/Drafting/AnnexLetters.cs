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

    // The reasons why a unit is written to, in the order of the register; an explained finding is settled.
    public static IEnumerable<(Body Body, ImmutableArray<Diagnostic> Findings)> Due(AssembledAnnex annex)
    {
        ILookup<string?, Diagnostic> open = annex.Findings
            .Where(static f => f.Diagnostic is { Severity: Severity.Error or Severity.Warning, Accepted: null })
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
        ]);
        return new DataNode.Map([.. entries]);
    }

    private static string Content(AssembledAnnex annex, Body body, ImmutableArray<Diagnostic> findings)
    {
        List<Block> blocks =
        [
            Plain($"Qua tổng hợp {annex.Form.Code} “{annex.Form.Title}” {annex.Period.Name}, số liệu do {body.Name} gửi có những điểm cần chỉnh lý hoặc giải trình sau đây:"),
        ];
        for (int i = 0; i < findings.Length; i++)
            blocks.Add(new Block.Paragraph(Division.Clause, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}."), RichText.From(Line(findings[i]))));
        blocks.Add(Plain($"Đề nghị {body.Name} kiểm tra, chỉnh lý biểu, ghi số lần gửi cao hơn lần trước và gửi lại trước ngày …/…/…"));
        return BodyMarkup.Write([.. blocks]);
    }

    private static string Line(Diagnostic finding)
    {
        string where = finding.Location switch
        {
            Location.InWorkbook cell => $"Trang “{cell.Sheet}”, ô {cell.Address}",
            Location.InFile file => $"Tệp “{Path.GetFileName(file.File)}”",
            _ => "Biểu",
        };
        string has = finding.Quote is { Length: > 0 } quote ? $", đang ghi “{quote}”" : "";
        string asked = finding.Severity == Severity.Error ? "Đề nghị sửa lại." : "Đề nghị sửa lại, hoặc giải trình nếu số liệu đúng.";
        return $"{where}{has}: {finding.Message.TrimEnd('.')}. {asked}".ReplaceLineEndings(" ");
    }

    private static Block.Paragraph Plain(string text) => new(Division.Plain, "", RichText.From(text));

    private static DataEntry Entry(string key, DataNode value) => new(key, default, value);

    private static DataNode.Scalar Words(string text) => new(text, ScalarKind.Text);
}
