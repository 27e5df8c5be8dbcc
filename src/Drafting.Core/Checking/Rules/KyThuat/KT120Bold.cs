using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Chữ đậm: where the guidance asks for it, and nowhere else.</summary>
internal static class KT120Bold
{
    private static readonly RunProperty<bool> Bold = new(
        static row => row.Bold,
        static run => run.Format.Bold,
        static bold => new RunChange(Bold: bold),
        static (bold, _) => bold ? "chữ đậm, quy định không đậm" : "chữ không đậm, quy định đậm",
        static bold => bold ? "đổi thành chữ đậm" : "bỏ chữ đậm");

    public static IEnumerable<Finding> Check(CheckedPaper paper) => FormatRows.OfRuns(Pieces(paper), Bold);

    private static IEnumerable<(FormattedPiece, Freedom)> Pieces(CheckedPaper paper)
    {
        var authorities = new HashSet<(int Table, int Column)>();
        PaperRegion region = PaperRegion.Paper;
        foreach (FormattedPiece piece in paper.Pieces)
        {
            // A head who signs directly has no authority line above: the position carries the authority, and may carry its weight. Of two who sign
            // side by side, each has a column.
            (int Table, int Column) column = piece.Paragraph.Place is ObservedPlace.InCell cell ? (cell.Table, cell.Column) : (-1, 0);
            if (piece.Region != region)
                authorities.Clear();
            if (piece.Component == Component.SignerName)
                authorities.Remove(column);
            if (piece.Component == Component.Authority)
                authorities.Add(column);
            region = piece.Region;
            if (piece.Component == Component.Article)
            {
                int label = LabelLength(piece.Text);
                yield return (piece.Some(piece.Start, label), Freedom.None);
                // What ends as a sentence does is the article's text, not its title.
                if (!EndsSentence(piece.Text))
                    yield return (piece.Some(piece.Start + label, piece.Length - label), Freedom.Some);
                continue;
            }

            yield return (piece, piece.Component == Component.Position && !authorities.Contains(column) ? Freedom.Any : FormatRows.Emphasis(piece.Component));
        }
    }

    // "Điều 12." or "Điều 12:"; a label that Word counts is not in the text. The blank behind it looks the same in either weight.
    private static int LabelLength(ReadOnlySpan<char> text)
    {
        if (!text.TrimStart().StartsWith("Điều ", StringComparison.OrdinalIgnoreCase))
            return 0;
        int end = text.IndexOfAny('.', ':');
        if (end < 0 || end > 16)
            return 0;
        end++;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd() is [.., '.' or ';' or ':' or ',' or '…' or '”' or ')'];
}
