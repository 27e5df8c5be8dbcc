using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Writing;

/// <summary>Phần biểu đồ: a clustered bar chart of columns of a table (ECMA-376 part 1 §21.2), with the values that it shows kept in it, so that any viewer draws it.</summary>
/// <param name="table">The table.</param>
/// <param name="place">Where it stands.</param>
/// <param name="sheet">The sheet of the table.</param>
internal sealed class ChartXml(FormTable table, TablePlace place, string sheet)
{
    // Names of bodies are read without turning the head: many of them stand down the left side, few of them under the columns.
    private const int MostUpright = 12, MostLabelled = 90;

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart", A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    // Told apart by grey and by hatching, with black outlines: colours would be one grey on paper.
    private static readonly ImmutableArray<(string? Pattern, string Grey)> Fills =
        [(null, "595959"), ("wdUpDiag", "000000"), (null, "D9D9D9"), ("dkHorz", "000000"), (null, "FFFFFF"), ("smGrid", "000000")];

    private readonly ImmutableArray<int> rows = [.. Enumerable.Range(0, table.Rows.Length).Where(r => table.Rows[r].Role == FormRowRole.Figures)];

    /// <summary>Whether the bars lie, with their names at the left.</summary>
    public bool Lies => rows.Length > MostUpright;

    /// <summary>Whether there is anything to draw.</summary>
    /// <param name="chart">What is asked for.</param>
    public bool CanDraw(FormChart chart) => !rows.IsEmpty && Series(chart).Length > 0;

    /// <summary>The part.</summary>
    /// <param name="chart">What is drawn.</param>
    public XDocument Part(FormChart chart)
    {
        ImmutableArray<int> columns = Series(chart);
        bool areLabelled = rows.Length * columns.Length <= MostLabelled;
        return new XDocument(new XElement(C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
            Value("date1904", "0"),
            Value("lang", "vi-VN"),
            Value("roundedCorners", "0"),
            new XElement(C + "chart",
                Title(chart.Title),
                Value("autoTitleDeleted", "0"),
                new XElement(C + "plotArea",
                    new XElement(C + "layout"),
                    new XElement(C + "barChart",
                        Value("barDir", Lies ? "bar" : "col"),
                        Value("grouping", "clustered"),
                        Value("varyColors", "0"),
                        columns.Select((column, i) => Bars(column, i, areLabelled)),
                        Value("gapWidth", "60"),
                        Value("axId", "1"),
                        Value("axId", "2")),
                    Categories(),
                    Amounts(table.Columns[columns[0]].NumberFormat)),
                new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0")),
                Value("plotVisOnly", "1"),
                Value("dispBlanksAs", "gap")),
            new XElement(C + "spPr", new XElement(A + "solidFill", Colour("FFFFFF")), new XElement(A + "ln", new XElement(A + "noFill"))),
            Text(Lies ? 900 : 1000, isBold: false)));
    }

    private ImmutableArray<int> Series(FormChart chart) =>
        [.. chart.Columns.Select(key => table.Columns.IndexOf(table.Columns.FirstOrDefault(c => c.Key == key)!)).Where(static c => c >= 0)];

    private XElement Bars(int column, int index, bool isLabelled) => new(C + "ser",
        Value("idx", Number(index)),
        Value("order", Number(index)),
        new XElement(C + "tx", new XElement(C + "v", table.Columns[column].Title)),
        Fill(index),
        Value("invertIfNegative", "0"),
        isLabelled ? Labels(table.Columns[column].NumberFormat) : null,
        new XElement(C + "cat", new XElement(C + "strRef",
            new XElement(C + "f", Reference(-1)),
            new XElement(C + "strCache", Value("ptCount", Number(rows.Length)), rows.Select((row, i) => Point(i, table.Rows[row].Title))))),
        new XElement(C + "val", new XElement(C + "numRef",
            new XElement(C + "f", Reference(column)),
            new XElement(C + "numCache",
                new XElement(C + "formatCode", table.Columns[column].NumberFormat),
                Value("ptCount", Number(rows.Length)),
                rows.Select((row, i) => table.Rows[row].Cells[column].Value is FormValue.Figure figure ? Point(i, figure.Value.ToString(CultureInfo.InvariantCulture)) : null)))));

