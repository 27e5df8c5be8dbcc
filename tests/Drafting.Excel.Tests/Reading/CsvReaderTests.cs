using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Excel.Reading;

namespace Drafting.Excel.Tests.Reading;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a;b\n1;1,5\n", "A1=a B1=b A2=#1 B2=1,5")]
    [InlineData("a,b\r\n1,2\r\n", "A1=a B1=b A2=#1 B2=#2")]
    [InlineData("a\tb\n1\t1.234", "A1=a B1=b A2=#1 B2=1.234")]
    [InlineData("\uFEFFa;b", "A1=a B1=b")]
    [InlineData("sep=,\r\na,b;c", "A1=a B1=b;c")]
    [InlineData("sep=;\na;b", "A1=a B1=b")]
    [InlineData("\"a;b\";c", "A1=a;b B1=c")]
    [InlineData("\"a \"\"b\"\"\";c", "A1=a \"b\" B1=c")]
    [InlineData("\"a\nb\";c\nd;e", "A1=a\nb B1=c A2=d B2=e")]
    [InlineData("a;;c\n;;\n;b", "A1=a C1=c B3=b")]
    [InlineData("05;-7;0;-0;007", "A1=05 B1=#-7 C1=#0 D1=#0 E1=007")]
    [InlineData("\"12\";1234567890123456", "A1=12 B1=1234567890123456")]
    [InlineData("một", "A1=một")]
    [InlineData("a\"b;c", "A1=a\"b B1=c")]
    [InlineData("\"a\"b;c", "A1=ab B1=c")]
    [InlineData("a\rb", "A1=a A2=b")]
    [InlineData("sep=", "A1=sep=")]
    public void The_cells_of_a_file_are_found(string csv, string cells) =>
        string.Join(' ', Read(csv).Sheets.Single().Cells.Select(static c => $"{c.Address}={(c.Value is CellValue.Number n ? "#" + n.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : ((CellValue.Text)c.Value).Value)}")).ShouldBe(cells);

    [Fact]
    public void The_sheet_has_the_name_of_the_file() => Read("a").Sheets.Single().Name.ShouldBe("Cà Mau");

    [Fact]
    public void What_is_no_UTF_8_is_refused_with_what_to_do()
    {
        foreach (byte[] content in (byte[][])[Encoding.Latin1.GetBytes("Tên;số\nCà Mau;1"), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Tên;1")], [0x61, 0xC3]])
        {
            Diagnostic refusal = Refusal(content);
            refusal.Code.ShouldBe(CsvReader.NotUtf8);
            refusal.Hint!.ShouldContain("CSV UTF-8");
        }
    }

    [Fact]
    public void What_is_no_CSV_is_refused()
    {
        Refusal([]).Code.ShouldBe(WorkbookPackage.NotAWorkbook);
        Refusal(Sheets.Of("").Bytes()).Code.ShouldBe(WorkbookPackage.NotAWorkbook);
        Refusal([1, 0, 2]).Code.ShouldBe(WorkbookPackage.NotAWorkbook);
        Diagnostic open = Refusal("a;b\nc;\"d\ne"u8.ToArray());
        (open.Code, open.Message).ShouldBe((CsvReader.OpenQuote, "Dấu ngoặc kép mở ở dòng 2 không khép lại."));
    }

    [Fact]
    public void A_file_beyond_the_limits_is_refused()
    {
        Refusal(new byte[(16 << 20) + 1]).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1;", 17_000)))).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1;2\n", 100_001)))).Code.ShouldBe(WorkbookPackage.TooLarge);
    }

    private static ObservedWorkbook Read(string csv)
    {
        Outcome<ObservedWorkbook> outcome = CsvReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "Cà Mau.csv");
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }

    private static Diagnostic Refusal(byte[] content)
    {
        Outcome<ObservedWorkbook> outcome = CsvReader.Read(new MemoryStream(content), "a.csv");
        outcome.Value.ShouldBeNull();
        return outcome.Diagnostics.Single();
    }
}
