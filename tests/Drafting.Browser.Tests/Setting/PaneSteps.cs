using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests.Setting;

/// <summary>The pane in the fake Word: Microsoft's own library between our pages and a host and a document of ours.</summary>
internal static class PaneSteps
{
    /// <summary>What each Office can do.</summary>
    public static readonly IReadOnlyDictionary<string, string> Offices = new Dictionary<string, string>
    {
        ["LTSC 2021"] = """{"WordApi":"1.3"}""",
        ["LTSC 2024"] = """{"WordApi":"1.8","WordApiDesktop":"1.1"}""",
        ["Microsoft 365"] = """{"WordApi":"1.9","WordApiDesktop":"1.5"}""",
    };

    /// <summary>A paper of a template's sample, as the service drafts it.</summary>
    public static async Task<byte[]> DraftAsync(this BrowserFixture fixture, string template, string sample)
    {
        JsonElement said = await fixture.Server.Client.GetFromJsonAsync<JsonElement>($"/api/templates/{template}/samples/{sample}");
        using HttpResponseMessage answer = await fixture.Server.Client.PostAsJsonAsync("/api/draft", new { template, data = said.GetProperty("data") });
        JsonElement drafted = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return drafted.GetProperty("paper").GetProperty("content").GetBytesFromBase64();
    }

    /// <summary>Opens a screen of the pane beside a paper.</summary>
    /// <param name="fixture">The browser.</param>
    /// <param name="screen">The screen, as its button names it.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="office">Which Office.</param>
    /// <param name="trouble">What goes wrong in it, as JSON by kind of call.</param>
    /// <param name="width">How wide the pane is, in pixels.</param>
    /// <param name="change">Changes the model before it is given to Word.</param>
    /// <param name="isPaired">Whether the pane knows the code already.</param>
    public static async Task<WatchedPage> OpenPaneAsync(
        this BrowserFixture fixture, string screen, byte[] paper, string office = "LTSC 2021", string trouble = "{}", int width = 340, Action<JsonObject>? change = null, bool isPaired = true)
    {
        WatchedPage watched = await fixture.OpenAsync("", o => { o.ViewportSize = new ViewportSize { Width = width, Height = 800 }; return o; });
        string token = fixture.Desk.Fragment["#ma=".Length..];
        await watched.Page.ExposeFunctionAsync("fakeWordSave", (string state) => Convert.ToBase64String(WordModel.Save(paper, state)));
        string given = Given(paper, office, trouble, change);
        await watched.Page.AddInitScriptAsync($"window.fakeWordGiven = {given};sessionStorage.clear();{(isPaired ? $"localStorage.setItem('soan-thao.ma', '\"{token}\"');" : "")}");
        await watched.Page.AddInitScriptAsync(scriptPath: Path.Combine(NodePackages.Folder, "fake-word.js"));
        await watched.Page.GotoAsync($"{fixture.Desk.GetLeftPart(UriPartial.Authority)}/pane.html?man={screen}&_host_Info=Word$Win32$16.01$vi-VN$$$$0");
        return watched;
    }

    /// <summary>What the fake Word is given, as JSON.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="office">Which Office.</param>
    /// <param name="trouble">What goes wrong in it, as JSON by kind of call.</param>
    /// <param name="change">Changes the model before it is given to Word.</param>
    public static string Given(byte[] paper, string office = "LTSC 2021", string trouble = "{}", Action<JsonObject>? change = null)
    {
        JsonObject document = WordModel.Of(paper);
        change?.Invoke(document);
        JsonObject sets = JsonNode.Parse(Offices[office])!.AsObject();
        foreach (string name in new[] { "CompressedFile", "CustomXmlParts", "Settings", "AddinCommands", "DialogApi" })
            sets[name] = "1.1";
        return new JsonObject { ["sets"] = sets, ["document"] = document, ["trouble"] = JsonNode.Parse(trouble) }.ToJsonString();
    }

    /// <summary>What Word holds now.</summary>
    public static async Task<JsonElement> WordAsync(this IPage page, string what) => await page.EvaluateAsync<JsonElement>($"() => ({what})");

    /// <summary>Presses a button.</summary>
    public static Task PressAsync(this IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name }).First.ClickAsync();

    /// <summary>Waits until the pane says something.</summary>
    public static Task HearAsync(this IPage page, string words) => page.GetByText(words).First.WaitForAsync();
}
