using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Phần cuối: signature and recipients, side by side or one after the other, whichever comes first.</summary>
internal static class SignatureRegion
{
    /// <summary>How far behind a position its name may stand, over blanks and <c>(đã ký)</c>.</summary>
    private const int NearName = 14;

    private const int MostLines = 12;

    private const int MostRecipients = 40;

    private const int LongestLine = 120;

    /// <summary>Whether a piece can only stand in the foot of a paper.</summary>
    public static bool IsAnchor(Sheet sheet, int i) =>
        sheet.Is(i, Component.RecipientsLabel, FootShapes.IsRecipientsLabel(sheet[i].Text))
        || sheet.Is(i, Component.Authority, FootShapes.IsAuthority(sheet[i].Text))
        || sheet.Is(i, Component.Position, false) || sheet.Is(i, Component.SignerName, false) || sheet.Is(i, Component.Recipient, false);

    /// <summary>Where the foot of a region begins, or <paramref name="to"/> where it has none. Annexes have titles in capitals that name positions, and
    /// rarely a signature.</summary>
    public static int Find(Sheet sheet, TableSorts tables, int from, int to, RegionKind region)
    {
        for (int i = from; i < to; i++)
        {
            if (sheet.IsOpen(i) && !sheet[i].IsBlank && !tables.IsData(sheet[i]) && (IsAnchor(sheet, i) || IsSignedPosition(sheet, i, to, region) || IsLastMark(sheet, i, to) || (sheet[i].Column is not null && BeginsRecipients(sheet, i, to))))
                return i;
        }

        return to;
    }

    /// <summary>Whether a list of recipients begins here that has no label: lines with dashes, one below the other, the last of which says where the paper
    /// is kept.</summary>
    public static bool BeginsRecipients(Sheet sheet, int i, int to)
    {
        for (int j = i; j < to && j < i + MostRecipients; j++)
        {
            if (!sheet.IsOpen(j) || sheet[j].Cell != sheet[i].Cell || BodyLabels.Of(sheet[j].Printed) != Component.Dash)
                return false;
            if (FootShapes.IsArchive(sheet[j].Text))
                return true;
        }

        return false;
    }

    /// <summary>Labels the foot.</summary>
    public static void Read(Sheet sheet, TableSorts tables, int from, int to)
    {
        var foot = new FootState();
        for (int i = from; i < to; i++)
        {
            if (!sheet.IsOpen(i) || sheet[i].IsBlank || tables.IsData(sheet[i]))
                continue;
            foot.Read(sheet, i, to);
        }

        BodyRegion.Read(sheet, tables, from, to);
    }

    // The initials of the typist below a text that nobody has signed yet.
    private static bool IsLastMark(Sheet sheet, int i, int to) => HeadShapes.IsTypistMark(sheet[i].Text) && sheet.NextOpen(i + 1, to) == to;

    // A head who signs directly has no authority line: a position, a name below it, and perhaps a picture between.
    private static bool IsSignedPosition(Sheet sheet, int i, int to, RegionKind region)
    {
        if (!FootShapes.IsPosition(sheet[i].Text) || sheet[i].Known is not null || BodyLabels.Of(sheet[i].Printed) != Component.BodyText)
            return false;
        int seen = 0;
        for (int j = i + 1; j < to && seen < 4 && j < i + NearName; j++)
        {
            // Two sign side by side, and the other one says for whom.
            if (sheet[i].Column is { } cell && sheet[j].Column is { } other && other.Table == cell.Table && other.Column != cell.Column && IsAnchor(sheet, j))
                return true;
            if (sheet[j].IsBlank || FootShapes.IsSigned(sheet[j].Text))
                continue;
            if (FootShapes.IsName(sheet[j].Text))
                return true;
            seen++;
        }

        return region == RegionKind.Paper && IsLast(sheet, i, to);
    }

    // In a draft nobody has signed yet: behind the position there are other positions and short lines, and no text.
    private static bool IsLast(Sheet sheet, int i, int to)
    {
        int seen = 0;
        for (int j = i + 1; j < to; j++)
        {
            if (sheet[j].IsBlank)
                continue;
            if (IsAnchor(sheet, j))
                return true;
            if (++seen > MostLines || sheet[j].Text.Length > LongestLine || BodyLabels.Of(sheet[j].Printed) is not (Component.BodyText or Component.Dash))
                return false;
        }

        return sheet[i].Side != Side.Unknown || sheet[i].Look.Centered || !sheet[i].Look.Known;
    }
}
