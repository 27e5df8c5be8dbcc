using System.Text.Json;
using Drafting.Cli.Tests.Annexes;

namespace Drafting.Cli.Tests.Commands;

public class AnnexCommandsTests
{
    private static Desk Office()
    {
        var desk = new Desk();
        desk.Set("DRAFTING_TEMPLATES", Path.GetFullPath(Path.Combine(MadeUpReturns.SampleFolder, "..", "..")));
        return desk;
    }

    private static void Receive(Desk desk, string name, byte[] content)
    {
        desk.Write(name, "");
        File.WriteAllBytes(desk.PathOf(name), content);
    }

    [Fact]
    public void TheFormsAreListedWithTheirPeriods()
    {
        using Desk desk = Office();
        Ran ran = desk.Run("annex", "list");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldMatch(@"tccsd-quy\s+Biểu B1\s+Tổ chức cơ sở đảng và đảng viên .*\s+quý");
        using JsonDocument json = JsonDocument.Parse(desk.Run("annex", "list", "--format", "json").Output);
        json.RootElement.GetProperty("result").GetProperty("forms").EnumerateArray().Select(static f => f.GetProperty("form").GetString()).ShouldBe(["danh-sach", "nhiem-vu", "tccsd-loai-hinh-quy", "tccsd-quy"]);
    }

    [Fact]
    public void AFormIsMadeForEachUnitAndNothingIsOverwritten()
    {
        using Desk desk = Office();
        Ran ran = desk.Run("annex", "form", "tccsd-quy", "--period", "2025-Q3", "--out-dir", "gui-di");
        ran.Exit.ShouldBe(0, ran.All);
        ran.Output.ShouldContain("Đã tạo 40 biểu trong gui-di.");
        Directory.GetFiles(desk.PathOf("gui-di")).Length.ShouldBe(40);
        using (var book = new ClosedXML.Excel.XLWorkbook(desk.PathOf("gui-di/tccsd-quy-2025-Q3-tu-hue.xlsx")))
        {
            // What is computed is locked and shaded, so that the open cells stand out.
            ClosedXML.Excel.IXLCell computed = book.Worksheet(1).Cell("K14"), open = book.Worksheet(1).Cell("L14");
            (computed.HasFormula, computed.Style.Protection.Locked, open.Style.Protection.Locked).ShouldBe((true, true, false));
            computed.Style.Fill.PatternType.ShouldBe(ClosedXML.Excel.XLFillPatternValues.Solid);
            open.Style.Fill.PatternType.ShouldBe(ClosedXML.Excel.XLFillPatternValues.None);
        }

        Ran again = desk.Run("annex", "form", "tccsd-quy", "--period", "2025-Q3", "--out-dir", "gui-di");
        again.Exit.ShouldBe(2);
        again.Error.ShouldContain("gui-di");
    }

