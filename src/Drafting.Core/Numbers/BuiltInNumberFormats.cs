namespace Drafting.Core.Numbers;

/// <summary>Định dạng số có sẵn: the codes of the numFmtId that a workbook does not write out (ECMA-376 part 1 §18.8.30), as Excel has them
/// (MS-OI29500 §2.1.712).</summary>
public static class BuiltInNumberFormats
{
    /// <summary>The first id that a workbook gives to a code of its own.</summary>
    /// <value>164</value>
    public const int FirstCustomId = 164;

    /// <summary>The code of an id, or <see langword="null"/> where the id has none of its own.</summary>
    /// <param name="id">The numFmtId.</param>
    /// <param name="symbols">Whose short date 14 and 22 print.</param>
    public static string? CodeOf(int id, NumberSymbols symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        return id switch
        {
            0 => "General",
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            11 => "0.00E+00",
            12 => "# ?/?",
            13 => "# ??/??",
            14 => symbols.ShortDate,
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            18 => "h:mm AM/PM",
            19 => "h:mm:ss AM/PM",
            20 => "h:mm",
            21 => "h:mm:ss",
            22 => symbols.ShortDate + " h:mm",
            37 => "#,##0_);(#,##0)",
            38 => "#,##0_);[Red](#,##0)",
            39 => "#,##0.00_);(#,##0.00)",
            40 => "#,##0.00_);[Red](#,##0.00)",
            45 => "mm:ss",
            46 => "[h]:mm:ss",
            47 => "mm:ss.0",
            48 => "##0.0E+0",
            49 => "@",
            _ => null,
        };
    }
}
