using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Documents;

namespace Drafting.Core.Tests.Annexes;

/// <summary>Lists: records of many units one under another, counted by a summary.</summary>
public class RecordAnnexTests
{
    private static readonly FormDefinition Form = new(
        "nhiem-vu", "Biểu số 3", "1", new(2025, 1, 1), null, "Nhiệm vụ được giao", PeriodKind.Quarter, 10, new FormRows.Records(SampleForm.Groups, null),
        [
            new HeaderNode.Leaf(Column("chu_tri", "Cơ quan chủ trì", ColumnType.Text)),
            new HeaderNode.Leaf(Column("thoi_han", "Thời hạn", ColumnType.Date)),
            new HeaderNode.Leaf(Column("hoan_thanh", "Hoàn thành", ColumnType.Date)),
            new HeaderNode.Leaf(Column("trang_thai", "Trạng thái", ColumnType.Text) with { Formula = SampleForm.Parse("trang_thai(thoi_han, hoan_thanh)").Left }),
            new HeaderNode.Leaf(Column("qua_han", "Số ngày quá hạn", ColumnType.Count) with { Formula = SampleForm.Parse("so_ngay_qua_han(thoi_han, hoan_thanh)").Left, Total = ColumnTotal.Sum }),
        ],
        [], new FormPage(FormPaper.A4, PageOrientation.Landscape), null,
        new FormSummary("Tổng hợp", "chu_tri",
            [new HeaderNode.Leaf(Column("giao", "Được giao", ColumnType.Count) with { Total = ColumnTotal.Sum }), new HeaderNode.Leaf(Column("xong", "Đúng hạn", ColumnType.Count) with { Total = ColumnTotal.Sum }),
             new HeaderNode.Leaf(Column("ti_le", "Tỉ lệ", ColumnType.Percent) with { Decimals = 1, Formula = SampleForm.Parse("xong / giao * 100").Left, Total = ColumnTotal.Formula })],
            [new SummaryCount("giao", "", ""), new SummaryCount("xong", "trang_thai", FigureFunction.DoneInTime)], []),
        "nhiem-vu.yaml");

    [Fact]
    public void RecordsStandUnderTheirUnitNumberedThroughTheAnnex()
    {
        AssembledAnnex annex = Assemble(Returned("tu-cao-bang", ("Việc 1", "Ban A", 1, 1), ("Việc 2", "Ban B", 2, null)), Returned("du-chinh-phu", ("Việc 3", "ban a", 3, 5)), Returned("tu-khanh-hoa"));
        annex.Table.Rows.Select(static r => $"{r.Key} {r.Ordinal} {r.Title} {string.Join(',', r.SumOf)}").ShouldBe(
        [
            "tu-cao-bang I Tỉnh uỷ Cao Bằng 1,2", "tu-cao-bang/1 1 Việc 1 ", "tu-cao-bang/2 2 Việc 2 ", "tu-lao-cai-2025 II Tỉnh uỷ Lào Cai ",
            "du-chinh-phu III Đảng uỷ Chính phủ 5", "du-chinh-phu/1 3 Việc 3 ",
        ]);
        annex.Table.Rows[1].Cells[3].Value.ShouldBe(new FormValue.Words(FigureFunction.DoneInTime));
        // Open and due on 02/9: 28 days late at the end of the quarter.
        annex.Table.Rows[2].Cells[4].Value.ShouldBe(new FormValue.Figure(28));
        annex.Table.Rows[0].Cells[4].Value.ShouldBe(new FormValue.Figure(28));
        annex.Table.Rows[5].Cells[4].Value.ShouldBe(new FormValue.Figure(2));
        annex.Notes.ShouldBe(["Chưa có số liệu của: Tỉnh uỷ Lào Cai.", "Không phát sinh: Tỉnh uỷ Khánh Hoà."]);
    }

    [Fact]
    public void TheSummaryCountsByAgency()
    {
        FormTable summary = Assemble(Returned("tu-cao-bang", ("Việc 1", "Ban A", 1, 1), ("Việc 2", "Ban B", 2, null)), Returned("du-chinh-phu", ("Việc 3", "ban a", 3, 5))).Summary!;
        summary.Rows.Select(static r => $"{r.Key} {r.Title} {string.Join(' ', r.Cells.Select(static c => c.Value is FormValue.Figure f ? f.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "?"))}")
            .ShouldBe(["_tong Tổng cộng 3 1 33.3", "muc-ban-a Ban A 2 1 50.0", "muc-ban-b Ban B 1 0 0"]);
    }

    [Fact]
    public void FiveThousandRecordsAreAllThere()
    {
        SampleReturn many = Returned("tu-cao-bang", [.. Enumerable.Range(1, 5_000).Select(static i => ($"Việc {i}", i % 2 == 0 ? "Ban A" : "Ban B", 1, (int?)null))]);
        ReturnedForm read = many.Read();
        read.Findings.ShouldBeEmpty();
        AssembledAnnex annex = Assemble(many);
        annex.Table.Rows.Count(static r => r.Role == FormRowRole.Figures).ShouldBe(5_000);
        annex.Table.Rows[5_000].Ordinal.ShouldBe("5000");
        annex.Summary!.Rows[1].Cells[0].Value.ShouldBe(new FormValue.Figure(2_500));
    }

    [Fact]
    public void RowsThatWereInsertedOrTypedBelowAreRead()
    {
        SampleReturn sample = Returned("tu-cao-bang", ("Việc 1", "Ban A", 1, 1), ("Việc 2", "Ban B", 2, null));
        sample.Put("C9", "Việc 3").Put("D9", "Ban C").Put("E9", 45901).Remove(static a => a == new CellAddress(8, 1));
        sample.Read().Rows.Select(static r => r.Title).ShouldBe(["Việc 1", "Việc 2", "Việc 3"]);
    }

    [Fact]
    public void APreparedRowThatNobodyFilledInIsNoRecord()
    {
        SampleReturn sample = Returned("tu-cao-bang", ("Tỉnh ủy Cao Bằng", "Ban A", 1, 1), ("Tỉnh uỷ Cao Bằng", "", 2, null)).Remove(static a => a.Row == 8 && a.Column == 5);
        sample.Put("B8", 2);
        sample.Read().Rows.ShouldHaveSingleItem();
        sample.Read().Findings.ShouldBeEmpty();
        Assemble(sample).Table.Rows[1].Title.ShouldBe("");
    }

    private static AssembledAnnex Assemble(params SampleReturn[] returns) =>
        AnnexAssembler.Assemble(new AnnexRequest(Form, SampleForm.Period, SampleForm.Bodies, [.. returns.Select(static r => new ReceivedReturn(r.Read(), null))])).Value!;

    // Days of September 2025; 45900 is 31/8/2025.
    private static SampleReturn Returned(string body, params (string Title, string Agency, int Due, int? Done)[] records)
    {
        var sample = new SampleReturn(Form, body, [.. records.Select(static (r, i) => ($"dong-{i + 1}", r.Title, new decimal?[] { null, 45900 + r.Due, r.Done is { } day ? 45900 + day : null }))]) { File = body + ".xlsx" };
        for (int i = 0; i < records.Length; i++)
            sample.Put(new CellAddress(SampleReturn.FirstRow + i, 4), new CellValue.Text(records[i].Agency));
        return sample;
    }

    private static FormColumn Column(string key, string title, ColumnType type) => new(key, "", title, null, type, 0, BlankPolicy.NotApplicable, null, ColumnTotal.None, [], null);
}
