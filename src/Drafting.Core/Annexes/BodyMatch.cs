using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Kết quả tìm đơn vị theo tên. A closed union.</summary>
public abstract record BodyMatch
{
    private BodyMatch()
    {
    }

    /// <summary>Đơn vị đang có vào ngày đó.</summary>
    /// <param name="Body">The body.</param>
    public sealed record Current(Body Body) : BodyMatch;

    /// <summary>Đơn vị không có vào ngày đó: merged, renamed, or not yet founded.</summary>
    /// <param name="Body">The body of that name.</param>
    /// <param name="Heirs">The bodies that stand for it on the day, those into which it merged or those that will merge into it; empty where none does.</param>
    /// <param name="Explanation">What became of it, in Vietnamese: <c>đã hợp nhất vào Tỉnh uỷ Lào Cai từ ngày 01/7/2025</c>.</param>
    public sealed record NotValid(Body Body, ImmutableArray<Body> Heirs, string Explanation) : BodyMatch;

    /// <summary>Không có trong danh mục.</summary>
    /// <param name="Nearest">The name of a body of that day that was probably meant, or <see langword="null"/>.</param>
    public sealed record Unknown(string? Nearest) : BodyMatch;
}
