using System.Collections.Immutable;

namespace Drafting.Core.Numbers.Codes;

/// <summary>What a section prints.</summary>
internal enum CodeSectionKind
{
    /// <summary>Nothing but its own words.</summary>
    Words,
    General,
    Text,
    Decimal,
    Exponent,
    Fraction,
    Date,
}

/// <summary>Whose names a section asks for.</summary>
internal enum CodeLanguage
{
    Unsaid,
    English,
    Vietnamese,
}

/// <summary>One of the sections that semicolons part.</summary>
internal sealed record CodeSection
{
    /// <summary>The section that a code without one falls back to.</summary>
    public static CodeSection General { get; } = new() { Kind = CodeSectionKind.General, Tokens = [new CodeToken(CodeTokenKind.General)] };

    /// <summary>What it prints.</summary>
    public required CodeSectionKind Kind { get; init; }

    /// <summary>Its pieces in order.</summary>
    public required ImmutableArray<CodeToken> Tokens { get; init; }

    /// <summary>Which numbers it is for, where it says so.</summary>
    public CodeCondition? Condition { get; init; }

    /// <summary>Whose names it asks for.</summary>
    public CodeLanguage Language { get; init; }

    /// <summary>The power of ten that percent signs and commas at the end multiply by.</summary>
    public int Power { get; init; }

    /// <summary>Whether thousands are parted.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>The denominator that the code gives, or 0 where it is to be found.</summary>
    public int Denominator { get; init; }

    /// <summary>Whether the hour is one of twelve.</summary>
    public bool IsTwelveHours { get; init; }

    /// <summary>How many placeholders of a kind it has.</summary>
    /// <param name="kind">The kind.</param>
    public int Count(CodeTokenKind kind)
    {
        int count = 0;
        foreach (CodeToken token in Tokens)
            count += token.Kind == kind ? 1 : 0;
        return count;
    }
}
