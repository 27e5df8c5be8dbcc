namespace Drafting.Word.Reading;

/// <summary>Cấp đánh số trong tệp: one <c>w:lvl</c> (ECMA-376 part 1 §17.9.6).</summary>
internal sealed record NumberingLevel
{
    /// <summary>The first number.</summary>
    public int Start { get; init; }

    /// <summary>The word of <c>w:numFmt</c>.</summary>
    public string Format { get; init; } = "decimal";

    /// <summary>The pattern of a format of its own, such as <c>001, 002, 003, ...</c>.</summary>
    public string? Pattern { get; init; }

    /// <summary>The label, with <c>%1</c> to <c>%9</c> for counters.</summary>
    public string Text { get; init; } = "";

    /// <summary>After which level it starts again, counted from 1; 0 for never, <see langword="null"/> for any higher one.</summary>
    public int? RestartAfter { get; init; }

    /// <summary>Whether all counters in the label are in plain digits (<c>w:isLgl</c>).</summary>
    public bool IsLegal { get; init; }

    /// <summary>The style that the level belongs to.</summary>
    public string? Style { get; init; }

    /// <summary>What it says of the numbered paragraph.</summary>
    public ParagraphLayer Paragraph { get; init; } = ParagraphLayer.Empty;

    /// <summary>The font of the label, which says what its symbols are.</summary>
    public string? Font { get; init; }

    /// <summary>Whether the label is a picture.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Reads a level.</summary>
    /// <param name="at">The cursor on <c>w:lvl</c>.</param>
    public static NumberingLevel Read(PartCursor at) => Read(at, new NumberingLevel());

    private static NumberingLevel Read(PartCursor at, NumberingLevel level)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            level = at.Name switch
            {
                "start" => level with { Start = at.Number("val") ?? level.Start },
                "numFmt" => level with { Format = at.Val() ?? level.Format, Pattern = at.Get("format") },
                "lvlText" => level with { Text = Cut(at.Val() ?? "") },
                "lvlRestart" => level with { RestartAfter = at.Number("val") },
                "isLgl" => level with { IsLegal = at.IsOn() },
                "pStyle" => level with { Style = at.Val() },
                "pPr" => level with { Paragraph = LayerReader.Paragraph(at) with { Style = null, List = null, Level = null } },
                "rPr" => level with { Font = FontOf(LayerReader.Run(at)) },
                "lvlPicBulletId" => level with { IsPicture = true },
                // Newer formats stand in the choice, an older stand-in in the fallback.
                "AlternateContent" => InChoice(at, level),
                _ => level,
            };
        }

        return level;
    }

    private static NumberingLevel InChoice(PartCursor at, NumberingLevel level)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "Choice")
                level = Read(at, level);
        }

        return level;
    }

    private static string? FontOf(RunLayer run) => run.Ascii?.Name ?? run.HighAnsi?.Name;

    private static string Cut(string text) => text.Length > 64 ? text[..64] : text;
}

/// <summary>Định nghĩa danh sách: one <c>w:abstractNum</c>.</summary>
/// <param name="Levels">Its levels; one that it leaves out is <see langword="null"/>.</param>
/// <param name="StyleLink">The list style that it stands for, where it has no levels of its own.</param>
internal sealed record ListDefinition(NumberingLevel?[] Levels, string? StyleLink)
{
    /// <summary>Reads a definition.</summary>
    /// <param name="at">The cursor on <c>w:abstractNum</c>.</param>
    public static ListDefinition Read(PartCursor at)
    {
        var levels = new NumberingLevel?[NumberingTable.Levels];
        string? link = null;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "lvl" && at.Number("ilvl") is { } level and >= 0 and < NumberingTable.Levels)
                levels[level] = NumberingLevel.Read(at);
            else if (at.Name == "numStyleLink")
                link = at.Val();
        }

        return new ListDefinition(levels, link);
    }
}

/// <summary>Danh sách trong tệp: one <c>w:num</c>.</summary>
/// <param name="Definition">The definition that it is made of.</param>
/// <param name="Overrides">For each level, the level of its own and the number to start at, where it has them.</param>
internal sealed record ListInstance(int Definition, (NumberingLevel? Level, int? Start)[] Overrides)
{
    /// <summary>Reads a list.</summary>
    /// <param name="at">The cursor on <c>w:num</c>.</param>
    public static ListInstance Read(PartCursor at)
    {
        int definition = -1;
        var overrides = new (NumberingLevel? Level, int? Start)[NumberingTable.Levels];
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "abstractNumId")
                definition = at.Number("val") ?? -1;
            else if (at.Name == "lvlOverride" && at.Number("ilvl") is { } level and >= 0 and < NumberingTable.Levels)
                overrides[level] = Override(at);
        }

        return new ListInstance(definition, overrides);
    }

    private static (NumberingLevel? Level, int? Start) Override(PartCursor at)
    {
        NumberingLevel? own = null;
        int? start = null;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "lvl")
                own = NumberingLevel.Read(at);
            else if (at.Name == "startOverride")
                start = at.Number("val") ?? 0;
        }

        return (own, start);
    }
}