    // Rows that follow one another are one range; several ranges stand in brackets.
    private string Reference(int column)
    {
        List<string> ranges = [];
        for (int i = 0; i < rows.Length;)
        {
            int end = i;
            while (end + 1 < rows.Length && rows[end + 1] == rows[end] + 1)
                end++;
            string letters = TablePlace.Letters(place.FirstColumn + column);
            ranges.Add(string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${letters}${place.FirstRow + rows[i]}:${letters}${place.FirstRow + rows[end]}"));
            i = end + 1;
        }

        return ranges.Count == 1 ? ranges[0] : $"({string.Join(',', ranges)})";
    }

    private XElement Categories() => new(C + "catAx",
        Value("axId", "1"),
        // The first name is at the top, as in the table.
        new XElement(C + "scaling", Value("orientation", Lies ? "maxMin" : "minMax")),
        Value("delete", "0"),
        Value("axPos", Lies ? "l" : "b"),
        Value("numFmt", "General", new XAttribute("sourceLinked", "0"), "formatCode"),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "low"),
        Line("000000"),
        Value("crossAx", "2"),
        Value("crosses", "autoZero"),
        Value("auto", "0"),
        Value("lblAlgn", "ctr"),
        Value("lblOffset", "100"),
        Value("tickLblSkip", "1"),
        Value("noMultiLvlLbl", "1"));

    private XElement Amounts(string format) => new(C + "valAx",
        Value("axId", "2"),
        new XElement(C + "scaling", Value("orientation", "minMax")),
        Value("delete", "0"),
        Value("axPos", Lies ? "b" : "l"),
        new XElement(C + "majorGridlines", Line("BFBFBF")),
        Value("numFmt", format, new XAttribute("sourceLinked", "0"), "formatCode"),
        Value("majorTickMark", "out"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "nextTo"),
        Line("000000"),
        Value("crossAx", "1"),
        // With the first name at the top, the amounts stand at the bottom where the last name crosses them.
        Value("crosses", Lies ? "max" : "autoZero"),
        Value("crossBetween", "between"));

    private static XElement Labels(string format) => new(C + "dLbls",
        Value("numFmt", format, new XAttribute("sourceLinked", "0"), "formatCode"),
        new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(800, isBold: false),
        Value("dLblPos", "outEnd"),
        Value("showLegendKey", "0"),
        Value("showVal", "1"),
        Value("showCatName", "0"),
        Value("showSerName", "0"),
        Value("showPercent", "0"),
        Value("showBubbleSize", "0"));

    private static XElement Title(string words) => new(C + "title",
        new XElement(C + "tx", new XElement(C + "rich",
            new XElement(A + "bodyPr"),
            new XElement(A + "p",
                new XElement(A + "pPr", Run("defRPr", 1400, isBold: true)),
                new XElement(A + "r", Run("rPr", 1400, isBold: true, new XAttribute("lang", "vi-VN")), new XElement(A + "t", words))))),
        Value("overlay", "0"));

    private static XElement Text(int size, bool isBold) => new(C + "txPr",
        new XElement(A + "bodyPr"),
        new XElement(A + "p", new XElement(A + "pPr", Run("defRPr", size, isBold)), new XElement(A + "endParaRPr", new XAttribute("lang", "vi-VN"))));

    private static XElement Run(string name, int size, bool isBold, XAttribute? language = null) => new(A + name,
        language,
        new XAttribute("sz", Number(size)),
        new XAttribute("b", isBold ? "1" : "0"),
        new XElement(A + "solidFill", Colour("000000")),
        new XElement(A + "latin", new XAttribute("typeface", SheetStyle.FontName)),
        new XElement(A + "cs", new XAttribute("typeface", SheetStyle.FontName)));

    private static XElement Fill(int index)
    {
        (string? pattern, string grey) = Fills[index % Fills.Length];
        XElement fill = pattern is null
            ? new XElement(A + "solidFill", Colour(grey))
            : new XElement(A + "pattFill", new XAttribute("prst", pattern), new XElement(A + "fgClr", Colour(grey)), new XElement(A + "bgClr", Colour("FFFFFF")));
        return new XElement(C + "spPr", fill, Outline("000000"));
    }

    private static XElement Line(string colour) => new(C + "spPr", Outline(colour));

    private static XElement Outline(string colour) => new(A + "ln", new XAttribute("w", "6350"), new XElement(A + "solidFill", Colour(colour)));

    private static XElement Colour(string rgb) => new(A + "srgbClr", new XAttribute("val", rgb));

    private static XElement Point(int index, string value) => new(C + "pt", new XAttribute("idx", Number(index)), new XElement(C + "v", value));

    private static XElement Value(string name, string value, XAttribute? more = null, string attribute = "val") => new(C + name, new XAttribute(attribute, value), more);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
