using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Planning;

/// <summary>Phụ lục: number, title, reference and body, on pages of their own.</summary>
internal static class AnnexPlanner
{
    public static List<PlannedBlock> Blocks(PlanDraft draft, Annex annex)
    {
        List<PlannedBlock> blocks = Opening(draft, annex.Number, annex.Title, annex.Reference is { } reference ? [$"({reference})"] : []);
        BodyPlanner.Add(draft, annex.Body, blocks, draft.Page(annex.Orientation).TextWidth);
        return blocks;
    }

    /// <summary>The lines over an annex: its number, its title, what it belongs to.</summary>
    public static List<PlannedBlock> Opening(PlanDraft draft, int? number, RichText title, params ReadOnlySpan<string> references)
    {
        List<PlannedBlock> blocks = [draft.Paragraph(Component.AnnexNumber, Heading(draft, number))];
        if (!title.IsEmpty)
            blocks.Add(draft.Paragraph(Component.AnnexTitle, title));
        foreach (string line in references)
            blocks.Add(draft.Paragraph(Component.AnnexReference, line));
        if (draft.Words.SubjectMark.Preferred is { Length: > 0 } mark)
            blocks.Add(draft.Paragraph(Component.SubjectMark, mark));
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
