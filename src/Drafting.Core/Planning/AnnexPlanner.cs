using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Planning;

/// <summary>Phụ lục: number, title, reference and body, on pages of their own.</summary>
internal static class AnnexPlanner
{
    public static List<PlannedBlock> Blocks(PlanDraft draft, Annex annex)
    {
        List<PlannedBlock> blocks = [draft.Paragraph(Component.AnnexNumber, Heading(draft, annex.Number))];
        if (!annex.Title.IsEmpty)
            blocks.Add(draft.Paragraph(Component.AnnexTitle, annex.Title));
        if (annex.Reference is { } reference)
            blocks.Add(draft.Paragraph(Component.AnnexReference, $"({reference})"));
        if (draft.Words.SubjectMark.Preferred is { Length: > 0 } mark)
            blocks.Add(draft.Paragraph(Component.SubjectMark, mark));
        BodyPlanner.Add(draft, annex.Body, blocks, draft.Page(annex.Orientation).TextWidth);
        return blocks;
    }

    private static string Heading(PlanDraft draft, int? number)
    {
        if (number is not { } value)
            return "Phụ lục";
        string numeral = draft.Words.AnnexNumerals.Preferred == "la-ma" && value <= RomanNumeral.Highest
            ? RomanNumeral.Format(value)
            : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"Phụ lục {numeral}";
    }
}
