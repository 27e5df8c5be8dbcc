using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests.Setting;

/// <summary>What a person does at the desk.</summary>
internal static class DeskSteps
{
    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Chooses a template and fills the form with one of its samples.</summary>
    public static async Task FillFromSampleAsync(this IPage page, string template, string sample)
    {
        await page.ChooseTemplateAsync(template);
        await page.GetByLabel("Điền từ văn bản mẫu").SelectOptionAsync(sample);
        await page.GetByText("Đã mở thành một bản nháp.").Last.WaitForAsync();
    }

    /// <summary>Chooses a template.</summary>
    public static async Task ChooseTemplateAsync(this IPage page, string template)
    {
        await page.Locator(".form section").First.WaitForAsync();
        ILocator choice = page.GetByLabel("Mẫu", new PageGetByLabelOptions { Exact = true });
        if (await choice.InputValueAsync() == template)
            return;
        await choice.SelectOptionAsync(template);
        await page.WaitForFunctionAsync("key => JSON.parse(localStorage.getItem('soan-thao.dang-mo') ?? '{}').template === key", template);
    }

    /// <summary>Waits for pages that belong to what the form holds now.</summary>
    public static Task WaitForPagesAsync(this IPage page) => page.Locator(".pages:not(.stale) svg.sheet").First.WaitForAsync();

    /// <summary>Gives files to a place for files.</summary>
    public static Task GiveAsync(this IPage page, string label, params string[] files) => page.GetByLabel(label).SetInputFilesAsync(files);

    /// <summary>Presses a button and takes the file that comes.</summary>
    public static async Task<(string Name, byte[] Bytes)> DownloadAsync(this IPage page, string button)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync());
        await using Stream stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
