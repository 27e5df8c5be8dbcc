using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Các dòng căn cứ: what each begins and ends with.</summary>
internal static class TT501LegalBasis
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        WordStandard words = paper.Layout.Words;
        foreach (IGrouping<Recognition.PaperRegion, Line> list in paper.Lists(Component.LegalBasis))
        {
            ImmutableArray<ItemLine> items = [.. ItemLine.Of(list)];
            for (int i = 0; i < items.Length; i++)
            {
                ItemLine item = items[i];
                if (words.LegalBasisPrefix.Preferred.Length > 0 && !item.HasDash)
                {
                    yield return new Finding(item.First.At(new TextRange(0, item.Start)), "Căn cứ ban hành: mỗi căn cứ bắt đầu bằng dấu gạch nối và khoảng trống “- ”.", words.LegalBasisPrefix.Citation,
                        new Fix("thêm “- ” ở đầu dòng", [item.First.Replace(new TextRange(0, item.Start), words.LegalBasisPrefix.Preferred)]));
                }

                Requirement<string> end = i < items.Length - 1 ? words.LegalBasisEnd : words.LegalBasisLastEnd;
                if (!Ends(item, end))
                {
                    yield return new Finding(item.Last.At(item.End), $"Căn cứ ban hành: {(i < items.Length - 1 ? "căn cứ này" : "căn cứ cuối cùng")} phải kết thúc bằng dấu {FigureText.Of(end.Allowed)}.", end.Citation,
                        new Fix($"kết thúc bằng dấu “{end.Preferred}”", [item.Ended(end.Preferred)]));
                }
            }
        }
    }

    private static bool Ends(ItemLine item, Requirement<string> row) =>
        row.Allowed is AllowedValues<string>.Set set ? set.Values.Any(item.EndsWith) : item.EndsWith(row.Preferred);
}
