using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Kính gửi: the label and those whom the paper addresses.</summary>
internal static class AddresseeRegion
{
    public static bool IsLabel(Sheet sheet, int i) =>
        sheet.Is(i, Component.AddresseesLabel, sheet[i].Text.Length <= 16 && TitleShapes.AddresseesLabelLength(sheet[i].Text) == sheet[i].Text.Length && sheet[i].Text.Length > 0);

    /// <summary>Labels the addressees that begin here, if they do, and says where they end.</summary>
    public static int Read(Sheet sheet, int from, int to)
    {
        int label = sheet.NextOpen(from, to);
        if (label >= to || !IsLabel(sheet, label))
            return from;
        sheet.Decide(label, Component.AddresseesLabel, 0.97, "chữ “Kính gửi” hoặc “Kính trình”");
        int end = label + 1;
        int last = -1;
        bool marked = false;
        for (int i = label + 1; i < to; i++)
        {
            if (sheet[i].IsBlank || !sheet.IsOpen(i))
                continue;
            // Where lines end like those of a list, the one that ends like a sentence is the last.
            bool isOver = marked && sheet[last].Text.EndsWith('.');
            if (!sheet.Is(i, Component.Addressee, !isOver && GoesOn(sheet, i, label, last)))
                break;
            sheet.Decide(i, Component.Addressee, 0.9, "nơi được gửi, sau “Kính gửi”");
            last = i;
            marked |= Marked(sheet[i].Text);
            end = i + 1;
        }

        return end;
    }

    private static bool GoesOn(Sheet sheet, int i, int label, int last)
    {
        Piece piece = sheet[i];
        if (piece.Text.Length > 300 || TitleShapes.IsPlainGround(piece.Text))
            return false;
        if (sheet[label].Column is { } cell)
            return piece.Cell?.Table == cell.Table && piece.Cell.Row - cell.Row <= 12;
        if (piece.Cell?.Table != sheet[label].Cell?.Table || BodyLabels.Of(piece.Printed) is not (Component.BodyText or Component.Dash or Component.Plus))
            return false;
        bool hasDash = BodyLabels.Of(piece.Printed) == Component.Dash;
        if (last < 0)
            return hasDash || piece.Text.Length <= 160;
        // Of several, each has its dash, or stands right below the one before and ends like a line of a list.
        bool listed = BodyLabels.Of(sheet[last].Printed) == Component.Dash;
        return hasDash ? listed || sheet[last].Text.EndsWith(';') || sheet[last].Text.EndsWith(',') : i == last + 1 && Marked(sheet[last].Text) && piece.Text.Length <= 120;
    }

    private static bool Marked(string text) => text.EndsWith(';') || text.EndsWith(',');
}
