using System.Collections.Immutable;

namespace Drafting.Core.Checking;

/// <summary>Chọn quy tắc: the rules whose findings are wanted, by codes or by beginnings of codes: <c>KT</c>, <c>KT1</c>, <c>KT110</c>.</summary>
/// <param name="Select">Only these; empty for every rule.</param>
/// <param name="Ignore">Not these, whatever is selected.</param>
public sealed record RuleSelection(ImmutableArray<string> Select, ImmutableArray<string> Ignore)
{
    /// <summary>Every rule.</summary>
    public static RuleSelection All { get; } = new([], []);

    /// <summary>Whether findings of a code are wanted.</summary>
    /// <param name="code">The code of a rule.</param>
    public bool Takes(string code) => (Select.IsEmpty || Names(Select, code)) && !Names(Ignore, code);

    /// <summary>The entries that name no rule.</summary>
    public IEnumerable<string> Unknown =>
        Select.Concat(Ignore).Where(static entry => entry.Length == 0 || !RuleCatalog.All.Any(rule => Names([entry], rule.Code)));

    private static bool Names(ImmutableArray<string> entries, string code) => entries.Any(e => code.StartsWith(e, StringComparison.OrdinalIgnoreCase));
}
