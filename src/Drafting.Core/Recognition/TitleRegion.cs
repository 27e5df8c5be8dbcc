using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Tên loại và trích yếu: type name, author, subject and the hyphens below, and what an annex has in their place.</summary>
internal static class TitleRegion
{
    private const int LongestSubject = 12;

    /// <summary>A line of a text file that is longer than this was not broken by hand.</summary>
    private const int LongestLine = 100;

    public static bool IsKindTitle(Sheet sheet, int i)
    {
        Piece piece = sheet[i];
        return sheet.Is(i, Component.KindTitle, piece.Column is null or { Columns: < 3 } && piece.Side != Side.Left && (piece.Caps ? TitleShapes.IsKindName(piece.Text) || IsLongKind(piece) : IsSmallKind(piece)));
    }

    /// <summary>Labels the title block that begins here, if one does, and says where it ends.</summary>
    public static int Read(Sheet sheet, int from, int to)
    {
        int i = sheet.NextOpen(from, to);
        if (i >= to || !IsKindTitle(sheet, i))
            return from;
        sheet.Decide(i, Component.KindTitle, sheet[i].Caps && TitleShapes.IsKindName(sheet[i].Text) ? 0.97 : 0.8, "tên loại, đứng riêng một dòng");
        return Subjects(sheet, i + 1, to, Component.Subject);
    }

    /// <summary>Labels the heading of an annex.</summary>
    public static int ReadAnnex(Sheet sheet, int from, int to)
    {
        int i = sheet.NextOpen(from, to);
        if (i >= to)
            return from;
        if (IsKindTitle(sheet, i) && sheet[i].Known is null && TitleShapes.AnnexNumberLength(sheet[i].Text) == 0)
            return Read(sheet, i, to);
        sheet.Decide(i, Component.AnnexNumber, 0.95, "dòng “Phụ lục”");
        return Subjects(sheet, i + 1, to, Component.AnnexTitle);
    }

    private static int Subjects(Sheet sheet, int from, int to, Component title)
    {
        int end = from;
        int taken = 0;
        int last = from - 1;
        int above = -1;
        for (int i = from; i < to && taken < LongestSubject; i++)
        {
            Piece piece = sheet[i];
            if (piece is { IsBlank: true, Look.Ruled: true } && taken > 0)
                return end;
            if (!sheet.IsOpen(i) || piece.IsBlank)
                continue;
            if (sheet.Is(i, Component.SubjectMark, HeadShapes.IsTypedRule(piece.Text) || HeadShapes.IsOrnament(piece.Text)))
            {
                Mark(sheet, i);
                return i + 1;
            }

            if (sheet.Is(i, Component.AnnexReference, TitleShapes.IsAnnexReference(piece.Text)))
                sheet.Decide(i, Component.AnnexReference, 0.95, "dòng dẫn chiếu “kèm theo”");
            else if (title == Component.Subject && sheet.Is(i, Component.AuthorLine, IsAuthor(sheet, i, last)))
                sheet.Decide(i, Component.AuthorLine, 0.9, "tác giả, dưới tên loại");
            else if (title == Component.Subject && piece.Styled is null && HeadShapes.IsStamp(piece.Text) && !GoesOn(sheet, last, i))
                sheet.Decide(i, PartRole.Stamp, 0.8, "chữ của dấu đến");
            else if (title == Component.Subject && piece.Styled is null && piece.Caps && !GoesOn(sheet, last, i) && sheet.NextOpen(i + 1, to) is int next && next < to && HeadShapes.IsStamp(sheet[next].Text))
                sheet.Decide(i, PartRole.Stamp, 0.7, "tên cơ quan của dấu đến");
            else if (sheet.Is(i, title, IsSubject(sheet, i, title, from - 1, above, to)))
                above = Title(sheet, i, title, taken);
            else
                return end;
            taken++;
            last = i;
            end = i + 1;
        }

        return end;
    }

    // Whether a line is the next one of the paragraph whose line above is of the title block.
    private static bool GoesOn(Sheet sheet, int last, int i) => last == i - 1 && last >= 0 && sheet[last].Paragraph == sheet[i].Paragraph && sheet.VerdictOf(last)?.Role == PartRole.Component;

    private static int Title(Sheet sheet, int i, Component title, int taken)
    {
        sheet.Decide(i, title, taken == 0 ? 0.9 : 0.85, title == Component.Subject ? "dưới tên loại, trên nội dung" : "dưới số phụ lục, trên nội dung");
        return i;
    }

