using System.IO.Compression;
using System.Text;
using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>Returned workbooks become an annex.</summary>
[Collection(BrowserTests.Name)]
public sealed class MergeTests(BrowserFixture fixture)
{
    private static readonly string Example = Path.Combine(DeskSteps.Root, "templates/_bieu/vi-du");

    [Fact]
    public async Task TheReturnsOfAQuarterBecomeAnAnnex()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#phu-luc");
        IPage page = watched.Page;
        await ChooseAsync(page);
        await page.GiveAsync("Thêm biểu đơn vị gửi về", Directory.GetFiles(Path.Combine(Example, "nhan-ve")));
        await page.GetByText("Kỳ trước, giải trình").ClickAsync();
        await page.GiveAsync("Phụ lục kỳ trước", Path.Combine(Example, "phu-luc-2025-Q2.xlsx"));
        await page.GiveAsync("Giải trình", Path.Combine(Example, "giai-trinh.yaml"));
        await page.GiveAsync("Số liệu thay thế", Path.Combine(Example, "thay-the.yaml"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();
        await page.GetByText("Sổ theo dõi đơn vị").First.WaitForAsync();
        (await page.GetByRole(AriaRole.Row, new() { Name = "Tây Ninh" }).InnerTextAsync()).ShouldContain("Chưa gửi");
        (await page.Locator(".units details").CountAsync()).ShouldBeGreaterThan(3);
        (string name, byte[] annex) = await page.DownloadAsync("Tải phụ lục và bảng kiểm tra (.xlsx)");
        name.ShouldEndWith(".xlsx");
        using var package = new ZipArchive(new MemoryStream(annex));
        package.GetEntry("xl/workbook.xml").ShouldNotBeNull();
    }

    [Fact]
    public async Task EmptyFormsComeAsOneFile()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#phu-luc");
        IPage page = watched.Page;
        await ChooseAsync(page);
        (string name, byte[] forms) = await page.DownloadAsync("Tải biểu trống cho các đơn vị");
        name.ShouldBe("bieu-tccsd-quy-2025-Q3.zip");
        using var package = new ZipArchive(new MemoryStream(forms));
        package.Entries.Count.ShouldBe(40);
        foreach (ZipArchiveEntry entry in package.Entries)
        {
            // Reading holds the bytes against their check sum.
            using Stream stream = entry.Open();
            using var workbook = new MemoryStream();
            await stream.CopyToAsync(workbook);
            new ZipArchive(workbook).GetEntry("xl/workbook.xml").ShouldNotBeNull(entry.Name);
        }
    }

