using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Đọc biểu gửi về: a workbook as it stands becomes typed figures, each with its cell, and a list of all that is not as it was sent out.</summary>
/// <remarks>Structure only. Whether the figures agree with one another is <see cref="ReturnChecker"/>'s.</remarks>
public static class ReturnReader
{
    /// <summary>Biểu trống: a form that came back as it was sent out.</summary>
    internal const string NothingFilledIn = "S12";

    /// <summary>Reads a return; there is always one, for a file that is no return is registered too.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="form">The form that was sent out.</param>
    /// <param name="period">The period that is assembled.</param>
    /// <param name="bodies">The bodies.</param>
    public static ReturnedForm Read(ObservedWorkbook workbook, FormDefinition form, ReportingPeriod period, BodyList bodies)
    {
        var findings = new ReturnFindings(workbook.File);
        TableMap? table = TableFinder.Find(workbook, form);
        Body? body = ReturnUnit.Check(workbook, form, period, bodies, table, findings);
        ReturnedForm read = new(workbook.File, workbook.Hash, body, SenderCells.Number(workbook, findings), SenderCells.PreparedBy(workbook), SenderCells.PreparedOn(workbook, findings), table?.Sheet.Name ?? "",
            table is { KeyRow: > 0 } ? TableEvidence.Keys : TableEvidence.Texts, [], null, []);
        if (table is null)
        {
            findings.AddFile("S03", Severity.Error, $"Không tìm thấy bảng của biểu “{form.Code}” trong tệp.", "gửi lại trên biểu đã phát, không xoá trang tính của biểu");
            return read with { Findings = [.. findings.All] };
        }

        HeaderCheck.Run(table, form, findings);
        (ImmutableArray<MappedLine> lines, ImmutableArray<int> others) = RowFinder.Find(table, form, body, period, bodies, findings);
        var ofCells = new ReturnFindings(workbook.File);
        var reader = new FigureCells(workbook, table, form, ofCells);
        // Of a row that is there twice, an error by then, the first is shown.
        ImmutableArray<ReturnedRow> rows = [.. lines.DistinctBy(static l => l.Key).Select(reader.Row)];
        // That every cell of an empty form is empty is one thing to say.
        if (reader.IsBlank(rows, read.FoundBy))
            findings.AddFile(NothingFilledIn, Severity.Error, "Biểu gửi về còn trống, chưa điền số liệu nào.", "yêu cầu đơn vị điền số liệu rồi gửi lại; mục không phát sinh thì ghi 0");
        else
            findings.AddRange(ofCells);
        LooseCells.Check(workbook, form, table, lines, others, findings);
        return read with
        {
            Rows = [.. rows.Where(static r => r.Key != ReturnedForm.TotalKey)],
            TotalRow = rows.FirstOrDefault(static r => r.Key == ReturnedForm.TotalKey),
            Findings = [.. findings.All],
        };
    }
}
