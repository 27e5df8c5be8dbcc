using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>Returned workbooks broken as careless hands break them, and what the clerk is told.</summary>
public class BrokenReturnTests
{
    private const string Unit = "tu-hue";

    [Fact]
    public void AColumnThatWasMovedIsReadWhereItIs() => Say(Edited(static (b, s) =>
    {
        s.Column("F").InsertColumnsAfter(1);
        s.Range("E1:E14").CopyTo(s.Range("G1:G14"));
        s.Column("E").Delete();
    }), "S05 Cột “Chi bộ cơ sở” (cột 3) đã bị chuyển chỗ, được đọc ở cột E. → không cần làm gì; lần sau giữ nguyên thứ tự cột");

    [Fact]
    public void AColumnThatIsGoneStopsTheUnit() => Say(Edited(static (b, s) => s.Column("V").Delete()),
        "S05 Thiếu cột “Nữ” (cột 19). → gửi lại trên biểu đã phát, không xoá cột");

    [Fact]
    public void FiguresInAColumnOfTheirOwnAreListed() => Say(Edited(static (b, s) => s.Column("J").InsertColumnsBefore(1).First().Cell(14).SetValue(5)),
        "S05 Cột J không có trong biểu; 1 ô không được nhận: J14 “5”. → chuyển số liệu vào đúng cột của biểu, hoặc giải trình");

    [Fact]
    public void ARenamedHeaderIsShown() => Say(Edited(static (b, s) => s.Cell("L12").SetValue("Kết nạp từ đầu năm")),
        "S04 Tiêu đề của cột “Kết nạp” (cột 9) đã bị sửa thành “Kết nạp từ đầu năm”. → xem số liệu của cột có đúng nội dung biểu hỏi không rồi giải trình");

    [Theory]
    [InlineData(14, "S06 Hàng “Đảng bộ A Lưới” không có trong biểu, không được nhận: E14 “7”. → chuyển số liệu vào đúng hàng của biểu, xoá hàng này rồi gửi lại")]
    [InlineData(15, "S06 Hàng “Đảng bộ A Lưới” không có trong biểu, không được nhận: E15 “7”. → chuyển số liệu vào đúng hàng của biểu, xoá hàng này rồi gửi lại")]
    public void ARowPutInIsNamedAboveAndBelowTheFigures(int row, string said) => Say(Edited((b, s) =>
    {
        s.Row(row).InsertRowsAbove(1);
        s.Cell(row, 3).SetValue("Đảng bộ A Lưới");
        s.Cell(row, 5).SetValue(7);
    }), said);

    [Fact]
    public void ANumberTypedOverAFormulaIsHeldAgainstTheResult() => Say(MadeUpReturns.Of(Unit).Number("K14", 1).ToArray(),
        "S07 Công thức đã bị thay bằng số gõ vào. Cột “Tổng số” (cột 8): ô K14 ghi 1, tính lại được 537. → khôi phục công thức, sửa số liệu gốc rồi gửi lại");

    [Fact]
    public void AHiddenColumnIsReadAndNamed() => Say(Edited(static (b, s) => s.Column("V").Hide()),
        "S09 Cột V bị ẩn mà có số liệu; số liệu vẫn được đọc. → hỏi lại đơn vị vì sao ẩn, rồi giải trình");

    [Fact]
    public void AnotherPeriodIsNamedInWords() => Say(new FilledForm(MadeUpReturns.Issued(2), MadeUpReturns.Body(Unit)).ToArray(),
        "S02 Tệp là số liệu quý II năm 2025, đang tổng hợp quý III năm 2025. → gửi lại trên biểu đã phát cho kỳ này");

    [Theory]
    [InlineData("phien_ban", "0", "S02 Tệp theo phiên bản 0 của biểu, phiên bản đang dùng là 1. → gửi lại trên biểu đã phát cho kỳ này")]
    [InlineData("bieu", "nhiem-vu", "S02 Tệp là biểu “nhiem-vu”, đang tổng hợp biểu “tccsd-quy”. → gửi lại trên biểu đã phát cho kỳ này")]
    [InlineData("don_vi", "tu-la", "S02 Phần khai báo ẩn ghi đơn vị “tu-la”, không có trong danh mục đơn vị. → gửi lại trên biểu đã phát cho kỳ này")]
    public void AFileOfAnotherFormIsNamed(string name, string value, string said) =>
        Say(Edited((b, s) => b.Worksheet("_bieu").CellsUsed(c => c.GetString() == name).First().CellRight().SetValue(value)), said);

    [Fact]
    public void ARenamedUnitIsAskedAbout() => Say(MadeUpReturns.Of(Unit).Words("C14", "Đảng bộ lạ").ToArray(),
        "T03 Tên đơn vị không đúng kỳ này: hàng ghi tên “Đảng bộ lạ”, biểu là của Thành uỷ Huế. → hỏi lại số liệu có phải của Thành uỷ Huế không rồi giải trình");

    [Fact]
    public void CellsThatHoldNoFigureAreNamed()
    {
        Say(MadeUpReturns.Of(Unit).Error("L14", "#REF!").ToArray(), "V05 Cột “Kết nạp” (cột 9): ô báo lỗi “#REF!”. → Sửa công thức hoặc ghi số liệu vào ô.");
        Say(MadeUpReturns.Of(Unit).Words("L14", "khoảng 300").ToArray(), "V01 Cột “Kết nạp” (cột 9): “khoảng 300” không đọc được thành số. → Ghi lại bằng số, không kèm chữ.");
    }

