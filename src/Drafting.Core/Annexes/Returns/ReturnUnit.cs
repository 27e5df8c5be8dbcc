using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Biểu nào, kỳ nào, của ai: S02 and T03, by the hidden sheet; where it is gone, by what the sheet says.</summary>
internal static class ReturnUnit
{
    private const string SendRight = "gửi lại trên biểu đã phát cho kỳ này";

    public static Body? Check(ObservedWorkbook workbook, FormDefinition form, ReportingPeriod period, BodyList bodies, TableMap? table, ReturnFindings findings)
    {
        if (WorkbookIdentity.Of(workbook) is not { } identity)
        {
            findings.AddFile("S02", Severity.Warning, $"Tệp không còn phần khai báo ẩn, nên không kiểm tra được mã biểu, phiên bản và kỳ báo cáo{(table is { KeyRow: 0 } ? "; bảng được tìm theo tiêu đề" : "")}.",
                "xem lại đúng biểu, đúng kỳ rồi giải trình, hoặc yêu cầu gửi lại trên biểu đã phát");
            return table is null ? null : Named(table, period, bodies, findings);
        }

        if (identity.Kind != FormSheetNames.UnitForm)
            findings.AddFile("S02", Severity.Error, identity.Kind == FormSheetNames.Annex ? "Tệp là phụ lục đã tổng hợp, không phải biểu của một đơn vị." : "Tệp không phải biểu đã phát.", SendRight);
        else if (identity.Form != form.Key)
            findings.AddFile("S02", Severity.Error, $"Tệp là biểu “{identity.Form}”, đang tổng hợp biểu “{form.Key}”.", SendRight);
        else if (identity.Version != form.Version)
            findings.AddFile("S02", Severity.Error, $"Tệp theo phiên bản {identity.Version} của biểu, phiên bản đang dùng là {form.Version}.", SendRight);
        else if (identity.Period != period.ToString())
            findings.AddFile("S02", Severity.Error, $"Tệp là số liệu {(ReportingPeriod.TryParse(identity.Period, out ReportingPeriod other) ? other.Name : identity.Period)}, đang tổng hợp {period.Name}.", SendRight);
        if (bodies[identity.Unit] is not { } body)
        {
            findings.AddFile("S02", Severity.Error, identity.Unit.Length == 0 ? "Tệp không ghi là của đơn vị nào." : $"Phần khai báo ẩn ghi đơn vị “{identity.Unit}”, không có trong danh mục đơn vị.", SendRight);
            return null;
        }

        if (!body.IsValidOn(period.LastDay))
        {
            string heirs = string.Join(", ", bodies.Heirs(body, period.LastDay).Select(static b => b.Name));
            findings.AddFile("T03", Severity.Error, $"{body.Name} không còn là đơn vị báo cáo vào ngày cuối kỳ{(heirs.Length > 0 ? $"; nay là {heirs}" : "")}.", SendRight);
        }

        return body;
    }

    private static Body? Named(TableMap table, ReportingPeriod period, BodyList bodies, ReturnFindings findings)
    {
        // The frame above the table names the unit, or the row of figures does.
        ImmutableArray<(ObservedCell Cell, BodyMatch Match)> named =
        [
            .. table.Sheet.Cells.Where(static c => c.Value is CellValue.Text { Value.Length: > 1 and < 120 })
                .Select(c => (c, bodies.Find(WithoutLabel(CellText.Of(c)), period.LastDay)))
                .Where(static p => p.Item2 is not BodyMatch.Unknown),
        ];
        Body[] current = [.. named.Select(static p => p.Match).OfType<BodyMatch.Current>().Select(static m => m.Body).Distinct()];
        if (current is [var body])
            return body;
        if (current.Length == 0 && named.FirstOrDefault() is { Cell: { } cell, Match: BodyMatch.NotValid old })
        {
            findings.Add("T03", Severity.Error, $"{old.Body.Name} {old.Explanation}.", "yêu cầu đơn vị hiện nay gửi biểu của mình", table.Sheet, cell.Address, quote: CellText.Original(cell));
            return null;
        }

        findings.AddFile("S02", Severity.Error,
            current.Length == 0 ? "Không rõ tệp là của đơn vị nào." : $"Tệp ghi tên nhiều đơn vị: {string.Join(", ", current.Select(static b => b.Name))}.", SendRight);
        return null;
    }

    private static string WithoutLabel(string text) => text[(text.IndexOf(':') + 1)..].Trim();
}
