using System.Text;

namespace Drafting.Excel.Writing;

/// <summary>Phần biểu đồ trong gói: the parts, the relations and the types that put a chart on a sheet which the library saved without it.</summary>
internal static class ChartPackage
{
    private const string RelationPrefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        Drawing = "xl/drawings/drawing1.xml", Chart = "xl/charts/chart1.xml";

    /// <summary>The parts to be added, by name.</summary>
    /// <param name="chart">The chart.</param>
    public static IEnumerable<(string Name, byte[] Content)> Parts(DrawnChart chart) =>
    [
        (Chart, chart.Chart),
        (Drawing, chart.Drawing),
        (RelationsOf(Drawing), Relation("chart", "/" + Chart)),
        (RelationsOf(chart.SheetPart), Relation("drawing", "/" + Drawing)),
    ];

    /// <summary>The list of types with those of the chart.</summary>
    /// <param name="types">The list as the library saved it.</param>
    public static string Types(string types) => types.Replace("</Types>", $"""
        <Override PartName="/{Drawing}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml" /><Override PartName="/{Chart}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" /></Types>
        """, StringComparison.Ordinal);

    /// <summary>The sheet with its drawing, in the place that the order of elements gives it (ECMA-376 part 1 §18.3.1.99).</summary>
    /// <param name="sheet">The sheet as the library saved it.</param>
    public static string Sheet(string sheet)
    {
        string prefix = sheet.Contains("<x:sheetData", StringComparison.Ordinal) ? "x:" : "";
        int at = sheet.IndexOf($"<{prefix}tableParts", StringComparison.Ordinal);
        if (at < 0)
            at = sheet.IndexOf($"</{prefix}worksheet>", StringComparison.Ordinal);
        return sheet.Insert(at, $"<{prefix}drawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\" />");
    }

    private static string RelationsOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..slash]}/_rels{part[slash..]}.rels";
    }

    private static byte[] Relation(string type, string target) => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="{RelationPrefix}{type}" Target="{target}" Id="rId1" /></Relationships>
        """);
}
