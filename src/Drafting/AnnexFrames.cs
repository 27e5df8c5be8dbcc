using System.Globalization;
using Drafting.Core.Annexes;
using Drafting.Excel;

namespace Drafting;

/// <summary>Khung phụ lục: the lines round the table of an annex, of what is known of it.</summary>
internal static class AnnexFrames
{
    public static AnnexFrame Of(AssembledAnnex annex) => new(
        [
            new FrameLine("PHỤ LỤC", Bold: true, Italic: false),
            new FrameLine($"{annex.Form.Title} {annex.Period.Name}", Bold: true, Italic: false),
            new FrameLine($"(Tính đến ngày {annex.Period.LastDay.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}{Missing(annex)})", Bold: false, Italic: true),
        ],
        annex.Form.Code,
        ["NGƯỜI LẬP BIỂU"],
        []);

    // The annex says on its face that it is not whole.
    private static string Missing(AssembledAnnex annex)
    {
        int missing = annex.Register.Where(static r => r.State is ReturnState.Missing or ReturnState.Refused && r.Body is not null).Select(static r => r.Body!.Key).Distinct().Count();
        return missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; còn {missing} đơn vị chưa có số liệu");
    }
}
