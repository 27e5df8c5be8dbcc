using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Cỡ chữ của từng thành phần: one instance for each row of the font table.</summary>
internal static class KT110FontSize
{
    private static readonly RunProperty<FontSize> Size = new(
        static row => row.Size,
        static run => run.Format.Size,
        static size => new RunChange(Size: size),
        static (size, row) => $"cỡ chữ {FigureText.Of(size)}, quy định {FigureText.Of(row.Allowed)}",
        static size => $"đổi cỡ chữ thành {FigureText.Of(size)}");

    public static IEnumerable<Finding> Check(CheckedPaper paper) => FormatRows.OfRuns(paper.Pieces.Select(static piece => (piece, Freedom.None)), Size);
}
