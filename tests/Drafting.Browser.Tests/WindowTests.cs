using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>Two windows at the same desk: what is typed in one is never lost to the other.</summary>
[Collection(BrowserTests.Name)]
public sealed class WindowTests(BrowserFixture fixture)
{
    [Fact]
    public async Task ASecondWindowLeavesTheDraftOfTheFirstAlone()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage one = watched.Page;
        await one.ChooseTemplateAsync("cong-van");
        await WriteAsync(one, "về việc thứ nhất");
        IPage two = await OpenAnotherAsync(one);
        await two.GetByText("đang mở ở một cửa sổ khác").WaitForAsync();
        (await two.GetByLabel("Trích yếu").InputValueAsync()).ShouldBe("");
        await WriteAsync(two, "về việc thứ hai");
        await WriteAsync(one, "về việc thứ nhất, sửa lại");
        foreach ((IPage page, string subject) in new[] { (two, "về việc thứ hai"), (one, "về việc thứ nhất, sửa lại") })
        {
            await page.ReloadAsync();
            await Assertions.Expect(page.GetByLabel("Trích yếu")).ToHaveValueAsync(subject);
        }

        string[] drafts = [.. await one.GetByLabel("Bản nháp").Locator("option").AllInnerTextsAsync()];
        drafts.Length.ShouldBe(2);
        drafts.ShouldContain(static d => d.StartsWith("về việc thứ hai (", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ADraftThatIsOpenElsewhereIsTakenAsACopy()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage one = watched.Page;
        await one.ChooseTemplateAsync("cong-van");
        await WriteAsync(one, "về việc thứ nhất");
        IPage two = await OpenAnotherAsync(one);
        await two.GetByText("đang mở ở một cửa sổ khác").WaitForAsync();
        await two.GetByLabel("Bản nháp").SelectOptionAsync(await IdAsync(one));
        await two.GetByText("mở một bản chép").WaitForAsync();
        await Assertions.Expect(two.GetByLabel("Trích yếu")).ToHaveValueAsync("về việc thứ nhất");
        await WriteAsync(two, "về việc của bản chép");
        (await one.GetByLabel("Trích yếu").InputValueAsync()).ShouldBe("về việc thứ nhất");
        await one.ReloadAsync();
        await Assertions.Expect(one.GetByLabel("Trích yếu")).ToHaveValueAsync("về việc thứ nhất");

        // A window that is gone has let go of its draft.
        string first = await IdAsync(one);
        await one.CloseAsync();
        await two.GetByLabel("Bản nháp").SelectOptionAsync(first);
        await Assertions.Expect(two.GetByLabel("Trích yếu")).ToHaveValueAsync("về việc thứ nhất");
        (await IdAsync(two)).ShouldBe(first);
    }

    [Fact]
    public async Task WhatIsTypedWhileAnotherTemplateLoadsIsKept()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("cong-van");
        await WriteAsync(page, "về việc");
        var typed = new TaskCompletionSource();
        await page.RouteAsync("**/api/templates/ket-luan", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await page.GetByLabel("Mẫu", new() { Exact = true }).SelectOptionAsync("ket-luan");
        await page.GetByLabel("Trích yếu").FillAsync("về việc gõ thêm");
        typed.SetResult();
        await Assertions.Expect(page.Locator("[data-path='kinh_gui']")).ToHaveCountAsync(0);
        await page.GetByLabel("Mẫu", new() { Exact = true }).SelectOptionAsync("cong-van");
        await Assertions.Expect(page.GetByLabel("Trích yếu")).ToHaveValueAsync("về việc gõ thêm");
    }

    private static async Task<IPage> OpenAnotherAsync(IPage one)
    {
        IPage two = await one.Context.NewPageAsync();
        await two.GotoAsync(one.Url);
        await two.Locator(".form section").First.WaitForAsync();
        return two;
    }

    private static async Task WriteAsync(IPage page, string subject)
    {
        await page.GetByLabel("Trích yếu").FillAsync(subject);
        await page.WaitForFunctionAsync("wanted => Object.values(localStorage).some(v => v.includes(`\"${wanted}\"`))", subject);
    }

    private static Task<string> IdAsync(IPage page) => page.GetByLabel("Bản nháp").InputValueAsync();
}
