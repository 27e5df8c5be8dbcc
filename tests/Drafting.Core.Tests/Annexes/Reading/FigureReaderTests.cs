using System.Globalization;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Reading;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes.Reading;

/// <summary>What a returned cell means in its column. A column is C (count), D2 (decimals), P1 (percent), T (text) or N (date), with the policy
/// of its blanks behind a slash; a cell is <c>t:</c> text, <c>n:</c> a number with its format behind a bar, <c>e:</c> an error, <c>b:</c> a
/// boolean, <c>f:</c> a formula without a result, or nothing. The answer is the kind (read, fixed, refused, blank), the value, and the findings with
/// their grades.</summary>
public sealed class FigureReaderTests
{
    private static readonly string[] Cultures = ["vi-VN", "tr-TR", "en-US"];

    [Theory]
    // Numbers as workbooks store them.
    [InlineData("C", "n:1234", "read 1234")]
    [InlineData("C", "n:0", "read 0")]
    [InlineData("C", "n:1E+3", "read 1000")]
    [InlineData("C", "n:1234.0000000000001", "read 1234")]
    [InlineData("C", "n:-5", "read -5", "V03 warning")]
    [InlineData("C", "n:12.5", "refused", "V04 error")]
    [InlineData("C", "n:1.234", "refused", "V04 error")]
    [InlineData("C", "n:45931|dd/mm/yyyy", "refused", "V02 error")]
    [InlineData("C", "n:45931|[$-42A]d/m", "refused", "V02 error")]
    [InlineData("C", "n:2|[h]:mm", "refused", "V02 error")]
    [InlineData("C", "n:0.12|0%", "refused", "V02 error")]
    [InlineData("C", "n:12|#,##0\" đảng viên\"", "read 12")]
    [InlineData("C", "n:12|0\\d", "read 12")]
    [InlineData("C", "n:12|[Red]0", "read 12")]
    [InlineData("C+", "n:-5", "read -5")]
    [InlineData("D2", "n:0.30000000000000004", "read 0.3")]
    [InlineData("D2", "n:12.345", "read 12.345")]
    [InlineData("D2", "n:-1.5", "read -1.5", "V03 warning")]
    [InlineData("D2", "n:1.5E-7", "read 0.00000015")]
    [InlineData("D2", "n:0.5|0.00%", "refused", "V02 error")]
    [InlineData("D0", "n:12.5", "read 12.5")]
    // Percentages.
    [InlineData("P2", "n:84.92", "read 84.92")]
    [InlineData("P2", "n:0.8492|0.00%", "read 84.92")]
    [InlineData("P2", "n:0.95|0%", "read 95")]
    [InlineData("P2", "n:0.005|0.0%", "read 0.5")]
    [InlineData("P2", "n:0.95", "read 0.95", "V07 warning")]
    [InlineData("P2", "n:1", "read 1", "V07 warning")]
    [InlineData("P2", "n:0", "read 0")]
    [InlineData("P2", "n:95|0%", "refused", "V07 error")]
    [InlineData("P2", "n:1.2|0%", "read 120", "V07 warning")]
    [InlineData("P2", "n:120", "read 120", "V07 warning")]
    [InlineData("P2+", "n:120", "read 120")]
    [InlineData("P2+", "n:-3.5", "read -3.5")]
    [InlineData("P2", "n:-3.5", "read -3.5", "V03 warning")]
    [InlineData("P2", "n:100", "read 100")]
    [InlineData("P2", "t:12%", "fixed 12", "V01 info")]
    [InlineData("P2", "t:12,5 %", "fixed 12.5", "V01 info")]
    [InlineData("P2", "t:0,95%", "fixed 0.95", "V01 info")]
    [InlineData("P2", "t:95,5", "fixed 95.5", "V01 info")]
    [InlineData("P2", "t:0,95", "fixed 0.95", "V01 info", "V07 warning")]
    [InlineData("P2", "t:(5%)", "fixed -5", "V01 warning", "V03 warning")]
    [InlineData("P2", "t:(5)%", "fixed -5", "V01 warning", "V03 warning")]
    [InlineData("P2", "t:84.92", "fixed 84.92", "V01 warning")]
    [InlineData("P2", "t:12,345", "refused", "V02 error")]
    [InlineData("P3", "t:12,345", "fixed 12.345", "V01 info")]
    [InlineData("P2", "t:12%%", "refused", "V01 error")]
    [InlineData("P2", "t:%", "refused", "V01 error")]
    [InlineData("C", "t:12%", "refused", "V02 error")]
    [InlineData("D2", "t:12%", "refused", "V02 error")]
    // Numerals typed as text.
    [InlineData("C", "t:1234", "fixed 1234", "V01 info")]
    [InlineData("C", "t:0", "fixed 0", "V01 info")]
    [InlineData("C", "t:007", "fixed 7", "V01 info")]
    [InlineData("C", "t: 1234 ", "fixed 1234", "V01 info")]
    [InlineData("C", "t:'1234", "fixed 1234", "V01 info")]
    [InlineData("C", "t:’1234", "fixed 1234", "V01 info")]
    [InlineData("C", "t:1.234", "fixed 1234", "V01 info")]
    [InlineData("C", "t:1.234.567", "fixed 1234567", "V01 info")]
    [InlineData("C", "t:1 234", "fixed 1234", "V01 info")]
    [InlineData("C", "t:1\u00A0234", "fixed 1234", "V01 info")]
    [InlineData("C", "t:1\u2009234\u2009567", "fixed 1234567", "V01 info")]
    [InlineData("C", "t:1\u202F234", "fixed 1234", "V01 info")]
    [InlineData("C", "t:\uFEFF1234", "fixed 1234", "V01 info")]
    [InlineData("C", "t:1,234", "fixed 1234", "V01 warning")]
    [InlineData("C", "t:1,234,567", "fixed 1234567", "V01 warning")]
    [InlineData("C", "t:1.234,5", "refused", "V01 info", "V04 error")]
    [InlineData("C", "t:1.234,0", "fixed 1234", "V01 info")]
    [InlineData("C", "t:12,5", "refused", "V01 info", "V04 error")]
    [InlineData("C", "t:(5)", "fixed -5", "V01 warning", "V03 warning")]
    [InlineData("C", "t:( 1.234 )", "fixed -1234", "V01 warning", "V03 warning")]
    [InlineData("C", "t:-5", "fixed -5", "V01 info", "V03 warning")]
    [InlineData("C", "t:- 5", "fixed -5", "V01 info", "V03 warning")]
    [InlineData("C", "t:−5", "fixed -5", "V01 info", "V03 warning")]
    [InlineData("C", "t:–5", "fixed -5", "V01 info", "V03 warning")]
    [InlineData("C", "t:+5", "fixed 5", "V01 info")]
    [InlineData("C", "t:５６７", "fixed 567", "V01 info")]
    [InlineData("C", "t:１．２３４", "fixed 1234", "V01 info")]
    [InlineData("C", "t:1.23", "refused", "V01 warning", "V04 error")]
    [InlineData("C", "t:12.34.567", "refused", "V01 error")]
    [InlineData("C", "t:1.2345", "refused", "V01 warning", "V04 error")]
    [InlineData("C", "t:12 34", "refused", "V01 error")]
    [InlineData("C", "t:1 2345", "refused", "V01 error")]
    [InlineData("C", "t:1..234", "refused", "V01 error")]
    [InlineData("C", "t:1.234.", "refused", "V01 error")]
    [InlineData("C", "t:.5", "refused", "V01 error")]
    [InlineData("C", "t:12 người", "refused", "V01 error")]
    [InlineData("C", "t:không", "refused", "V01 error")]
    [InlineData("C", "t:1e5", "refused", "V01 error")]
    [InlineData("C", "t:٣", "refused", "V01 error")]
    [InlineData("C", "t:5-", "refused", "V01 error")]
    [InlineData("C", "t:(-5)", "refused", "V01 error")]
    [InlineData("C", "t:=1+1", "refused", "V01 error")]
    [InlineData("C", "t:1 234.567", "refused", "V01 warning", "V04 error")]
    [InlineData("C", "t:99999999999999999999999999999", "refused", "V01 error")]
    [InlineData("D2", "t:1.234,5", "fixed 1234.5", "V01 info")]
    [InlineData("D2", "t:1234,5", "fixed 1234.5", "V01 info")]
    [InlineData("D2", "t:1 234,5", "fixed 1234.5", "V01 info")]
    [InlineData("D2", "t:1 234.5", "fixed 1234.5", "V01 warning")]
    [InlineData("D2", "t:1,234.5", "fixed 1234.5", "V01 warning")]
    [InlineData("D2", "t:1234.5", "fixed 1234.5", "V01 warning")]
    [InlineData("D2", "t:1.234", "refused", "V02 error")]
    [InlineData("D2", "t:-1.234", "refused", "V02 error")]
    [InlineData("D2", "t:1,234", "refused", "V02 error")]
    [InlineData("D3", "t:1,234", "fixed 1.234", "V01 info")]
    [InlineData("D3", "t:1.234", "refused", "V02 error")]
    [InlineData("D2", "t:0.123", "fixed 0.123", "V01 warning")]
    [InlineData("D2", "t:0,123", "fixed 0.123", "V01 info")]
    [InlineData("D2", "t:1.234.567", "fixed 1234567", "V01 info")]
    [InlineData("D2", "t:0.123.456", "refused", "V01 error")]
    [InlineData("D2", "t:12.34,5", "refused", "V01 error")]
    [InlineData("D2", "t:1,234,5", "refused", "V01 error")]
    [InlineData("D2", "t:1.234,567.8", "refused", "V01 error")]
    [InlineData("D0", "t:1.234", "fixed 1234", "V01 info")]
    [InlineData("D0", "t:1,234", "fixed 1234", "V01 warning")]
    // Nothing, and the marks for it.
    [InlineData("C", "", "blank missing", "V08 warning")]
    [InlineData("C/zero", "", "blank 0")]
    [InlineData("C/na", "", "blank")]
    [InlineData("C", "t:   ", "blank missing", "V08 warning")]
    [InlineData("C", "t:-", "blank 0", "V08 info")]
    [InlineData("C", "t:–", "blank 0", "V08 info")]
    [InlineData("C/zero", "t:—", "blank 0", "V08 info")]
    [InlineData("C/na", "t:-", "blank")]
    [InlineData("C", "t:x", "blank missing", "V08 warning")]
    [InlineData("C/zero", "t:X", "blank missing", "V08 warning")]
    [InlineData("C/na", "t:x", "blank")]
    [InlineData("C", "t:…", "blank missing", "V08 warning")]
    [InlineData("C", "t:...", "blank missing", "V08 warning")]
    [InlineData("P1/zero", "", "blank 0")]
    [InlineData("T/zero", "", "blank")]
    [InlineData("T", "", "blank missing", "V08 warning")]
    [InlineData("N/na", "", "blank")]
    [InlineData("N", "t:-", "blank missing", "V08 warning")]
    // Errors, formulas, truth.
    [InlineData("C", "e:#REF!", "refused", "V05 error")]
    [InlineData("T", "e:#N/A", "refused", "V05 error")]
    [InlineData("C", "f:SUM(A1:A2)", "refused", "V06 error")]
    [InlineData("T", "f:A1", "refused", "V06 error")]
    [InlineData("C", "b:1", "refused", "V01 error")]
    [InlineData("T", "b:1", "read TRUE")]
    // Text.
    [InlineData("T", "t:Tỉnh uỷ Cà Mau", "read Tỉnh uỷ Cà Mau")]
    [InlineData("T", "t:  Tỉnh \n uỷ  ", "read Tỉnh uỷ")]
    [InlineData("T", "t:Ti\u0309nh uy\u0309", "fixed Tỉnh uỷ", "V09 info")]
    [InlineData("T", "t:TØnh ñy Cµ Mau|.VnTime", "fixed Tỉnh ủy Cà Mau", "V09 info")]
    [InlineData("T", "t:tØnh|.VnTimeH", "fixed TỈNH", "V09 info")]
    [InlineData("T", "t:Tænh uûy|VNI-Times", "fixed Tỉnh ủy", "V09 info")]
    [InlineData("T", "t:Tỉnh ủy|.VnTime", "read Tỉnh ủy")]
    [InlineData("T", "t:Ha Noi|.VnTime", "read Ha Noi")]
    [InlineData("T", "t:TØnh ñy Cµ Mau, Thµnh ñy Hµ Néi", "fixed Tỉnh ủy Cà Mau, Thành ủy Hà Nội", "V09 warning")]
    [InlineData("T", "n:5", "read 5")]
    [InlineData("T", "n:1.5", "read 1,5")]
    [InlineData("T", "n:45930|dd/mm/yyyy", "fixed 30/09/2025", "V01 info")]
    [InlineData("T", "t:-", "read -")]
    // Dates.
    [InlineData("N", "n:45930|dd/mm/yyyy", "read 30/09/2025")]
    [InlineData("N", "n:45930.75|dd/mm/yyyy hh:mm", "read 30/09/2025")]
    [InlineData("N", "n:45930", "fixed 30/09/2025", "V01 warning")]
    [InlineData("N", "n:2025", "refused", "V02 error")]
    [InlineData("N", "n:20250930", "refused", "V01 error")]
    [InlineData("N", "n:60|dd/mm/yyyy", "refused", "V01 error")]
    [InlineData("N", "n:1|dd/mm/yyyy", "read 01/01/1900")]
    [InlineData("N", "n:61|dd/mm/yyyy", "read 01/03/1900")]
    [InlineData("N4", "n:44468|dd/mm/yyyy", "read 30/09/2025")]
    [InlineData("N", "n:-1|dd/mm/yyyy", "refused", "V01 error")]
    [InlineData("N", "t:30/09/2025", "fixed 30/09/2025", "V01 info")]
    [InlineData("N", "t:5/2/2025", "fixed 05/02/2025", "V01 info")]
    [InlineData("N", "t:30-9-2025", "fixed 30/09/2025", "V01 info")]
    [InlineData("N", "t:30.9.2025", "fixed 30/09/2025", "V01 info")]
    [InlineData("N", "t:2025-09-30", "fixed 30/09/2025", "V01 info")]
    [InlineData("N", "t:2025-09-30T00:00:00", "fixed 30/09/2025", "V01 info")]
    [InlineData("N", "t:ngày 30 tháng 9 năm 2025", "fixed 30/09/2025", "V01 info")]
    [InlineData("N", "t:'30/09/2025", "fixed 30/09/2025", "V01 info")]
    [InlineData("N", "t:12/31/2025", "refused", "V01 error")]
    [InlineData("N", "t:31/02/2025", "refused", "V01 error")]
    [InlineData("N", "t:30/9/25", "refused", "V01 error")]
    [InlineData("N", "t:quý III", "refused", "V01 error")]
    [InlineData("N", "t:9/2025", "refused", "V01 error")]
    public void A_cell_is_read_by_the_type_of_its_column(string column, string cell, string answer, params string[] findings)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in Cultures)
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                FigureReading reading = FigureReader.Read(Cell(cell), Column(column), column.StartsWith("N4", StringComparison.Ordinal) ? DateSystem.From1904 : DateSystem.From1900);
                Printed(reading).ShouldBe(answer, culture);
                reading.Findings.Select(static f => $"{f.Code} {f.Severity.ToString().ToLowerInvariant()}").ShouldBe(findings, culture);
                reading.Findings.ShouldAllBe(static f => f.Message.IsNormalized() && f.Message.EndsWith('.') && f.Hint.EndsWith('.'));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("C", "t:1.234,5", "“1.234,5” là chữ, được đọc thành 1.234,5.")]
    [InlineData("C", "t:1,234", "“1,234” viết kiểu Anh, được đọc thành 1.234.")]
    [InlineData("P1", "t:12%", "“12%” là chữ, được đọc thành 12%.")]
    [InlineData("D2", "t:1.234", "“1.234” hiểu được hai cách: 1.234 hoặc 1,234.")]
    [InlineData("P1", "n:95|0%", "Ô hiện 9.500%, có lẽ số 95 được ghi trước khi ô có định dạng phần trăm.")]
    [InlineData("C", "e:#REF!", "Ô báo lỗi “#REF!”.")]
    public void The_message_shows_what_was_written_and_what_was_made_of_it(string column, string cell, string message) =>
        FigureReader.Read(Cell(cell), Column(column), DateSystem.From1900).Findings[0].Message.ShouldBe(message);

    [Fact]
    public void The_original_is_kept_letter_by_letter()
    {
        FigureReader.Read(Cell("t: 1\u00A0234 "), Column("C"), DateSystem.From1900).Original.ShouldBe(" 1\u00A0234 ");
        FigureReader.Read(Cell("n:0.30000000000000004"), Column("D1"), DateSystem.From1900).Original.ShouldBe("0.30000000000000004");
        FigureReader.Read(Cell("f:A1"), Column("D1"), DateSystem.From1900).Original.ShouldBe("=A1");
    }

    [Fact]
    public void Half_a_character_is_no_text() =>
        Printed(FigureReader.Read(Cell("t:\uD800"), Column("T"), DateSystem.From1900)).ShouldBe("blank missing");

    [Fact]
    public void A_formula_with_its_result_is_read_as_the_result() =>
        Printed(FigureReader.Read(Cell("n:12")! with { Formula = new CellFormula("A1") }, Column("C"), DateSystem.From1900)).ShouldBe("read 12");

    [Fact]
    public void Every_error_goes_with_a_refusal_and_every_refusal_with_an_error()
    {
        string[] cells = ["t:1.234", "t:12", "t:x", "t:abc", "n:1.5", "n:-7", "n:45930|d/m", "e:#DIV/0!", "f:A1", "b:0", "", "t:5%", "t:30/9/2025"];
        foreach (string column in (string[])["C", "D0", "D2", "P1", "T", "N", "C/zero", "D2/na"])
        {
            foreach (string cell in cells)
            {
                FigureReading reading = FigureReader.Read(Cell(cell), Column(column), DateSystem.From1900);
                bool isRefused = reading.Kind == ReadingKind.Refused;
                (reading.Value is null).ShouldBe(isRefused, $"{column} {cell}");
                reading.Findings.Any(static f => f.Severity == Severity.Error).ShouldBe(isRefused, $"{column} {cell}");
                if (reading.Kind == ReadingKind.Repaired)
                    reading.Findings.ShouldNotBeEmpty($"{column} {cell}");
            }
        }
    }

    [Theory]
    [InlineData("Tân Lập", "Tân Lập")]
    [InlineData("  Tân \n Lập\t", "Tân Lập")]
    [InlineData("Tân\u00A0\u00A0Lập", "Tân Lập")]
    [InlineData(" ", "")]
    // One word that no old code has, among six, does not make the others Unicode; among three it does.
    [InlineData("Đ C¨n cø NghÞ quyÕt sè", "Đ Căn cứ Nghị quyết số")]
    [InlineData("Đ C¨n cø", "Đ C¨n cø")]
    public void Words_come_out_of_old_letters_on_one_line(string stored, string read)
    {
        FormValue? value = FigureReader.Read(new ObservedCell(new CellAddress(1, 1), new CellValue.Text(stored)), Column("T"), DateSystem.From1900).Value;
        (value is FormValue.Words words ? words.Value : "").ShouldBe(read);
    }

    private static string Printed(FigureReading reading)
    {
        string kind = reading.Kind switch { ReadingKind.Read => "read", ReadingKind.Repaired => "fixed", ReadingKind.Refused => "refused", _ => "blank" };
        string value = reading.Value switch
        {
            FormValue.Figure figure => figure.Value.ToString("0.################", CultureInfo.InvariantCulture),
            FormValue.Words words => words.Value,
            FormValue.Day day => day.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            FormValue.Missing => "missing",
            _ => "",
        };
        return $"{kind} {value}".TrimEnd();
    }

    private static FormColumn Column(string spec)
    {
        string[] parts = spec.Split('/');
        ColumnType type = parts[0][0] switch { 'C' => ColumnType.Count, 'D' => ColumnType.Decimal, 'P' => ColumnType.Percent, 'T' => ColumnType.Text, _ => ColumnType.Date };
        int decimals = parts[0].Length > 1 && char.IsAsciiDigit(parts[0][1]) ? parts[0][1] - '0' : 0;
        BlankPolicy blank = parts.Length == 1 ? BlankPolicy.Missing : parts[1] == "zero" ? BlankPolicy.Zero : BlankPolicy.NotApplicable;
        FigureExpression? formula = parts[0].EndsWith('+') ? new FigureExpression.Column("a") : null;
        return new FormColumn("cot", "(1)", "Cột", null, type, decimals, blank, formula, ColumnTotal.Sum, [], null);
    }

    private static ObservedCell? Cell(string spec)
    {
        if (spec.Length == 0)
            return null;
        string[] parts = spec[2..].Split('|');
        var address = new CellAddress(7, 2);
        return spec[0] switch
        {
            'n' => new ObservedCell(address, CellValue.FromRaw(parts[0])!, NumberFormat: parts.Length > 1 ? parts[1] : "General"),
            'e' => new ObservedCell(address, new CellValue.Error(parts[0])),
            'b' => new ObservedCell(address, new CellValue.Boolean(parts[0] == "1")),
            'f' => new ObservedCell(address, new CellValue.Blank(), new CellFormula(parts[0])),
            _ => new ObservedCell(address, new CellValue.Text(parts[0]), FontName: parts.Length > 1 ? parts[1] : "Times New Roman"),
        };
    }
}
