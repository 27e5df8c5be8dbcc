using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>The sample data that the repository carries, as the README merges it. <c>DRAFTING_WRITE_SAMPLES=1</c> writes it again.</summary>
public class SampleDataTests
{
    private static readonly Lazy<Outcome<MergedAnnex>> Plain = new(static () => MadeUpReturns.Engine.AssembleAnnex(Request()));
    private static readonly Lazy<Outcome<MergedAnnex>> Settled = new(static () =>
        MadeUpReturns.Engine.AssembleAnnex(Request() with { Explanations = Open("giai-trinh.yaml"), Overrides = Open("thay-the.yaml") }));

    private static AnnexMerge Request()
    {
        Write();
        return new AnnexMerge(MadeUpReturns.Form, MadeUpReturns.Issue.Period,
            [.. Directory.EnumerateFiles(Path.Combine(MadeUpReturns.SampleFolder, "nhan-ve")).Order(StringComparer.Ordinal).Select(static f => Open("nhan-ve/" + Path.GetFileName(f)))])
        {
            Previous = [Open("phu-luc-2025-Q2.xlsx")],
        };
    }

    private static AnnexFile Open(string name) => new(name, () => File.OpenRead(Path.Combine(MadeUpReturns.SampleFolder, name)));

    private static void Write()
    {
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_SAMPLES") != "1")
            return;
        string folder = Path.Combine(MadeUpReturns.SampleFolder, "nhan-ve");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach ((string name, byte[] content) in MadeUpReturns.Sample())
            File.WriteAllBytes(Path.Combine(folder, name), content);
        File.WriteAllBytes(Path.Combine(MadeUpReturns.SampleFolder, "phu-luc-2025-Q2.xlsx"), MadeUpReturns.Previous());
    }

    [Fact]
    public void TheSamplesHaveTheDefectsThatTheirReadmeLists()
    {
        AssembledAnnex annex = Plain.Value.Value.ShouldNotBeNull(string.Join('\n', Plain.Value.Diagnostics)).Annex;
        Units(annex, ReturnState.Missing).ShouldBe(["tu-tay-ninh-2025", "tu-ca-mau-2025"]);
        Units(annex, ReturnState.Refused).ShouldBe(["tu-dien-bien", "tu-quang-ninh", "tu-nghe-an"]);
        Units(annex, ReturnState.Late).ShouldBe(["tu-ha-noi"]);
        Units(annex, ReturnState.Replaced).ShouldBe(["tu-thanh-hoa"]);
        annex.Register.Count(static r => r.State == ReturnState.Received).ShouldBe(34);
        annex.Findings.Where(static f => f.Diagnostic.Severity >= Severity.Warning).Select(static f => $"{f.Body} {f.Diagnostic.Code}").Order(StringComparer.Ordinal).ShouldBe(
        [
            "dang-uy-quoc-hoi S02", "tu-dien-bien P02", "tu-dien-bien V01", "tu-dien-bien V03", "tu-lai-chau P01", "tu-nghe-an P02", "tu-quang-ninh S07", "tu-son-la V08", "tu-tuyen-quang-2025 T03",
        ]);
    }

