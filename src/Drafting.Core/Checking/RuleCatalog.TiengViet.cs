using System.Collections.Immutable;
using Drafting.Core.Checking.Rules.TiengViet;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <content>Tiếng Việt: letters, spelling, spaces.</content>
public static partial class RuleCatalog
{
    private static readonly ImmutableArray<Rule> TiengViet =
    [
        Says("TV101", "Một cách đặt dấu thanh trong một văn bản", Severity.Info, RuleBasis.Advice, Confidence.Verified, ["LNG-01"], TV101ToneStyle.Check) with { Fix = FixSafety.Suggested },
        Says("TV102", "Viết hoa", Severity.Info, RuleBasis.Layout, Confidence.Secondary, ["LNG-02"], TV102Capitals.Check) with { Fix = FixSafety.Suggested },
        Says("TV103", "Khoảng trống và dấu câu", Severity.Warning, RuleBasis.Advice, Confidence.Verified, ["LNG-03"], TV103Spacing.Check) with { Fix = FixSafety.Suggested },
        Says("TV104", "Một cách viết cho một từ", Severity.Info, RuleBasis.Advice, Confidence.Verified, [], TV104MixedWords.Check) with { Fix = FixSafety.Suggested },
    ];
}
