using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Trạng thái đọc phần cuối: the recipients and the signature are two lists that are read at once, each going on where it stopped.</summary>
internal sealed class FootState
{
    /// <summary>A line of the foot that fits nothing and is as short as this was hardly written as text.</summary>
    private const int ShortLine = 60;

    private int label = -1;
    private int recipient = -1;
    private int signature = -1;
    private bool archived;

    public void Read(Sheet sheet, int i, int to)
    {
        Piece piece = sheet[i];
        string text = piece.Text;
        if (label < 0 && (piece.Column is not null || signature >= 0) && SignatureRegion.BeginsRecipients(sheet, i, to))
            (label, recipient) = (i, i);
        if (sheet.Is(i, Component.RecipientsLabel, FootShapes.IsRecipientsLabel(text)))
        {
            sheet.Decide(i, Component.RecipientsLabel, 0.97, "chữ “Nơi nhận”");
            (label, recipient, archived) = (i, i, false);
        }
        else if (sheet.Is(i, Component.Authority, FootShapes.IsAuthority(text)))
        {
            sheet.Decide(i, Component.Authority, 0.97, "tiền tố quyền hạn ký");
            signature = i;
        }
        else if (piece.Styled is null && FootShapes.IsSigned(text))
        {
            sheet.Decide(i, PartRole.Stamp, 0.9, "chữ thay chữ ký");
        }
        else if (sheet.Is(i, Component.TypistMark, (signature >= 0 || label >= 0 || sheet.NextOpen(i + 1, to) == to) && HeadShapes.IsTypistMark(text) && !IsRecipientLine(piece)))
        {
            sheet.Decide(i, Component.TypistMark, 0.9, "ký hiệu và số bản ở cuối văn bản");
        }
        else if (sheet.Is(i, Component.Recipient, IsRecipient(sheet, i)))
        {
            sheet.Decide(i, Component.Recipient, 0.93, "dưới chữ “Nơi nhận”");
            recipient = i;
            archived |= FootShapes.IsArchive(text);
        }
        else if (sheet.Is(i, Component.SignerName, signature >= 0 && IsBehindGap(sheet, i) && FootShapes.IsCapitalName(text)))
        {
            sheet.Decide(i, Component.SignerName, 0.8, "họ tên bằng chữ hoa dưới chỗ ký");
        }
        else if (sheet.Is(i, Component.Position, IsPosition(sheet, i, to)))
        {
            sheet.Decide(i, Component.Position, 0.93, "chức vụ bằng chữ hoa ở phần ký");
            signature = i;
        }
        else if (sheet.Is(i, Component.SignerName, signature >= 0 && FootShapes.IsName(text)))
        {
            sheet.Decide(i, Component.SignerName, 0.93, "họ tên dưới quyền hạn hoặc chức vụ");
        }
        else
        {
            Rest(sheet, i);
        }
    }

    // Between position and name is a place for the hand.
    private static bool IsBehindGap(Sheet sheet, int i) => i > 0 && (sheet[i - 1].IsBlank || sheet.VerdictOf(i - 1)?.Role == PartRole.Stamp);

    private static bool IsRecipientLine(Piece piece) => BodyLabels.Of(piece.Printed) is Component.Dash or Component.Plus;

    private void Rest(Sheet sheet, int i)
    {
        Piece piece = sheet[i];
        if (sheet.Is(i, Component.ContactLine, HeadShapes.IsContact(piece.Text) && (archived || signature >= 0)))
            sheet.Decide(i, Component.ContactLine, 0.85, "địa chỉ, điện thoại ở cuối trang");
        else if (piece.Styled is null && HeadShapes.IsStamp(piece.Text))
            sheet.Decide(i, PartRole.Stamp, 0.8, "chữ của dấu đến");
        else if (HeadShapes.Mark(piece.Text) is { } mark)
            sheet.Decide(i, mark, 0.7, "từ của dấu mật, dấu khẩn hoặc phạm vi lưu hành");
        else if (BodyLabels.Of(piece.Printed) == Component.BodyText && piece.Text.Length <= ShortLine && !HeadShapes.IsTypedRule(piece.Text))
            sheet.Decide(i, Component.BodyText, 0.5, "dòng lạ ở phần cuối");
    }

    private bool IsPosition(Sheet sheet, int i, int to)
    {
        string text = sheet[i].Text;
        if (FootShapes.IsConcurrently(text))
            return signature >= 0;
        if (!sheet[i].Caps || text.Length > 120)
            return false;
        return FootShapes.IsPosition(text) || (signature >= 0 && sheet.NextOpen(i + 1, to) < to && !FootShapes.IsName(text) && sheet[i].Side != Side.Left);
    }

    private bool IsRecipient(Sheet sheet, int i)
    {
        Piece piece = sheet[i];
        if (label < 0 || piece.Text.Length > 300)
            return false;
        if (FootShapes.IsArchive(piece.Text))
            return true;
        if (IsRecipientLine(piece))
            return !archived || i == recipient + 1 || SharesPlace(sheet[label], piece) || piece.Side == Side.Right;
        if (SharesPlace(sheet[label], piece) && !piece.Caps)
            return true;
        // Without dashes: lines that follow the label one by one and end like a list.
        return piece.Place is ObservedPlace.OnPage && piece.Side != Side.Right && i == recipient + 1 && !piece.Caps && piece.Text.Length <= 120 && !archived
            && (piece.Text.EndsWith(';') || piece.Text.EndsWith(',') || !FootShapes.IsName(piece.Text)) && sheet[recipient].Paragraph != piece.Paragraph;
    }

    private static bool SharesPlace(Piece a, Piece b) => (a.Place, b.Place) switch
    {
        (ObservedPlace.InCell x, ObservedPlace.InCell y) => x.Table == y.Table && x.Column == y.Column && x.Columns > 1,
        (ObservedPlace.InBox x, ObservedPlace.InBox y) => x.Box == y.Box,
        _ => false,
    };
}
