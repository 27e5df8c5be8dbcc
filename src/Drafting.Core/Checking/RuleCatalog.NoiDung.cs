using System.Collections.Immutable;

namespace Drafting.Core.Checking;

/// <content>Nội dung: citations, deadlines, tasks, what a released file must not carry.</content>
public static partial class RuleCatalog
{
    private static readonly ImmutableArray<Rule> NoiDung = [];
}
