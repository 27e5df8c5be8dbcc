using System.IO.Compression;
using System.Text.Json;
using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>The table of an annex, put where the cursor is in Word; at every level of Word, and from files that have none.</summary>
[Collection(BrowserTests.Name)]
public sealed class PaneInsertTests(BrowserFixture fixture)
{
    private static readonly string Annex = Path.Combine(DeskSteps.Root, "templates/_bieu/vi-du/phu-luc-2025-Q2.xlsx");

    [Theory]
    [InlineData("LTSC 2021")]
    [InlineData("LTSC 2024")]
    [InlineData("Microsoft 365")]
    public async Task The_table_of_an_annex_goes_where_the_cursor_is(string office)
    {
        await using WatchedPage watched = await OpenAsync(office);
        IPage page = watched.Page;
        await page.Locator("input[type=file]").SetInputFilesAsync(Annex);
        await page.HearAsync("Đã chèn bảng");
        JsonElement inserted = await page.WordAsync("fakeWord.inserted");
        inserted.GetArrayLength().ShouldBe(1);
        // What Word was given is a paper with the figures of the annex in a table.
        using var package = new ZipArchive(new MemoryStream(inserted[0].GetBytesFromBase64()));
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        string body = await reader.ReadToEndAsync();
        body.ShouldContain("<w:tbl>");
        body.ShouldContain("Thành uỷ Hà Nội");
        // It stands at the cursor, and the text that was there stays.
        (await page.WordAsync("fakeWord.log.filter(l => l === 'range.InsertFileFromBase64').length")).GetInt32().ShouldBe(1);
        (await page.WordAsync("fakeWord.log.some(l => l.endsWith('='))")).GetBoolean().ShouldBeFalse();
        await page.ShouldPassAxeAsync("table inserted");
    }

    [Fact]
    public async Task A_file_that_is_no_annex_is_refused_and_nothing_is_inserted()
    {
        string form = Directory.GetFiles(Path.Combine(DeskSteps.Root, "templates/_bieu/vi-du/nhan-ve"), "*.xlsx").Order(StringComparer.Ordinal).First();
        await using WatchedPage watched = await OpenAsync("LTSC 2021");
        foreach ((FilePayload file, string expected) in new[]
        {
            (new FilePayload { Name = "thu.xlsx", MimeType = "application/octet-stream", Buffer = "không phải sổ tính"u8.ToArray() }, "thu.xlsx"),
            (new FilePayload { Name = "bieu.xlsx", MimeType = "application/octet-stream", Buffer = await File.ReadAllBytesAsync(form) }, "phụ lục"),
        })
        {
            await watched.Page.Locator("input[type=file]").SetInputFilesAsync(file);
            ILocator said = watched.Page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = expected });
            await said.WaitForAsync();
            await watched.Page.ShouldPassAxeAsync(file.Name);
        }

        (await watched.Page.WordAsync("fakeWord.inserted.length")).GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_Word_that_does_not_take_the_table_is_explained()
    {
        await using WatchedPage watched = await OpenAsync("LTSC 2021");
        await watched.Page.EvaluateAsync("() => { fakeWord.trouble = { rich: 'error' }; }");
        await watched.Page.Locator("input[type=file]").SetInputFilesAsync(Annex);
        await watched.Page.HearAsync("Word không chèn bảng được");
    }

    private async Task<WatchedPage> OpenAsync(string office)
    {
        WatchedPage watched = await fixture.OpenPaneAsync("chen", await fixture.DraftAsync("ket-luan", "kl-hoi-nghi"), office);
        await watched.Page.Locator("select").First.WaitForAsync();
        await watched.Page.Locator("summary", new PageLocatorOptions { HasText = "Bảng phụ lục" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chèn bảng từ tệp" }).WaitForAsync();
        return watched;
    }
}
