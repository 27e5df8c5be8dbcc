using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Checking;
using Drafting.Core.Documents;
using static Drafting.Laws.Tests.Mutations.DocumentEdits;

namespace Drafting.Laws.Tests.Mutations;

/// <content>Nội dung: what the text says of other papers, of days and of tasks.</content>
internal static partial class MutationTable
{
    private const string Cited = "Thực hiện Kết luận số 152-KL/TW, ngày 02/5/2025 của Ban Bí thư, cấp uỷ các cấp tổ chức quán triệt đầy đủ.";
    private const string CitedByState = "Thực hiện Quyết định số 12/QĐ-UBND ngày 02/5/2025 của Uỷ ban nhân dân tỉnh, các đơn vị tổ chức quán triệt đầy đủ.";

    private const string Tasked = "Giao Ban Tổ chức Tỉnh uỷ rà soát các quy định, hoàn thành trước ngày 31/12/2027.";

    private static IEnumerable<Mutation> NoiDung() =>
    [
        Said("ND101", "thiếu dấu phẩy trước ngày", DocumentFamily.Party, Cited, Cited.Replace("TW, ngày", "TW ngày", StringComparison.Ordinal)),
        Said("ND101", "thừa dấu phẩy trong văn bản nhà nước", DocumentFamily.State, CitedByState, CitedByState.Replace("UBND ngày", "UBND, ngày", StringComparison.Ordinal)),
        Said("ND102", "tên loại khác ký hiệu", DocumentFamily.Party, Cited, Cited.Replace("Kết luận", "Nghị quyết", StringComparison.Ordinal)),
        Said("ND102", "tên loại khác ký hiệu của nhà nước", DocumentFamily.State, CitedByState, CitedByState.Replace("Quyết định", "Chỉ thị", StringComparison.Ordinal)),
        Said("ND103", "ngày thiếu số 0", DocumentFamily.Party, Cited, Cited.Replace("02/5", "2/5", StringComparison.Ordinal)),
        Said("ND103", "ngày thiếu số 0 trong văn bản nhà nước", DocumentFamily.State, CitedByState, CitedByState.Replace("02/5", "2/5", StringComparison.Ordinal)),
        Said("ND104", "dẫn lần đầu không có ngày", DocumentFamily.Party, Cited, Cited.Replace(", ngày 02/5/2025 của Ban Bí thư", "", StringComparison.Ordinal)),
        Said("ND105", "dẫn hướng dẫn đã thay thế", DocumentFamily.Party,
            "Theo Hướng dẫn số 12-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng.", "Theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng.")
            with { Regimes = ["hd05-2026"] },
        Noted("ND106", "một số, hai ngày", DocumentFamily.Party, Cited, "Kết luận số 152-KL/TW, ngày 02/5/2025 của Ban Bí thư.", "Kết luận số 152-KL/TW, ngày 12/5/2025 của Ban Bí thư."),
        Said("ND107", "khoảng trống trong số và ký hiệu", DocumentFamily.Party, Cited, Cited.Replace("152-KL", "152- KL", StringComparison.Ordinal)),
        Said("ND108", "ngày không có thật", DocumentFamily.Party, Cited, Cited.Replace("02/5/2025", "31/6/2024", StringComparison.Ordinal)),
        Said("ND201", "giao việc không có thời hạn", DocumentFamily.Party, Tasked, Tasked.Replace(", hoàn thành trước ngày 31/12/2027", "", StringComparison.Ordinal)),
        Said("ND202", "thời hạn trước ngày văn bản", DocumentFamily.Party, Tasked, Tasked.Replace("31/12/2027", "31/3/2025", StringComparison.Ordinal)),
        Said("ND203", "số đếm khác danh sách", DocumentFamily.Party,
            "Hiện còn 03 địa phương chưa thực hiện gồm: Ninh Bình, Hưng Yên, Quảng Trị.", "Hiện còn 04 địa phương chưa thực hiện gồm: Ninh Bình, Hưng Yên, Quảng Trị."),
        new("ND204", "cơ quan được giao việc không có trong nơi nhận")
        {
            Given = static d => d.Family == DocumentFamily.Party && d.Addressees is null ? Sent(Begun(d, RichText.From(Tasked)), "Ban Tổ chức Tỉnh uỷ") : null,
            Document = static d => Sent(d, "Uỷ ban Kiểm tra Tỉnh uỷ"),
        },
        new("ND301", "chữ ẩn trong tệp phát hành")
        {
            Stage = PaperStage.Release,
            File = static word => FileEdits.BodyRun(word, static run => run.InsertAfterSelf(new Run(new RunProperties(new Vanish()), new Text("mật")))),
        },
        new("ND301", "bản ghi trong tệp phát hành")
        {
            Stage = PaperStage.Release,
            File = static word => FileEdits.Package(word, static package =>
            {
                using var record = new MemoryStream("<record xmlns=\"urn:drafting:record:1\"/>"u8.ToArray());
                package.MainDocumentPart!.AddCustomXmlPart(DocumentFormat.OpenXml.Packaging.CustomXmlPartType.CustomXml).FeedData(record);
                return true;
            }),
        },
        new("ND302", "tỉnh uỷ ký thay mặt Ban Bí thư")
        {
            Document = static d => d is { Family: DocumentFamily.Party, Signers: [var signer] } && d.Head.IssuingBodies is ["Tỉnh uỷ Sông Thương"] ? d with { Signers = [signer with { Authority = "T/M Ban Bí thư", Positions = [] }] } : null,
        },
    ];

    private static IEnumerable<Mutation> TiengViet() =>
    [
        Said("TV101", "dấu thanh đặt khác chỗ", DocumentFamily.Party, "Các tỉnh uỷ, thành uỷ, đảng uỷ, cấp uỷ, uỷ ban tổ chức thực hiện.", "Các tỉnh uỷ, thành uỷ, đảng uỷ, cấp ủy, uỷ ban tổ chức thực hiện."),
        Said("TV102", "chữ hoa khác từ điển", DocumentFamily.Party, "Bộ Chính trị, Ban Bí thư đã cho ý kiến.", "Bộ chính trị, Ban Bí thư đã cho ý kiến."),
        Said("TV103", "hai khoảng trống", DocumentFamily.Party, "Cấp uỷ các cấp tổ chức thực hiện.", "Cấp uỷ các cấp  tổ chức thực hiện."),
        Said("TV103", "khoảng trống trước dấu phẩy", DocumentFamily.State, "Các đơn vị theo dõi, tổ chức thực hiện.", "Các đơn vị theo dõi , tổ chức thực hiện."),
        Said("TV104", "hai cách viết một từ", DocumentFamily.Party, "Hằng năm, hằng quý, hằng tháng Văn phòng tổng hợp.", "Hằng năm, hằng quý, hàng tháng Văn phòng tổng hợp."),
    ];

    private static OfficialDocument Sent(OfficialDocument document, string recipient) => document with { Recipients = [new Recipient(recipient), new Recipient("Lưu Văn phòng")] };
}
