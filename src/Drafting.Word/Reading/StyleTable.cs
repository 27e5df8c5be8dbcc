namespace Drafting.Word.Reading;

/// <summary>Bảng kiểu của tệp: styles, flattened along their chains when first used.</summary>
internal sealed class StyleTable
{
    private const int LongestChain = 32;
    private readonly Dictionary<(StyleKind Kind, string Id), StyleEntry> entries = [];
    private readonly Dictionary<string, ParagraphStyle> paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RunLayer> characters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableStyle> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<StyleKind, string> defaults = [];
    private readonly NumberingTable numbering;

    private StyleTable(NumberingTable numbering) => this.numbering = numbering;

    /// <summary>The defaults of characters.</summary>
    public RunLayer Run { get; private set; } = RunLayer.Empty;

    /// <summary>The defaults of paragraphs.</summary>
    public ParagraphLayer Paragraph { get; private set; } = ParagraphLayer.Empty;

    /// <summary>Reads the part.</summary>
    /// <param name="at">The part, or <see langword="null"/> where there is none.</param>
    /// <param name="numbering">The lists that styles name.</param>
    public static StyleTable Read(PartCursor? at, NumberingTable numbering)
    {
        var table = new StyleTable(numbering);
        if (at is null || !at.Root())
            return table;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "docDefaults")
                table.ReadDefaults(at);
            else if (at.Name == "style")
                table.Add(StyleEntry.Read(at));
        }

        numbering.ResolveStyleLinks(id => table.entries.TryGetValue((StyleKind.List, id), out StyleEntry? style) ? style.Paragraph.List : null);
        return table;
    }

    /// <summary>The paragraph style of an id; an unknown id is the default style.</summary>
    /// <param name="id">The id, or <see langword="null"/> where none is named.</param>
    public ParagraphStyle ParagraphStyle(string? id)
    {
        if (id is null || !entries.ContainsKey((StyleKind.Paragraph, id)))
            id = defaults.GetValueOrDefault(StyleKind.Paragraph);
        if (id is null)
            return Reading.ParagraphStyle.None;
        if (!paragraphs.TryGetValue(id, out ParagraphStyle? style))
            paragraphs[id] = style = Reading.ParagraphStyle.Of(Chain(StyleKind.Paragraph, id), numbering);
        return style;
    }

    /// <summary>What a character style says along its chain; an unknown one says nothing.</summary>
    /// <param name="id">The id, or <see langword="null"/> where none is named.</param>
    public RunLayer CharacterStyle(string? id)
    {
        if (id is null)
            id = defaults.GetValueOrDefault(StyleKind.Character);
        if (id is null)
            return RunLayer.Empty;
        if (!characters.TryGetValue(id, out RunLayer? style))
            characters[id] = style = Chain(StyleKind.Character, id).Aggregate(RunLayer.Empty, static (under, entry) => entry.Run.Over(under));
        return style;
    }

    /// <summary>The table style of an id.</summary>
    /// <param name="id">The id, or <see langword="null"/> where none is named.</param>
    public TableStyle TableStyle(string? id)
    {
        if (id is null || !entries.ContainsKey((StyleKind.Table, id)))
            id = defaults.GetValueOrDefault(StyleKind.Table);
        if (id is null)
            return Reading.TableStyle.None;
        if (!tables.TryGetValue(id, out TableStyle? style))
            tables[id] = style = Reading.TableStyle.Of(Chain(StyleKind.Table, id));
        return style;
    }

    private void Add(StyleEntry? entry)
    {
        if (entry is null)
            return;
        entries.TryAdd((entry.Kind, entry.Id), entry);
        if (entry.IsDefault)
            defaults.TryAdd(entry.Kind, entry.Id);
    }

    private void ReadDefaults(PartCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name is not ("rPrDefault" or "pPrDefault"))
                continue;
            for (int inner = at.Depth; at.NextChild(inner);)
            {
                if (at.Name == "rPr")
                    Run = LayerReader.Run(at);
                else if (at.Name == "pPr")
                    Paragraph = LayerReader.Paragraph(at);
            }
        }
    }

    /// <summary>The chain of a style from its root to itself; a loop ends it.</summary>
    private List<StyleEntry> Chain(StyleKind kind, string id)
    {
        var chain = new List<StyleEntry>();
        for (string? next = id; next is not null && chain.Count < LongestChain && entries.TryGetValue((kind, next), out StyleEntry? entry); next = entry.BasedOn)
        {
            if (chain.Exists(known => ReferenceEquals(known, entry)))
                break;
            chain.Add(entry);
        }

        chain.Reverse();
        return chain;
    }
}