    [Fact]
    public void WhatIsExplainedAndReplacedNoLongerStopsAUnit()
    {
        Outcome<MergedAnnex> settled = Settled.Value;
        settled.Diagnostics.Where(static d => d.Severity >= Severity.Warning).Select(static d => d.Code).ShouldBe(["S07"]);
        AssembledAnnex annex = settled.Value!.Annex;
        Units(annex, ReturnState.Refused).ShouldBe(["tu-quang-ninh"]);
        annex.Notes.ShouldContain(static n => n.StartsWith("Chưa có số liệu của: Tỉnh uỷ Quảng Ninh, Tỉnh uỷ Tây Ninh, Tỉnh uỷ Cà Mau.", StringComparison.Ordinal));
        annex.Notes.ShouldContain(static n => n.StartsWith("Tỉnh uỷ Nghệ An, cột “Cuối kỳ” (cột 18): lấy số 124.856 thay số đơn vị gửi; Lê Văn C:", StringComparison.Ordinal));
        annex.Notes.ShouldContain(static n => n.Contains("số liệu quy đổi", StringComparison.Ordinal) && n.Contains("Tỉnh uỷ Lào Cai", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryFigureIsWhatAnIndependentComputationGives()
    {
        using FileStream previous = File.OpenRead(Path.Combine(MadeUpReturns.SampleFolder, "phu-luc-2025-Q2.xlsx"));
        var independent = new IndependentAnnex(previous, File.ReadLines(Path.Combine(MadeUpReturns.SampleFolder, "..", "..", "_danh-muc", "don-vi.csv"), Encoding.UTF8));
        Dictionary<string, Dictionary<string, decimal>> annex = IndependentAnnex.Rows(new MemoryStream(MadeUpReturns.Bytes(Settled.Value.Value!)));
        KeyValuePair<string, Dictionary<string, decimal>>[] units = [.. annex.Where(static r => r.Key[0] != '_' && r.Value.Count > 0)];
        units.Length.ShouldBe(37);
        foreach ((string key, Dictionary<string, decimal> figures) in units)
            Same(figures, independent.Unit(key, figures), key);
        Same(annex["_tong"], independent.Sum(units), "tổng");
        Same(annex["_nhom-1"], independent.Sum([.. units.Where(static u => u.Key.StartsWith("tu-", StringComparison.Ordinal))]), "nhóm I");
        Same(annex["_nhom-2"], independent.Sum([.. units.Where(static u => !u.Key.StartsWith("tu-", StringComparison.Ordinal))]), "nhóm II");
        int compared = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(MadeUpReturns.SampleFolder, "nhan-ve"), "*.xlsx").Where(static f => !f.EndsWith("tu-thanh-hoa.xlsx", StringComparison.Ordinal)))
        {
            using FileStream returned = File.OpenRead(file);
            foreach ((string key, Dictionary<string, decimal> typed) in IndependentAnnex.Rows(returned).Where(r => annex.GetValueOrDefault(r.Key)?.Count > 0))
            {
                // What was replaced by thay-the.yaml is not what the unit typed.
                foreach ((string column, decimal figure) in typed.Where(t => (key, t.Key) is not (("tu-nghe-an", "cuoi_ky") or ("tu-dien-bien", "giam"))))
                    annex[key][column].ShouldBe(figure, $"{key} {column}");
                compared++;
            }
        }

        compared.ShouldBe(36);
    }

    [Fact]
    public void TheOrderOfTheFilesDoesNotMatterAndTheSameInputGivesTheSameBytes()
    {
        AnnexMerge request = Request() with { Explanations = Open("giai-trinh.yaml"), Overrides = Open("thay-the.yaml") };
        byte[] turned = MadeUpReturns.Bytes(MadeUpReturns.Engine.AssembleAnnex(request with { Returns = [.. request.Returns.Reverse()] }).Value!);
        turned.ShouldBe(MadeUpReturns.Bytes(Settled.Value.Value!));
    }

    [Fact]
    public void TheSamplesStaySmallAndSayThatTheyAreMadeUp()
    {
        new DirectoryInfo(MadeUpReturns.SampleFolder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static f => f.Length).ShouldBeLessThan(1_000_000);
        File.ReadAllText(Path.Combine(MadeUpReturns.SampleFolder, "README.md")).ShouldContain("hư cấu");
    }

    private static string[] Units(AssembledAnnex annex, ReturnState state) => [.. annex.Register.Where(r => r.State == state).Select(static r => r.Body!.Key)];

    private static void Same(Dictionary<string, decimal> stands, Dictionary<string, decimal> expected, string row)
    {
        foreach ((string column, decimal value) in expected)
            stands[column].ShouldBe(value, $"{row} {column}");
        stands.Count.ShouldBe(expected.Count, row);
    }
}
