using System.Globalization;

namespace Drafting.Core.Units;

/// <summary>Quy tắc giãn dòng: how <see cref="LineSpacing"/> is read (ECMA-376 part 1 §17.18.48).</summary>
public enum LineRule
{
    /// <summary>Bội số: a multiple of a single line.</summary>
    Multiple,

    /// <summary>Chính xác: exactly so high.</summary>
    Exact,

    /// <summary>Ít nhất: at least so high.</summary>
    AtLeast,
}

/// <summary>Giãn dòng: the height of a line of text.</summary>
/// <param name="Rule">How the value is read.</param>
/// <param name="Value">As in <c>w:line</c>: 240ths of a line for a multiple, else twips (1/20 pt).</param>
public readonly record struct LineSpacing(LineRule Rule, int Value) : IComparable<LineSpacing>
{
    /// <summary>Giãn dòng đơn.</summary>
    public static LineSpacing Single => new(LineRule.Multiple, 240);

    /// <summary>Exactly a height.</summary>
    /// <param name="height">The height of a line.</param>
    public static LineSpacing Exactly(Length height) => new(LineRule.Exact, height.Twips);

    /// <summary>At least a height.</summary>
    /// <param name="height">The least height of a line.</param>
    public static LineSpacing AtLeast(Length height) => new(LineRule.AtLeast, height.Twips);

    /// <summary>Reads <c>exact 18 pt</c>, <c>at least 18 pt</c> or <c>multiple 1.15</c>.</summary>
    /// <param name="text">The text, decimal point <c>.</c>.</param>
    /// <param name="spacing">The spacing when the text is one.</param>
    public static bool TryParse(string text, out LineSpacing spacing)
    {
        spacing = default;
        if (text.StartsWith("multiple ", StringComparison.Ordinal))
        {
            if (!decimal.TryParse(text.AsSpan(9), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal lines) || lines is <= 0 or > 10)
                return false;
            spacing = new LineSpacing(LineRule.Multiple, (int)decimal.Round(lines * 240));
            return true;
        }

        LineRule rule = text.StartsWith("exact ", StringComparison.Ordinal) ? LineRule.Exact : LineRule.AtLeast;
        string head = rule == LineRule.Exact ? "exact " : "at least ";
        if (!text.StartsWith(head, StringComparison.Ordinal) || !Length.TryParse(text[head.Length..], out Length height) || height <= Length.Zero)
            return false;
        spacing = new LineSpacing(rule, height.Twips);
        return true;
    }

    /// <summary>Orders spacings of one rule by height; spacings of different rules by rule.</summary>
    public int CompareTo(LineSpacing other) => Rule == other.Rule ? Value.CompareTo(other.Value) : Rule.CompareTo(other.Rule);

    /// <summary>Prints the form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Rule switch
    {
        LineRule.Multiple => string.Create(CultureInfo.InvariantCulture, $"multiple {Value / 240m:0.##}"),
        LineRule.Exact => $"exact {Length.FromTwips(Value)}",
        _ => $"at least {Length.FromTwips(Value)}",
    };
}
