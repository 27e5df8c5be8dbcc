namespace Drafting.Word.Reading;

/// <summary>Kiểu trong tệp: one <c>w:style</c> as it stands (ECMA-376 part 1 §17.7.4.17).</summary>
internal sealed record StyleEntry(StyleKind Kind, string Id, string? Name, string? BasedOn, ParagraphLayer Paragraph, RunLayer Run)
{
    /// <summary>Whether it is the default of its kind.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The borders of the table, where it is a table style.</summary>
    public CellBorders Borders { get; init; }

    /// <summary>How many rows make a band.</summary>
    public int RowBand { get; init; } = 1;

    /// <summary>How many columns make a band.</summary>
    public int ColumnBand { get; init; } = 1;

    /// <summary>What it says of parts of a table.</summary>
    public IReadOnlyDictionary<TablePart, TableLayer> Parts { get; init; } = new Dictionary<TablePart, TableLayer>();

    /// <summary>Reads a style; one without an id is none.</summary>
    /// <param name="at">The cursor on <c>w:style</c>.</param>
    public static StyleEntry? Read(PartCursor at)
    {
        StyleKind? kind = at.Get("type") switch
        {
            null or "paragraph" => StyleKind.Paragraph,
            "character" => StyleKind.Character,
            "table" => StyleKind.Table,
            "numbering" => StyleKind.List,
            _ => null,
        };
        if (kind is null || at.Get("styleId") is not { } id)
            return null;
        var entry = new StyleEntry(kind.Value, id, null, null, ParagraphLayer.Empty, RunLayer.Empty) { IsDefault = at.Flag("default") == true };
        Dictionary<TablePart, TableLayer> parts = [];
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            switch (at.Name)
            {
                case "name": entry = entry with { Name = at.Val() }; break;
                case "basedOn": entry = entry with { BasedOn = at.Val() }; break;
                case "pPr": entry = entry with { Paragraph = LayerReader.Paragraph(at) }; break;
                case "rPr": entry = entry with { Run = LayerReader.Run(at) }; break;
                case "tblPr": entry = WithTable(entry, at); break;
                case "tblStylePr" when TableParts.Find(at.Get("type")) is { } part: parts[part] = TableLayer.Read(at); break;
            }
        }

        return parts.Count == 0 ? entry : entry with { Parts = parts };
    }

    private static StyleEntry WithTable(StyleEntry entry, PartCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "tblBorders")
                entry = entry with { Borders = CellBorders.Read(at) };
            else if (at.Name == "tblStyleRowBandSize")
                entry = entry with { RowBand = Math.Clamp(at.Number("val") ?? 1, 1, 1000) };
            else if (at.Name == "tblStyleColBandSize")
                entry = entry with { ColumnBand = Math.Clamp(at.Number("val") ?? 1, 1, 1000) };
        }

        return entry;
    }
}

/// <summary>Loại kiểu.</summary>
internal enum StyleKind
{
    /// <summary>Kiểu đoạn.</summary>
    Paragraph,

    /// <summary>Kiểu chữ.</summary>
    Character,

    /// <summary>Kiểu bảng.</summary>
    Table,

    /// <summary>Kiểu danh sách.</summary>
    List,
}
