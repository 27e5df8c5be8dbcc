using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Planning;

/// <summary>A paper with every component that the model has, so that none can leave the page unseen.</summary>
public static class WholePaper
{
    public static OfficialDocument For(DocumentFamily family) => new()
    {
        Family = family,
        Kind = "quyet-dinh",
        Head = new LetterHead("Đảng bộ tỉnh Sông Thương", ["Đảng uỷ xã Bình Yên Thượng", "Đảng uỷ xã Bình Yên Hạ"], new DocumentNumber(7, family == DocumentFamily.Party ? "QĐ/ĐU" : "QĐ-UBND"), "Bình Yên Thượng", new DocumentDate(3, 2, 2026)),
        KindTitle = "Quyết định",
        AuthorLines = ["của Ban Thường vụ"],
        Subject = new RichText([new Inline.Text("về việc "), new Inline.Text("thử", Emphasis.Italic), Note("Chú thích ở trích yếu.")]),
        Addressees = new Addressees(AddresseeLabel.KinhTrinh, [RichText.From("Tỉnh uỷ"), RichText.From("Ban Tổ chức Tỉnh uỷ")]),
        LegalBases = [RichText.From("Căn cứ Điều lệ Đảng"), RichText.From("Xét đề nghị của Văn phòng")],
        EnactingFormula = ["Ban Thường vụ quyết định"],
        Body =
        [
            P(Division.Chapter, "Chương I", "Quy định chung"),
            P(Division.Section, "Mục 1", "Phạm vi"),
            P(Division.Article, "Điều 1.", "Phạm vi điều chỉnh"),
            P(Division.Clause, "1.", "Một."),
            P(Division.Clause, "2.", "Hai:"),
            P(Division.Point, "a)", "Điểm a;"),
            P(Division.Article, "Điều 2.", "Quyết định này có hiệu lực từ ngày ký."),
            P(Division.Clause, "1.", "Lại từ một."),
            P(Division.Roman, "I.", "Đề mục"),
            new Block.Paragraph(Division.Clause, "1.", new RichText([new Inline.Text("Mục đậm", Emphasis.Bold)])),
            P(Division.Subclause, "1.1.", "Con."),
            P(Division.Dash, "-", "Gạch."),
            P(Division.Plus, "+", "Cộng."),
            new Block.Paragraph(Division.Plain, "", new RichText([new Inline.Text("Đoạn"), Note("Chú thích thứ hai."), Inline.Break.Instance, new Inline.Text("xuống dòng.")])),
            new Block.Table(1, [Alignment.Center, Alignment.Left, Alignment.Right], [[T("TT"), T("Tên"), T("Số")], [T("1"), T("Một hàng"), T("12")], [T("2"), T("Hàng nữa"), T("3")]]),
        ],
        Signers = [new Signer(null, ["Người ghi"], null), new Signer("T/M Ban Thường vụ", ["Bí thư", "kiêm", "Trưởng Ban Chỉ đạo"], "Nguyễn Văn Mẫu")],
        Recipients = [new Recipient("Tỉnh uỷ", "để báo cáo"), new Recipient("Lưu Văn phòng")],
        SecrecyMark = "Mật",
        UrgencyMark = "Khẩn",
        CirculationNote = "Xong hội nghị trả lại",
        DraftNote = "Dự thảo lần 2",
        TypistMark = "ABC-268",
        ContactLine = "Số 1 đường Mẫu",
        Annexes =
        [
            new Annex(null, T("Danh mục"), "kèm theo Quyết định", PageOrientation.Landscape, [P(Division.Plain, "", "Nội dung phụ lục.")]),
            new Annex(null, T("Biểu"), null, PageOrientation.Portrait, [P(Division.Clause, "1.", "Mục của phụ lục.")]),
        ],
        Copies = family == DocumentFamily.State ? [] :
        [
            new CopyBlock("Sao lục", new LetterHead(null, ["Chi bộ thôn Mới"], new DocumentNumber(null, "BS/CB"), "Mới", default), new Signer("T/L Chi bộ", ["Bí thư"], null), [new Recipient("Lưu Chi bộ")]),
        ],
    };

    private static Inline.Footnote Note(string text) => new([T(text)]);

    private static RichText T(string text) => RichText.From(text);

    private static Block.Paragraph P(Division division, string label, string text) => new(division, label, T(text));
}
