using System.Collections.Immutable;
using Drafting.Core.Checking.Rules.KyThuat;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <content>Kỹ thuật trình bày: page, fonts, sizes, spacing.</content>
public static partial class RuleCatalog
{
    private static readonly ImmutableArray<Rule> KyThuat =
    [
        new("KT110", "Cỡ chữ của từng thành phần", RuleArea.Format, Severity.Error, RuleBasis.Layout, Confidence.Verified,
            ["HDR-02", "HDR-05", "NUM-06", "DAT-03", "TTL-01", "TTL-02", "TTL-06", "BOD-01", "SIG-02", "RCP-01", "RCP-02", "RCP-07", "SUP-01", "SUP-02"], KT110FontSize.Check) { Fix = FixSafety.Safe },
    ];
}
