using System.Collections.Immutable;

namespace Drafting.Core.Standards;

/// <summary>Cách bỏ dấu trên oa, oe, uy: how an office spells.</summary>
public enum ToneStyle
{
    /// <summary>Giữ nguyên như người soạn viết.</summary>
    Keep,

    /// <summary>Kiểu cũ: uỷ, hoá.</summary>
    Old,

    /// <summary>Kiểu mới: ủy, hóa.</summary>
    New,
}

/// <summary>Hồ sơ cơ quan: what an office is called and what it chooses inside the guidance's ranges.</summary>
/// <param name="Key">The file's name without its ending, such as <c>van-phong-trung-uong</c>.</param>
/// <param name="Name">Tên cơ quan ban hành.</param>
/// <param name="SuperiorBody">Cơ quan cấp trên trực tiếp, or <see langword="null"/>.</param>
/// <param name="Place">Địa danh.</param>
/// <param name="Symbol">Ký hiệu cơ quan, such as <c>VPTW</c>.</param>
/// <param name="ToneStyle">Cách bỏ dấu of the words that the product itself writes; a drafter's words are never respelled.</param>
/// <param name="Choices">Row key of the standard to the value chosen, such as <c>ten-loai.co-chu</c> to <c>15 pt</c>.</param>
public sealed record AgencyProfile(
    string Key,
    string Name,
    string? SuperiorBody,
    string? Place,
    string? Symbol,
    ToneStyle ToneStyle,
    ImmutableSortedDictionary<string, string> Choices)
{
    /// <summary>An office that has chosen nothing.</summary>
    public static AgencyProfile Default { get; } =
        new("", "", null, null, null, ToneStyle.Keep, ImmutableSortedDictionary<string, string>.Empty);
}
