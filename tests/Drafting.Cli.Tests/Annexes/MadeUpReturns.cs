using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Annexes;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>Returns of tccsd-quy for the third quarter of 2025 as an office gets them, most of them clean; and the annex of the quarter before.</summary>
internal static class MadeUpReturns
{
    public const string Form = "tccsd-quy";

    /// <summary>The checkout's own templates, whatever folder the tests run in.</summary>
    public static readonly DraftingEngine Engine = new(TemplateStore.Open([Path.Combine(Checkout(), "templates")], DraftingSettings.Default));

    public static readonly FormIssue Issue = Issued(3);

    private static readonly MadeUpFigures Figures = new(Issue.Bodies);

    private static readonly ImmutableArray<string> Missing = ["tu-tay-ninh-2025", "tu-ca-mau-2025"];

    public static FormIssue Issued(int quarter) => Engine.IssueForm(Form, new ReportingPeriod(PeriodKind.Quarter, 2025, quarter)).Value!;

    /// <summary>The checkout's folder of sample data.</summary>
    public static string SampleFolder => Path.Combine(Checkout(), "templates", "_bieu", "vi-du");

    public static Body Body(string key) => Issue.Bodies[key]!;

    public static string Name(string key) => $"{Form}-2025-Q3-{key}.xlsx";

    private static int Out(string key) => new[] { "tu_tran", "khai_tru", "xoa_ten", "xin_ra", "chuyen_di" }.Sum(c => Figure(key, c));

    /// <summary>The clean return of a unit for the third quarter.</summary>
    public static FilledForm Of(string key) => new FilledForm(Issue, Body(key)).Fill(Figures.Of(Body(key), 3));

    public static int Figure(string key, string column) => Figures.Of(Body(key), 3)[column];

    /// <summary>The files of the sample folder by name, with all that goes wrong in practice.</summary>
    public static SortedDictionary<string, byte[]> Sample()
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (Body body in Issue.Reporters.Where(static b => !Missing.Contains(b.Key)))
            files[Name(body.Key)] = Of(body.Key).ToArray();
        void Spoil(string key, Func<FilledForm, FilledForm> how) => files[Name(key)] = how(Of(key)).ToArray();
        string Grouped(string key, string column, char mark) => Figure(key, column).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', mark);

        Spoil("tu-cao-bang", f => f.Words(f.At("chi_bo_truc_thuoc"), Grouped("tu-cao-bang", "chi_bo_truc_thuoc", '.')));
        Spoil("tu-lang-son", f => f.Words(f.At("dau_ky"), Grouped("tu-lang-son", "dau_ky", '\u00A0')).Words(f.At("cuoi_ky"), Grouped("tu-lang-son", "cuoi_ky", '\u00A0')));
        Spoil("tu-dien-bien", static f => f.Words(f.At("khai_tru"), "(5)").Result(f.At("giam"), Out("tu-dien-bien") - Figure("tu-dien-bien", "khai_tru") - 5));
        Spoil("tu-son-la", static f => f.Words(f.At("khoi_phuc"), "-").Words(f.At("xin_ra"), "x").Fault(f.At("tang"), "#VALUE!").Fault(f.At("giam"), "#VALUE!"));
        Spoil("tu-tuyen-quang-2025", static f => f.Words($"C{f.Row}", "Tỉnh uỷ Hà Giang"));
        Spoil("tu-nghe-an", static f => f.Number(f.At("cuoi_ky"), Figure("tu-nghe-an", "cuoi_ky") + 10));
        Spoil("tu-quang-ninh", static f => f.Number(f.At("tang"), 999));
        Spoil("tu-lai-chau", static f => f.Number(f.At("dau_ky"), Figure("tu-lai-chau", "dau_ky") - 3).Number(f.At("cuoi_ky"), Figure("tu-lai-chau", "cuoi_ky") - 3));
        Spoil("tu-ha-noi", static f => f.Date("D7", new DateOnly(2025, 10, 20)));
        Spoil("tu-thanh-hoa", static f => f.Number(f.At("dang_bo_cs"), 1));
        files["tccsd-quy-2025-Q3-tu-thanh-hoa-lan-2.xlsx"] = Of("tu-thanh-hoa").Returned(2).ToArray();
        files.Remove(Name("dang-uy-quoc-hoi"));
        files["tccsd-quy-2025-Q3-dang-uy-quoc-hoi.csv"] = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Of("dang-uy-quoc-hoi").ToCsv())];
        return files;
    }

    /// <summary>The annex of the second quarter: 63 provincial committees, before the merger.</summary>
    public static byte[] Previous()
    {
        AnnexFile? before = null;
        for (int quarter = 1; ; quarter++)
        {
            FormIssue issue = Issued(quarter);
            ImmutableArray<AnnexFile> returns = [.. issue.Reporters.Select(b => File($"{Form}-{issue.Period}-{b.Key}.xlsx", new FilledForm(issue, b).Fill(Figures.Of(b, quarter)).Date("D7", issue.Period.LastDay.AddDays(8)).ToArray()))];
            byte[] annex = Bytes(Engine.AssembleAnnex(new AnnexMerge(Form, issue.Period, returns) { Previous = before is null ? [] : [before] }).Value!);
            if (quarter == 2)
                return annex;
            before = File("truoc.xlsx", annex);
        }
    }

    public static byte[] Bytes(MergedAnnex merged)
    {
        using var workbook = new MemoryStream();
        merged.Write(workbook);
        return workbook.ToArray();
    }

    public static AnnexFile File(string name, byte[] content) => new(name, () => new MemoryStream(content));

    private static string Checkout([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
