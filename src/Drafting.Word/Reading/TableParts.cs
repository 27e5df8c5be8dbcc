namespace Drafting.Word.Reading;

/// <summary>Phần của bảng: in the order in which a style's words for them are laid over each other (ECMA-376 part 1 §17.7.6).</summary>
internal enum TablePart
{
    /// <summary>Cả bảng.</summary>
    Whole,

    /// <summary>Dải cột lẻ.</summary>
    OddColumns,

    /// <summary>Dải cột chẵn.</summary>
    EvenColumns,

    /// <summary>Dải hàng lẻ.</summary>
    OddRows,

    /// <summary>Dải hàng chẵn.</summary>
    EvenRows,

    /// <summary>Cột đầu.</summary>
    FirstColumn,

    /// <summary>Cột cuối.</summary>
    LastColumn,

    /// <summary>Hàng đầu.</summary>
    FirstRow,

    /// <summary>Hàng cuối.</summary>
    LastRow,

    /// <summary>Ô góc trên trái.</summary>
    TopLeft,

    /// <summary>Ô góc trên phải.</summary>
    TopRight,

    /// <summary>Ô góc dưới trái.</summary>
    BottomLeft,

    /// <summary>Ô góc dưới phải.</summary>
    BottomRight,
}

/// <summary>Các phần của bảng: a set of them.</summary>
/// <param name="Bits">One bit for each.</param>
internal readonly record struct TableParts(int Bits)
{
    /// <summary>Whether a part is in the set.</summary>
    /// <param name="part">The part.</param>
    public bool Has(TablePart part) => (Bits & (1 << (int)part)) != 0;

    /// <summary>The set with a part more where a condition holds.</summary>
    /// <param name="part">The part.</param>
    /// <param name="holds">The condition.</param>
    public TableParts And(TablePart part, bool holds) => holds ? new TableParts(Bits | (1 << (int)part)) : this;

    /// <summary>The part of a word of <c>w:tblStylePr</c>, or <see langword="null"/>.</summary>
    /// <param name="type">The word.</param>
    public static TablePart? Find(string? type) => type switch
    {
        "wholeTable" => TablePart.Whole,
        "band1Vert" => TablePart.OddColumns,
        "band2Vert" => TablePart.EvenColumns,
        "band1Horz" => TablePart.OddRows,
        "band2Horz" => TablePart.EvenRows,
        "firstCol" => TablePart.FirstColumn,
        "lastCol" => TablePart.LastColumn,
        "firstRow" => TablePart.FirstRow,
        "lastRow" => TablePart.LastRow,
        "nwCell" => TablePart.TopLeft,
        "neCell" => TablePart.TopRight,
        "swCell" => TablePart.BottomLeft,
        "seCell" => TablePart.BottomRight,
        _ => null,
    };
}
