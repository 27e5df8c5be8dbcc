using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Màu chữ: black; the marks that stamps make are red.</summary>
internal static class KT101Color
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (FormattedPiece piece in paper.Pieces.Where(static p => !IsStamp(p.Component) && p.Runs.Any(IsColoured)))
        {
            List<ObservedRun> coloured = [.. piece.Runs.Where(IsColoured)];
            yield return new Finding(
                piece.At(coloured[0].Start, coloured[0].Length),
                $"{Sentence.Open(piece.Component.VietnameseName)}: chữ màu {coloured[0].Color}, quy định màu đen.",
                paper.Layout.Page.FontName.Citation,
                new Fix("đổi thành chữ màu đen",
                    [.. coloured.Select(run => new Edit.FormatText(piece.Paragraph.Address, run.Start, run.Length, new RunChange(Color: "auto")))]));
        }
    }

    private static bool IsColoured(ObservedRun run) => run.Color is not (null or "000000");

    private static bool IsStamp(Component component) => component is Component.SecrecyMark or Component.UrgencyMark or Component.CirculationNote;
}
