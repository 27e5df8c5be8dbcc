using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Nội dung: divisions by their labels, their titles, tables, and plain paragraphs.</summary>
internal static class BodyRegion
{
    public static void Read(Sheet sheet, TableSorts tables, int from, int to)
    {
        Component? title = null;
        for (int i = from; i < to; i++)
        {
            if (!sheet.IsOpen(i) || sheet[i].IsBlank)
                continue;
            Piece piece = sheet[i];
            if (tables.IsData(piece))
            {
                Component cell = tables.IsHeaderRow(piece) ? Component.TableHeader : Component.TableCell;
                sheet.Decide(i, cell, 0.95, cell == Component.TableHeader ? "hàng đầu của bảng" : "ô của bảng");
                continue;
            }

            if (HeadShapes.IsTypedRule(piece.Text) && piece.Styled is null)
            {
                sheet.Decide(i, PartRole.Rule, 0.9, "nét kẻ gõ bằng ký tự");
                continue;
            }

            Component label = BodyLabels.Of(piece.Printed);
            if (title is { } awaited && label == Component.BodyText && (piece.Caps || piece.Look.Centered || piece.Look.Bold) && !piece.Text.EndsWith('.') && piece.Text.Length <= 300)
            {
                sheet.Decide(i, awaited, 0.93, "dưới số của phần, chương, mục");
                continue;
            }

            title = (piece.Known ?? piece.Styled ?? label) switch
            {
                Component.PartNumber => Component.PartTitle,
                Component.SectionNumber => Component.SectionTitle,
                _ => null,
            };
            sheet.Decide(i, label, label == Component.BodyText ? 0.85 : 0.95, label == Component.BodyText || piece.Styled is not null ? "đoạn văn của nội dung" : Reason(piece));
        }
    }

    private static string Reason(Piece piece)
    {
        string printed = piece.Printed;
        int blank = printed.IndexOf(' ', StringComparison.Ordinal);
        return $"nhãn “{(blank is > 0 and <= 12 ? printed[..blank] : printed[..Math.Min(8, printed.Length)])}” ở đầu đoạn";
    }
}
