using System.Text.RegularExpressions;

namespace Drafting.Core.Text;

/// <summary>Mẫu chữ có giới hạn thời gian: a pattern that runs out of its time fits nothing, for no letter of a paper may bring down its check.</summary>
public static class Patterns
{
    /// <summary>Whether a text fits a pattern.</summary>
    /// <param name="pattern">The pattern, with its limit.</param>
    /// <param name="text">The text.</param>
    public static bool Fits(this Regex pattern, string text) => pattern.Found(text) is not null;

    /// <summary>Whether a piece of text fits a pattern; nothing is kept of it.</summary>
    /// <param name="pattern">The pattern, with its limit.</param>
    /// <param name="text">The piece.</param>
    public static bool Fits(this Regex pattern, ReadOnlySpan<char> text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The first place where a text fits a pattern, or <see langword="null"/>.</summary>
    /// <param name="pattern">The pattern, with its limit.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin to look.</param>
    public static Match? Found(this Regex pattern, string text, int from = 0)
    {
        try
        {
            return pattern.Match(text, from) is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
