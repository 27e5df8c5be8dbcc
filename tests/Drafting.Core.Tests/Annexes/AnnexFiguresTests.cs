using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Annexes;

public sealed class AnnexFiguresTests
{
    private static readonly FormTable Table = SampleTable.Of();

    [Theory]
    [InlineData(ColumnType.Count, 0, 1234567, "1.234.567")]
    [InlineData(ColumnType.Percent, 2, 84.925, "84,93")]
    [InlineData(ColumnType.Decimal, 1, -1234.55, "-1.234,6")]
    [InlineData(ColumnType.Count, 0, 0, "0")]
    public void A_figure_is_printed_by_its_format_with_Vietnamese_separators(ColumnType type, int decimals, double value, string printed) =>
        FormCellText.Print(Table.Columns[0] with { Type = type, Decimals = decimals }, new FormValue.Figure((decimal)value)).ShouldBe(printed);

    [Fact]
    public void A_day_a_blank_and_a_missing_figure_have_their_own_signs()
    {
        FormColumn day = Table.Columns[0] with { Type = ColumnType.Date };
        FormCellText.Print(day, new FormValue.Day(new DateOnly(2025, 9, 5))).ShouldBe("05/09/2025");
        FormCellText.Print(day, FormValue.Blank.Instance).ShouldBe("");
        FormCellText.Print(day, FormValue.Missing.Instance).ShouldBe("…");
    }

    [Fact]
    public void A_template_finds_each_figure_by_row_and_column()
    {
        DataNode.Map data = AnnexFigures.ToData(Table);
        Text(data, "tong", "dang_vien").ShouldBe(FormCellText.Print(Table.Columns[11], Table.Rows[0].Cells[11].Value));
        Text(data, "tu_1", "ten").ShouldBe("Thành uỷ Hà Nội");
        Text(data, "nhom_2", "ti_le").ShouldContain(",");
        ((DataNode.Scalar)data.Entries.Single(static e => e.Key == "so_hang").Value).Text.ShouldBe("37");
    }

    [Fact]
    public void A_figure_that_changed_is_named_with_its_paragraph_and_its_cell()
    {
        string old = FormCellText.Print(Table.Columns[11], Table.Rows[0].Cells[11].Value);
        RecognizedDocument paper = Recognize($"KẾT LUẬN\nToàn Đảng có {old} đảng viên.\nMột số khác là 1{old} và {old}1, không phải số ấy.");
        AnnexTextCheck.Check(paper, AnnexFigures.ToData(Table), Table, Cell).ShouldBeEmpty();

        FormTable now = SampleTable.With(Table, 0, 11, 99_999);
        Diagnostic only = AnnexTextCheck.Check(paper, AnnexFigures.ToData(Table), now, Cell).ShouldHaveSingleItem();
        only.Message.ShouldBe($"Văn bản ghi “{old}”, ô _tong/dang_vien của phu-luc-1.xlsx nay là “99.999” (hàng “Tổng cộng”, cột “Cuối kỳ”).");
        only.Code.ShouldBe("T01");
        only.Location.ShouldBeOfType<Location.InDocument>().Paragraph.ShouldBe(2);
    }

    [Fact]
    public void A_count_in_the_text_is_held_against_the_rows_of_the_list()
    {
        RecognizedDocument paper = Recognize("KẾT LUẬN\nĐến nay, 37 địa phương, đơn vị đã hoàn thành.");
        FormTable fewer = Table with { Rows = Table.Rows[..^1] };
        AnnexTextCheck.Check(paper, AnnexFigures.ToData(Table), fewer, Cell).ShouldContain(static d => d.Code == "T02" && d.Message == "Văn bản ghi “37”, danh sách của phụ lục nay có 36 dòng.");
    }

    [Fact]
    public void Equal_tables_compare_equal_and_a_changed_cell_is_named_on_both_sides()
    {
        PrintedAnnex printed = Print(Table);
        AnnexComparison.Compare(printed, Table, "abc", Cell).ShouldBeEmpty();

        Diagnostic only = AnnexComparison.Compare(printed, SampleTable.With(Table, 4, 11, 1_243), "abc", Cell).ShouldHaveSingleItem();
        only.Message.ShouldBe($"Ô tu-3/dang_vien của phu-luc-1.xlsx là “1.243”, bảng trong văn bản ghi “{Text(AnnexFigures.ToData(Table), "tu_3", "dang_vien")}” (hàng “Tỉnh uỷ Lai Châu”, cột “Cuối kỳ”).");
        AnnexComparison.Compare(printed, Table with { Rows = Table.Rows[..^1] }, "abc", Cell).ShouldHaveSingleItem().Message.ShouldContain("không có trong sổ tính");
        AnnexComparison.Compare(printed, Table, "khac", Cell).ShouldHaveSingleItem().Message.ShouldContain("mã kiểm tra khác");
    }

    private static PrintedAnnex Print(FormTable table)
    {
        var place = new Location.InDocument("main", 9, null);
        return new PrintedAnnex(SampleTable.Record(table),
        [
            .. table.Rows.SelectMany(r => r.Cells.Select((c, i) => new PrintedCell(r.Key, table.Columns[i].Key, FormCellText.Print(table.Columns[i], c.Value) + (c.Note > 0 ? " (1)" : ""), place))
                .Prepend(new PrintedCell(r.Key, "_ten", r.Title, place)).Prepend(new PrintedCell(r.Key, "_tt", r.Ordinal, place))),
        ], place);
    }

    private static string Cell(string row, string column) => $"ô {row}/{column} của phu-luc-1.xlsx";

    private static string Text(DataNode.Map data, string row, string column) =>
        ((DataNode.Scalar)((DataNode.Map)data.Entries.Single(e => e.Key == row).Value).Entries.Single(e => e.Key == column).Value).Text;

    private static RecognizedDocument Recognize(string text) => ComponentRecognizer.Recognize(PlainTextReader.Read(Encoding.UTF8.GetBytes(text), "ket-luan.txt", PlainTextLimits.Default).Value!);
}
