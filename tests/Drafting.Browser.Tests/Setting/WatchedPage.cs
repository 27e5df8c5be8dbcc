using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests.Setting;

/// <summary>A page under watch: an error, a violation of the content policy, a missing file or a request elsewhere fails the test when the page closes.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = [];
    private readonly string origin;

    private WatchedPage(IBrowserContext context, IPage page, string origin)
    {
        (this.context, Page, this.origin) = (context, page, origin);
        page.Console += (_, message) =>
        {
            // The browser's own line about an answer of the service that is not 2xx; what matters of it is judged by its status below.
            bool statusLine = message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal);
            if (message.Type == "error" && !statusLine)
                faults.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => faults.Enqueue($"error: {error}");
        page.Request += (_, request) => Judge(request.Url);
        page.WebSocket += (_, socket) => faults.Enqueue($"web socket: {socket.Url}");
        page.Response += (_, response) =>
        {
            if (response.Status is 404 or >= 500)
                faults.Enqueue($"{response.Status}: {response.Url}");
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Forgets faults that a test has caused itself, and says which they were.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        string[] taken = [.. faults];
        faults.Clear();
        return taken;
    }

    public static async Task<WatchedPage> InAsync(IBrowserContext context, string origin)
    {
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error(`content policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));");
        // Ends what never comes, however busy the machine is.
        context.SetDefaultTimeout(60_000);
        return new WatchedPage(context, await context.NewPageAsync(), origin);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        if (!faults.IsEmpty)
            throw new ShouldAssertException("The page was not quiet:\n" + string.Join('\n', faults));
    }

    private void Judge(string url)
    {
        if (!url.StartsWith(origin, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:" + origin, StringComparison.Ordinal))
            faults.Enqueue($"a request elsewhere: {url}");
    }
}
