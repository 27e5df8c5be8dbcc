namespace Drafting.Core.Markup;

/// <summary>Mã thông báo của ngôn ngữ đánh dấu: one code for each thing that a markup text can have wrong.</summary>
public static class MarkupCodes
{
    /// <summary>Khoá thành phần không có.</summary>
    public const string UnknownKey = "DD001";

    /// <summary>Khoá thành phần nằm trong nội dung của dữ liệu.</summary>
    public const string KeyInContent = "DD002";

    /// <summary>Thành phần đã có.</summary>
    public const string Repeated = "DD003";

    /// <summary>Không đọc được số và ký hiệu.</summary>
    public const string NumberUnreadable = "DD004";

    /// <summary>Không đọc được ngày, tháng, năm.</summary>
    public const string DateUnreadable = "DD005";

    /// <summary>Dòng không thuộc thành phần nào.</summary>
    public const string StrayLine = "DD006";

    /// <summary>Dòng của danh sách thiếu gạch đầu dòng.</summary>
    public const string DashMissing = "DD007";

    /// <summary>Quyền hạn, chức vụ, họ tên đứng ngoài <c>@chu-ky</c>.</summary>
    public const string OutsideSigner = "DD008";

    /// <summary>Quá nhiều người ký.</summary>
    public const string TooManySigners = "DD009";

    /// <summary>Chữ đứng sau khoá không nhận chữ.</summary>
    public const string TextNotTaken = "DD010";

    /// <summary>Thành phần không có trong bản sao.</summary>
    public const string NotInCopy = "DD011";

    /// <summary>Thành phần chỉ có trong phụ lục.</summary>
    public const string OnlyInAnnex = "DD012";

    /// <summary>Thành phần phải đứng trước phụ lục.</summary>
    public const string BehindAnnex = "DD013";

    /// <summary>Bản sao thiếu hình thức sao.</summary>
    public const string CopyTitleMissing = "DD014";

    /// <summary>Quá nhiều phụ lục.</summary>
    public const string TooManyAnnexes = "DD015";

    /// <summary>Dấu nhấn mạnh mở mà không đóng.</summary>
    public const string EmphasisOpen = "DD020";

    /// <summary>Dấu nhấn mạnh đóng mà không mở.</summary>
    public const string EmphasisStray = "DD021";

    /// <summary>Chú thích không có lời.</summary>
    public const string FootnoteUndefined = "DD030";

    /// <summary>Lời chú thích không nơi nào dẫn.</summary>
    public const string FootnoteUnused = "DD031";

    /// <summary>Chú thích dẫn hai lần.</summary>
    public const string FootnoteReused = "DD032";

    /// <summary>Chú thích trong chú thích.</summary>
    public const string FootnoteNested = "DD033";

    /// <summary>Lời chú thích trống.</summary>
    public const string FootnoteEmpty = "DD034";

    /// <summary>Hàng của bảng không khép.</summary>
    public const string RowOpen = "DD040";

    /// <summary>Hàng của bảng có số ô khác các hàng khác.</summary>
    public const string RowRagged = "DD041";

    /// <summary>Dòng kẻ thứ hai trong một bảng.</summary>
    public const string RuleRepeated = "DD042";

    /// <summary>Bảng quá nhiều cột.</summary>
    public const string TooManyColumns = "DD043";

    /// <summary>Bảng không có hàng nào.</summary>
    public const string RuleAlone = "DD044";

    /// <summary>Số của nhãn là giá trị chữ.</summary>
    public const string LabelFromValue = "DD050";

    /// <summary>Văn bản quá dài.</summary>
    public const string TooLong = "DD090";

    /// <summary>Còn thông báo khác.</summary>
    public const string More = "DD091";
}
