using System.Collections.Immutable;
using Drafting.Core.Checking.Rules.TheThuc;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <content>Thể thức: which components there are, where they stand and in which words.</content>
public static partial class RuleCatalog
{
    private static readonly ImmutableArray<Rule> TheThuc =
    [
        new("TT202", "Dấu hai chấm sau chữ “Số”", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, ["NUM-02"], TT202ColonAfterSo.Check)
        {
            Fix = FixSafety.Suggested,
            Family = DocumentFamily.Party,
            Silences = ["TT201"],
        },
    ];
}
