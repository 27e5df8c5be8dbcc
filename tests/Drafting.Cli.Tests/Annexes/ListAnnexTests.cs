using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>Lists from the returns to the page: rules against another form's period before, and the summary in Word.</summary>
public class ListAnnexTests
{
    private static readonly FormIssue Tasks = FilledList.Issue("nhiem-vu");
    private static readonly FormIssue Changes = FilledList.Issue("danh-sach");

    [Fact]
    public void AListIsHeldAgainstTheChangeOfAnotherFormSinceItsPeriodBefore()
    {
        int change = MadeUpReturns.Figure("tu-hue", "dang_bo_cs") + MadeUpReturns.Figure("tu-hue", "chi_bo_cs") - Before("tu-hue");
        change.ShouldBeLessThan(0);
        Outcome<MergedAnnex> right = Merge(-change, Earlier()), wrong = Merge(1 - change, Earlier()), none = Merge(0, Earlier());
        right.Diagnostics.ShouldNotContain(static d => d.Code == "X04" || d.Code == "PL004");
        wrong.Diagnostics.Where(static d => d.Severity >= Severity.Warning).Select(static d => d.Code).ShouldBe(["X04"]);
        none.Diagnostics.Where(static d => d.Severity >= Severity.Warning).Select(static d => d.Code).ShouldBe(["X04"]);
        Outcome<MergedAnnex> blind = Merge(-change);
        blind.Diagnostics.ShouldNotContain(static d => d.Code == "X04");
        Diagnostic said = blind.Diagnostics.Single(static d => d.Code == "PL004");
        (said.Severity, said.Message).ShouldBe((Severity.Info, "Chưa có phụ lục kỳ trước của biểu “tccsd-quy” để tính cột “Tăng, giảm (-) so với kỳ trước” nên chưa kiểm tra được quy tắc X04."));
    }

    [Fact]
    public void AnAnnexBeforeThatIsGivenTwiceOrOfNoUseIsNamed()
    {
        Merge(1, Earlier(), Earlier()).Diagnostics.ShouldContain(static d => d.Code == DraftingEngine.WrongPrevious && d.Severity == Severity.Error && d.Message.Contains("quý II năm 2025", StringComparison.Ordinal));
        AnnexFile tasks = MadeUpReturns.File("b3.xlsx", MadeUpReturns.Bytes(MergeTasks()));
        Merge(1, tasks).Diagnostics.ShouldContain(static d => d.Code == DraftingEngine.WrongPrevious && d.Message.Contains("tccsd-quy", StringComparison.Ordinal));
    }

