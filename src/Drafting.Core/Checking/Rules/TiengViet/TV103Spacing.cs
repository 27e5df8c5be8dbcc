using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TiengViet;

/// <summary>Khoảng trống và dấu câu: one finding for each kind of slip in a paragraph.</summary>
internal static class TV103Spacing
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        // Where an equation or a picture stands among the words, the text shows the blanks around it side by side.
        HashSet<ParagraphAddress> withObjects = [.. paper.Paper.Observed.Objects.Select(static o => o.Address)];
        foreach (Passage passage in paper.Content.Passages.Where(p => RunningText.Is(p.Component) && !withObjects.Contains(p.Paragraph.Address)))
        {
            ImmutableArray<SpacingSlip> found = SpacingScanner.Scan(passage.Text);
            if (found.IsEmpty)
                continue;
            foreach (IGrouping<SpacingSlipKind, SpacingSlip> slips in found.GroupBy(static s => s.Kind).OrderBy(static g => g.Key))
            {
                SpacingSlip[] all = [.. slips];
                yield return new Finding(
                    passage.At(all[0].Range),
                    Message(slips.Key, all.Length),
                    Fix: new Fix(Title(slips.Key), [.. all.Select(s => passage.Replace(s.Range, s.Proper))]));
            }
        }
    }

    private static string Message(SpacingSlipKind kind, int count)
    {
        string what = kind switch
        {
            SpacingSlipKind.Double => "Thừa khoảng trống giữa hai chữ",
            SpacingSlipKind.BeforeMark => "Thừa khoảng trống trước dấu câu",
            SpacingSlipKind.BehindOpening => "Thừa khoảng trống sau dấu mở ngoặc",
            _ => "Thiếu khoảng trống sau dấu câu",
        };
        return count == 1 ? $"{what}." : string.Create(CultureInfo.InvariantCulture, $"{what} ({count} chỗ trong đoạn).");
    }

    private static string Title(SpacingSlipKind kind) => kind switch
    {
        SpacingSlipKind.Double => "giữ một khoảng trống",
        SpacingSlipKind.AfterMark => "thêm khoảng trống",
        _ => "bỏ khoảng trống thừa",
    };
}
