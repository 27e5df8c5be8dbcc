using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Đơn vị: a body that reports, or did; dated, for committees merge and are renamed.</summary>
/// <param name="Key">The key, ASCII, never reused: <c>tu-lao-cai-2025</c>.</param>
/// <param name="Name">Tên đầy đủ: <c>Tỉnh uỷ Lào Cai</c>.</param>
/// <param name="Kind">The kind by which forms choose bodies: <c>dang_uy_cap_tinh</c>, <c>dang_uy_truc_thuoc_TW</c>, ….</param>
/// <param name="Aliases">Other names that returns use; spelling of tones, form of composition and case need none.</param>
/// <param name="Predecessors">Keys of the bodies that merged into this one.</param>
/// <param name="ValidFrom">The first day, or <see langword="null"/> for as long as the list goes back.</param>
/// <param name="ValidTo">The last day, or <see langword="null"/> while it exists.</param>
public sealed record Body(string Key, string Name, string Kind, ImmutableArray<string> Aliases, ImmutableArray<string> Predecessors, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Whether the body exists on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidTo);
}
