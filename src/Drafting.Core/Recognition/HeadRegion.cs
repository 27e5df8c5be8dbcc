using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Phần đầu: title, bodies, number, place and date, marks and incoming stamps, however the two halves of the head were laid out.</summary>
internal static class HeadRegion
{
    /// <summary>How many pieces with words a head may have.</summary>
    private const int Longest = 60;

    /// <summary>Labels the head of a region and says where it ends.</summary>
    public static int Read(Sheet sheet, int from, int to)
    {
        (int end, bool isLetter) = End(sheet, from, to);
        var pieces = new List<int>();
        for (int i = from; i < end; i++)
        {
            if (sheet.IsOpen(i) && !sheet[i].IsBlank)
                pieces.Add(i);
        }

        // Boxes are anchored where they may: one that holds a part of the head belongs to it wherever it stands.
        for (int i = end; i < to && i < end + Longest; i++)
        {
            if (sheet.IsOpen(i) && !sheet[i].IsBlank && sheet[i].Box is { } box && BoxIsOfHead(sheet, i, box.Box, to))
                pieces.Add(i);
        }

        Label(sheet, pieces, isLetter);
        return end;
    }

    public static bool IsAnchor(Sheet sheet, int i) =>
        sheet.Is(i, Component.PartyTitle, IsPartyTitle(sheet[i]) || HeadShapes.IsStateTitle(sheet[i].Text))
        || sheet.Is(i, Component.Motto, HeadShapes.IsMotto(sheet[i].Text))
        || sheet.Is(i, Component.DocumentNumber, HeadShapes.IsNumber(sheet[i].Text))
        || sheet.Is(i, Component.PlaceDate, IsPlaceDate(sheet[i]))
        || sheet.Is(i, Component.CopyTitle, sheet[i].Caps && TitleShapes.CopyOf(sheet[i].Text) is not null)
        || sheet.Is(i, Component.Star, HeadShapes.IsStar(sheet[i].Text));

    private static bool IsPartyTitle(Piece piece) => HeadShapes.IsPartyTitle(piece.Text) || (piece.Look.Centered && HeadShapes.IsCarelessPartyTitle(piece.Text));

    // In the half of its own, or where the eye looks for it.
    private static bool IsPlaceDate(Piece piece) =>
        HeadShapes.IsPlaceDate(piece.Text) || ((piece.Side == Side.Right || piece.Look.Centered || piece.Look.Italic) && HeadShapes.IsFigureDate(piece.Text));

    // The head ends where a type name, an addressee, the text or the foot begins.
    private static (int End, bool IsLetter) End(Sheet sheet, int from, int to)
    {
        int last = -1;
        int seen = 0;
        for (int i = from; i < to && seen < Longest; i++)
        {
            if (sheet[i].IsBlank || !sheet.IsOpen(i))
                continue;
            seen++;
            if (IsAnchor(sheet, i))
                last = i;
            else if (TitleRegion.IsKindTitle(sheet, i))
                return (i, false);
            else if (AddresseeRegion.IsLabel(sheet, i))
                return (i, true);
            else if (SignatureRegion.IsAnchor(sheet, i) || IsText(sheet, i))
                break;
        }

        if (last < 0)
            return (from, false);
        int end = last + 1;
        while (end < to && sheet.IsOpen(end) && !sheet[end].IsBlank && SharesPlace(sheet[last], sheet[end]) && !SignatureRegion.IsAnchor(sheet, end))
            end++;
        return (end, true);
    }

    private static bool IsText(Sheet sheet, int i) => sheet[i].Styled is { } styled
        ? styled is Component.BodyText or Component.Article or Component.RomanHeading or Component.Clause or Component.LegalBasis or Component.PartNumber
        : sheet[i].Text.Length > 250 || BodyLabels.Of(sheet[i].Printed) is Component.Article or Component.RomanHeading or Component.PartNumber;

    private static bool SharesPlace(Piece a, Piece b) => (a.Place, b.Place) switch
    {
        (ObservedPlace.InCell x, ObservedPlace.InCell y) => x.Table == y.Table && !b.Spans,
        (ObservedPlace.InBox x, ObservedPlace.InBox y) => x.Box == y.Box,
        _ => false,
    };

    private static bool BoxIsOfHead(Sheet sheet, int at, int box, int to)
    {
        int i = at;
        while (i > 0 && sheet[i - 1].Box?.Box == box)
            i--;
        for (; i < to && sheet[i].Box?.Box == box; i++)
        {
            if (IsAnchor(sheet, i) || HeadShapes.IsStamp(sheet[i].Text))
                return true;
        }

        return false;
    }

