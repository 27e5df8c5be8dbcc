using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Một cỡ chữ trong nội dung: of the sizes that the guidance allows the body, a paper uses one.</summary>
internal static class KT111OneBodySize
{
    public static IEnumerable<Finding> Check(CheckedPaper paper) =>
        paper.Pieces.Where(static p => IsBody(p.Component)).GroupBy(static p => p.Region).SelectMany(static region => Check([.. region]));

    private static IEnumerable<Finding> Check(List<FormattedPiece> body)
    {
        Dictionary<FontSize, int> weights = [];
        foreach (FormattedPiece piece in body)
        {
            foreach (ObservedRun run in piece.Runs)
                weights[run.Format.Size] = weights.GetValueOrDefault(run.Format.Size) + run.Length;
        }

        if (weights.Count < 2)
            yield break;
        // Most of the text says which size was meant; the smaller one where they are even.
        FontSize usual = weights.OrderByDescending(static w => w.Value).ThenBy(static w => w.Key).First().Key;
        foreach (FormattedPiece piece in body)
        {
            Requirement<FontSize> row = piece.Row.Size;
            List<ObservedRun> others = [.. piece.Runs.Where(r => r.Format.Size != usual && row.Allowed.Contains(r.Format.Size))];
            if (others.Count == 0 || !row.Allowed.Contains(usual))
                continue;
            yield return piece.Report(
                piece.At(others[0].Start, others[0].Length),
                $"cỡ chữ {FigureText.Of(others[0].Format.Size)}, trong khi nội dung văn bản dùng cỡ {FigureText.Of(usual)}; cả văn bản dùng một cỡ",
                row.Citation,
                new Fix($"đổi cỡ chữ thành {FigureText.Of(usual)}",
                    [.. others.Select(run => new Edit.FormatText(piece.Paragraph.Address, run.Start, run.Length, new RunChange(Size: usual)))]));
        }
    }

    private static bool IsBody(Component component) => component is Component.LegalBasis or Component.EnactingFormula
        or Component.PartNumber or Component.PartTitle or Component.SectionNumber or Component.SectionTitle or Component.Article or Component.RomanHeading
        or Component.Clause or Component.Subclause or Component.Point or Component.Dash or Component.Plus or Component.BodyText;
}
