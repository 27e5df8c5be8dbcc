using Drafting.Core.Documents;
using static Drafting.Laws.Tests.Mutations.DocumentEdits;

namespace Drafting.Laws.Tests.Mutations;

/// <content>Nội dung: what the text says of other papers, of days and of tasks.</content>
internal static partial class MutationTable
{
    private const string Cited = "Thực hiện Kết luận số 152-KL/TW, ngày 02/5/2025 của Ban Bí thư, cấp uỷ các cấp tổ chức quán triệt đầy đủ.";
    private const string CitedByState = "Thực hiện Quyết định số 12/QĐ-UBND ngày 02/5/2025 của Uỷ ban nhân dân tỉnh, các đơn vị tổ chức quán triệt đầy đủ.";

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
    ];
}
