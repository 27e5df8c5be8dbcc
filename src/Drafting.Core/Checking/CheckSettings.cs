using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <summary>Thiết đặt kiểm tra: by what a paper is checked.</summary>
/// <param name="Layout">Chế độ trình bày.</param>
/// <param name="Authority">Thể loại và thẩm quyền on the day of the paper.</param>
/// <param name="Stage">Giai đoạn của văn bản.</param>
/// <param name="Today">The day of the check; <see langword="null"/> where nothing may depend on it.</param>
public sealed record CheckSettings(LayoutStandard Layout, AuthorityStandard Authority, PaperStage Stage = PaperStage.Draft, DateOnly? Today = null);

/// <summary>Giai đoạn của văn bản.</summary>
public enum PaperStage
{
    /// <summary>Dự thảo: blanks and tracked changes are normal.</summary>
    Draft,

    /// <summary>Phát hành: nothing may be open, and nothing hidden.</summary>
    Release,
}
