using System.Globalization;
using Drafting.Core.Numbers;

namespace Drafting.Core.Planning.Sketching;

/// <summary>Nhãn tự động: counts the lists of a plan as Word will.</summary>
/// <param name="plan">The plan.</param>
internal sealed class ListLabels(LayoutPlan plan)
{
    private readonly int[][] counters = [.. plan.Lists.Select(static l => new int[l.Levels.Length])];

    /// <summary>The label of the next paragraph of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="level">The level from 0.</param>
    public string Next(int list, int level)
    {
        int[] counts = counters[list];
        counts[level]++;
        Array.Clear(counts, level + 1, counts.Length - level - 1);
        string label = plan.Lists[list].Levels[level].Text;
        for (int i = 0; i <= level; i++)
        {
            string numeral = plan.Lists[list].Levels[i].Numerals == ListNumerals.UpperRoman
                ? RomanNumeral.Format(Math.Max(1, counts[i]))
                : counts[i].ToString(CultureInfo.InvariantCulture);
            label = label.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), numeral, StringComparison.Ordinal);
        }

        return label;
    }
}
