using System.Text;

namespace Drafting.Word.Reading;

/// <summary>Bộ đếm danh sách: counts the labels of one story in document order.</summary>
internal sealed class ListCounters(NumberingTable numbering)
{
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int List, int Level)> begun = [];

    /// <summary>Counts a paragraph; gives its label, or <see langword="null"/> where it shows none.</summary>
    /// <param name="list">Its list.</param>
    /// <param name="level">Its level, from 0.</param>
    public string? Next(int list, int level)
    {
        if (numbering.DefinitionOf(list) is not { } definition || numbering.Find(list, level) is not { } own)
            return null;
        if (!counters.TryGetValue(definition, out int?[]? counts))
            counters[definition] = counts = new int?[NumberingTable.Levels];

        int? restart = numbering.RestartOf(list, level);
        bool first = begun.Add((list, level));
        counts[level] = restart is not null && first ? restart
            : counts[level] is { } count ? (count == int.MaxValue ? count : count + 1)
            : restart ?? own.Start;
        // A level that was left out counts as begun: after 1.1 the next is 2, as LibreOffice prints it.
        for (int above = 0; above < level; above++)
            counts[above] ??= numbering.RestartOf(list, above) ?? numbering.Find(list, above)?.Start ?? 0;
        for (int below = level + 1; below < NumberingTable.Levels; below++)
        {
            // A level starts again after any higher one, or after the one that it names and those above that (§17.9.10).
            if (numbering.Find(list, below)?.RestartAfter is not { } after || level < after)
                counts[below] = null;
        }

        return Label(list, level, own, counts);
    }

    private string? Label(int list, int level, NumberingLevel own, int?[] counts)
    {
        if (own.Format == "bullet" || own.IsPicture)
            return own.IsPicture ? "•" : NullIfEmpty(SymbolGlyphs.Text(own.Text, own.Font));
        var label = new StringBuilder();
        for (int i = 0; i < own.Text.Length; i++)
        {
            char c = own.Text[i];
            if (c != '%' || i + 1 >= own.Text.Length || own.Text[i + 1] is < '1' or > '9')
            {
                label.Append(c);
                continue;
            }

            int named = own.Text[++i] - '1';
            if (named > level)
                continue;
            NumberingLevel? of = named == level ? own : numbering.Find(list, named);
            int value = counts[named] ?? 0;
            string format = own.IsLegal ? "decimal" : of?.Format ?? "decimal";
            label.Append(NumberLabels.Format(value, format, own.IsLegal ? null : of?.Pattern));
        }

        return NullIfEmpty(label.ToString());
    }

    private static string? NullIfEmpty(string label) => string.IsNullOrWhiteSpace(label) ? null : label.Normalize();
}
