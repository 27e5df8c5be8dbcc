using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Chia vùng: where the annexes and the copies of a file begin. What stands before the first of them is the paper itself.</summary>
internal static class RegionFinder
{
    /// <summary>How far above the kind of a copy its head may begin.</summary>
    private const int LongestCopyHead = 40;

    /// <summary>How far behind a heading what confirms it may stand.</summary>
    private const int Near = 8;

    public static List<(int Start, int End, PaperRegion Region)> Find(Sheet sheet, TableSorts tables)
    {
        var starts = new SortedDictionary<int, RegionKind>();
        int foot = FirstFoot(sheet);
        int copiesFrom = 0;
        for (int i = 0; i < sheet.Count; i++)
        {
            if (tables.IsData(sheet[i]))
                continue;
            if (sheet.Is(i, Component.CopyTitle, sheet[i].Caps && TitleShapes.CopyOf(sheet[i].Text) is not null))
            {
                starts[CopyStart(sheet, i, copiesFrom, foot)] = RegionKind.Copy;
                copiesFrom = i + 1;
            }
            else if (IsAnnexHead(sheet, i, foot))
            {
                starts[i] = RegionKind.Annex;
            }
        }

        return Lay(sheet, starts);
    }

    private static List<(int, int, PaperRegion)> Lay(Sheet sheet, SortedDictionary<int, RegionKind> starts)
    {
        var regions = new List<(int, int, PaperRegion)>();
        int from = 0;
        PaperRegion region = PaperRegion.Paper;
        var counts = new Dictionary<RegionKind, int>();
        foreach ((int start, RegionKind kind) in starts)
        {
            if (start > from)
                regions.Add((from, start, region));
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            region = new PaperRegion(kind, counts[kind]);
            from = start;
        }

        if (sheet.Count > from)
            regions.Add((from, sheet.Count, region));
        foreach ((int start, int end, PaperRegion each) in regions)
            sheet.PutInRegion(start, end, each);
        return regions;
    }

    private static int FirstFoot(Sheet sheet)
    {
        for (int i = 0; i < sheet.Count; i++)
        {
            if (SignatureRegion.IsAnchor(sheet, i))
                return i;
        }

        return sheet.Count;
    }

    private static bool IsAnnexHead(Sheet sheet, int i, int foot)
    {
        Piece piece = sheet[i];
        if (piece.Styled is not null)
            return piece.Styled == Component.AnnexNumber;
        bool isNumber = piece.Known == Component.AnnexNumber || (piece.Known is null && TitleShapes.AnnexNumberLength(piece.Text) is > 0 and int length && length >= piece.Text.Length - 1);
        if (isNumber && (i > foot || piece.Look.Centered || piece.Caps || !piece.Look.Known))
            return i > foot || Confirmed(sheet, i);
        // A regulation or a list that a decision promulgates follows its signature under its own name.
        return i > foot && TitleShapes.KindOf(piece.Text) is not null && piece.Caps && Confirmed(sheet, i);
    }

    private static bool Confirmed(Sheet sheet, int i)
    {
        int seen = 0;
        for (int j = i + 1; j < sheet.Count && seen < Near; j++)
        {
            if (sheet[j].IsBlank)
                continue;
            if (TitleShapes.IsAnnexReference(sheet[j].Text) || (seen == 0 && !sheet[j].Look.Known && sheet[j].Caps && BodyLabels.Of(sheet[j].Printed) == Component.BodyText))
                return true;
            seen++;
        }

        return i > 0 && sheet[i].Section != sheet[i - 1].Section;
    }

    private static int CopyStart(Sheet sheet, int title, int lowest, int foot)
    {
        int start = sheet[title].Cell is { } cell && IsHeadlessTable(sheet, title, cell.Table, lowest) is { } first ? first : HeadStart(sheet, title, Math.Max(lowest, title - LongestCopyHead), foot);
        // The rule over the copy belongs to it.
        for (int i = start - 1; i >= lowest && i >= start - Near; i--)
        {
            if (!sheet[i].IsBlank && !HeadShapes.IsTypedRule(sheet[i].Text))
                break;
            if (sheet.Is(i, Component.CopyRule, sheet[i].Look.Ruled || HeadShapes.IsTypedRule(sheet[i].Text)))
                return i;
        }

        return start;
    }

    // The beginning of the copy's table, unless the table holds more than the copy.
    private static int? IsHeadlessTable(Sheet sheet, int title, int table, int lowest)
    {
        int first = title;
        for (int i = title - 1; i >= lowest && sheet[i].Cell?.Table == table; i--)
        {
            if (HeadShapes.IsPartyTitle(sheet[i].Text) || title - i > LongestCopyHead)
                return null;
            first = i;
        }

        return first;
    }

    private static int HeadStart(Sheet sheet, int title, int lowest, int foot)
    {
        int number = -1;
        for (int i = title - 1; i >= lowest && i > foot && number < 0; i--)
        {
            if (HeadShapes.IsNumber(sheet[i].Text))
                number = i;
            else if (EndsThePartAbove(sheet[i]))
                break;
        }

        int start = number < 0 ? title : number;
        for (int i = start - 1; i >= lowest; i--)
        {
            // A date right below the kind of the copy above belongs to that copy.
            bool isOfAbove = i > 0 && HeadShapes.IsPlaceDate(sheet[i].Text) && TitleShapes.CopyOf(sheet[i - 1].Text) is not null;
            bool isTitle = i > 0 && BodyLabels.Of(sheet[i - 1].Printed) is Component.PartNumber or Component.SectionNumber;
            if (isOfAbove || isTitle || !IsOfCopyHead(sheet[i]))
                break;
            if (!sheet[i].IsBlank)
                start = i;
        }

        return start;
    }

    private static bool EndsThePartAbove(Piece piece) =>
        (piece.IsBlank && piece.Look.Ruled) || HeadShapes.IsTypedRule(piece.Text) || FootShapes.IsSigned(piece.Text) || FootShapes.IsName(piece.Text)
        || FootShapes.IsAuthority(piece.Text);

    private static bool IsOfCopyHead(Piece piece) =>
        (piece.IsBlank && !piece.Look.Ruled) || HeadShapes.IsStar(piece.Text) || HeadShapes.IsNumber(piece.Text) || HeadShapes.IsPlaceDate(piece.Text)
        || (piece.Caps && !FootShapes.IsAuthority(piece.Text) && !FootShapes.IsPosition(piece.Text) && !FootShapes.IsName(piece.Text)
            && !HeadShapes.IsTypistMark(piece.Text) && BodyLabels.Of(piece.Printed) == Component.BodyText);
}
