using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Chữ theo phông: the runs of each paragraph by their font, for the rules about fonts and old encodings.</summary>
internal static class LetteredRuns
{
    /// <summary>The runs of a piece, grouped by font; runs of signs alone are left out.</summary>
    /// <param name="piece">The piece.</param>
    public static IEnumerable<(string Font, List<ObservedRun> Runs)> ByFont(FormattedPiece piece)
    {
        foreach (IGrouping<string, ObservedRun> font in piece.Runs.GroupBy(static r => r.FontName, StringComparer.OrdinalIgnoreCase))
        {
            List<ObservedRun> runs = [.. font.Where(r => HasLetters(piece.TextOf(r)))];
            if (runs.Count > 0)
                yield return (font.Key, runs);
        }
    }

    // Arrows, boxes and bullets are in no text font; a figure or a letter is.
    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }
}
