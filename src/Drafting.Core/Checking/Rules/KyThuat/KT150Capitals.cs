using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Chữ in hoa: letters that the file shows as capitals count as capitals.</summary>
internal static class KT150Capitals
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (FormattedPiece piece in paper.Pieces)
        {
            Requirement<LetterCase> row = piece.Row.Case;
            if (row.Allowed.Contains(LetterCase.AsWritten) || IsJoint(piece.Text))
                continue;
            if (Small(piece, row) is { } finding)
                yield return finding;
        }
    }

    private static Finding? Small(FormattedPiece piece, Requirement<LetterCase> row)
    {
        ImmutableArray<ObservedRun> small = [.. piece.Runs.Where(r => !r.Caps && HasSmall(piece.TextOf(r)))];
        return small.IsEmpty ? null : piece.Report(
            piece.Place,
            "chữ thường, quy định chữ in hoa",
            row.Citation,
            new Fix("viết in hoa",
                [.. small.Select(run => new Edit.ReplaceText(piece.Paragraph.Address, run.Start, run.Length, piece.TextOf(run).ToString().ToUpperInvariant()))]));
    }

    // Between two positions of one signer stands a small “kiêm”.
    private static bool IsJoint(ReadOnlySpan<char> text) => text.Trim().Equals("kiêm", StringComparison.OrdinalIgnoreCase);

    private static bool HasSmall(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.ToUpperInvariant(c) != c)
                return true;
        }

        return false;
    }
}
