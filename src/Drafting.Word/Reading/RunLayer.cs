namespace Drafting.Word.Reading;

/// <summary>Lớp định dạng chữ: what one place says about characters; what it leaves open is <see langword="null"/>.</summary>
internal sealed record RunLayer
{
    /// <summary>The layer that says nothing.</summary>
    public static RunLayer Empty { get; } = new();

    /// <summary>Which toggles it speaks of.</summary>
    public RunToggles Named { get; init; }

    /// <summary>Which of them it sets.</summary>
    public RunToggles On { get; init; }

    /// <summary>Size in half-points.</summary>
    public int? Size { get; init; }

    /// <summary>Size of complex scripts in half-points.</summary>
    public int? ComplexSize { get; init; }

    /// <summary>Gạch chân.</summary>
    public bool? Underline { get; init; }

    /// <summary>Colour as <c>RRGGBB</c>; empty for automatic.</summary>
    public string? Color { get; init; }

    /// <summary>Whether the characters are of a complex script (<c>w:cs</c>).</summary>
    public bool? Complex { get; init; }

    /// <summary>Whether the characters run from right to left (<c>w:rtl</c>).</summary>
    public bool? RightToLeft { get; init; }

    /// <summary>The font of ASCII characters.</summary>
    public FontChoice? Ascii { get; init; }

    /// <summary>The font of other Latin characters, the Vietnamese ones among them.</summary>
    public FontChoice? HighAnsi { get; init; }

    /// <summary>The font of East Asian characters.</summary>
    public FontChoice? EastAsia { get; init; }

    /// <summary>The font of complex scripts.</summary>
    public FontChoice? ComplexFont { get; init; }

    /// <summary>The id of the character style; only direct properties name one.</summary>
    public string? Style { get; init; }

    /// <summary>What is tracked about it.</summary>
    public TrackedMarks Tracked { get; init; }

    /// <summary>This layer laid over another.</summary>
    /// <param name="under">The other.</param>
    public RunLayer Over(RunLayer under)
    {
        if (ReferenceEquals(under, Empty))
            return this;
        return ReferenceEquals(this, Empty) ? under : new RunLayer
        {
            Named = under.Named | Named,
            On = (under.On & ~Named) | On,
            Size = Size ?? under.Size,
            ComplexSize = ComplexSize ?? under.ComplexSize,
            Underline = Underline ?? under.Underline,
            Color = Color ?? under.Color,
            Complex = Complex ?? under.Complex,
            RightToLeft = RightToLeft ?? under.RightToLeft,
            Ascii = Ascii ?? under.Ascii,
            HighAnsi = HighAnsi ?? under.HighAnsi,
            EastAsia = EastAsia ?? under.EastAsia,
            ComplexFont = ComplexFont ?? under.ComplexFont,
        };
    }
}

/// <summary>Thuộc tính bật tắt (ECMA-376 part 1 §17.7.3).</summary>
[Flags]
internal enum RunToggles
{
    /// <summary>Không.</summary>
    None = 0,

    /// <summary>Đậm.</summary>
    Bold = 1,

    /// <summary>Đậm, chữ phức hợp.</summary>
    ComplexBold = 2,

    /// <summary>Nghiêng.</summary>
    Italic = 4,

    /// <summary>Nghiêng, chữ phức hợp.</summary>
    ComplexItalic = 8,

    /// <summary>In hoa.</summary>
    Caps = 16,

    /// <summary>Ẩn.</summary>
    Hidden = 32,
}

/// <summary>Dấu theo dõi trên thuộc tính chữ.</summary>
[Flags]
internal enum TrackedMarks
{
    /// <summary>Không.</summary>
    None = 0,

    /// <summary>Dấu đoạn được chèn.</summary>
    Inserted = 1,

    /// <summary>Dấu đoạn bị xoá.</summary>
    Deleted = 2,

    /// <summary>Định dạng được đổi.</summary>
    Changed = 4,
}

/// <summary>Phông được chọn: by name, or by its part in the theme.</summary>
/// <param name="Name">The name, where named.</param>
/// <param name="Theme">The part, such as <c>minorHAnsi</c>, which goes before the name.</param>
internal sealed record FontChoice(string? Name, string? Theme);
