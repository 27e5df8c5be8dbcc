using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Fields;

/// <summary>Kiểu trường: what a field holds.</summary>
public enum FieldKind
{
    /// <summary>Chữ (<c>van-ban</c>): text, never markup; its lines are soft breaks.</summary>
    Text,

    /// <summary>Nội dung (<c>noi-dung</c>): light markup.</summary>
    Markup,

    /// <summary>Số nguyên (<c>so</c>).</summary>
    Integer,

    /// <summary>Ngày (<c>ngay</c>): a date whose parts may be blank.</summary>
    Date,

    /// <summary>Lựa chọn (<c>lua-chon</c>): one of a list.</summary>
    Choice,

    /// <summary>Có hay không (<c>co-khong</c>).</summary>
    Boolean,

    /// <summary>Danh sách (<c>danh-sach</c>): a list of texts.</summary>
    List,

    /// <summary>Nhóm (<c>nhom</c>): one group of fields.</summary>
    Group,

    /// <summary>Nhóm lặp (<c>nhom-lap</c>): a list of groups.</summary>
    GroupList,
}

/// <summary>Mức bắt buộc: when a field must be filled.</summary>
public enum RequirementLevel
{
    /// <summary>Không bắt buộc (<c>khong</c>).</summary>
    Optional,

    /// <summary>Bắt buộc khi phát hành (<c>phat-hanh</c>): a draft may leave it blank.</summary>
    Release,

    /// <summary>Luôn bắt buộc (<c>co</c>).</summary>
    Always,
}

/// <summary>Mục của hồ sơ cơ quan: what a field may take from the office while the data leaves it blank.</summary>
public enum ProfileItem
{
    /// <summary>Tên cơ quan (<c>ten</c>).</summary>
    Name,

    /// <summary>Cơ quan cấp trên (<c>cap_tren</c>).</summary>
    SuperiorBody,

    /// <summary>Địa danh (<c>dia_danh</c>).</summary>
    Place,

    /// <summary>Ký hiệu (<c>ky_hieu</c>).</summary>
    Symbol,
}

/// <summary>Trường: one thing that a drafter fills in.</summary>
/// <param name="Key">Khoá: the template's variable, such as <c>trich_yeu</c>.</param>
/// <param name="Label">Nhãn: what a drafter sees.</param>
/// <param name="Kind">Kiểu.</param>
/// <param name="Level">Mức bắt buộc.</param>
/// <param name="Example">Ví dụ, as it would be typed, or <see langword="null"/>.</param>
/// <param name="Help">Giải thích, or <see langword="null"/>.</param>
/// <param name="Default">Mặc định, already typed, or <see langword="null"/>.</param>
/// <param name="FromProfile">The item of the office profile that fills a blank; it goes before <paramref name="Default"/>.</param>
/// <param name="Choices">Các lựa chọn of a <see cref="FieldKind.Choice"/>, else empty.</param>
/// <param name="Fields">Các trường con of a group, else empty.</param>
/// <param name="Span">Where the field is declared.</param>
public sealed record Field(
    string Key,
    string Label,
    FieldKind Kind,
    RequirementLevel Level,
    DataNode? Example,
    string? Help,
    DataNode? Default,
    ProfileItem? FromProfile,
    ImmutableArray<string> Choices,
    ImmutableArray<Field> Fields,
    TextSpan Span);
