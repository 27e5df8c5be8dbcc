using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Word.Tests.Writing;

namespace Drafting.Word.Tests.Editing;

/// <summary>Papers of an office as the planner and the writer make them.</summary>
internal static class OfficePapers
{
    public static readonly LayoutStandard Standard = LayoutStandards.Find("hd36-2018")!;

    public static readonly CopyBlock TrueCopy = Copy("Sao y bản chính", "Tỉnh uỷ Bình Định", 686, "BS/TU");

    public static readonly CopyBlock FullCopy = Copy("Sao lục", "Huyện uỷ Tuy Phước", 172, "BS/HU");

    public static OfficialDocument Conclusion(string body = "Ban Bí thư yêu cầu thực hiện tốt các nhiệm vụ sau.") => new()
    {
        Family = DocumentFamily.Party,
        Kind = "ket-luan",
        Head = new LetterHead(null, ["Ban Chấp hành Trung ương"], new DocumentNumber(152, "KL/TW"), "Hà Nội", new DocumentDate(2, 5, 2025)),
        KindTitle = "Kết luận",
        AuthorLines = ["của Ban Bí thư"],
        Subject = RichText.From("về công tác văn phòng"),
        Body = [new Block.Paragraph(Division.Plain, "", RichText.From(body)), new Block.Paragraph(Division.Plain, "", RichText.From("Kết luận này phổ biến đến chi bộ."))],
        Signers = [new Signer("T/M Ban Bí thư", ["Thường trực"], "Nguyễn Văn A")],
        Recipients = [new Recipient("Các tỉnh uỷ, thành uỷ"), new Recipient("Lưu Văn phòng")],
    };

    public static byte[] Write(OfficialDocument document) => Papers.Write(LayoutPlanner.Plan(document, Standard), Plans.Record);

    public static LayoutPlan Copies(params CopyBlock[] copies) => LayoutPlanner.PlanCopies(Conclusion() with { Copies = [.. copies] }, Standard);

    private static CopyBlock Copy(string title, string body, int number, string symbol) => new(
        title,
        new LetterHead(null, [body], new DocumentNumber(number, symbol), "Bình Định", new DocumentDate(19, 2, 2024)),
        new Signer("T/L Ban Thường vụ", ["Chánh Văn phòng"], "Nguyễn Trung Kiên"),
        [new Recipient("Như trên"), new Recipient("Lưu Văn phòng Tỉnh uỷ")]);
}
