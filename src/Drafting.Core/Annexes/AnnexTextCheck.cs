using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Annexes;

/// <summary>Đối chiếu số trong lời văn: whether the figures that a paper took from an annex when it was drafted are still those of the annex.</summary>
public static class AnnexTextCheck
{
    /// <summary>Số đơn vị trong lời văn khác danh sách của phụ lục.</summary>
    public const string CountDiffers = "T02";

    // A shorter figure stands in a paper for many other reasons.
    private const int TellingFigures = 3;

    /// <summary>Compares the figures of the text with an annex; each that has changed and still stands in the text is named with its cell.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="used">What <see cref="AnnexFigures.Name"/> held when the paper was drafted, from its record; as a rule the values that the template reads and no others.</param>
    /// <param name="table">The table as it is now.</param>
    /// <param name="cell">Names the cell of a row and a column, as <c>ô E12 của phu-luc-1.xlsx</c>.</param>
    public static ImmutableArray<Diagnostic> Check(RecognizedDocument paper, DataNode.Map used, FormTable table, Func<string, string, string> cell)
    {
        List<ObservedParagraph> text =
        [
            .. paper.Parts.Where(static p => p.Region.Kind == RegionKind.Paper).Select(paper.ParagraphOf).Distinct(),
            .. paper.Observed.Notes.SelectMany(static n => n.Paragraphs),
        ];
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        DataNode.Map now = AnnexFigures.ToData(table);
        foreach (DataEntry row in used.Entries)
        {
            if (row.Key == AnnexFigures.Count && row.Value is DataNode.Scalar count)
            {
                if (TextOf(now, row.Key) is { } rows && rows != count.Text)
                    Report(count.Text, CountDiffers, (old, _) => $"Văn bản ghi “{old}”, danh sách của phụ lục nay có {rows} dòng.");
                continue;
            }

            foreach (DataEntry column in (row.Value as DataNode.Map)?.Entries ?? [])
            {
                if (column.Value is not DataNode.Scalar { Text: var old } || !old.Any(char.IsAsciiDigit))
                    continue;
                string? current = (Find(now, row.Key) as DataNode.Map) is { } values ? TextOf(values, column.Key) : null;
                if (current == old)
                    continue;
                FormTableRow? at = table.Rows.FirstOrDefault(r => AnnexFigures.KeyOf(r) == row.Key);
                FormColumn? of = table.Columns.FirstOrDefault(c => AnnexFigures.KeyOf(c) == column.Key);
                string place = at is null || of is null
                    ? $"phụ lục không còn số này (phu_luc.{row.Key}.{column.Key})"
                    : $"{cell(at.Key, of.Key)} nay là “{current}” (hàng “{at.Title}”, cột “{of.Title}”)";
                Report(old, AnnexComparison.Differs, (figure, _) => $"Văn bản ghi “{figure}”, {place}.");
            }
        }

        return found.ToImmutable();

        void Report(string old, string code, Func<string, ObservedParagraph, string> message)
        {
            foreach (ObservedParagraph paragraph in text)
            {
                if (Place(paragraph.Text, old) is not { } range)
                    continue;
                Severity severity = old.Count(char.IsAsciiDigit) < TellingFigures ? Severity.Warning : Severity.Error;
                found.Add(new Diagnostic(
                    code, severity, message(old, paragraph), new Location.InDocument(paragraph.Address.Story, paragraph.Address.Ordinal, null, range),
                    Hint: "Soạn lại văn bản với phụ lục mới, hoặc sửa số trong đoạn này.", Quote: paragraph.Text.Length > 120 ? paragraph.Text[..120] + "…" : paragraph.Text));
            }
        }
    }

    private static DataNode? Find(DataNode.Map map, string key) => map.Entries.FirstOrDefault(e => e.Key == key)?.Value;

    private static string? TextOf(DataNode.Map map, string key) => (Find(map, key) as DataNode.Scalar)?.Text;

    // A figure, not a piece of a longer one.
    private static TextRange? Place(string text, string figure)
    {
        for (int at = text.IndexOf(figure, StringComparison.Ordinal); at >= 0; at = text.IndexOf(figure, at + 1, StringComparison.Ordinal))
        {
            int end = at + figure.Length;
            bool begins = at == 0 || !(char.IsAsciiDigit(text[at - 1]) || (text[at - 1] is '.' or ',' && at > 1 && char.IsAsciiDigit(text[at - 2])));
            bool ends = end == text.Length || !(char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
            if (begins && ends)
                return new TextRange(at, figure.Length);
        }

        return null;
    }
}
