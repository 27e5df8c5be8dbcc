using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>Returned workbooks broken as careless hands break them, and what the clerk is told.</summary>
public class BrokenReturnTests
{
    private const string Unit = "tu-hue";

    [Fact]
    public void Dump()
    {
        var all = new System.Text.StringBuilder();
        void Tell(string name, byte[] content)
        {
            all.Append("== ").Append(name).Append('\n');
            Outcome<MergedAnnex> merged = MadeUpReturns.Engine.AssembleAnnex(new AnnexMerge(MadeUpReturns.Form, MadeUpReturns.Issue.Period, [MadeUpReturns.File("nhan-ve/hue.xlsx", content)]));
            foreach (Diagnostic d in merged.Diagnostics.Where(static d => d.Code != "PL004"))
                all.Append(System.Globalization.CultureInfo.InvariantCulture, $"{d.Severity}[{d.Code}] {d.Message} @ {d.Location} | {d.Quote} | {d.Hint}\n");
            all.Append(merged.Value!.Annex.Register.Single(static r => r.File is not null).State).Append('\n');
        }

        Tell("moved", Edited(static (b, s) => { s.Column("F").InsertColumnsAfter(1); s.Range("E1:E14").CopyTo(s.Range("G1:G14")); s.Column("E").Delete(); }));
        Tell("column deleted", Edited(static (b, s) => s.Column("V").Delete()));
        Tell("column added", Edited(static (b, s) => { s.Column("J").InsertColumnsBefore(1); s.Cell("J14").SetValue(5); }));
        Tell("header renamed", Edited(static (b, s) => s.Cell(At("ket_nap", 12)).SetValue("Kết nạp từ đầu năm")));
        Tell("row inserted", Edited(static (b, s) => { s.Row(14).InsertRowsBelow(1); s.Cell("C15").SetValue("Đảng bộ A Lưới"); s.Cell("E15").SetValue(7); s.Cell("F15").SetValue(8); }));
        Tell("row above", Edited(static (b, s) => { s.Row(14).InsertRowsAbove(1); s.Cell("C14").SetValue("ghi chú"); }));
        Tell("formula over", MadeUpReturns.Of(Unit).Number("K14", 1).ToArray());
        Tell("hidden row", Edited(static (b, s) => { s.Cell("C16").SetValue("Đảng bộ ẩn"); s.Cell("E16").SetValue(9); s.Row(16).Hide(); }));
        Tell("hidden column", Edited(static (b, s) => s.Column("V").Hide()));
        Tell("wrong period", Issued(2));
        Tell("version", Edited(static (b, s) => Property(b, "phien_ban", "0")));
        Tell("form", Edited(static (b, s) => Property(b, "bieu", "tccsd-loai-hinh-quy")));
        Tell("unit key", Edited(static (b, s) => Property(b, "don_vi", "tu-la")));
        Tell("no props", Edited(static (b, s) => b.Worksheet("_bieu").Delete()));
        Tell("renamed", MadeUpReturns.Of(Unit).Words("C14", "Tỉnh uỷ Thừa Thiên Huế").ToArray());
        Tell("error", MadeUpReturns.Of(Unit).Error("L14", "#REF!").ToArray());
        Tell("text", MadeUpReturns.Of(Unit).Words("L14", "khoảng 300").ToArray());
        Tell("decimal", MadeUpReturns.Of(Unit).Number("L14", 1.5m).ToArray());
        Tell("blank", Edited(static (b, s) => s.Cell("V14").Clear()));
        Tell("merged", Edited(static (b, s) => s.Range("V14:W14").Merge()));
        Tell("link", Edited(static (b, s) => s.Cell("V14").FormulaA1 = "'C:\\so\\[nguon.xlsx]Tong'!$A$1"));
        Tell("sheet", Edited(static (b, s) => s.Delete()));
        Tell("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        Tell("cut", MadeUpReturns.Of(Unit).ToArray()[..5000]);
    }

    private static byte[] Issued(int quarter) => new FilledForm(MadeUpReturns.Issued(quarter), MadeUpReturns.Body(Unit)).ToArray();

    private static string At(string column, int row) => $"{MadeUpReturns.Of(Unit).Letters(column)}{row}";

    private static void Property(IXLWorkbook book, string name, string value) =>
        book.Worksheet("_bieu").CellsUsed(c => c.GetString() == name).First().CellRight().SetValue(value);

    private static byte[] Edited(Action<XLWorkbook, IXLWorksheet> edit)
    {
        using var book = new XLWorkbook(new MemoryStream(MadeUpReturns.Of(Unit).ToArray()));
        edit(book, book.Worksheet(1));
        using var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    }
}