    [Fact]
    public void TheSummaryOfAListGoesToWordAndIsProvedThere()
    {
        MergedAnnex merged = MergeTasks();
        AnnexFile annex = MadeUpReturns.File("b3.xlsx", MadeUpReturns.Bytes(merged));
        ReadAnnex read = MadeUpReturns.Engine.ReadAnnex(annex).Value!;
        read.ValuesHash.ShouldBe(merged.ValuesHash);
        read.Summary.ShouldNotBeNull().Table.Rows.Select(static r => r.Key).ShouldBe(merged.Annex.Summary!.Rows.Select(static r => r.Key));
        read.Noted.Table.Rows.Select(static r => r.Level).ShouldBe(merged.Annex.Table.Rows.Select(static r => r.Level));

        using var paper = new MemoryStream();
        AnnexedPaper done = MadeUpReturns.Engine.AddAnnex(annex, new MemoryStream(Paper()), "cv.docx", new AnnexInWord(), paper).Value!;
        done.Plan.Sections.Single().Blocks.OfType<PlannedTable>().Count().ShouldBe(2);
        Verify(annex, paper).ShouldBeEmpty();

        // One task more: the list and the summary of the paper are both behind.
        Diagnostic[] behind = Verify(MadeUpReturns.File("b3.xlsx", MadeUpReturns.Bytes(MergeTasks(more: 1))), paper);
        behind.ShouldContain(static d => d.Message.Contains("“Số nhiệm vụ được giao”", StringComparison.Ordinal) && d.Message.Contains("của b3.xlsx là “5”, bảng trong văn bản ghi “4”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("22 địa phương", true)]
    [InlineData("03 địa phương", false)]
    public void ANumberTypedByHandIsHeldAgainstTheListInDraftAndInThePaper(string typed, bool isUntrue)
    {
        AnnexFile annex = MadeUpReturns.File("b3.xlsx", MadeUpReturns.Bytes(MergeTasks()));
        ReadAnnex read = MadeUpReturns.Engine.ReadAnnex(annex).Value!;
        Core.Data.DataNode.Map record = Letter($"Trong quý III có {typed} được giao nhiệm vụ (Phụ lục kèm theo).");
        Outcome<DraftedPaper> drafted = MadeUpReturns.Engine.Draft(new DraftRequest("cong-van", record, Annex: read));
        drafted.Diagnostics.Where(static d => d.Code == "T02").Select(static d => d.Message).ShouldBe(
            isUntrue ? [$"Văn bản ghi “{typed}”, danh sách Biểu B3 (ô C10 của b3.xlsx trở xuống) có 3 đơn vị, 9 dòng."] : []);
        using var paper = new MemoryStream();
        MadeUpReturns.Engine.AddAnnex(annex, new MemoryStream(drafted.Value!.Word), "cv.docx", new AnnexInWord(), paper);
        Diagnostic[] said = [.. MadeUpReturns.Engine.VerifyAnnex(annex, new MemoryStream(paper.ToArray()), "cv.docx").Diagnostics.Where(static d => d.Code == "T02")];
        said.Length.ShouldBe(isUntrue ? 1 : 0);
        said.ShouldAllBe(static d => d.Message.Contains("; trong văn bản từ đoạn ", StringComparison.Ordinal) && d.Location is Location.InDocument);
    }

    private static Core.Data.DataNode.Map Letter(string text) => (Core.Data.DataNode.Map)Yaml.YamlReader.Read($"""
        don_vi: vptw
        ngay: 05/10/2025
        trich_yeu: về nhiệm vụ được giao
        kinh_gui: [Ban Tổ chức Trung ương]
        noi_dung: |
          {text}
        noi_nhan: [Như trên, Lưu Văn phòng Trung ương Đảng]
        nguoi_ky:
          - quyen_han: K/T
            chuc_vu: [Chánh Văn phòng, Phó Chánh Văn phòng]
            ho_ten: Nguyễn Văn A
        """, "cv.yaml").Value!;

    private static Diagnostic[] Verify(AnnexFile annex, MemoryStream paper) => [.. MadeUpReturns.Engine.VerifyAnnex(annex, new MemoryStream(paper.ToArray()), "cv.docx").Diagnostics.Where(static d => d.Severity == Severity.Error)];

    private static byte[] Paper() => MadeUpReturns.Engine.Draft(new DraftRequest("ket-luan", (Core.Data.DataNode.Map)Yaml.YamlReader.Read(
        File.ReadAllText(Path.Combine(MadeUpReturns.SampleFolder, "..", "..", "ket-luan", "samples", "kl-tccsd.yaml")), "kl.yaml").Value!)).Value!.Word;

    private static MergedAnnex MergeTasks(int more = 0)
    {
        DateOnly Day(int day) => new DateOnly(2025, 8, 1).AddDays(day);
        Dictionary<string, object> Task(string unit, int n)
        {
            Dictionary<string, object> task = new(StringComparer.Ordinal)
            {
                ["nhiem_vu"] = $"Nhiệm vụ số {n} của {MadeUpReturns.Body(unit).Name}",
                ["so_van_ban"] = $"{n}-KL/TW",
                ["ngay_van_ban"] = Day(-60 + n),
                ["chu_tri"] = n % 2 == 0 ? "Ban Tổ chức" : "Văn phòng",
                ["thoi_han"] = Day(n * 12),
                ["san_pham"] = "Báo cáo",
            };
            if (n % 3 != 0)
                task["hoan_thanh"] = Day(n * 11 + (n % 4 == 0 ? 9 : 0));
            return task;
        }

        AnnexFile File(string unit, int tasks) => MadeUpReturns.File($"{unit}.xlsx", FilledList.Of(Tasks, unit, [.. Enumerable.Range(1, tasks).Select(n => Task(unit, n))]));
        return MadeUpReturns.Engine.AssembleAnnex(new AnnexMerge("nhiem-vu", Tasks.Period, [File("tu-hue", 4 + more), File("tu-ha-noi", 3), File("tu-cao-bang", 2)])).Value!;
    }

    private static Outcome<MergedAnnex> Merge(int gone, params AnnexFile[] earlier)
    {
        Dictionary<string, object>[] records = [.. Enumerable.Range(1, gone).Select(static n => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["to_chuc"] = $"Chi bộ cơ sở số {n}", ["loai_to_chuc"] = "Chi bộ cơ sở", ["bien_dong"] = "Giảm", ["ly_do"] = "Hợp nhất",
        })];
        return MadeUpReturns.Engine.AssembleAnnex(new AnnexMerge("danh-sach", Changes.Period,
            [MadeUpReturns.File("b4-hue.xlsx", FilledList.Of(Changes, "tu-hue", records)), MadeUpReturns.File("b1-hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray())])
        { Previous = [.. earlier] });
    }

    private static AnnexFile Earlier() => new("phu-luc-2025-Q2.xlsx", static () => File.OpenRead(Path.Combine(MadeUpReturns.SampleFolder, "phu-luc-2025-Q2.xlsx")));

    private static int Before(string body)
    {
        ReadAnnex annex = MadeUpReturns.Engine.ReadAnnex(Earlier()).Value!;
        int at = annex.Noted.Table.Columns.Select(static c => c.Key).ToList().IndexOf("tccsd");
        return (int)((FormValue.Figure)annex.Noted.Table.Rows.Single(r => r.Key == body).Cells[at].Value).Value;
    }
}
