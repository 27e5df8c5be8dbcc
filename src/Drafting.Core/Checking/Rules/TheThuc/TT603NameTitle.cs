using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Học hàm, học vị, quân hàm, danh hiệu trước họ tên người ký.</summary>
internal static class TT603NameTitle
{
    private static readonly string[] Titles =
    [
        "PHÓ GIÁO SƯ", "GIÁO SƯ", "TIẾN SĨ", "THẠC SĨ", "CỬ NHÂN", "KỸ SƯ", "BÁC SĨ", "LUẬT SƯ", "ĐỒNG CHÍ", "ĐẠI TƯỚNG", "THƯỢNG TƯỚNG", "TRUNG TƯỚNG", "THIẾU TƯỚNG",
        "ĐẠI TÁ", "THƯỢNG TÁ", "TRUNG TÁ", "THIẾU TÁ", "ĐẠI UÝ", "THƯỢNG UÝ", "TRUNG UÝ", "THIẾU UÝ", "NHÀ GIÁO ƯU TÚ", "NHÀ GIÁO NHÂN DÂN", "THẦY THUỐC ƯU TÚ", "ANH HÙNG",
        "PGS", "GS", "TSKH", "TS", "THS", "TH.S", "BS", "CN", "KS", "LS", "Đ/C", "NGƯT", "NGND", "TTƯT",
    ];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Line line in paper.Lines(Component.SignerName))
        {
            int end = 0;
            while (Next(line.Text, end) is { } next && next > end)
                end = next;
            if (end == 0)
                continue;
            var range = new TextRange(0, end);
            string titles = line.Text[..end].TrimEnd(' ', ',', '.');
            // The state leaves it to the heads of some branches.
            yield return new Finding(line.At(range), $"Họ tên người ký: trước họ tên không ghi {Plain.Quote(titles)}.",
                Fix: end < line.Text.Length ? new Fix("chỉ để họ tên", [line.Replace(range, "")]) : null,
                AtMost: paper.Layout.Family == DocumentFamily.Party ? Severity.Error : Severity.Warning);
        }
    }

    private static int? Next(string text, int from)
    {
        foreach (string title in Titles)
        {
            int end = from + title.Length;
            if (end > text.Length || Plain.Of(text[from..end]) != Plain.Of(title) || (end < text.Length && char.IsLetter(text[end])))
                continue;
            int stop = end;
            while (stop < text.Length && (char.IsWhiteSpace(text[stop]) || text[stop] is '.' or ',' or '-' or '/'))
                stop++;
            return stop;
        }

        return null;
    }
}
