using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Reading;
using Drafting.Core.Diagnostics;

namespace Drafting.Excel.Tests.Reading;

/// <summary>Whatever is damaged, the reader gives a workbook that holds together, or a refusal. <c>DRAFTING_FUZZ_ITERATIONS</c> sets how often
/// (20,000 by default), <c>DRAFTING_FUZZ_SEED</c> where it starts; a failure names its iteration.</summary>
public sealed class WorkbookFuzzTests
{
    private static readonly string[] Values =
        ["", "0", "-1", "1", "2", "2147483647", "99999999999999999999", "1e9", "1E+400", "NaN", "A1", "B2", "XFD1048576", "XFE1", "A1:B2", "s", "str", "inlineStr", "b", "e", "d", "n", "shared", "array", "hidden", "veryHidden",
            "rId1", "rIdS", "../../x", "/xl/workbook.xml", "External", "_xD800_", "Uy\u0309", "General", "0%", "dd/mm", "%", "[", "\""];

    private static readonly string[] Names =
        ["row", "c", "v", "f", "is", "t", "r", "rPr", "rFont", "rPh", "si", "sst", "sheet", "sheets", "sheetData", "mergeCell", "mergeCells", "col", "cols", "pane", "xf", "cellXfs", "numFmt", "font", "name", "definedName", "worksheet", "Relationship", "property"];

    private static readonly FormColumn[] Columns = [.. Enum.GetValues<ColumnType>().Select(static t => new FormColumn("a", "(1)", "A", null, t, 1, BlankPolicy.Missing, null, ColumnTotal.Sum, [], null))];

    [Fact]
    public void Nothing_that_is_damaged_throws()
    {
        int iterations = Setting("DRAFTING_FUZZ_ITERATIONS", 20_000);
        int seed = Setting("DRAFTING_FUZZ_SEED", 20_261_122);
        (string Name, byte[] Content)[] parts = [.. Specimen().Parts()];
        byte[] whole = Sheets.Zip(parts);
        int read = 0, refused = 0;
        for (int i = 0; i < iterations; i++)
        {
            var random = new Random(seed + i);
            byte[] damaged = random.Next(4) switch
            {
                0 => Damage(whole, random),
                1 => With(parts, random.Next(parts.Length), content => Damage(content, random)),
                _ => With(parts, random.Next(parts.Length), content => DamageTree(content, random)),
            };
            Outcome<ObservedWorkbook> outcome = default;
            try
            {
                outcome = WorkbookReader.Read(new MemoryStream(damaged), "a.xlsx");
                foreach (ObservedCell cell in outcome.Value?.Sheets.SelectMany(static s => s.Cells) ?? [])
                {
                    foreach (FormColumn column in Columns)
                        FigureReader.Read(cell, column, outcome.Value!.DateSystem);
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"iteration {i}", e);
            }

            (outcome.Value is null).ShouldBe(outcome.HasErrors, $"iteration {i}");
            foreach (ObservedSheet sheet in outcome.Value?.Sheets ?? [])
                sheet.Cells.Zip(sheet.Cells.Skip(1)).ShouldAllBe(static pair => pair.First.Address.CompareTo(pair.Second.Address) < 0);
            _ = outcome.Value is null ? refused++ : read++;
        }

        // A damage that always leads to a refusal would try nothing but the XML reader.
        read.ShouldBeGreaterThan(iterations / 5);
        refused.ShouldBeGreaterThan(iterations / 5);
    }

    private static Sheets Specimen() => new Sheets()
        .Sheet("Biểu", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>1234.5</v></c><c r=\"C1\" t=\"inlineStr\"><is><r><rPr><rFont val=\".VnTime\"/></rPr><t>TØnh</t></r></is></c></row><row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"b\"><v>1</v></c><c r=\"B3\"><f t=\"shared\" ref=\"B3:B4\" si=\"0\">B1*2</f><v>2469</v></c><c r=\"C3\" t=\"e\"><v>#REF!</v></c></row><row r=\"4\"><c r=\"B4\"><f t=\"shared\" si=\"0\"/></c><c r=\"D4\" t=\"str\"><f>A1</f><v>1.234,5</v></c></row>",
            "<sheetViews><sheetView><pane state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
        .Sheet("_bieu", "<row><c><v>1</v></c></row>", state: "veryHidden")
        .Workbook("<workbookPr date1904=\"0\"/>", "<definedNames><definedName name=\"a\" localSheetId=\"0\">Biểu!$A$1</definedName></definedNames>")
        .Strings("<si><t>1.234</t></si><si><r><t>a</t></r></si>")
        .Styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts><fonts><font><name val=\"VNI-Times\"/></font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/></cellXfs>")
        .Properties("<property pid=\"2\" name=\"a\"><vt:lpwstr>b</vt:lpwstr></property>");

    private static byte[] With((string Name, byte[] Content)[] parts, int target, Func<byte[], byte[]> damage) =>
        Sheets.Zip(parts.Select((p, i) => i == target ? (p.Name, damage(p.Content)) : p), CompressionLevel.NoCompression);

    private static byte[] Damage(byte[] original, Random random)
    {
        byte[] damaged = [.. original];
        for (int n = random.Next(1, 4); n > 0; n--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return damaged;
    }

    /// <summary>Damages that leave well-formed XML, so that the reader itself meets them.</summary>
    private static byte[] DamageTree(byte[] original, Random random)
    {
        XElement root = XElement.Load(new MemoryStream(original), LoadOptions.PreserveWhitespace);
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            XElement[] all = [.. root.Descendants()];
            if (all.Length == 0)
                break;
            XElement one = all[random.Next(all.Length)], other = all[random.Next(all.Length)];
            switch (random.Next(7))
            {
                case 0: one.Remove(); break;
                case 1: one.AddAfterSelf(new XElement(one)); break;
                case 2: other.Add(new XElement(one)); break;
                case 3: one.Name = one.Name.Namespace + Names[random.Next(Names.Length)]; break;
                case 4: one.ReplaceWith(one.Nodes()); break;
                case 5: one.SetValue(Values[random.Next(Values.Length)]); break;
                default:
                    if (one.Attributes().Where(static a => !a.IsNamespaceDeclaration).ToArray() is { Length: > 0 } attributes)
                        attributes[random.Next(attributes.Length)].Value = Values[random.Next(Values.Length)];
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
