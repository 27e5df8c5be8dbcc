using System.Text.Json;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests.Setting;

/// <summary>axe-core: what of a page a person with a screen reader, without a mouse or with weak eyes would trip over.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(static () => File.ReadAllText(Path.Combine(NodePackages.Folder, "node_modules/axe-core/axe.min.js")));

    /// <summary>Holds the page against WCAG 2.2 AA and good practice.</summary>
    /// <param name="page">The page.</param>
    /// <param name="where">What the page shows, for the message.</param>
    public static async Task ShouldPassAxeAsync(this IPage page, string where)
    {
        // What moves is half transparent on its way.
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => 0)))");
        // Through the debugger, which the content policy does not bind.
        await page.EvaluateAsync(Script.Value + "; undefined");
        JsonElement found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
              .map(v => `${v.id} (${v.help}): ` + v.nodes.slice(0, 3).map(n => `${n.target}: ${n.failureSummary}`).join('; '))
            """);
        found.EnumerateArray().Select(static v => v.GetString()).ShouldBeEmpty(where);
    }

    /// <summary>Nothing is wider than the window.</summary>
    /// <param name="page">The page.</param>
    /// <param name="where">What the page shows, for the message.</param>
    public static async Task ShouldNotScrollSidewaysAsync(this IPage page, string where)
    {
        JsonElement wide = await page.EvaluateAsync<JsonElement>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll')).slice(0, 5).map(e => `${e.tagName}.${e.className}: ${e.textContent.slice(0, 60)}`)
            """);
        wide.EnumerateArray().Select(static v => v.GetString()).ShouldBeEmpty(where);
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(where);
    }
}
