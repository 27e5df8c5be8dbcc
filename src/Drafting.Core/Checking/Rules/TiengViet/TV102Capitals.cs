using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Rules.TiengViet;

/// <summary>Viết hoa: words of the dictionary whose capitals are otherwise; only the case of letters is looked at.</summary>
internal static class TV102Capitals
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Passage passage in paper.Content.Passages.Where(static p => RunningText.Is(p.Component)))
        {
            string folded = ToneFolding.Fold(passage.Text).ToLowerInvariant();
            var taken = new bool[passage.Text.Length];
            foreach (SettledCapital word in SettledCapitals.All)
            {
                for (int at = folded.IndexOf(word.Folded, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word.Folded, at + word.Folded.Length, StringComparison.Ordinal))
                {
                    var range = new TextRange(at, word.Folded.Length);
                    // A longer word of the dictionary has settled these letters already.
                    if (taken[range.Start] || taken[range.End - 1] || !CapitalPlace.Fits(folded, range, word))
                        continue;
                    taken.AsSpan(range.Start, range.Length).Fill(true);
                    string typed = passage.Words(range), proper = CapitalPlace.Recased(passage.Text, range, word.Write);
                    if (typed != proper)
                        yield return new Finding(passage.At(range), $"Viết hoa: “{typed}”, đúng cách là “{proper}”.", Fix: new Fix($"viết thành “{proper}”", [passage.Replace(range, proper)]));
                }
            }
        }
    }
}
