namespace Drafting.Templating.Runtime;

/// <summary>Tên gần nhất: what the author may have meant.</summary>
internal static class Nearest
{
    public static string? Of(string name, IEnumerable<string> names)
    {
        string? best = null;
        int least = (name.Length < 4 ? 1 : Math.Max(2, name.Length / 3)) + 1;
        foreach (string candidate in names.Distinct().Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= least)
                continue;
            int distance = Distance(name, candidate);
            if (distance < least)
                (best, least) = (candidate, distance);
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64)
            return int.MaxValue;
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
