using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Dòng có nhãn: one line that holds a label and what it leads: <c>Kính gửi: X</c>, <c>Chương I. QUY ĐỊNH CHUNG</c>, <c>KẾT LUẬN về …</c>.</summary>
internal static class LabelledLine
{
    /// <summary>The pieces of such a line, or <see langword="null"/> where there is one piece.</summary>
    public static IEnumerable<Piece>? Split(Piece line, PieceSource source)
    {
        string text = line.Text;
        if (text.Length < 8)
            return null;
        if (TitleShapes.AddresseesLabelLength(text) > 0)
            return Behind(line, source, Colon(line, source), Component.AddresseesLabel, Component.Addressee);
        if (PieceText.StartsIgnoringCase(text, "nơi nhận") && text.Length > 12)
            return Recipients(line, source);
        if (line.ListLabel is not null || line.Styled is not null)
            return null;
        if (BodyLabels.DivisionLength(text) is > 0 and int number && number + 2 < text.Length)
        {
            bool isSection = text[0] is 'M' or 'T';
            return AtWords(line, source, number, isSection ? Component.SectionNumber : Component.PartNumber, isSection ? Component.SectionTitle : Component.PartTitle);
        }

        if (TitleShapes.AnnexNumberLength(text) is > 0 and int annex && annex + 3 < text.Length)
            return AtWords(line, source, annex, Component.AnnexNumber, Component.AnnexTitle);
        if (TitleShapes.KindNameBefore(text) is { } kind && IsSubjectBehind(text, kind.Length) && (line.Look.Centered || !line.Look.Known))
            return AtWords(line, source, kind.Length, Component.KindTitle, Component.Subject);
        return null;
    }

    private static int Colon(Piece line, PieceSource source) => source.Text.IndexOf(':', line.Start, line.Length);

    private static bool IsSubjectBehind(string text, int from)
    {
        string rest = text[from..].TrimStart(' ', ':', '-');
        return rest.Length > 3 && text.Length <= 300 && (char.IsLower(rest[0]) || rest.StartsWith("V/v", StringComparison.Ordinal) || rest.StartsWith("Về ", StringComparison.Ordinal));
    }

    private static Piece[]? Behind(Piece line, PieceSource source, int colon, Component label, Component led)
    {
        int end = line.Start + line.Length;
        if (colon < 0 || colon + 1 >= end || string.IsNullOrWhiteSpace(source.Text[(colon + 1)..end]))
            return null;
        Piece first = source.Piece(line.Start, colon + 1 - line.Start, line.Side, isFirst: true) with { Known = label, Styled = null };
        Piece second = source.Piece(colon + 1, end - colon - 1, line.Side, isFirst: false) with { Known = led, Styled = null };
        return [first, second];
    }

    private static ImmutableArray<Piece>? Recipients(Piece line, PieceSource source)
    {
        if (Behind(line, source, Colon(line, source), Component.RecipientsLabel, Component.Recipient) is not [var label, var all])
            return null;
        ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();
        pieces.Add(label);
        int start = all.Start;
        int end = all.Start + all.Length;
        for (int i = start + 1; i < end; i++)
        {
            // "- A; - B": a mark, a blank, a dash begins the next recipient.
            if (source.Text[i] is not ('-' or '–') || i + 1 >= end || !char.IsWhiteSpace(source.Text[i + 1]) || !EndsWithMark(source.Text.AsSpan(start, i - start)))
                continue;
            pieces.Add(source.Piece(start, i - start, line.Side, isFirst: false) with { Known = Component.Recipient, Styled = null });
            start = i;
        }

        pieces.Add(source.Piece(start, end - start, line.Side, isFirst: false) with { Known = Component.Recipient, Styled = null });
        return pieces.ToImmutable();
    }

    private static bool EndsWithMark(ReadOnlySpan<char> text) => text.TrimEnd() is [.., ';' or ',' or '.'];

    // Cuts behind so many characters of the compared text, which has fewer blanks than the paragraph's own.
    private static Piece[] AtWords(Piece line, PieceSource source, int compared, Component number, Component title)
    {
        int at = line.Start;
        int end = line.Start + line.Length;
        int seen = 0;
        bool gap = false;
        for (; at < end && seen < compared; at++)
        {
            bool blank = char.IsWhiteSpace(source.Text[at]);
            seen += blank ? (gap || seen == 0 ? 0 : 1) : 1;
            gap = blank;
        }

        while (at < end && source.Text[at] is '.' or ':' or '-' or '–' or ' ')
            at++;
        return
        [
            source.Piece(line.Start, at - line.Start, line.Side, isFirst: true) with { Known = number },
            source.Piece(at, end - at, line.Side, isFirst: false) with { Known = title },
        ];
    }
}
