using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Cắt đoạn: paragraphs cut into pieces at soft breaks, at the gap between two halves of a head or a foot, and behind a label that
/// stands on one line with what it leads.</summary>
internal static class PieceCutter
{
    /// <summary>A line longer than this is text, not two halves of anything.</summary>
    private const int LongestLine = 240;

    /// <summary>Blanks in a row that part two halves; fewer are a slip of the thumb.</summary>
    private const int GapBlanks = 3;

    public static ImmutableArray<Piece> Cut(ObservedDocument paper)
    {
        HashSet<ParagraphAddress> ruled = [.. paper.Sections.SelectMany(static s => s.Rules).Select(static r => r.After)];
        Dictionary<(int, int), int> columns = ColumnsOfRows(paper);
        ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>(paper.Paragraphs.Length);
        for (int i = 0; i < paper.Paragraphs.Length; i++)
        {
            bool spans = paper.Paragraphs[i].Place is ObservedPlace.InCell cell && columns[(cell.Table, cell.Row)] == 0;
            var source = new PieceSource(paper, i, ruled.Contains(paper.Paragraphs[i].Address), spans);
            int from = pieces.Count;
            CutParagraph(source, pieces);
            Cover(pieces, from, source.Text.Length);
        }

        return pieces.ToImmutable();
    }

    // The last column in which a cell of each row begins; a row of one cell is as wide as its table.
    private static Dictionary<(int Table, int Row), int> ColumnsOfRows(ObservedDocument paper)
    {
        var columns = new Dictionary<(int, int), int>();
        foreach (ObservedParagraph paragraph in paper.Paragraphs)
        {
            if (paragraph.Place is ObservedPlace.InCell cell)
                columns[(cell.Table, cell.Row)] = Math.Max(cell.Column, columns.GetValueOrDefault((cell.Table, cell.Row)));
        }

        return columns;
    }

    private static void CutParagraph(PieceSource source, ImmutableArray<Piece>.Builder pieces)
    {
        Component? style = source.Style;
        if (string.IsNullOrWhiteSpace(source.Text) || (style is not null && style is not (Component.AddresseesLabel or Component.RecipientsLabel)))
        {
            pieces.Add(source.Piece(0, source.Text.Length, Side.Unknown, isFirst: true));
            return;
        }

        int start = 0;
        while (start <= source.Text.Length)
        {
            int end = source.Text.IndexOf('\n', start);
            end = end < 0 ? source.Text.Length : end;
            CutLine(source, start, end, pieces);
            start = end + 1;
        }
    }

    private static void CutLine(PieceSource source, int start, int end, ImmutableArray<Piece>.Builder pieces)
    {
        bool isFirst = start == 0;
        while (end - start <= LongestLine && FindGap(source, start, end) is { } gap)
        {
            CutLabel(source.Piece(start, gap.Start - start, Side.Left, isFirst), source, pieces);
            isFirst = false;
            start = gap.End;
            if (FindGap(source, start, end) is null)
            {
                CutLabel(source.Piece(start, end - start, Side.Right, isFirst: false), source, pieces);
                return;
            }
        }

        CutLabel(source.Piece(start, end - start, source.LeadSide(start, end), isFirst), source, pieces);
    }

    private static void CutLabel(Piece line, PieceSource source, ImmutableArray<Piece>.Builder pieces)
    {
        if (line.IsBlank && pieces.Count > 0 && pieces[^1].Paragraph == line.Paragraph)
            return;
        if (LabelledLine.Split(line, source) is { } parts)
            pieces.AddRange(parts);
        else
            pieces.Add(line);
    }

    // The first gap of the line with something on its right that stands in a half of its own.
    private static (int Start, int End)? FindGap(PieceSource source, int start, int end)
    {
        ReadOnlySpan<char> text = source.Text.AsSpan();
        int at = start;
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        while (at < end)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int gap = at;
            bool hasTab = false;
            while (at < end && char.IsWhiteSpace(text[at]))
                hasTab |= text[at++] == '\t';
            if (at < end && (hasTab || at - gap >= GapBlanks) && Halves.Part(source.Normal(start, gap), source.Normal(at, NextGap(text, at, end))))
                return (gap, at);
        }

        return null;
    }

    private static int NextGap(ReadOnlySpan<char> text, int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            if (text[i] != '\t' && (i + GapBlanks > end || !text.Slice(i, GapBlanks).IsWhiteSpace()))
                continue;
            // A blank in a number or a date is a place to be filled in, not an end.
            if (!Halves.IsPlaceToFill(text[at..i], text[i..end]))
                return i;
            while (i + 1 < end && char.IsWhiteSpace(text[i + 1]))
                i++;
        }

        return end;
    }

    // The pieces of a paragraph cover it to the last character: what lies between belongs to the piece before.
    private static void Cover(ImmutableArray<Piece>.Builder pieces, int from, int length)
    {
        for (int i = from; i < pieces.Count; i++)
        {
            int start = i == from ? 0 : pieces[i].Start;
            int end = i + 1 < pieces.Count ? pieces[i + 1].Start : length;
            if (start != pieces[i].Start || end - start != pieces[i].Length)
                pieces[i] = pieces[i] with { Start = start, Length = end - start };
        }
    }
}
