using System.Collections.Immutable;
using System.Globalization;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Excel.Writing;

/// <summary>Các trang kiểm tra của phụ lục: every finding, where every figure comes from, what was explained, and who has returned.</summary>
internal static class FindingSheets
{
    // A sheet has 1,048,576 rows.
    private const int MostSources = 1_000_000;

    private static readonly FormValue Nothing = FormValue.Blank.Instance;

    public static StreamedRows? Register(IXLWorksheet sheet, AssembledAnnex annex) => ListSheet.Draw(sheet, "SỔ THEO DÕI GỬI, NHẬN BIỂU",
        [new("TT", 12), new("Đơn vị", 60), new("Tình trạng", 35), new("Ngày nhận", 25), new("Tệp", 60), new("Số ô đọc được", 20), new("Số ô đã sửa cách ghi", 22), new("Số ô không đọc được", 22)],
        [.. annex.Register.Select((r, i) => Line(new FormValue.Figure(i + 1), Words(r.Body?.Name ?? "(không rõ đơn vị)"), Words(State(r.State)),
            r.Received is { } day ? Words(day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)) : Nothing,
            Words(r.File ?? ""), Count(r, r.Read), Count(r, r.Repaired), Count(r, r.Refused)))], "Không có đơn vị nào phải gửi biểu.");

    public static StreamedRows? Check(IXLWorksheet sheet, AssembledAnnex annex) => ListSheet.Draw(sheet, "BẢNG KIỂM TRA SỐ LIỆU",
        [new("TT", 12), new("Đơn vị", 45), new("Mức", 22), new("Mã", 15), new("Tệp", 45), new("Trang tính", 25), new("Ô", 15), new("Số liệu gốc", 30), new("Nội dung", 90), new("Giải trình", 45)],
        [.. annex.Findings.Select((f, i) => Finding(annex, f, i))], "Không có điểm nào phải xem lại.");

    public static StreamedRows? Explanations(IXLWorksheet sheet, AssembledAnnex annex) => ListSheet.Draw(sheet, "GIẢI TRÌNH ĐÃ CHẤP NHẬN",
        [new("TT", 12), new("Đơn vị", 60), new("Mã", 15), new("Ô", 20), new("Nội dung", 100), new("Giải trình", 80)],
        [.. annex.Findings.Where(static f => f.Diagnostic.Accepted is not null).Select((f, i) => Line(new FormValue.Figure(i + 1), Words(Name(annex, f.Body)), Words(f.Diagnostic.Code),
            Words(Cell(f).Address), Words(f.Diagnostic.Message), Words(f.Diagnostic.Accepted!)))], "Không có giải trình nào.");

    /// <summary>Draws the sheet of sources, and others behind it where a list has more of them than a sheet has rows.</summary>
    public static void Sources(WrittenSheets sheets, string name, ImmutableArray<FormColumn> columns, IEnumerable<FormTableRow> rows, TablePlace place)
    {
        long count = rows.Sum(static r => r.Cells.Sum(static c => (long)c.Sources.Length));
        for (int sheet = 0; sheet == 0 || sheet * (long)MostSources < count; sheet++)
        {
            IXLWorksheet added = sheets.Add(sheet == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({sheet + 1})"));
            int before = sheet * MostSources, here = (int)Math.Min(count - before, MostSources);
            sheets.Put(ListSheet.Draw(added, "NGUỒN SỐ LIỆU",
                [new("Ô phụ lục", 20), new("Hàng", 50), new("Cột", 40), new("Tệp", 50), new("Trang tính", 25), new("Ô", 15), new("Nguyên văn", 30), new("Cách đọc", 50), new("SHA-256 của tệp", 75)],
                here, SourceLines(columns, rows, place).Skip(before).Take(here), "Không có số liệu nào lấy từ tệp."));
        }
    }

    private static IEnumerable<ImmutableArray<FormValue>> SourceLines(ImmutableArray<FormColumn> columns, IEnumerable<FormTableRow> rows, TablePlace place)
    {
        foreach ((int r, FormTableRow row) in rows.Index())
        {
            for (int c = 0; c < columns.Length; c++)
            {
                foreach (FigureSource source in row.Cells[c].Sources)
                {
                    yield return Line(Words(place.Address(r, c)), Words(row.Title), Words(columns[c].Title), Words(source.File), Words(source.Sheet),
                        Words(source.Address), Words(source.Original), Words(source.Reading ?? ""), Words(source.Hash));
                }
            }
        }
    }

    private static ImmutableArray<FormValue> Finding(AssembledAnnex annex, AnnexFinding finding, int index)
    {
        Diagnostic said = finding.Diagnostic;
        (string file, string sheet, string address) = Cell(finding);
        string message = said.Hint is [var first, .. var rest] ? $"{said.Message} {char.ToUpper(first, System.Globalization.CultureInfo.InvariantCulture)}{rest.TrimEnd('.')}." : said.Message;
        return Line(new FormValue.Figure(index + 1), Words(Name(annex, finding.Body)), Words(Level(said.Severity)), Words(said.Code), Words(file), Words(sheet), Words(address),
            Words(said.Quote ?? ""), Words(message), Words(said.Accepted ?? ""));
    }

    private static (string File, string Sheet, string Address) Cell(AnnexFinding finding) => finding.Diagnostic.Location switch
    {
        Location.InWorkbook cell => (cell.File, cell.Sheet, cell.Address),
        Location.InFile file => (file.File, "", ""),
        Location.InData data => (data.File, "", data.Path),
        _ => ("", "", ""),
    };

    private static string Name(AssembledAnnex annex, string? body) => annex.Register.FirstOrDefault(r => r.Body?.Key == body && body is not null)?.Body?.Name ?? body ?? "";

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "Lỗi",
        Severity.Warning => "Cảnh báo",
        _ => "Thông tin",
    };

    private static string State(ReturnState state) => state switch
    {
        ReturnState.Received => "Đã nhận",
        ReturnState.Late => "Nhận muộn",
        ReturnState.Refused => "Trả lại",
        ReturnState.Blank => "Trả biểu trống",
        ReturnState.Replaced => "Đã có bản thay thế",
        _ => "Chưa gửi",
    };

    private static FormValue Count(ReturnEntry entry, int count) => entry.File is null ? Nothing : new FormValue.Figure(count);

    private static FormValue Words(string words) => words.Length == 0 ? Nothing : new FormValue.Words(words);

    private static ImmutableArray<FormValue> Line(params ImmutableArray<FormValue> values) => values;
}
