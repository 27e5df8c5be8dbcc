using Drafting.Core.Numbers;
using Drafting.Core.Packages;

namespace Drafting.Excel.Reading;

/// <summary>Bảng kiểu ô: of each cell style the number format and the font, all that reading needs.</summary>
internal sealed class StyleTable
{
    /// <summary>The style of a cell that names none, or one that is not there.</summary>
    private static readonly (string NumberFormat, string FontName) Plain = ("General", "");

    private readonly List<(string NumberFormat, string FontName)> styles = [];

    /// <summary>The number format and the font of a style.</summary>
    /// <param name="index">The number of the style.</param>
    public (string NumberFormat, string FontName) this[int index] => index < styles.Count ? styles[index] : Plain;

    /// <summary>Reads the styles of a workbook.</summary>
    /// <param name="at">The part, or <see langword="null"/> where there is none.</param>
    /// <param name="limits">How many are read.</param>
    public static StyleTable Read(SheetCursor? at, WorkbookLimits limits)
    {
        var table = new StyleTable();
        if (at is null || !at.Root("styleSheet"))
            return table;
        var formats = new Dictionary<int, string>();
        var fonts = new List<string>();
        for (int root = at.Depth; at.NextChild(root);)
        {
            string group = at.Name;
            if (group is not ("numFmts" or "fonts" or "cellXfs"))
                continue;
            for (int depth = at.Depth; at.NextChild(depth);)
            {
                if (Math.Max(formats.Count, Math.Max(fonts.Count, table.styles.Count)) >= limits.Marks)
                    throw new PackageExcessException("Sổ tính có quá nhiều kiểu ô.");
                if (group == "numFmts")
                    formats[at.Number("numFmtId") ?? 0] = at.Get("formatCode") ?? "General";
                else if (group == "fonts")
                    fonts.Add(FontName(at));
                else
                    table.styles.Add((Format(formats, at.Number("numFmtId") ?? 0), at.Number("fontId") is { } font && font < fonts.Count ? fonts[font] : ""));
            }
        }

        return table;
    }

    private static string FontName(SheetCursor at)
    {
        string name = "";
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "name")
                name = at.Get("val") ?? "";
        }

        return name;
    }

    // The ids without a code of their own are the dates of other languages; one date stands for them.
    private static string Format(Dictionary<int, string> formats, int id) =>
        formats.TryGetValue(id, out string? code) ? code
        : BuiltInNumberFormats.CodeOf(id, NumberSymbols.Vietnamese) is { } known ? known
        : id is (>= 27 and <= 36) or (>= 50 and <= 58) ? NumberSymbols.Vietnamese.ShortDate
        : "General";
}
