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
    { MindsChoices = true, MovesFirstLine = true };

    public static IEnumerable<Finding> Check(CheckedPaper paper) => FormatRows.OfParagraphs(paper, Property);
}
