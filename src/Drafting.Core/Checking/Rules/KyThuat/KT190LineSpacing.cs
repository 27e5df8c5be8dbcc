using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Giãn dòng của nội dung.</summary>
internal static class KT190LineSpacing
{
    private static readonly ParagraphProperty<LineSpacing> Property = new(
        static row => row.Line,
        static format => format.Line,
        static (line, _) => new ParagraphChange(Line: line),
        static (line, row) => $"giãn dòng {FigureText.Of(line)}, quy định {FigureText.Of(row.Allowed)}",
        static line => $"đổi giãn dòng thành {FigureText.Of(line)}");

    public static IEnumerable<Finding> Check(CheckedPaper paper) => FormatRows.OfParagraphs(paper, Property);
}