    [Theory]
    [InlineData("2025", "Biểu tccsd-quy không báo cáo theo kỳ 2025.", 1)]
    [InlineData("2024-Q4", "Biểu tccsd-quy chỉ có hiệu lực từ ngày 01/01/2025.", 1)]
    [InlineData("quý 3", "“quý 3” không phải là kỳ báo cáo.", 2)]
    public void AWrongPeriodIsExplained(string period, string message, int exit)
    {
        using Desk desk = Office();
        Receive(desk, "nhan-ve/hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray());
        foreach (string[] command in (string[][])[["annex", "form", "tccsd-quy", "--out-dir", "gui-di"], ["annex", "merge", "tccsd-quy", "nhan-ve", "--out", "p.xlsx"]])
        {
            Ran ran = desk.Run([.. command, "--period", period]);
            ran.Exit.ShouldBe(exit, ran.All);
            ran.All.ShouldContain(message);
            ran.All.ShouldContain("gợi ý:");
        }

        desk.Has("p.xlsx").ShouldBeFalse();
        Directory.Exists(desk.PathOf("gui-di")).ShouldBeFalse();
    }

    [Fact]
    public void AMergeShowsPeopleWhatNeedsAttentionAndProgramsAll()
    {
        using Desk desk = Office();
        Receive(desk, "nhan-ve/hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray());
        Receive(desk, "nhan-ve/ha-noi.xlsx", MadeUpReturns.Of("tu-ha-noi").Number("K14", 1).ToArray());
        Ran ran = Merge(desk);
        ran.Exit.ShouldBe(1, ran.All);
        ran.Output.ShouldMatch(@"Thành uỷ Hà Nội\s+trả lại\s+ha-noi\.xlsx");
        ran.Output.ShouldNotMatch(@"Thành uỷ Huế\s+đã nhận");
        ran.Output.ShouldContain("Đã ghi p.xlsx: 1 đơn vị có số liệu (muộn 0), 1 tệp trả lại, 38 đơn vị chưa gửi.");
        using JsonDocument json = JsonDocument.Parse(Merge(desk, "--force", "--format", "json").Output);
        JsonElement result = json.RootElement.GetProperty("result");
        result.GetProperty("returns").GetArrayLength().ShouldBe(40);
        result.GetProperty("valuesHash").GetString()!.Length.ShouldBe(64);
        string concise = Merge(desk, "--force", "--format", "concise").Output;
        concise.ShouldContain("S07");
        concise.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(static l => l.Contains("ha-noi.xlsx", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(1);
        desk.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void AnAnnexIsNotOverwrittenAndNoReturnEither()
    {
        using Desk desk = Office();
        Receive(desk, "nhan-ve/hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray());
        desk.Write("p.xlsx", "của tôi");
        Ran kept = Merge(desk);
        kept.Exit.ShouldBe(2);
        kept.Error.ShouldContain("--force");
        desk.Read("p.xlsx").ShouldBe("của tôi");
        Ran self = desk.Run("annex", "merge", "tccsd-quy", "nhan-ve", "--period", "2025-Q3", "--out", "nhan-ve/hue.xlsx", "--force");
        self.Exit.ShouldBe(2, self.All);
        File.ReadAllBytes(desk.PathOf("nhan-ve/hue.xlsx")).Length.ShouldBeGreaterThan(5000);
    }

    [Theory]
    [InlineData("khong-co.xlsx", "Không có tệp “khong-co.xlsx”.")]
    [InlineData("trong", "Thư mục “trong” không có biểu nào.")]
    [InlineData("trong/*.xlsx", "Không có tệp nào khớp với “trong/*.xlsx”.")]
    public void ReturnsThatAreNotThereAreNamed(string returns, string message)
    {
        using Desk desk = Office();
        desk.Write("trong/ghi-chu.txt", "");
        Ran ran = desk.Run("annex", "merge", "tccsd-quy", returns, "--period", "2025-Q3", "--out", "p.xlsx");
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain(message);
    }

    [Fact]
    public void OtherInputsThatAreMissingOrWrongStopTheMerge()
    {
        using Desk desk = Office();
        Receive(desk, "nhan-ve/hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray());
        foreach (string option in (string[])["--previous", "--explain", "--override"])
        {
            Ran ran = Merge(desk, option, "khong-co");
            ran.Exit.ShouldBe(2, ran.All);
            ran.Error.ShouldContain("Không có tệp “khong-co”.");
        }

        Ran previous = Merge(desk, "--previous", "nhan-ve/hue.xlsx");
        previous.Exit.ShouldBe(1);
        previous.All.ShouldContain("Tệp không phải là phụ lục của biểu tccsd-quy");
        desk.Write("giai-trinh.yaml", "- {don_vi: Thành uỷ Huế, giai_trinh: x}\n");
        Ran explain = Merge(desk, "--explain", "giai-trinh.yaml");
        explain.Exit.ShouldBe(1);
        explain.All.ShouldContain("giai-trinh.yaml");
        desk.Has("p.xlsx").ShouldBeFalse();
    }

    [Fact]
    public void EveryFaultOfAnExplanationOrAnOverrideIsSaidWithItsLineAndNothingIsWritten()
    {
        using Desk desk = Office();
        Receive(desk, "nhan-ve/hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray());
        desk.Write("giai-trinh.yaml", "- {don_vi: Thành uỷ Huế, giai_trinh: x}\n- chữ\n");
        desk.Write("thay-the.yaml", "- {don_vi: Thành uỷ Huế, cot: nu, gia_tri: 1, nguoi: A, li_do: x}\n");
        Ran ran = Merge(desk, "--explain", "giai-trinh.yaml", "--override", "thay-the.yaml", "--letters", "thu");
        ran.Exit.ShouldBe(1);
        foreach (string said in (string[])["giai-trinh.yaml, 1:", "Thiếu khoá “ma”.", "Thiếu khoá “nguoi”.", "giai-trinh.yaml, 2:", "thay-the.yaml, 1:", "Không có khoá “li_do”.", "Có phải “ly_do”?", "Thiếu khoá “ly_do”."])
            ran.All.ShouldContain(said);
        desk.Write("giai-trinh.yaml", "ma: V08\n");
        Merge(desk, "--explain", "giai-trinh.yaml").All.ShouldContain("Tệp phải là danh sách các mục.");
        desk.Write("giai-trinh.yaml", "- {ma: \n");
        Merge(desk, "--explain", "giai-trinh.yaml").Exit.ShouldBe(1);
        desk.Has("p.xlsx").ShouldBeFalse();
        Directory.Exists(desk.PathOf("thu")).ShouldBeFalse();
    }

    [Fact]
    public void EntriesThatMatchNothingAreNamedAndTheAnnexIsWrittenAllTheSame()
    {
        using Desk desk = Office();
        Receive(desk, "nhan-ve/hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray());
        desk.Write("giai-trinh.yaml", "- {don_vi: Thành uỷ Huế, ma: P02, giai_trinh: x, nguoi: A}\n");
        desk.Write("thay-the.yaml", "- {don_vi: Thành uỷ Huế, cot: nu, gia_tri: nhiều, nguoi: A, ly_do: x}\n- {don_vi: Thành uỷ Hà Nội, cot: nu, gia_tri: 1, nguoi: A, ly_do: x}\n");
        Ran ran = Merge(desk, "--explain", "giai-trinh.yaml", "--override", "thay-the.yaml", "--letters", "thu", "--office", "vptw");
        ran.Exit.ShouldBe(1);
        ran.All.ShouldContain("Không có cảnh báo P02 nào ứng với giải trình này.");
        ran.All.ShouldContain("Không đọc được giá trị “nhiều”.");
        ran.All.ShouldContain("Không có biểu nào của “Thành uỷ Hà Nội” để thay số liệu.");
        desk.Has("p.xlsx").ShouldBeTrue();
        // What is wrong with our own file is no matter of the unit's.
        ran.Output.ShouldContain("Không đơn vị nào phải nhận công văn chỉnh lý.");
        Directory.Exists(desk.PathOf("thu")).ShouldBeFalse();
    }

    [Fact]
    public void LettersAreWrittenForTheUnitsThatNeedOne()
    {
        using Desk desk = Office();
        Receive(desk, "nhan-ve/hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray());
        Receive(desk, "nhan-ve/ha-noi.xlsx", MadeUpReturns.Of("tu-ha-noi").Number("K14", 1).ToArray());
        Receive(desk, "nhan-ve/cao-bang.xlsx", new FilledForm(MadeUpReturns.Issue, MadeUpReturns.Body("tu-cao-bang")).ToArray());
        Ran ran = Merge(desk, "--letters", "thu", "--office", "vptw");
        ran.Exit.ShouldBe(1, ran.All);
        ran.Output.ShouldContain("Đã soạn 2 công văn chỉnh lý trong thu.");
        ran.Output.ShouldContain("1 đơn vị có số liệu (muộn 0), 1 tệp trả lại, 1 biểu trống, 37 đơn vị chưa gửi.");
        ran.Output.ShouldMatch(@"Tỉnh uỷ Cao Bằng\s+trả biểu trống\s+cao-bang\.xlsx\s+0\s+0\s+0");
        ran.Output.ShouldContain("Chưa gửi: Tỉnh uỷ Tuyên Quang; ");
        ran.Output.ShouldNotContain("TC002");
        Directory.GetFiles(desk.PathOf("thu")).Select(Path.GetFileName).Order().ShouldBe(
            ["tccsd-quy-2025-Q3-tu-cao-bang.docx", "tccsd-quy-2025-Q3-tu-cao-bang.yaml", "tccsd-quy-2025-Q3-tu-ha-noi.docx", "tccsd-quy-2025-Q3-tu-ha-noi.yaml"]);
        desk.Read("thu/tccsd-quy-2025-Q3-tu-cao-bang.yaml").ShouldContain("Tệp “cao-bang.xlsx”: Biểu gửi về còn trống, chưa điền số liệu nào. Đề nghị gửi lại.");
        // A folder that is there is not written into, and then there is no annex either.
        Ran again = desk.Run("annex", "merge", "tccsd-quy", "nhan-ve", "--period", "2025-Q3", "--out", "q.xlsx", "--letters", "thu", "--office", "vptw");
        again.Exit.ShouldBe(2);
        again.Error.ShouldContain("thu");
        desk.Has("q.xlsx").ShouldBeFalse();
        Ran office = desk.Run("annex", "merge", "tccsd-quy", "nhan-ve", "--period", "2025-Q3", "--out", "q.xlsx", "--letters", "thu2", "--office", "khong-co");
        office.Exit.ShouldBe(1);
        office.All.ShouldContain("khong-co");
        Directory.Exists(desk.PathOf("thu2")).ShouldBeFalse();
        desk.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void TheHeadingTakesNumberReferenceAndSigner()
    {
        using Desk desk = Office();
        Receive(desk, "nhan-ve/hue.xlsx", MadeUpReturns.Of("tu-hue").ToArray());
        Merge(desk, "--number", "2", "--reference", "Kèm theo Kết luận số 152-KL/TW, ngày 02/5/2025", "--signer", "K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN");
        using var book = new ClosedXML.Excel.XLWorkbook(desk.PathOf("p.xlsx"));
        string[] words = [.. book.Worksheet(1).CellsUsed(static c => c.DataType == ClosedXML.Excel.XLDataType.Text && !c.HasFormula).Select(static c => c.GetString())];
        words.ShouldContain("PHỤ LỤC II");
        words.ShouldContain("TỔ CHỨC CƠ SỞ ĐẢNG VÀ ĐẢNG VIÊN THEO ĐẢNG BỘ TRỰC THUỘC TRUNG ƯƠNG QUÝ III NĂM 2025");
        words.ShouldContain("(Kèm theo Kết luận số 152-KL/TW, ngày 02/5/2025)");
        words.ShouldContain("(Tính đến ngày 30/09/2025; còn 39 đơn vị chưa có số liệu)");
        words.ShouldContain(static w => w.StartsWith("(1) Chưa có số liệu của: Thành uỷ Hà Nội, Tỉnh uỷ Cao Bằng,", StringComparison.Ordinal));
        words.ShouldContain("PHÓ TRƯỞNG BAN");
        Merge(desk, "--force", "--number", "0").Error.ShouldContain("Số phụ lục phải từ 1.");
    }

    private static Ran Merge(Desk desk, params string[] more) => desk.Run(["annex", "merge", "tccsd-quy", "nhan-ve", "--period", "2025-Q3", "--out", "p.xlsx", .. more]);
}
