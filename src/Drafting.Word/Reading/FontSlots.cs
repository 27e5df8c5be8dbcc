namespace Drafting.Word.Reading;

/// <summary>Ô phông: which of the four fonts of a run shows a character (ECMA-376 part 1 §17.3.2.26).</summary>
internal enum FontSlot
{
    /// <summary>ASCII.</summary>
    Ascii,

    /// <summary>Chữ La-tinh khác, chữ Việt trong số đó.</summary>
    HighAnsi,

    /// <summary>Chữ Đông Á.</summary>
    EastAsia,
}

/// <summary>Xếp ô phông.</summary>
internal static class FontSlots
{
    /// <summary>The slot of a character.</summary>
    /// <param name="character">The character.</param>
    public static FontSlot Of(char character) => character switch
    {
        < '\u0080' => FontSlot.Ascii,
        >= '\u0590' and <= '\u07BF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE' => FontSlot.Ascii,
        >= '\u1100' and <= '\u11FF' or >= '\u2E80' and <= '\uDFFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFFEF' => FontSlot.EastAsia,
        _ => FontSlot.HighAnsi,
    };

    /// <summary>Whether the character takes whatever font stands next to it: a blank or mark looks alike in all.</summary>
    /// <param name="character">The character.</param>
    public static bool IsNeutral(char character) => character is ' ' or '\t' or '\n' or '\f' or '\u00A0';
}