    private static void Mark(Sheet sheet, int i)
    {
        if (sheet[i].Styled is not null || PieceText.IsOnly(sheet[i].Text, "-–—", 3) || !HeadShapes.IsTypedRule(sheet[i].Text))
            sheet.Decide(i, Component.SubjectMark, 0.95, "dấu gạch dưới trích yếu");
        else
            sheet.Decide(i, PartRole.Rule, 0.9, "nét kẻ gõ dưới trích yếu");
    }

    private static bool IsAuthor(Sheet sheet, int i, int last)
    {
        string text = sheet[i].Text;
        if (TitleShapes.IsAuthor(text) && BodyLabels.Of(sheet[i].Printed) == Component.BodyText)
            return true;
        // A second line of authors follows the first in capitals.
        return sheet[i].Caps && !TitleShapes.IsEnacting(text) && last >= 0 && sheet.VerdictOf(last)?.Component == Component.AuthorLine && BodyLabels.Of(sheet[i].Printed) == Component.BodyText;
    }

    // Below the line `first` of the type name or number; `above` is the last line of the subject so far, -1 where there is none.
    private static bool IsSubject(Sheet sheet, int i, Component title, int first, int above, int to)
    {
        Piece piece = sheet[i];
        if (piece.Known == Component.Subject || piece.Known == Component.AnnexTitle)
            return true;
        if (piece.Text.Length > 600 || AddresseeRegion.IsLabel(sheet, i) || SignatureRegion.IsAnchor(sheet, i) || (title == Component.Subject && TitleShapes.IsEnacting(piece.Text)) || piece.Column is { Lined: true })
            return false;
        Component label = BodyLabels.Of(piece.Printed);
        bool markFollows = MarkFollows(sheet, i, to);
        if (label != Component.BodyText && !(label == Component.Dash && markFollows))
            return false;
        if (markFollows)
            return true;
        // Where not even the type name is centred, no format says anything.
        if (!piece.Look.Known || !sheet[first].Look.Centered)
            return PlainSubject(sheet, i, above);
        bool isText = !piece.Look.Centered && (piece.Text.EndsWith('.') || piece.Text.EndsWith(':') || piece.Text.EndsWith(';'));
        return !isText && (piece.Look.Centered || (piece.Look.Bold && above < 0));
    }

    // Without formats a subject is the lines right below the type name, which end like no sentence.
    private static bool PlainSubject(Sheet sheet, int i, int above)
    {
        Piece piece = sheet[i];
        string text = piece.Text;
        if (text.Length > 250 || TitleShapes.IsGround(text))
            return false;
        // No sentence begins with a small letter.
        if (text.EndsWith('.') || text.EndsWith(':'))
            return above < 0 && (char.IsLower(text[0]) || TitleShapes.IsSubjectLead(text));
        // Lines of one subject are short, and a title in capitals does not go on in small letters.
        return above < 0 || (i == above + 1 && text.Length <= LongestLine && sheet[above].Text.Length <= LongestLine && (piece.Caps || !sheet[above].Caps));
    }

    private static bool MarkFollows(Sheet sheet, int i, int to)
    {
        int seen = 0;
        for (int j = i + 1; j < to && seen < 4; j++)
        {
            if (sheet[j].IsBlank)
                continue;
            if (HeadShapes.IsTypedRule(sheet[j].Text) && PieceText.IsOnly(sheet[j].Text, "-–—_", 3))
                return true;
            if (sheet[j].Text.Length > 300)
                return false;
            seen++;
        }

        return false;
    }

    // A type name in small letters stands out by its place and weight.
    private static bool IsSmallKind(Piece piece) =>
        piece is { Look: { Centered: true, Bold: true }, Place: ObservedPlace.OnPage } && TitleShapes.IsKindName(piece.Text) && char.IsUpper(piece.Text[0]);

    // "BÁO CÁO CHÍNH TRỊ", "KẾ HOẠCH HÀNH ĐỘNG": a type name with a word behind it.
    private static bool IsLongKind(Piece piece) =>
        piece.Text.Length <= 40 && piece.Look is { Centered: true, Bold: true } && TitleShapes.KindNameBefore(piece.Text) is { } kind && piece.Text.Length - kind.Length <= 16;
}
