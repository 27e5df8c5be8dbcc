using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Rules.TiengViet;

/// <summary>Viết hoa: words of the dictionary whose capitals are otherwise; only the case of letters is looked at.</summary>
internal static class TV102Capitals
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Passage passage in paper.Content.Passages.Where(static p => RunningText.Is(p.Component)))
        {
            foreach ((TextRange range, string proper) in CapitalFinder.Wrong(passage))
                yield return new Finding(passage.At(range), $"Viết hoa: “{passage.Words(range)}”, đúng cách là “{proper}”.", Fix: new Fix($"viết thành “{proper}”", [passage.Replace(range, proper)]));
        }
    }
}
