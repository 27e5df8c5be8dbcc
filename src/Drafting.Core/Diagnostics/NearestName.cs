using System.Globalization;
using System.Text;

namespace Drafting.Core.Diagnostics;

/// <summary>Tên gần nhất: the name that a misspelt one probably means.</summary>
public static class NearestName
{
    private const int LongestName = 64;

    /// <summary>The nearest candidate, or <see langword="null"/> where none is near: at most one slip (a letter missing, added, wrong, or two
    /// swapped) for every three letters; case and Vietnamese marks do not count.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="candidates">The names that exist; of two equally near the first wins.</param>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
            return null;
        string folded = Fold(name);
        int allowed = Math.Max(1, folded.Length / 3);
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (candidate.Length > LongestName)
                continue;
            string other = Fold(candidate);
            int distance = Distance(folded, other);
            // Of two letters nothing is left after a slip.
            if (distance <= allowed && (distance == 0 || Math.Max(folded.Length, other.Length) > 2))
            {
                nearest = candidate;
                allowed = distance - 1;
                if (distance == 0)
                    break;
            }
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > LongestName / 3)
            return int.MaxValue;
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, cost[i - 2, j - 2] + 1);
                cost[i, j] = best;
            }
        }

        return cost[a.Length, b.Length];
    }

    private static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
        {
            // Rune by rune, for Normalize refuses a text with a lone surrogate, and EnumerateRunes has replaced those.
            foreach (char c in rune.Value == 0xFFFE ? "" : rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                    folded.Append(char.ToLowerInvariant(c) is 'đ' ? 'd' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
