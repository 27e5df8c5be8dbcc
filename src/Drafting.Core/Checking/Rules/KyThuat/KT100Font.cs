using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Phông chữ của cả văn bản; signs may be of a font of signs.</summary>
internal static class KT100Font
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<string> row = paper.Layout.Page.FontName;
        foreach (FormattedPiece piece in paper.Pieces)
        {
            if (IsRight(piece, row))
                continue;
            foreach ((string font, List<ObservedRun> runs) in LetteredRuns.ByFont(piece))
            {
                if (!IsRight(font, row))
                    yield return Wrong(piece, font, runs, row);
            }
        }
    }

    private static Finding Wrong(FormattedPiece piece, string font, List<ObservedRun> runs, Requirement<string> row) => new(
        piece.At(runs[0].Start, runs[0].Length),
        $"{Sentence.Open(piece.Component.VietnameseName)}: phông chữ {font}, quy định {row.Preferred}.",
        row.Citation,
        new Fix($"đổi phông chữ thành {row.Preferred}",
            [.. runs.Select(run => new Edit.FormatText(piece.Paragraph.Address, run.Start, run.Length, new RunChange(FontName: row.Preferred)))]));

    private static bool IsRight(FormattedPiece piece, Requirement<string> row)
    {
        foreach (ObservedRun run in piece.Runs)
        {
            if (!IsRight(run.FontName, row))
                return false;
        }

        return true;
    }

    private static bool IsRight(string font, Requirement<string> row) => font.Equals(row.Preferred, StringComparison.OrdinalIgnoreCase) || row.Allowed.Contains(font);
}
