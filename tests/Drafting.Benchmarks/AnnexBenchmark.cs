using System.Diagnostics;
using System.Globalization;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;
using Drafting.Excel;
using Drafting.Excel.Writing;

namespace Drafting.Benchmarks;

/// <summary>Annexes: one sheet and the whole workbook against the same cells written by the library, returns against opening them with it, and a long list
/// against a bare archive with an XML writer.</summary>
internal static class AnnexBenchmark
{
    private const int Units = 34, LongRows = 100_000;
    private const double Megabyte = 1e6, MostMegabytes = 100;

    private static readonly ReportingPeriod Period = new(PeriodKind.Quarter, 2025, 3);

    public static async Task RunAsync(Goals goals)
    {
        Writing(goals);
        Reading(goals);
        await StreamingAsync(goals);
        await RoundAsync(goals);
    }

    /// <summary>Writes the long list and prints the most memory that the process ever had, in bytes.</summary>
    public static int WriteLongList(string file)
    {
        WriteList(file);
        using Process own = Process.GetCurrentProcess();
        Console.Out.WriteLine(own.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static void Writing(Goals goals)
    {
        AssembledAnnex annex = SampleAnnex.Make(Units);
        Measure[] measures = Measure.InTurn(60, () => WriteSheet(annex), () => AnnexWorkbook.Write(annex, SampleAnnex.Frame, "", new MemoryStream()), () => SampleAnnex.WritePlain(annex));
        goals.Title("Phụ lục 34 × 20, tiêu đề ba tầng (trung vị, đo xen kẽ):");
        goals.Time("(a) trang phụ lục", measures[0]);
        goals.Time("(b) cả sổ, 680 nguồn", measures[1]);
        goals.Time("(c) ClosedXML, cùng ô, không trình bày", measures[2]);
        goals.Ratio("(a) / (c)", measures[0].Milliseconds / measures[2].Milliseconds, 4);
        goals.Ratio("(b) / (c)", measures[1].Milliseconds / measures[2].Milliseconds, 10);
    }

    private static void WriteSheet(AssembledAnnex annex)
    {
        using var book = new XLWorkbook();
        SheetStyle.Book(book);
        var rows = new WrittenSheets(book);
        var sheet = new TableSheet(rows.Add(AnnexWorkbook.AnnexSheet), annex.Table, "Đơn vị", annex.Form.Page);
        foreach (FrameLine line in SampleAnnex.Frame.Headings)
            sheet.Line(line);
        rows.Put(sheet.Draw(annex.Period.LastDay, annex.Table.Rows.Length, annex.Table.Rows));
        sheet.Pair(SampleAnnex.Frame.LeftSignature, SampleAnnex.Frame.RightSignature);
        sheet.Close();
        rows.Finish(new MemoryStream());
    }

    private static void Reading(Goals goals)
    {
        DraftingEngine engine = new(new TemplateStore([DraftBenchmark.TemplateFolder()], Templating.TemplateLimits.Default));
        FormIssue issue = engine.IssueForm("tccsd-quy", Period).Value ?? throw new InvalidOperationException("The form of the benchmark cannot be read.");
        byte[][] returns = [.. issue.Reporters.Select(body => Filled(issue, body))];
        Measure[] measures = Measure.InTurn(20, () => Read(issue, returns), () => Open(returns));
        goals.Title(string.Create(CultureInfo.InvariantCulture, $"{returns.Length} biểu gửi về (trung vị, đo xen kẽ):"));
        goals.Time("(a) đọc và kiểm tra", measures[0]);
        goals.Time("(b) ClosedXML mở", measures[1]);
        goals.Ratio("(a) / (b)", measures[0].Milliseconds / measures[1].Milliseconds, 0.7);
    }

    // As it comes back from whoever filled it in: saved again by another program, with shared strings and the results of formulas.
    private static byte[] Filled(FormIssue issue, Body body)
    {
        using var form = new MemoryStream();
        DraftingEngine.WriteForm(issue, body, form);
        using var book = new XLWorkbook(form);
        IXLWorksheet sheet = book.Worksheet(FormWorkbook.FormSheet);
        int row = sheet.Column(1).CellsUsed().Single(c => c.GetString() == body.Key).Address.RowNumber;
        foreach (IXLCell key in sheet.Row(1).CellsUsed().Where(static c => !c.GetString().StartsWith('_')))
        {
            if (!sheet.Cell(row, key.Address.ColumnNumber).HasFormula)
                sheet.Cell(row, key.Address.ColumnNumber).SetValue(key.Address.ColumnNumber * 11);
        }

        using var filled = new MemoryStream();
        book.SaveAs(filled, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return filled.ToArray();
    }

    private static void Read(FormIssue issue, byte[][] returns)
    {
        int figures = 0;
        foreach (byte[] file in returns)
        {
            Outcome<ObservedWorkbook> workbook = WorkbookReader.Read(new MemoryStream(file), "bieu.xlsx");
            ReturnedForm form = ReturnReader.Read(workbook.Value ?? throw new InvalidOperationException(string.Join('\n', workbook.Diagnostics)), issue.Form, issue.Period, issue.Bodies);
            _ = ReturnChecker.Check(form, issue.Form, CheckContext.Alone(issue.Period));
            figures += form.Read;
        }

        if (figures < returns.Length * 15)
            throw new InvalidOperationException("The figures of the returns were not read.");
    }

    private static void Open(byte[][] returns)
    {
        foreach (byte[] file in returns)
        {
            using var book = new XLWorkbook(new MemoryStream(file));
        }
    }

    private static async Task StreamingAsync(Goals goals)
    {
        string folder = Directory.CreateTempSubdirectory("drafting-bench-").FullName;
        string file = Path.Combine(folder, "a.xlsx"), bare = Path.Combine(folder, "b.zip");
        Measure[] measures = Measure.InTurn(rounds: 3, runs: 7, [() => WriteList(file), () => BareSheet.Write(bare, SampleAnnex.Long().Table.Columns, SampleAnnex.Lines(LongRows, isSourced: false))]);
        long size = new FileInfo(file).Length, bareSize = new FileInfo(bare).Length;
        double peak = long.Parse(await OwnAsync("--long-list", file), CultureInfo.InvariantCulture) / Megabyte;
        Directory.Delete(folder, recursive: true);
        goals.Title(string.Create(CultureInfo.InvariantCulture, $"100.000 × 20 ghi thẳng ra tệp (trung vị, đo xen kẽ; {size / 1e6:0.0} MB và {bareSize / 1e6:0.0} MB):"));
        goals.Time("(a) phụ lục", measures[0]);
        goals.Time("(b) ZipArchive và XmlWriter, cùng hàng", measures[1]);
        goals.Ratio("(a) / (b)", measures[0].Milliseconds / measures[1].Milliseconds, 1.5);
        goals.Ratio(string.Create(CultureInfo.InvariantCulture, $"bộ nhớ của cả tiến trình, {peak:0} / 100 MB"), peak / MostMegabytes, 1);
    }

    // Once each, in a process of its own: seconds and hundreds of megabytes need no median.
    private static async Task RoundAsync(Goals goals)
    {
        string folder = Directory.CreateTempSubdirectory("drafting-bench-").FullName, records = LongRows.ToString(CultureInfo.InvariantCulture);
        string returns = Directory.CreateDirectory(Path.Combine(folder, "nhan-ve")).FullName, annex = Path.Combine(folder, "phu-luc.xlsx"), sourced = Path.Combine(folder, "nguon.xlsx");
        await OwnAsync("--long-returns", returns, records);
        goals.Title("100.000 dòng, cả tiến trình:");
        await ToldAsync("tổng hợp biểu B4 (7 cột)", "--long-merge", returns, annex);
        await ToldAsync("đọc lại phụ lục ấy, đối chứng mã", "--long-read", annex);
        await ToldAsync("ghi 20 cột, 2 triệu nguồn", "--sourced-write", sourced, records);
        await ToldAsync("đọc lại phụ lục ấy", "--sourced-read", sourced);
        Directory.Delete(folder, recursive: true);

        async Task ToldAsync(string what, params string[] arguments)
        {
            double[] told = [.. (await OwnAsync(arguments)).Split(' ').Select(static n => double.Parse(n, CultureInfo.InvariantCulture))];
            goals.Title(string.Create(CultureInfo.InvariantCulture, $"  {what,-40} {told[1] / 1000,6:0.0} s, cao nhất {told[2] / Megabyte:0} MB, cấp phát {told[3] / Megabyte:0} MB"));
        }
    }

    private static async Task<string> OwnAsync(params string[] arguments) =>
        (await StartupBenchmark.AnswerAsync(["dotnet", Path.Combine(AppContext.BaseDirectory, "Drafting.Benchmarks.dll"), .. arguments])).Trim();

    private static void WriteList(string file)
    {
        using FileStream output = File.Create(file);
        AnnexWorkbook.Write(SampleAnnex.Long(), LongRows, SampleAnnex.Lines(LongRows, isSourced: false), SampleAnnex.Frame, "", output);
    }
}