    [Fact]
    public async Task UnitsThatMustCorrectAreWrittenTo()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#phu-luc");
        IPage page = watched.Page;
        await MergeAsync(page);
        await page.GetByLabel("Đơn vị gửi công văn").SelectOptionAsync("vptw");
        await page.GetByRole(AriaRole.Button, new() { Name = "Soạn công văn" }).ClickAsync();
        ILocator rows = page.Locator("tbody tr").Filter(new() { HasText = "Word" });
        await rows.First.WaitForAsync();
        int letters = await rows.CountAsync();
        letters.ShouldBeGreaterThan(3);
        (string one, byte[] word) = await page.DownloadAsync("Word: công văn gửi Tỉnh uỷ Nghệ An");
        one.ShouldBe("tccsd-quy-2025-Q3-tu-nghe-an.docx");
        new ZipArchive(new MemoryStream(word)).GetEntry("word/document.xml").ShouldNotBeNull();
        (string all, byte[] packed) = await page.DownloadAsync($"Tải {letters} công văn (.zip)");
        all.ShouldBe("cong-van-tccsd-quy-2025-Q3.zip");
        new ZipArchive(new MemoryStream(packed)).Entries.Select(static e => e.Name).ShouldContain("tccsd-quy-2025-Q3-tu-nghe-an.yaml");
        new ZipArchive(new MemoryStream(packed)).Entries.Count.ShouldBe(2 * letters);
        await page.ShouldPassAxeAsync("letters");
    }

    [Fact]
    public async Task TheAnnexGoesIntoAPaperThatIsThenHeldAgainstIt()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#phu-luc");
        IPage page = watched.Page;
        ILocator part = page.GetByRole(AriaRole.Region, new() { Name = "Phụ lục trong văn bản" });
        await page.GiveAsync("Phụ lục (.xlsx)", Path.Combine(Example, "phu-luc-2025-Q2.xlsx"));
        await page.GetByLabel("Văn bản (.docx)").SetInputFilesAsync(new FilePayload { Name = "ket-luan.docx", MimeType = "application/octet-stream", Buffer = Paper() });
        await part.GetByRole(AriaRole.Button, new() { Name = "Đối chứng" }).ClickAsync();
        await part.GetByText("Không khớp:").WaitForAsync();
        // A command is no advice at a desk.
        (await part.InnerTextAsync()).ShouldNotContain("annex word");
        (string name, byte[] word) = await page.DownloadAsync("Đưa phụ lục vào văn bản");
        name.ShouldBe("ket-luan-co-phu-luc.docx");
        await part.GetByRole(AriaRole.Button, new() { Name = "Đối chứng" }).ClickAsync();
        await part.GetByText("Khớp:").WaitForAsync();
        fixture.Server.Engine.VerifyAnnex(new AnnexFile("a.xlsx", static () => File.OpenRead(Path.Combine(Example, "phu-luc-2025-Q2.xlsx"))), new MemoryStream(word), name).HasErrors.ShouldBeFalse();
        await page.ShouldPassAxeAsync("annex in a paper");
    }

    [Fact]
    public async Task ExplainedFindingsSayByWhomAndSeveralAnnexesBeforeAreTaken()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#phu-luc");
        IPage page = watched.Page;
        await page.GetByText("Kỳ trước, giải trình").ClickAsync();
        byte[] before = await File.ReadAllBytesAsync(Path.Combine(Example, "phu-luc-2025-Q2.xlsx"));
        foreach (string name in new[] { "quy-2.xlsx", "quy-1.xlsx" })
            await page.GetByLabel("Phụ lục kỳ trước").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = before });
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ quy-1.xlsx" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ quy-1.xlsx" }).ClickAsync();
        await page.GiveAsync("Giải trình", Path.Combine(Example, "giai-trinh.yaml"));
        await page.GiveAsync("Số liệu thay thế", Path.Combine(Example, "thay-the.yaml"));
        await MergeAsync(page);
        (await page.Locator(".summary").First.InnerTextAsync()).ShouldContain("điều đã giải trình");
        await page.Locator(".units summary", new() { HasText = "Lai Châu" }).ClickAsync();
        await page.GetByText("Đã giải trình: 03 đảng viên kỳ trước tính hai lần").WaitForAsync();
        await page.GetByText("Ghi chú in dưới bảng").ClickAsync();
        // A mistake in an entry is told with its line.
        await page.GetByLabel("Số liệu thay thế").SetInputFilesAsync(new FilePayload { Name = "sai.yaml", MimeType = "text/plain", Buffer = "- don_vi: Tỉnh uỷ Nghệ An\n  cot: khong_co\n"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("dòng 1");
    }

    [Fact]
    public async Task TheFileOfExplanationsIsThereToBeFilledIn()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#phu-luc");
        IPage page = watched.Page;
        await MergeAsync(page);
        (string name, byte[] blank) = await page.DownloadAsync("Tải tệp giải trình để điền (.yaml)");
        string filled = Encoding.UTF8.GetString(blank).Replace("giai_trinh: \"\"", "giai_trinh: đã hỏi lại đơn vị", StringComparison.Ordinal).Replace("nguoi: \"\"", "nguoi: Trần Thị B", StringComparison.Ordinal);
        await page.GetByText("Kỳ trước, giải trình").ClickAsync();
        await page.GetByLabel("Giải trình", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(filled) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();
        await page.GetByText("điều đã giải trình").WaitForAsync();
        await page.GetByText("Đã giải trình: Đã hỏi lại đơn vị (Trần Thị B)").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        // Every warning has its answer, so that there is nothing left to fill in.
        (await page.GetByRole(AriaRole.Button, new() { Name = "Tải tệp giải trình để điền (.yaml)" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AWrongYearIsNeverTakenForAnother()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#phu-luc");
        IPage page = watched.Page;
        await ChooseAsync(page);
        await page.GiveAsync("Thêm biểu đơn vị gửi về", Directory.GetFiles(Path.Combine(Example, "nhan-ve"))[0]);
        foreach ((string label, string wrong, string right, string said) in new[] { ("Năm", "25", "2025", "bốn chữ số"), ("Số phụ lục", "một", "1", "từ 1 đến 99") })
        {
            await page.GetByLabel(label, new() { Exact = true }).EvaluateAsync("e => { const d = e.closest('details'); if (d) d.open = true; }");
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(wrong);
            await page.GetByRole(AriaRole.Button, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();
            (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain(said);
            await Assertions.Expect(page.GetByLabel(label, new() { Exact = true })).ToBeFocusedAsync();
            (await page.Locator(".summary").CountAsync()).ShouldBe(0);
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(right);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();
        await page.Locator(".summary").First.WaitForAsync();
        // Which of several files is meant is said.
        await page.GetByLabel("Phụ lục kỳ trước").SetInputFilesAsync(new FilePayload { Name = "khac.xlsx", MimeType = "application/octet-stream", Buffer = "x"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("khac.xlsx");
    }

    [Fact]
    public async Task WhatWasChosenOutlivesAReload()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#phu-luc");
        IPage page = watched.Page;
        await ChooseAsync(page);
        await page.GetByText("Kỳ trước, giải trình").ClickAsync();
        await page.GetByLabel("Dòng dẫn chiếu").FillAsync("Kèm theo Kết luận số 152-KL/TW");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Biểu", new() { Exact = true })).ToHaveValueAsync("tccsd-quy");
        await Assertions.Expect(page.GetByLabel("Năm", new() { Exact = true })).ToHaveValueAsync("2025");
        await Assertions.Expect(page.GetByLabel("Dòng dẫn chiếu")).ToHaveValueAsync("Kèm theo Kết luận số 152-KL/TW");
    }

    private byte[] Paper()
    {
        byte[] record = File.ReadAllBytes(Path.Combine(DeskSteps.Root, "templates/ket-luan/samples/kl-phien-hop-btv.yaml"));
        return fixture.Server.Engine.Draft(new DraftRequest("ket-luan", RecordReader.Read(record, "a.yaml").Value!)).Value!.Word;
    }

    private static async Task MergeAsync(IPage page)
    {
        await ChooseAsync(page);
        await page.GiveAsync("Thêm biểu đơn vị gửi về", Directory.GetFiles(Path.Combine(Example, "nhan-ve")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();
        await page.GetByText("Sổ theo dõi đơn vị").First.WaitForAsync();
    }

    private static async Task ChooseAsync(IPage page)
    {
        await page.GetByLabel("Biểu", new() { Exact = true }).SelectOptionAsync("tccsd-quy");
        await page.GetByLabel("Kỳ", new() { Exact = true }).SelectOptionAsync("-Q3");
        await page.GetByLabel("Năm", new() { Exact = true }).FillAsync("2025");
    }
}
