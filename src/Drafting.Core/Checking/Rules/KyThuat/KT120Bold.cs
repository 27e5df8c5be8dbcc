using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

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
        // Minutes are signed by whoever wrote and led them; who heads two bodies has “kiêm” between two positions, of unlike weight.
        bool isPlain = paper.Paper.Kind != "bien-ban" && !paper.Lines(Component.Position).Any(static l => Plain.Of(l.Text) == "KIÊM");
        var authorities = new HashSet<(int Table, int Column)>();
        var heads = new HashSet<(int Table, int Column)>();
        PaperRegion region = PaperRegion.Paper;
        foreach (FormattedPiece piece in paper.Pieces)
        {
            // A head who signs directly has no authority line above: the position carries the authority, and its weight. Of two who sign side by side,
            // each has a column.
            (int Table, int Column) column = piece.Paragraph.Place is ObservedPlace.InCell cell ? (cell.Table, cell.Column) : (-1, 0);
            if (piece.Region != region)
            {
                authorities.Clear();
                heads.Clear();
            }

            if (piece.Component == Component.SignerName)
            {
                authorities.Remove(column);
                heads.Remove(column);
            }

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

            if (piece.Component == Component.Position && !authorities.Contains(column))
                yield return isPlain && heads.Add(column) ? (AsAuthority(piece), Freedom.None) : (piece, Freedom.Any);
            else
                yield return (piece, FormatRows.Emphasis(piece.Component));
        }
    }

    private static FormattedPiece AsAuthority(FormattedPiece piece)
    {
        Requirement<bool> row = piece.Row.Bold;
        Requirement<bool> bold = row with { Preferred = true, Allowed = new AllowedValues<bool>.Set([true]), Citation = row.Citation with { Confidence = row.Preferred ? row.Citation.Confidence : Confidence.Secondary } };
        return piece with { Row = piece.Row with { Bold = bold } };
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
