using System.Text.Json.Nodes;
using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>Pictures of the desk and the pane for eyes, written to <c>artifacts/</c> where <c>DRAFTING_SCREENSHOTS=1</c> asks for them.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScreenshotTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("light", ColorScheme.Light, ForcedColors.None)]
    [InlineData("dark", ColorScheme.Dark, ForcedColors.None)]
    [InlineData("contrast", ColorScheme.Dark, ForcedColors.Active)]
    public async Task The_pane_can_be_seen(string name, ColorScheme colours, ForcedColors forced)
    {
        bool keep = Environment.GetEnvironmentVariable("DRAFTING_SCREENSHOTS") == "1";
        byte[] paper = Spoilt.Margins(await fixture.DraftAsync("ket-luan", "kl-hoi-nghi"));
        foreach (string screen in keep ? new[] { "kiem-tra", "van-ban-moi", "dien", "chen" } : ["chen"])
        {
            await using WatchedPage watched = await fixture.OpenPaneAsync(screen, paper, change: static model => model["paragraphs"]![12]!["alignment"] = "Left");
            IPage page = watched.Page;
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours, ForcedColors = forced });
            await page.Locator(screen switch { "kiem-tra" => ".findings", "chen" => "select", _ => ".form section" }).First.WaitForAsync();
            if (screen == "kiem-tra")
                await page.GetByRole(AriaRole.Button, new() { Name = "Giải thích" }).First.ClickAsync();
            if (screen == "van-ban-moi")
                await page.PressAsync("Soạn và mở trong Word");
            if (screen == "chen")
                await page.EvaluateAsync("() => { for (const part of document.querySelectorAll('details')) part.open = true; }");
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            byte[] picture = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
            picture.Length.ShouldBeGreaterThan(5_000);
            if (!keep)
                continue;
            string folder = Directory.CreateDirectory(Path.Combine(DeskSteps.Root, "artifacts", "pane")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{screen}-{name}.png"), picture);
        }
    }

    [Theory]
    [InlineData("wide", 1280, ColorScheme.Light, ForcedColors.None)]
    [InlineData("dark", 1280, ColorScheme.Dark, ForcedColors.None)]
    [InlineData("narrow", 320, ColorScheme.Light, ForcedColors.None)]
    // As a window of 1280 pixels at 200 %.
    [InlineData("zoomed", 640, ColorScheme.Light, ForcedColors.None)]
    [InlineData("contrast", 1280, ColorScheme.Dark, ForcedColors.Active)]
    public async Task ScreensCanBeSeen(string name, int width, ColorScheme colours, ForcedColors forced)
    {
        bool keep = Environment.GetEnvironmentVariable("DRAFTING_SCREENSHOTS") == "1";
        foreach (string screen in keep ? new[] { "soan-thao", "soan-thao-trong", "kiem-tra", "phu-luc", "quy-dinh" } : ["soan-thao"])
        {
            await using WatchedPage watched = await AccessibilityTests.ShowAsync(fixture, screen, o =>
            {
                o.ViewportSize = new ViewportSize { Width = width, Height = 900 };
                (o.ColorScheme, o.ForcedColors) = (colours, forced);
                return o;
            });
            byte[] picture = await watched.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = screen != "soan-thao" || width < 1000 });
            picture.Length.ShouldBeGreaterThan(5_000);
            if (!keep)
                continue;
            string folder = Directory.CreateDirectory(Path.Combine(DeskSteps.Root, "artifacts", "desk")).FullName;
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{screen}-{name}.png"), picture);
        }
    }

    [Fact]
    public async Task The_pictures_of_the_README_can_be_taken()
    {
        bool keep = Environment.GetEnvironmentVariable("DRAFTING_SCREENSHOTS") == "1";
        await using WatchedPage desk = await AccessibilityTests.ShowAsync(fixture, "soan-thao", static o =>
        {
            o.ViewportSize = new ViewportSize { Width = 1280, Height = 860 };
            return o;
        });
        await desk.Page.EvaluateAsync("() => document.querySelector('.toasts')?.remove()");
        byte[] paper = await fixture.DraftAsync("ket-luan", "kl-tccsd");
        await using WatchedPage pane = await fixture.OpenPaneAsync("kiem-tra", paper, width: 350, change: static model =>
        {
            foreach (JsonNode? run in model["paragraphs"]!.AsArray().SelectMany(static p => p!["runs"]!.AsArray()).Where(static r => ((string)r!["text"]!).StartsWith("về thực hiện", StringComparison.Ordinal)))
                run!["font"]!["size"] = 11;
        });
        await pane.Page.SetViewportSizeAsync(350, 860);
        await pane.Page.Locator(".findings").WaitForAsync();
        foreach ((string name, IPage page) in new[] { ("desk", desk.Page), ("pane", pane.Page) })
        {
            byte[] picture = await page.ScreenshotAsync();
            picture.Length.ShouldBeGreaterThan(5_000);
            if (keep)
                await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(DeskSteps.Root, "artifacts", "readme")).FullName, $"{name}.png"), picture);
        }
    }
}
