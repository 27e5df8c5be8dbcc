using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Khoảng cách giữa các đoạn: what stands below one paragraph and above the next, together.</summary>
internal static class KT180ParagraphGap
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        FormattedPiece? above = null;
        foreach (FormattedPiece piece in paper.Pieces)
        {
            if (above is { } first && Follows(first, piece))
            {
                Requirement<Length> row = first.Row.SpaceAfter;
                Length gap = first.Paragraph.Format.After + piece.Paragraph.Format.Before;
                if (!row.Allowed.Contains(gap) && IsPrescribed(row))
                {
                    yield return first.Report(
                        first.Place,
                        $"cách đoạn sau {FigureText.Of(gap)}, quy định {FigureText.Of(row.Allowed)}",
                        row.Citation,
                        new Fix($"đổi khoảng cách sau đoạn thành {FigureText.Of(row.Preferred)}",
                            [new Edit.FormatParagraph(first.Paragraph.Address, new ParagraphChange(After: row.Preferred))]));
                }
            }

            above = piece.IsAlone ? piece : null;
        }
    }

    // Two paragraphs of the text with nothing between them, not even an empty line.
    private static bool Follows(FormattedPiece above, FormattedPiece below) =>
        below.IsAlone && below.Region == above.Region && IsPrescribed(below.Row.SpaceAfter)
        && above.Paragraph.Place is ObservedPlace.OnPage && below.Paragraph.Place is ObservedPlace.OnPage
        && below.Paragraph.Address.Story == above.Paragraph.Address.Story && below.Paragraph.Address.Ordinal == above.Paragraph.Address.Ordinal + 1;

    private static bool IsPrescribed(Requirement<Length> row) => row.Citation.Source is not RequirementSource.Chosen;
}
