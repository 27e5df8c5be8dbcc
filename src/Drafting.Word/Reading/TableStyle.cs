namespace Drafting.Word.Reading;

/// <summary>Kiểu bảng đã gộp: a chain of table styles as one (ECMA-376 part 1 §17.7.6).</summary>
internal sealed class TableStyle
{
    private readonly Dictionary<TablePart, TableLayer> parts = [];
    private readonly Dictionary<TableParts, TableLayer> known = [];

    private TableStyle()
    {
    }

    /// <summary>No style at all.</summary>
    public static TableStyle None { get; } = new();

    /// <summary>The borders of the table.</summary>
    public CellBorders Borders { get; private set; }

    /// <summary>How many rows make a band.</summary>
    public int RowBand { get; private set; } = 1;

    /// <summary>How many columns make a band.</summary>
    public int ColumnBand { get; private set; } = 1;

    /// <summary>Flattens a chain.</summary>
    /// <param name="chain">The chain from its root.</param>
    public static TableStyle Of(List<StyleEntry> chain)
    {
        var style = new TableStyle();
        foreach (StyleEntry entry in chain)
        {
            style.Borders = entry.Borders.Over(style.Borders);
            style.RowBand = entry.RowBand == 1 ? style.RowBand : entry.RowBand;
            style.ColumnBand = entry.ColumnBand == 1 ? style.ColumnBand : entry.ColumnBand;
            style.Add(TablePart.Whole, new TableLayer(entry.Paragraph, entry.Run, default));
            foreach ((TablePart part, TableLayer layer) in entry.Parts)
                style.Add(part, layer);
        }

        return style;
    }

    /// <summary>What the style says of a cell, the later part over the earlier.</summary>
    /// <param name="of">The parts that the cell belongs to.</param>
    public TableLayer Layer(TableParts of)
    {
        if (known.TryGetValue(of, out TableLayer? layer))
            return layer;
        layer = TableLayer.Empty;
        foreach (TablePart part in Enum.GetValues<TablePart>())
        {
            if (of.Has(part) && parts.TryGetValue(part, out TableLayer? own))
                layer = own.Over(layer);
        }

        // The empty style is shared by all papers; with nothing to add up it has nothing to remember.
        if (parts.Count > 0)
            known[of] = layer;
        return layer;
    }

    private void Add(TablePart part, TableLayer layer) => parts[part] = parts.TryGetValue(part, out TableLayer? under) ? layer.Over(under) : layer;
}

/// <summary>Lớp định dạng bảng: what one part of a table style says.</summary>
/// <param name="Paragraph">Of paragraphs.</param>
/// <param name="Run">Of characters.</param>
/// <param name="Borders">Of the borders of cells.</param>
internal sealed record TableLayer(ParagraphLayer Paragraph, RunLayer Run, CellBorders Borders)
{
    /// <summary>The layer that says nothing.</summary>
    public static TableLayer Empty { get; } = new(ParagraphLayer.Empty, RunLayer.Empty, default);

    /// <summary>Reads <c>w:tblStylePr</c>.</summary>
    /// <param name="at">The cursor on the element.</param>
    public static TableLayer Read(PartCursor at)
    {
        TableLayer layer = Empty;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            layer = at.Name switch
            {
                "pPr" => layer with { Paragraph = LayerReader.Paragraph(at) },
                "rPr" => layer with { Run = LayerReader.Run(at) },
                "tcPr" => layer with { Borders = InCell(at) },
                _ => layer,
            };
        }

        return layer;
    }

    /// <summary>This layer laid over another.</summary>
    /// <param name="under">The other.</param>
    public TableLayer Over(TableLayer under) => new(Paragraph.Over(under.Paragraph), Run.Over(under.Run), Borders.Over(under.Borders));

    private static CellBorders InCell(PartCursor at)
    {
        CellBorders borders = default;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "tcBorders")
                borders = CellBorders.Read(at);
        }

        return borders;
    }
}
