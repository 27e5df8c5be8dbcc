using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking;

/// <summary>Thứ tự ưu tiên: where a more specific rule speaks, the general one that it silences has nothing to add.</summary>
internal static class Precedence
{
    public static IEnumerable<(Rule Rule, Finding Finding)> Apply(List<(Rule Rule, Finding Finding)> found)
    {
        ILookup<(string Code, ParagraphAddress? Address), TextRange?> silenced = found
            .SelectMany(static f => f.Rule.Silences.Select(code => (Key: (code, f.Finding.Place.Address), f.Finding.Place.Range)))
            .ToLookup(static s => s.Key, static s => s.Range);
        return found.Where(f => !silenced[(f.Rule.Code, f.Finding.Place.Address)].Any(range => Meet(range, f.Finding.Place.Range)));
    }

    private static bool Meet(TextRange? a, TextRange? b) => a is not { } first || b is not { } second || first.Touches(second);
}
