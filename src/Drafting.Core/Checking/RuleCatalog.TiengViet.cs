using System.Collections.Immutable;

namespace Drafting.Core.Checking;

/// <content>Tiếng Việt: letters, spelling, spaces.</content>
public static partial class RuleCatalog
{
    private static readonly ImmutableArray<Rule> TiengViet = [];
}
