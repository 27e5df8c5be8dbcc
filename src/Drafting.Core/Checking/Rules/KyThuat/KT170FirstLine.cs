using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Thụt dòng đầu.</summary>
internal static class KT170FirstLine
{
    private static readonly ParagraphProperty<Length> Property = new(
        static row => row.FirstLine,
        static format => format.FirstLine,
        // A hanging line stands out of an indent of its paragraph, which goes with it.
        static (length, format) => new ParagraphChange(FirstLine: length, Left: format.FirstLine < Length.Zero ? Length.Zero : null),
        static (length, row) => $"thụt dòng đầu {FigureText.Of(length)}, quy định {Asked(row)}",
        static length => $"đổi thụt dòng đầu thành {FigureText.Of(length)}")
    { MindsChoices = true, MovesFirstLine = true };

    public static IEnumerable<Finding> Check(CheckedPaper paper) => FormatRows.OfParagraphs(paper, Property);

    // The guidance names one figure, and the range is how far a checker looks away.
    private static string Asked(Requirement<Length> row) => row.Allowed is AllowedValues<Length>.Range && row.Preferred != Length.Zero ? $"khoảng {FigureText.Of(row.Preferred)}" : FigureText.Of(row.Allowed);
}
