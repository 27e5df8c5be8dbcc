using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Phụ lục: mentioned in the text; numbered where there are several.</summary>
internal static class TT951Annexes
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        ImmutableArray<Line> annexes = [.. paper.Lists(Component.AnnexNumber).Where(static g => g.Key.Kind == RegionKind.Annex).Select(static g => g.First())];
        ImmutableArray<RecognizedPart> text = [.. paper.Paper.Parts.Where(static p => p.Region == PaperRegion.Paper && p.Component is >= Component.LegalBasis and <= Component.BodyText)];
        if (annexes.Length > 0 && text.Length > 0 && !text.Any(p => paper.Text(p).Contains("phụ lục", StringComparison.OrdinalIgnoreCase) || paper.Text(p).Contains("kèm theo", StringComparison.OrdinalIgnoreCase)))
            yield return new Finding(annexes[0].Place, "Nội dung văn bản không nhắc đến phụ lục.", Hint: "dẫn phụ lục ở chỗ cần dùng, như “(có Phụ lục kèm theo)”");
        if (annexes.Length < 2)
            yield break;
        Requirement<string> row = paper.Layout.Words.AnnexNumerals;
        for (int i = 0; i < annexes.Length; i++)
        {
            string number = NumberOf(annexes[i].Text);
            bool isArabic = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value);
            bool isRoman = !isArabic && RomanNumeral.TryParse(number, out value);
            if (!isArabic && !isRoman)
                yield return new Finding(annexes[i].Place, string.Create(CultureInfo.InvariantCulture, $"Có {annexes.Length} phụ lục nên mỗi phụ lục có số thứ tự."), row.Citation, Hint: "ghi số sau chữ “Phụ lục”");
            else if (value != i + 1)
                yield return new Finding(annexes[i].Place, string.Create(CultureInfo.InvariantCulture, $"Phụ lục thứ {i + 1} ghi số “{number}”."), row.Citation, Hint: "đánh số phụ lục liên tục từ 1");
            else if (!row.Allowed.Contains(isArabic ? "a-rap" : "la-ma"))
                yield return new Finding(annexes[i].Place, $"Phụ lục đánh số {(isArabic ? "La Mã" : "Ả Rập")}, không phải “{number}”.", row.Citation, Hint: "đổi chữ số của phụ lục");
        }
    }

    private static string NumberOf(string text)
    {
        string plain = Plain.Of(text);
        string number = Plain.StartsWith(plain, "PHỤ LỤC") ? plain["PHỤ LỤC".Length..] : plain;
        return number.Trim(' ', '.', ':').Replace("SỐ ", "", StringComparison.Ordinal);
    }
}
