using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>Every screen, filled: by light and in the dark, wide and narrow, for eyes, ears and keyboards.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    private static readonly string[] Screens = ["soan-thao", "soan-thao-trong", "kiem-tra", "phu-luc", "quy-dinh"];

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task NoScreenHasABarrier(int width, ColorScheme colours)
    {
        foreach (string screen in Screens)
        {
            await using WatchedPage watched = await ShowAsync(screen, o => { o.ViewportSize = new ViewportSize { Width = width, Height = 800 }; o.ColorScheme = colours; return o; });
            await watched.Page.ShouldPassAxeAsync($"{screen}, {width}, {colours}");
            await watched.Page.ShouldNotScrollSidewaysAsync($"{screen}, {width}");
            await TargetsAreLargeAsync(watched.Page, screen);
        }
    }

    [Fact]
    public async Task TwiceTheSizeNeedsNoScrollingSideways()
    {
        foreach (string screen in Screens)
        {
            // A window of 1280 at 200 % is one of 640 whose letters are twice as dense.
            await using WatchedPage watched = await ShowAsync(screen, static o => { o.ViewportSize = new ViewportSize { Width = 640, Height = 450 }; o.DeviceScaleFactor = 2; return o; });
            await watched.Page.ShouldNotScrollSidewaysAsync(screen);
            // And letters alone twice as large, as a browser's setting makes them.
            await watched.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
            await watched.Page.ShouldNotScrollSidewaysAsync($"{screen}, large letters");
        }
    }

    [Fact]
    public async Task APaperIsDraftedByTheKeyboardAlone()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("cong-van");
        await page.ReloadAsync();
        await page.Locator(".form section").First.WaitForAsync();

        await TabToAsync(page, "Hồ sơ đơn vị", opened: "Tuỳ chọn, mở dữ liệu đã lưu");
        await page.Keyboard.TypeAsync("Tỉnh uỷ Sông");
        await TabToAsync(page, "Trích yếu");
        await page.Keyboard.TypeAsync("về việc chuẩn bị hội nghị");
        await TabToAsync(page, "Thêm vào Kính gửi");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("ha noi");
        await page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Các đảng uỷ trực thuộc");
        await TabToAsync(page, "Nội dung");
        await page.Keyboard.TypeAsync("Ban Thường vụ yêu cầu các đảng uỷ thực hiện:\n1. Rà soát quy chế.\n2. Báo cáo trước ngày 15/8/2026.");
        await page.WaitForPagesAsync();
        await TabToAsync(page, "Tải văn bản (.docx)");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        download.SuggestedFilename.ShouldBe("cong-van.docx");
        (await page.GetByLabel("Kính gửi, mục 1").InputValueAsync()).ShouldBe("Thành uỷ Hà Nội");
    }

    [Fact]
    public async Task ThePreviewKeepsToTheSizeOfThePaper()
    {
        await using WatchedPage watched = await ShowAsync("soan-thao", static o => o);
        // A4 by its sides, whatever the window.
        double[] box = await watched.Page.Locator("svg.sheet").First.EvaluateAsync<double[]>("e => { const r = e.getBoundingClientRect(); return [r.width, r.height]; }");
        (box[1] / box[0]).ShouldBe(297.0 / 210.0, 0.01);
    }

    /// <summary>Opens a screen with something in it.</summary>
    internal static async Task<WatchedPage> ShowAsync(BrowserFixture fixture, string screen, Func<BrowserNewContextOptions, BrowserNewContextOptions> change)
    {
        WatchedPage watched = await fixture.OpenAsync($"/#{(screen.StartsWith("soan-thao", StringComparison.Ordinal) ? "soan-thao" : screen)}", change);
        IPage page = watched.Page;
        switch (screen)
        {
            case "soan-thao":
                await page.FillFromSampleAsync("ket-luan", "kl-hoi-nghi");
                await page.WaitForPagesAsync();
                break;
            case "soan-thao-trong":
                await page.ChooseTemplateAsync("van-ban");
                await page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào Bản sao" }).Or(page.GetByText("Khi cần:").Last).Last.ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Tải văn bản (.docx)" }).ClickAsync();
                await page.Locator(".field.error").First.WaitForAsync();
                break;
            case "kiem-tra":
                await page.GiveAsync("Chọn văn bản cần kiểm tra", Path.Combine(DeskSteps.Root, "tests/corpus/work/ct-bo-tri-nguon-luc-giao-thong.docx"));
                await page.Locator(".findings").WaitForAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Giải thích" }).First.ClickAsync();
                await page.Locator(".explanation").WaitForAsync();
                break;
            case "phu-luc":
                await page.GetByLabel("Biểu", new() { Exact = true }).SelectOptionAsync("tccsd-quy");
                await page.GetByLabel("Kỳ", new() { Exact = true }).SelectOptionAsync("-Q3");
                await page.GetByLabel("Năm", new() { Exact = true }).FillAsync("2025");
                await page.GiveAsync("Thêm biểu đơn vị gửi về", [.. Directory.GetFiles(Path.Combine(DeskSteps.Root, "templates/_bieu/vi-du/nhan-ve")).Order(StringComparer.Ordinal).Take(6)]);
                await page.GetByText("Kỳ trước, giải trình").ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Tổng hợp", Exact = true }).ClickAsync();
                await page.GetByText("Sổ theo dõi đơn vị").First.WaitForAsync();
                break;
            case "quy-dinh":
                await page.GetByRole(AriaRole.Link, new() { Name = "KT110" }).ClickAsync();
                await page.Locator(".detail .example").First.WaitForAsync();
                break;
        }

        return watched;
    }

    private Task<WatchedPage> ShowAsync(string screen, Func<BrowserNewContextOptions, BrowserNewContextOptions> change) => ShowAsync(fixture, screen, change);

    private static async Task TargetsAreLargeAsync(IPage page, string screen)
    {
        string[] small = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, select, textarea, summary, nav a, .drop label, input:not(.hidden):not([type=checkbox])')].filter(e => e.checkVisibility() && !e.matches('.link'))
              .filter(e => { const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 24; }).map(e => e.outerHTML.slice(0, 120))
            """);
        small.ShouldBeEmpty(screen);
    }

    private static async Task TabToAsync(IPage page, string name, string? opened = null)
    {
        for (int i = 0; i < 120; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            string[] at = await page.EvaluateAsync<string[]>(
                "() => { const e = document.activeElement; return [e?.getAttribute('aria-label') ?? e?.labels?.[0]?.firstElementChild?.textContent ?? e?.labels?.[0]?.textContent ?? e?.textContent ?? '', getComputedStyle(e).outlineStyle]; }");
            if (at[0].StartsWith(name, StringComparison.Ordinal))
            {
                at[1].ShouldNotBe("none", $"{name}: the focus is not to be seen");
                return;
            }

            if (at[0] == opened)
                await page.Keyboard.PressAsync("Enter");
        }

        throw new ShouldAssertException($"The Tab key does not come to “{name}”.");
    }
}
