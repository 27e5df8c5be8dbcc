using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Căn lề của từng thành phần.</summary>
internal static class KT160Alignment
{
    private static readonly ParagraphProperty<Alignment> Property = new(
        static row => row.Alignment,
        static format => format.Alignment,
        static (alignment, _) => new ParagraphChange(Alignment: alignment),
        static (alignment, row) => $"{FigureText.Of(alignment)}, quy định {FigureText.Of(row.Allowed)}",
        static alignment => $"đổi thành {FigureText.Of(alignment)}")
    {
        MindsChoices = true,
        MovesFirstLine = true,
        // “Kính gửi:” beside the column of the list stands at its right, next to the names.
        Preferred = static (piece, row) => IsBesideList(piece) && row.Allowed.Contains(Alignment.Right) ? Alignment.Right : row.Preferred,
    };

    public static IEnumerable<Finding> Check(CheckedPaper paper) => FormatRows.OfParagraphs(paper, Property);

    private static bool IsBesideList(FormattedPiece piece) =>
        piece.Component == Component.AddresseesLabel && piece.Paragraph.Place is ObservedPlace.InCell cell && cell.Column + 1 < cell.Columns;
}
