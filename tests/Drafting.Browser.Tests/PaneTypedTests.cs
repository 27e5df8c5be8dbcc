using System.Text.Json;
using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>What a person typed into the pane stays until that person lets it go.</summary>
[Collection(BrowserTests.Name)]
public sealed class PaneTypedTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("LTSC 2021")]
    [InlineData("LTSC 2024")]
    [InlineData("Microsoft 365")]
    public async Task Reading_the_paper_again_asks_before_typed_words_go(string office)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync(), office);
        IPage page = watched.Page;
        ILocator number = page.GetByLabel("Số văn bản"), keep = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Giữ điều đã gõ" });
        string own = await number.InputValueAsync();
        await number.FillAsync("4321");
        await page.PressAsync("Đọc lại");
        await Assertions.Expect(keep).ToBeFocusedAsync();
        await page.ShouldPassAxeAsync("asking");
        await keep.ClickAsync();
        await Assertions.Expect(keep).ToHaveCountAsync(0);
        await Assertions.Expect(number).ToHaveValueAsync("4321");
        await page.PressAsync("Đọc lại");
        await page.PressAsync("Bỏ điều đã gõ");
        await Assertions.Expect(number).ToHaveValueAsync(own);

        // What is in the paper by now is read again without a question.
        await number.FillAsync("4321");
        await page.PressAsync("Điền vào văn bản");
        await page.HearAsync("Đã điền vào văn bản");
        await page.EvaluateAsync("() => { document.querySelector('.form').dataset.old = 'true'; }");
        await page.PressAsync("Đọc lại");
        await Assertions.Expect(page.Locator(".form:not([data-old])")).ToHaveCountAsync(1);
        await Assertions.Expect(number).ToHaveValueAsync("4321");
    }

    [Fact]
    public async Task A_paper_that_cannot_be_read_again_leaves_the_form()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync());
        IPage page = watched.Page;
        await page.GetByLabel("Số văn bản").FillAsync("4321");
        await page.EvaluateAsync("() => { fakeWord.trouble = { parts: 'error' }; }");
        await page.PressAsync("Đọc lại");
        await page.PressAsync("Bỏ điều đã gõ");
        await page.HearAsync("Word không đọc dữ liệu của văn bản được");
        await Assertions.Expect(page.GetByLabel("Số văn bản")).ToHaveValueAsync("4321");
    }

    [Fact]
    public async Task A_server_started_anew_takes_nothing_away()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync());
        IPage page = watched.Page;
        await page.GetByLabel("Số văn bản").FillAsync("4321");
        await page.EvaluateAsync("async () => (await import('/app/api.js')).useToken('0123')");
        await page.PressAsync("Chèn");
        ILocator code = page.GetByLabel("Mã truy nhập");
        await code.FillAsync(fixture.Desk.ToString());
        await page.PressAsync("Nối");
        // The screen that could not begin does so now.
        await Assertions.Expect(page.GetByLabel("Theo chế độ").Locator("option")).Not.ToHaveCountAsync(0);
        await page.PressAsync("Điền");
        await Assertions.Expect(page.GetByLabel("Số văn bản")).ToHaveValueAsync("4321");
        watched.TakeFaults();
    }

    private Task<byte[]> PaperAsync() => fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
}
