using System.IO.Compression;
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
        await page.GetByText("Sổ theo dõi đơn vị").First.WaitForAsync(new() { Timeout = 30_000 });
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
        page.SetDefaultTimeout(60_000);
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

    private static async Task ChooseAsync(IPage page)
    {
        await page.GetByLabel("Biểu", new() { Exact = true }).SelectOptionAsync("tccsd-quy");
        await page.GetByLabel("Kỳ", new() { Exact = true }).SelectOptionAsync("-Q3");
        await page.GetByLabel("Năm", new() { Exact = true }).FillAsync("2025");
    }
}
