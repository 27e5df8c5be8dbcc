
namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Chữ nghiêng: where the guidance asks for it, and nowhere else.</summary>
internal static class KT130Italic
{
    private static readonly RunProperty<bool> Italic = new(
        static row => row.Italic,
        static run => run.Format.Italic,
        static italic => new RunChange(Italic: italic),
        static (italic, _) => italic ? "chữ nghiêng, quy định chữ đứng" : "chữ đứng, quy định chữ nghiêng",
        static italic => italic ? "đổi thành chữ nghiêng" : "đổi thành chữ đứng");

    public static IEnumerable<Finding> Check(CheckedPaper paper) =>
        FormatRows.OfRuns(paper.Pieces.Select(static piece => (piece, FormatRows.Emphasis(piece.Component))), Italic);
}