    [Fact]
    public void ASecondCopyOfTheSheetIsNotPassedOver() => Say(Edited(static (b, s) => s.CopyTo("Biểu (2)")),
        "S11 Trang “Biểu (2)” cũng là bảng của biểu này nhưng không được đọc; số liệu lấy ở trang “Biểu”. → hỏi lại đơn vị trang nào đúng rồi giải trình");

    [Fact]
    public void WhatTheSenderTypedOfHimselfIsReadOrNamed()
    {
        Say(MadeUpReturns.Of(Unit).Words("D8", "bổ sung").ToArray(), "S10 Ô lần gửi ghi “bổ sung”, không phải số lần, nên được tính là lần 1.");
        Say(MadeUpReturns.Of(Unit).Words("D7", "đầu tháng 10").ToArray(), "S11 Ô ngày lập biểu ghi “đầu tháng 10”, không đọc được thành ngày, nên không rõ biểu có nộp muộn không.");
        AssembledAnnex annex = MadeUpReturns.Engine.AssembleAnnex(new AnnexMerge(MadeUpReturns.Form, MadeUpReturns.Issue.Period,
            [MadeUpReturns.File("1.xlsx", MadeUpReturns.Of(Unit).ToArray()), MadeUpReturns.File("2.xlsx", MadeUpReturns.Of(Unit).Words("D8", "Lần 2").Number("L14", 366).ToArray())])).Value!.Annex;
        annex.Register.Where(static r => r.Body?.Key == Unit).Select(static r => (r.File, r.State == ReturnState.Replaced)).ShouldBe([("2.xlsx", false), ("1.xlsx", true)]);
    }

    [Fact]
    public void NumbersTypedAsTextAreOneLine() => Say(MadeUpReturns.Of(Unit).Words("V14", "1.234").Words("W14", "2 345").Words("I14", "12").ToArray(),
        "V01 Cách ghi khác biểu, đã đọc được và ghi lại ở trang “Nguồn số liệu”: 3 ô, gồm I14 “Chi bộ trực thuộc đảng uỷ cơ sở” (cột 6), V14:W14 (cột 19–20).");

    [Fact]
    public void MergedFiguresStopTheUnit() => Say(Edited(static (b, s) => s.Range("V14:W14").Merge()),
        "S04 Các ô số liệu V14:W14 bị gộp làm một, nên chỉ ô đầu còn số. → bỏ gộp ô, ghi đủ số liệu từng ô rồi gửi lại");

    [Fact]
    public void AWorkbookWithoutItsSheetOrItsResultsIsTold()
    {
        Say(Edited(static (b, s) => s.Delete()), "S03 Không tìm thấy bảng của biểu “Biểu B1” trong tệp. → gửi lại trên biểu đã phát, không xoá trang tính của biểu");
        Say(Edited(static (b, s) => s.Cell("L14").SetValue(365)), "V06 3 công thức không lưu kết quả hoặc báo lỗi, đã tính lại: ô D14 = 640, ô K14 = 537, ô O14 = 343. → không cần làm gì");
        Say(MadeUpReturns.Of(Unit).Fault("K14", "#VALUE!").ToArray(), "V06 1 công thức không lưu kết quả hoặc báo lỗi, đã tính lại: ô K14 (báo lỗi #VALUE!) = 537.");
    }

    [Fact]
    public void FilesThatMayNotBeOpenedSayWhatToDo()
    {
        Say(MadeUpReturns.Of(Unit).Add("xl/externalLinks/externalLink1.xml", "<externalLink/>").ToArray(),
            "S08 Sổ tính có công thức hoặc đối tượng liên kết tới tệp khác. → Mở bằng Excel, chọn Dữ liệu › Sửa liên kết › Ngắt liên kết (Data › Edit Links › Break Link) rồi lưu lại.");
        Say(Compound("Workbook"), "S01 Sổ tính theo định dạng .xls đời cũ.");
        Say(Compound("EncryptedPackage"), "S01 Sổ tính có mật khẩu mở tệp.");
        Say(MadeUpReturns.Of(Unit).ToArray()[..5000], "S01 Tệp không phải sổ tính Excel (.xlsx) hoặc đã hỏng. → Mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi gửi lại.");
    }

    private static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. System.Text.Encoding.Unicode.GetBytes(stream)];

    private static void Say(byte[] content, string said)
    {
        Outcome<MergedAnnex> merged = MadeUpReturns.Engine.AssembleAnnex(new AnnexMerge(MadeUpReturns.Form, MadeUpReturns.Issue.Period, [MadeUpReturns.File("nhan-ve/hue.xlsx", content)]));
        string[] all = [.. merged.Diagnostics.Where(static d => d.Code != "PL004").Select(static d => $"{d.Code} {d.Message} → {d.Hint}")];
        all.ShouldContain(d => d.StartsWith(said, StringComparison.Ordinal), string.Join('\n', all));
    }

    private static byte[] Edited(Action<XLWorkbook, IXLWorksheet> edit)
    {
        using var book = new XLWorkbook(new MemoryStream(MadeUpReturns.Of(Unit).ToArray()));
        // The library loses its way in validations when columns move; nothing here is about them.
        book.Worksheet(1).DataValidations.Delete(static _ => true);
        edit(book, book.Worksheet(1));
        using var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    }
}
