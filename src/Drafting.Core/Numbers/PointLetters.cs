namespace Drafting.Core.Numbers;

/// <summary>Chữ cái của điểm: the letters that number the points of a clause, in the order of the Vietnamese alphabet without ă, â, ê, ô, ơ, ư.</summary>
public static class PointLetters
{
    /// <summary>The letters in order.</summary>
    public const string All = "abcdđeghiklmnopqrstuvxy";

    /// <summary>The ordinal of a letter, from 1; 0 where it numbers no point.</summary>
    /// <param name="letter">The letter, in lower case.</param>
    public static int OrdinalOf(char letter) => All.IndexOf(letter) + 1;

    /// <summary>The letter of an ordinal.</summary>
    /// <param name="ordinal">The ordinal, 1–23.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such letter.</exception>
    public static char At(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, All.Length);
        return All[ordinal - 1];
    }
}
