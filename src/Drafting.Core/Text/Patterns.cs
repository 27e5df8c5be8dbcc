using System.Text.RegularExpressions;

namespace Drafting.Core.Text;

/// <summary>Mẫu chữ có giới hạn thời gian: a pattern that runs out of its time fits nothing, for no letter of a paper may bring down its check. It is tried
/// twice: a machine that stood still in the middle of a match says nothing of the pattern, and must not change what is found.</summary>
public static class Patterns
{
    private const int Tries = 2;

    /// <summary>Whether a text fits a pattern.</summary>
    /// <param name="pattern">The pattern, with its limit.</param>
    /// <param name="text">The text.</param>
    public static bool Fits(this Regex pattern, string text) => pattern.Found(text) is not null;

    /// <summary>Whether a piece of text fits a pattern; nothing is kept of it.</summary>
    /// <param name="pattern">The pattern, with its limit.</param>
    /// <param name="text">The piece.</param>
    public static bool Fits(this Regex pattern, ReadOnlySpan<char> text)
    {
        for (int tried = 0; tried < Tries; tried++)
        {
            try
            {
                return pattern.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                // Once more, or it fits nothing.
            }
        }

        return false;
    }

    /// <summary>The first place where a text fits a pattern, or <see langword="null"/>.</summary>
    /// <param name="pattern">The pattern, with its limit.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin to look.</param>
    public static Match? Found(this Regex pattern, string text, int from = 0)
    {
        for (int tried = 0; tried < Tries; tried++)
        {
            try
            {
                return pattern.Match(text, from) is { Success: true } match ? match : null;
            }
            catch (RegexMatchTimeoutException)
            {
                // Once more, or it fits nothing.
            }
        }

        return null;
    }
}
