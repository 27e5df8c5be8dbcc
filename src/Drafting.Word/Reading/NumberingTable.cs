namespace Drafting.Word.Reading;

/// <summary>Bảng đánh số: the lists of the file and the definitions behind them (ECMA-376 part 1 §17.9).</summary>
internal sealed class NumberingTable
{
    /// <summary>The levels of a list.</summary>
    public const int Levels = 9;

    private readonly Dictionary<int, ListDefinition> definitions = [];
    private readonly Dictionary<int, ListInstance> lists = [];

    private NumberingTable()
    {
    }

    /// <summary>Reads the part.</summary>
    /// <param name="at">The part, or <see langword="null"/> where there is none.</param>
    public static NumberingTable Read(PartCursor? at)
    {
        var table = new NumberingTable();
        if (at is null || !at.Root())
            return table;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "abstractNum" && at.Number("abstractNumId") is { } definition)
                table.definitions.TryAdd(definition, ListDefinition.Read(at));
            else if (at.Name == "num" && at.Number("numId") is { } list)
                table.lists.TryAdd(list, ListInstance.Read(at));
        }

        return table;
    }

    /// <summary>Lets definitions that only name a list style take the definition behind that style (§17.9.21).</summary>
    /// <param name="listOf">The list that a list style names.</param>
    public void ResolveStyleLinks(Func<string, int?> listOf)
    {
        foreach ((int id, ListDefinition definition) in definitions.ToList())
        {
            if (definition.StyleLink is { } style && listOf(style) is { } list && lists.TryGetValue(list, out ListInstance? instance)
                && definitions.TryGetValue(instance.Definition, out ListDefinition? behind) && behind.StyleLink is null)
            {
                definitions[id] = behind;
            }
        }
    }

    /// <summary>The definition that a list counts by, or <see langword="null"/>: lists of one definition count on from each other.</summary>
    /// <param name="list">The list.</param>
    public int? DefinitionOf(int list) => lists.TryGetValue(list, out ListInstance? instance) && definitions.ContainsKey(instance.Definition) ? instance.Definition : null;

    /// <summary>A level of a list, its own where it overrides the definition's, or <see langword="null"/>.</summary>
    /// <param name="list">The list.</param>
    /// <param name="level">The level, from 0.</param>
    public NumberingLevel? Find(int list, int level)
    {
        if (level is < 0 or >= Levels || !lists.TryGetValue(list, out ListInstance? instance) || !definitions.TryGetValue(instance.Definition, out ListDefinition? definition))
            return null;
        return instance.Overrides[level].Level ?? definition.Levels[level];
    }

    /// <summary>The number at which a list starts a level anew, or <see langword="null"/> where it counts on.</summary>
    /// <param name="list">The list.</param>
    /// <param name="level">The level, from 0.</param>
    public int? RestartOf(int list, int level) => lists.TryGetValue(list, out ListInstance? instance) ? instance.Overrides[level].Start : null;

    /// <summary>The level of a list that names a style, or <see langword="null"/>.</summary>
    /// <param name="list">The list.</param>
    /// <param name="style">The id of the style.</param>
    public int? LevelOfStyle(int list, string? style)
    {
        for (int level = 0; style is not null && level < Levels; level++)
        {
            if (Find(list, level)?.Style == style)
                return level;
        }

        return null;
    }
}
