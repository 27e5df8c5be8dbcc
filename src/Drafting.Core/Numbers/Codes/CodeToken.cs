namespace Drafting.Core.Numbers.Codes;

/// <summary>What a piece of a format code stands for.</summary>
internal enum CodeTokenKind
{
    /// <summary>Text that is printed as it is.</summary>
    Literal,

    /// <summary>0, # or ? before its part is known, then of the whole number.</summary>
    Digit,
    FractionDigit,
    ExponentDigit,
    NumeratorDigit,

    /// <summary>0, # or ? of a denominator that is found, or a figure of one that is given.</summary>
    DenominatorDigit,

    Point,
    Comma,
    Percent,
    Slash,

    /// <summary>1–9: a figure of a given denominator, else a literal.</summary>
    Figure,

    /// <summary>E+ or E-.</summary>
    Exponent,
    General,
    Text,

    // From here on, what is printed of a day or a time.
    Era,
    Year,
    BuddhistYear,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Subsecond,
    ElapsedHours,
    ElapsedMinutes,
    ElapsedSeconds,
    HalfDay,
}

/// <summary>A piece of a format code.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Symbol">The placeholder, the figure, or the sign of the exponent.</param>
/// <param name="Width">How many letters or figures it has.</param>
/// <param name="Literal">The text of a literal; how AM/PM is written.</param>
internal readonly record struct CodeToken(CodeTokenKind Kind, char Symbol = '\0', int Width = 1, string Literal = "")
{
    /// <summary>Whether it prints a day or a time.</summary>
    public bool IsOfDate => Kind >= CodeTokenKind.Era;

    /// <summary>Whether it prints a time that may pass a day.</summary>
    public bool IsElapsed => Kind is CodeTokenKind.ElapsedHours or CodeTokenKind.ElapsedMinutes or CodeTokenKind.ElapsedSeconds;

    /// <summary>Whether it prints a day of the calendar or an hour of a day.</summary>
    public bool IsOfCalendar => Kind is >= CodeTokenKind.Era and <= CodeTokenKind.Hour or CodeTokenKind.HalfDay;
}
