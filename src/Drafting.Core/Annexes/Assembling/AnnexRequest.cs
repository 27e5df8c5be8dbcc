using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Yêu cầu tổng hợp: all that an annex is made of.</summary>
/// <param name="Form">Biểu.</param>
/// <param name="Period">Kỳ báo cáo.</param>
/// <param name="Bodies">Danh mục đơn vị.</param>
/// <param name="Returns">The files, in any order.</param>
public sealed record AnnexRequest(FormDefinition Form, ReportingPeriod Period, BodyList Bodies, ImmutableArray<ReceivedReturn> Returns)
{
    /// <summary>Số liệu kỳ trước, or <see langword="null"/>.</summary>
    public PreviousFigures? Previous { get; init; }

    /// <summary>Các kỳ trước nữa, by which it is told what is usual for a unit.</summary>
    public ImmutableArray<PreviousFigures> Earlier { get; init; } = [];

    /// <summary>Other forms of the period, for rules between forms.</summary>
    public ImmutableArray<OtherForm> Others { get; init; } = [];

    /// <summary>Giải trình.</summary>
    public ImmutableArray<Explanation> Explanations { get; init; } = [];

    /// <summary>Số liệu thay thế.</summary>
    public ImmutableArray<FigureOverride> Overrides { get; init; } = [];

    internal CheckContext Context => new(Period, Previous, Others) { Earlier = Earlier };

    /// <summary>Ngày cuối phải gửi xong.</summary>
    internal DateOnly Deadline => Period.LastDay.AddDays(Form.DaysToReturn);

    /// <summary>Đơn vị phải gửi: those that exist on the last day of the period.</summary>
    internal ImmutableArray<Body> Expected => [.. Form.Rows.Groups.SelectMany(g => Bodies.OfKinds(g.Kinds, Period.LastDay)).Distinct()];
}

/// <summary>Biểu đã nhận.</summary>
/// <param name="Form">What was read.</param>
/// <param name="Received">Ngày nhận, where known; else the day on which it was prepared counts.</param>
public sealed record ReceivedReturn(ReturnedForm Form, DateOnly? Received);
