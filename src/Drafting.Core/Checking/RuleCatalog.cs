using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Drafting.Core.Checking;

/// <summary>Danh mục quy tắc: every rule, in the order of its codes. A rule is two files side by side (the function and its page) and one line in the list
/// of its group.</summary>
public static partial class RuleCatalog
{
    private static readonly FrozenDictionary<string, Rule> ByCode;

    static RuleCatalog()
    {
        All = [.. TheThuc.Concat(KyThuat).Concat(NoiDung).Concat(TiengViet).OrderBy(static r => r.Code, StringComparer.Ordinal)];
        ByCode = All.ToFrozenDictionary(static r => r.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every rule.</summary>
    public static ImmutableArray<Rule> All { get; }

    /// <summary>The rows of the rule table that wait for a part of the product that is not there yet: the register of numbers.</summary>
    public static ImmutableArray<string> Waiting => ["NUM-08"];

    /// <summary>The rule of a code, in any case; or <see langword="null"/>.</summary>
    /// <param name="code">The code, such as <c>KT110</c>.</param>
    public static Rule? Find(string code) => ByCode.GetValueOrDefault(code);
}
