using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes;
using Drafting.Core.Numbers;
using Drafting.Excel;

namespace Drafting;

/// <summary>Khung phụ lục: the lines round the table of an annex, of what is known of it.</summary>
internal static class AnnexFrames
{
    public static AnnexFrame Of(AssembledAnnex annex, AnnexHeading heading) => new(Headings(annex, heading), annex.Form.Code, ["NGƯỜI LẬP BIỂU"], heading.Signer);

    private static ImmutableArray<FrameLine> Headings(AssembledAnnex annex, AnnexHeading heading)
    {
        var lines = ImmutableArray.CreateBuilder<FrameLine>();
        lines.Add(new FrameLine(heading.Number is { } number ? $"PHỤ LỤC {RomanNumeral.Format(number)}" : "PHỤ LỤC", Bold: true, Italic: false));
        lines.Add(new FrameLine($"{annex.Form.Title} {annex.Period.Name}".ToUpperInvariant(), Bold: true, Italic: false));
        if (heading.Reference is { } reference)
            lines.Add(new FrameLine($"({reference.Trim().TrimStart('(').TrimEnd(')')})", Bold: false, Italic: true));
        lines.Add(new FrameLine($"(Tính đến ngày {annex.Period.LastDay.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}{Missing(annex)})", Bold: false, Italic: true));
        return lines.ToImmutable();
    }

    // The annex says on its face that it is not whole; which units are missing stands in the note below.
    private static string Missing(AssembledAnnex annex)
    {
        HashSet<string> present = [.. annex.Register.Where(static r => r.State is ReturnState.Received or ReturnState.Late).Select(static r => r.Body!.Key)];
        int missing = annex.Register.Where(r => r.Body is { } body && !present.Contains(body.Key)).Select(static r => r.Body!.Key).Distinct().Count();
        return missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; còn {missing} đơn vị chưa có số liệu");
    }
}
