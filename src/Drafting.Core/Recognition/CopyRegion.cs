using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Bản sao: a rule, a head, the kind of copy and a foot, in two columns that are read in any order.</summary>
internal static class CopyRegion
{
    public static void Read(Sheet sheet, TableSorts tables, int from, int to)
    {
        if (sheet.Is(from, Component.CopyRule, (sheet[from].IsBlank && sheet[from].Look.Ruled) || HeadShapes.IsTypedRule(sheet[from].Text)))
            sheet.Decide(from, Component.CopyRule, 0.95, "nét kẻ trên bản sao");
        HeadRegion.Label(sheet, HeadOf(sheet, from, to), isLetter: false);
        SignatureRegion.Read(sheet, tables, from, to);
    }

    // What can only be of a head, wherever the columns put it, and the names that stand before the number.
    private static List<int> HeadOf(Sheet sheet, int from, int to)
    {
        var head = new List<int>();
        bool namesEnded = false;
        for (int i = from; i < to; i++)
        {
            if (!sheet.IsOpen(i) || sheet[i].IsBlank)
                continue;
            bool isAnchor = HeadRegion.IsAnchor(sheet, i);
            if (isAnchor || IsName(sheet, i, namesEnded))
                head.Add(i);
            namesEnded |= SignatureRegion.IsAnchor(sheet, i) || (isAnchor && (HeadShapes.IsStar(sheet[i].Text) || HeadShapes.IsNumber(sheet[i].Text)));
        }

        return head;
    }

    private static bool IsName(Sheet sheet, int i, bool namesEnded) => sheet[i].Styled is { } styled
        ? styled is Component.SuperiorBody or Component.IssuingBody or Component.DraftNote or Component.SecrecyMark or Component.UrgencyMark or Component.CirculationNote
        : !namesEnded && sheet[i].Caps && !FootShapes.IsAuthority(sheet[i].Text) && !FootShapes.IsName(sheet[i].Text)
          && (sheet[i].Side == Side.Left || !FootShapes.IsPosition(sheet[i].Text));
}
