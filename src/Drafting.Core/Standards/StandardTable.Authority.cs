using System.Text;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

public static partial class StandardTable
{
    /// <summary>Prints a table of types and authority.</summary>
    /// <param name="standard">The table.</param>
    public static string Print(AuthorityStandard standard)
    {
        var text = new StringBuilder();
        text.Append(standard.Title).Append(" (").Append(standard.Id).Append(")\n");
        text.Append("Thể loại và thẩm quyền ban hành, áp dụng từ ").Append(Day(standard.From));
        text.Append(standard.To is { } to ? $" đến {Day(to)}" : ", đang áp dụng").Append('\n');
        if (standard.Note is not null)
            text.Append("Lưu ý: ").Append(standard.Note).Append('\n');
        if (standard.InheritedFrom is not null)
            text.Append("†: theo ").Append(standard.InheritedFrom).Append(", chưa đối chiếu văn bản ").Append(standard.Title).Append('\n');

        Section("Loại văn bản", "kinds", ["khoá", "tên loại", "ký hiệu của Đảng", "ký hiệu nhà nước", "in tên loại", "độ tin cậy", "ghi chú"], standard.Kinds, static k =>
            [k.Key, k.Name, Code(k, DocumentFamily.Party), Code(k, DocumentFamily.State), FigureText.Of(k.HasTitle), FigureText.Of(k.Confidence), k.Note ?? ""]);
        Section("Giấy tờ hành chính", "administrativePapers", ["khoá", "tên", "ký hiệu", "độ tin cậy", "ghi chú"], standard.AdministrativePapers, static p =>
            [p.Key, p.Name, p.Code ?? "chưa rõ", FigureText.Of(p.Confidence), p.Note ?? ""]);
        Section("Dãy số", "series", ["khoá", "bắt đầu lại", "chạy riêng", "độ tin cậy", "cơ quan và quy tắc"], standard.Series, static s =>
            [s.Key, Of(s.Reset), string.Join(", ", s.Per.Select(Of)), FigureText.Of(s.Confidence), $"{s.Issuer}: {s.Text}"]);
        Section("Ký hiệu cơ quan", "bodies", ["cơ quan", "ký hiệu", "đến ngày", "độ tin cậy", "ghi chú"], standard.Bodies, static b =>
            [b.Name, b.Code, b.To is { } day ? Day(day) : "", FigureText.Of(b.Confidence), b.Note ?? ""]);
        Section("Ma trận ký", "signing", ["ai ký", "cách ký", "dòng quyền hạn", "dòng chức vụ", "độ tin cậy", "ghi chú"], standard.Signing, static f =>
        [
            f.Who, Of(f.Way) + (f.Joint ? ", liên danh" : ""), f.Authority ?? "không", f.Positions.IsEmpty ? "không" : string.Join(f.Way == SigningWay.TwoSigners ? " và " : " hoặc ", f.Positions).Replace("\n", " / ", StringComparison.Ordinal),
            FigureText.Of(f.Confidence), f.Note ?? "",
        ]);
        Section("Thẩm quyền ban hành", "authority", ["loại", "đại hội toàn quốc", "BCH cơ sở", "BTV cơ sở", "chi bộ", "độ tin cậy", "ghi chú"], standard.Authority, a =>
        [
            string.Join(", ", a.Kinds.Select(k => standard.Kind(k)!.Name)), Of(a.Congress), Of(a.Committee), Of(a.Standing), Of(a.Cell), FigureText.Of(a.Confidence), a.Note ?? "",
        ]);
        Section("Văn bản đã bị thay thế", "repealed", ["văn bản", "thay bằng", "từ ngày", "độ tin cậy"], standard.Repealed, static r =>
            [r.Instrument, r.ReplacedBy, Day(r.From), FigureText.Of(r.Confidence)]);
        return text.ToString();

        void Section<T>(string title, string section, string[] columns, IReadOnlyCollection<T> items, Func<T, string[]> row)
        {
            var table = new TextTable();
            table.Heading(title + (standard.InheritedSections.Contains(section) && standard.InheritedFrom is not null ? InheritedMark : ""));
            table.Row(columns);
            foreach (T item in items)
                table.Row(row(item));
            if (items.Count == 0)
                table.Row("(chưa có)");
            table.Print(text);
        }
    }

    private static string Code(DocumentKind kind, DocumentFamily family) =>
        kind.Code(family) ?? (!kind.Families.Contains(family) ? "–" : kind is { HasTitle: false } ? "không có" : "chưa rõ");

    private static string Of(SeriesReset reset) => reset switch
    {
        SeriesReset.Term => "mỗi nhiệm kỳ",
        SeriesReset.Year => "mỗi năm",
        _ => "mỗi kỳ đại hội",
    };

    private static string Of(SeriesScope scope) => scope == SeriesScope.Kind ? "từng loại" : "từng cơ quan";

    private static string Of(IssuingRight right) => right switch
    {
        IssuingRight.Yes => "có",
        IssuingRight.No => "không",
        _ => "chưa rõ",
    };

    private static string Of(SigningWay way) => way switch
    {
        SigningWay.OnBehalf => "thay mặt",
        SigningWay.ForHead => "ký thay",
        SigningWay.ByOrder => "thừa lệnh",
        SigningWay.Acting => "quyền",
        SigningWay.Direct => "trực tiếp",
        SigningWay.Concurrent => "kiêm",
        _ => "hai người ký",
    };
}
