using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Content;

/// <summary>Lời chạy: which components hold sentences. In heads and signatures blanks are layout, not language.</summary>
internal static class RunningText
{
    /// <summary>Whether a component holds sentences; what is not recognised does.</summary>
    /// <param name="component">The component.</param>
    public static bool Is(Component? component) => component is null or Component.LegalBasis || IsBody(component) || component is Component.Footnote or Component.Subject
        or Component.LetterSubject or Component.Addressee or Component.Recipient or Component.TableCell or Component.TableHeader or Component.AnnexTitle or Component.AnnexReference;

    /// <summary>Whether a component is a division or a paragraph of the body; what is not recognised is.</summary>
    /// <param name="component">The component.</param>
    public static bool IsBody(Component? component) => component is null or Component.Article or Component.RomanHeading or Component.Clause or Component.Subclause
        or Component.Point or Component.Dash or Component.Plus or Component.BodyText or Component.PartTitle or Component.SectionTitle;
}