    /// <summary>Labels the pieces of a head, in document order.</summary>
    public static void Label(Sheet sheet, List<int> pieces, bool isLetter)
    {
        HashSet<(int, int)> stamps = StampPlaces(sheet, pieces);
        var bodies = new List<int>();
        bool numberSeen = false;
        bool starSeen = false;
        bool subjectOpen = false;
        foreach (int i in pieces)
        {
            Piece piece = sheet[i];
            if (stamps.Contains(PlaceKey(piece)) || HeadsStamp(sheet, i))
                sheet.Decide(i, PartRole.Stamp, 0.8, "nằm trong dấu đến");
            else if (Fixed(sheet, i))
                (numberSeen, starSeen, subjectOpen) = (numberSeen || IsNow(sheet, i, Component.DocumentNumber), starSeen || IsNow(sheet, i, Component.Star), subjectOpen && piece.Side == Side.Right);
            else if (sheet.Is(i, Component.LetterSubject, HeadShapes.IsLetterSubjectLead(piece.Text) || (piece is not { Column: not null, Side: Side.Right } && (subjectOpen || (isLetter && (numberSeen || starSeen) && !piece.Caps)))))
                subjectOpen = Subject(sheet, i);
            else if (piece.Styled is not null || (!numberSeen && (piece.Caps || (!starSeen && IssuingBodies.IsSmallName(piece)))))
                bodies.Add(i);
            else if (HeadShapes.IsContact(piece.Text))
                sheet.Decide(i, Component.ContactLine, 0.8, "địa chỉ, điện thoại ở phần đầu");
            else if (piece.Caps && numberSeen && !IsAfterStamp(sheet, i))
                sheet.Decide(i, Component.CirculationNote, 0.5, "dòng chữ hoa dưới số và ký hiệu");
            else
                sheet.Decide(i, IsAfterStamp(sheet, i) ? PartRole.Stamp : PartRole.Unknown, 0.5, "dòng lạ ở phần đầu");
        }

        IssuingBodies.Decide(sheet, bodies);
    }

    private static bool IsNow(Sheet sheet, int i, Component component) => sheet.VerdictOf(i)?.Component == component;

    private static bool Subject(Sheet sheet, int i)
    {
        sheet.Decide(i, Component.LetterSubject, HeadShapes.IsLetterSubjectLead(sheet[i].Text) ? 0.95 : 0.85, "dưới số và ký hiệu của công văn");
        return true;
    }

    private static bool Fixed(Sheet sheet, int i)
    {
        Piece piece = sheet[i];
        string text = piece.Text;
        (Component? component, string reason) = text switch
        {
            _ when piece.Styled is { } styled => (styled is Component.SuperiorBody or Component.IssuingBody or Component.LetterSubject ? null : styled, "tên kiểu"),
            _ when IsPartyTitle(piece) => (Component.PartyTitle, "dòng “ĐẢNG CỘNG SẢN VIỆT NAM”"),
            _ when HeadShapes.IsStateTitle(text) => (Component.PartyTitle, "Quốc hiệu"),
            _ when HeadShapes.IsMotto(text) => (Component.Motto, "tiêu ngữ"),
            _ when HeadShapes.IsStar(text) => (Component.Star, "dấu sao đứng riêng ở phần đầu"),
            _ when HeadShapes.IsNumber(text) => (Component.DocumentNumber, "dạng số và ký hiệu"),
            _ when IsPlaceDate(piece) => (Component.PlaceDate, "dạng địa danh và ngày, tháng, năm"),
            _ when HeadShapes.IsDraftNote(text) => (Component.DraftNote, "chữ “Dự thảo” ở phần đầu"),
            _ when piece.Caps && TitleShapes.CopyOf(text) is not null => (Component.CopyTitle, "hình thức sao"),
            _ when HeadShapes.Mark(text) is { } mark => (mark, "từ của dấu mật, dấu khẩn hoặc phạm vi lưu hành"),
            _ => ((Component?)null, ""),
        };
        if (component is { } found)
            sheet.Decide(i, found, 0.97, reason);
        else if (HeadShapes.IsStamp(text) || (HeadShapes.IsDots(text) && IsAfterStamp(sheet, i)))
            sheet.Decide(i, PartRole.Stamp, 0.9, "chữ của dấu đến");
        else if (HeadShapes.IsTypedRule(text))
            sheet.Decide(i, PartRole.Rule, 0.9, "nét kẻ gõ bằng ký tự");
        return !sheet.IsOpen(i);
    }

    // A box or a cell with an incoming stamp and nothing of the head holds the stamp's other lines too.
    private static HashSet<(int, int)> StampPlaces(Sheet sheet, List<int> pieces)
    {
        var places = new Dictionary<(int, int), (bool Stamp, bool Head)>();
        foreach (int i in pieces)
        {
            if (PlaceKey(sheet[i]) is not ( >= 0, _) key)
                continue;
            (bool stamp, bool head) = places.GetValueOrDefault(key);
            bool isStamp = HeadShapes.IsStamp(sheet[i].Text);
            places[key] = (stamp || isStamp, head || (!isStamp && IsAnchor(sheet, i)));
        }

        return [.. places.Where(static p => p.Value is { Stamp: true, Head: false }).Select(static p => p.Key)];
    }

    // The receiver's name over its stamp, scanned into one line with the number: an issuer has its number below it, never beside it.
    private static bool HeadsStamp(Sheet sheet, int i) =>
        sheet[i] is { Styled: null, Caps: true, Place: ObservedPlace.OnPage } name && i + 2 < sheet.Count
        && sheet[i + 1].Paragraph == name.Paragraph && HeadShapes.IsNumber(sheet[i + 1].Text)
        && sheet.NextOpen(i + 2, sheet.Count) is int below && below < sheet.Count && sheet[below].Paragraph != name.Paragraph && HeadShapes.IsStamp(sheet[below].Text);

    private static (int, int) PlaceKey(Piece piece) => piece.Place switch
    {
        ObservedPlace.InBox box => (0, box.Box),
        ObservedPlace.InCell cell => (1 + cell.Table, (cell.Row * 64) + cell.Column),
        _ => (-1, 0),
    };

    private static bool IsAfterStamp(Sheet sheet, int i)
    {
        for (int j = i - 1; j >= 0 && j >= i - 2; j--)
        {
            if (sheet.VerdictOf(j)?.Role == PartRole.Stamp)
                return true;
        }

        return i + 1 < sheet.Count && HeadShapes.IsStamp(sheet[i + 1].Text);
    }
}
