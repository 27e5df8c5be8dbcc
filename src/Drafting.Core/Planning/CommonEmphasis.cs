using Drafting.Core.Documents;

namespace Drafting.Core.Planning;

/// <summary>Nhấn mạnh cả dòng: emphasis turns the face of its ground over, so on every word of a heading it would take away the weight that the
/// guidance gives the heading. What stands out from nothing is no emphasis.</summary>
internal static class CommonEmphasis
{
    /// <summary>The text without the emphasis that all its words share.</summary>
    /// <param name="text">The text.</param>
    public static RichText Without(RichText text)
    {
        Emphasis common = Emphasis.Bold | Emphasis.Italic;
        bool any = false;
        foreach (Inline inline in text.Inlines)
        {
            if (inline is not Inline.Text run || !HasLetters(run.Value))
                continue;
            common &= run.Emphasis;
            any = true;
        }

        return !any || common == Emphasis.None
            ? text
            : new RichText([.. text.Inlines.Select(inline => inline is Inline.Text run ? run with { Emphasis = run.Emphasis & ~common } : inline)]);
    }

    private static bool HasLetters(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }
}
