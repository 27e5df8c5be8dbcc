using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>Pictures of the desk for eyes, written to <c>artifacts/</c> where <c>DRAFTING_SCREENSHOTS=1</c> asks for them.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScreenshotTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("wide", 1280, ColorScheme.Light, ForcedColors.None)]
    [InlineData("dark", 1280, ColorScheme.Dark, ForcedColors.None)]
    [InlineData("narrow", 320, ColorScheme.Light, ForcedColors.None)]
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
}
