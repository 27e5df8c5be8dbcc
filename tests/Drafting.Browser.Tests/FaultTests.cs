using Drafting.Browser.Tests.Setting;
using Drafting.Server.Settings;
using Drafting.Server.Tests;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>A service that is slow, busy, strange or gone: always a sentence, never a lost word.</summary>
[Collection(BrowserTests.Name)]
public sealed class FaultTests(BrowserFixture fixture)
{
    private static readonly FilePayload Letter = new() { Name = "thư.txt", MimeType = "text/plain", Buffer = "KẾT LUẬN\nvề một số nhiệm vụ\n"u8.ToArray() };

    [Fact]
    public async Task TheTokenLeavesTheAddressAndStays()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/" + fixture.Desk.Fragment);
        await watched.Page.Locator(".form section").First.WaitForAsync();
        watched.Page.Url.ShouldNotContain("ma=");
        (await watched.Page.EvaluateAsync<int>("() => history.length")).ShouldBeLessThanOrEqualTo(2);
        await watched.Page.ReloadAsync();
        await watched.Page.Locator(".form section").First.WaitForAsync();
    }

    [Fact]
    public async Task AWrongTokenIsExplained()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#ma=0123");
        ILocator said = watched.Page.GetByRole(AriaRole.Alert).First;
        await said.WaitForAsync();
        (await said.InnerTextAsync()).ShouldContain("địa chỉ");
    }

    [Fact]
    public async Task InAnOfficeCallsCarryTheProofAgainstForgery()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        await page.AddInitScriptAsync("sessionStorage.removeItem('ma')");
        await page.RouteAsync("**/phien", static route => route.FulfillAsync(new() { Json = new { mode = "openid", user = "A", forgery = "a-proof", signIn = "/dang-nhap" } }));
        string? proof = null;
        await page.RouteAsync("**/api/**", route =>
        {
            var headers = new Dictionary<string, string>(route.Request.Headers) { ["authorization"] = $"Bearer {fixture.Server.Token}" };
            if (route.Request.Method == "POST")
                proof = headers.GetValueOrDefault("x-drafting-forgery");
            return route.ContinueAsync(new() { Headers = headers });
        });
        await page.ReloadAsync();
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(Letter);
        await page.Locator(".summary").WaitForAsync();
        proof.ShouldBe("a-proof");

        await page.UnrouteAsync("**/api/**");
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(Letter);
        (await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).GetAttributeAsync("href")).ShouldBe("/dang-nhap?ve=%2F");
    }

    [Fact]
    public async Task WhatTakesLongSaysSoAndCanBeStopped()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/api/check", async route =>
        {
            await release.Task;
            await route.AbortAsync();
        });
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(Letter);
        await page.GetByText("Đang kiểm tra thư.txt…").WaitForAsync();
        await page.ShouldPassAxeAsync("progress");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dừng" }).ClickAsync();
        await page.GetByText("Đã dừng").WaitForAsync();
        release.SetResult();
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
        watched.TakeFaults();
    }

    [Fact]
    public async Task WhatIsStoppedAtTheDeskStopsAtTheServer()
    {
        string log = Path.GetTempFileName();
        try
        {
            await using RunningServer busy = await RunningServer.StartAsync(s => s with
            {
                Log = new AuditLog.File(log),
                Work = s.Work with { MemoryMiB = 8 },
                Connections = s.Connections with { BodyGrace = TimeSpan.FromMinutes(5) },
            });
            await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
            IPage page = watched.Page;
            await page.GotoAsync(busy.Desk.AbsoluteUri);
            await page.Locator(".form section").First.WaitForAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Kiểm tra" }).ClickAsync();
            // All the memory that there is goes to a request that never ends: what the desk asks for cannot be done before it is stopped.
            using var endless = new EndlessContent();
            using var first = new HttpRequestMessage(HttpMethod.Post, "/api/check") { Content = endless };
            first.Headers.ExpectContinue = true;
            using var leaving = new CancellationTokenSource();
            Task<HttpResponseMessage> held = busy.Client.SendAsync(first, leaving.Token);
            await endless.IsRead;
            await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(Letter);
            await page.GetByRole(AriaRole.Button, new() { Name = "Dừng" }).ClickAsync();
            await page.GetByText("Đã dừng").WaitForAsync();
            await foreach (string line in LinesAsync(log))
            {
                if (line.Contains("POST /api/check", StringComparison.Ordinal))
                {
                    line.ShouldContain(" 499 ");
                    break;
                }
            }

            await leaving.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(held);
            watched.TakeFaults();
        }
        finally
        {
            File.Delete(log);
        }
    }

    [Fact]
    public async Task ABusyServiceIsExplained()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        foreach ((int status, string body, string expected) in new[]
        {
            (503, """{"title":"Máy chủ đang bận.","hint":"chờ vài giây"}""", "Máy chủ đang bận."),
            (429, "", "quá nhiều yêu cầu"),
            (502, "<html>proxy</html>", "mã 502"),
        })
        {
            await page.RouteAsync("**/api/check", route => route.FulfillAsync(new() { Status = status, Body = body, ContentType = "application/problem+json" }));
            await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(Letter);
            await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = expected }).WaitForAsync();
            await page.UnrouteAllAsync();
        }

        await page.RouteAsync("**/api/check", static route => route.AbortAsync());
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(Letter);
        await page.GetByText("Không kết nối được máy chủ soạn thảo.").WaitForAsync();
        watched.TakeFaults();
    }

    [Fact]
    public async Task AScreenThatCouldNotStartIsTriedAgain()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        await page.RouteAsync("**/api/**", static route => route.AbortAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Quy định" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thử lại" }).WaitForAsync();
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thử lại" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "KT110" }).WaitForAsync();
        watched.TakeFaults();
    }

    [Fact]
    public async Task TheAddressOfAServerStartedAnewIsTakenWithoutLosingAWord()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("ket-luan");
        await page.EvaluateAsync("() => { location.hash = '#ma=cu'; }");
        await page.GetByLabel("Trích yếu").FillAsync("về việc giữ lại lời đã gõ");
        await page.Locator(".said-all .fault").WaitForAsync();
        await page.GetByLabel("Mẫu", new() { Exact = true }).SelectOptionAsync("cong-van");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thử lại" }).WaitForAsync();
        // The choice shows what is open.
        (await page.GetByLabel("Mẫu", new() { Exact = true }).InputValueAsync()).ShouldBe("ket-luan");
        await page.EvaluateAsync("hash => { location.hash = hash; }", fixture.Desk.Fragment);
        await Assertions.Expect(page.GetByLabel("Mẫu", new() { Exact = true })).ToHaveValueAsync("cong-van");
        await page.GetByLabel("Mẫu", new() { Exact = true }).SelectOptionAsync("ket-luan");
        await Assertions.Expect(page.GetByLabel("Trích yếu")).ToHaveValueAsync("về việc giữ lại lời đã gõ");
        watched.TakeFaults();
    }

    [Fact]
    public async Task WhatIsTypedOutlivesAServiceThatIsGone()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("ket-luan");
        await page.RouteAsync("**/api/preview", static route => route.AbortAsync());
        await page.GetByLabel("Trích yếu").FillAsync("về việc giữ lại lời đã gõ");
        await page.GetByText("Không kết nối được máy chủ soạn thảo.").WaitForAsync();
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Trích yếu")).ToHaveValueAsync("về việc giữ lại lời đã gõ");
        watched.TakeFaults();
    }

    private static async IAsyncEnumerable<string> LinesAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        for (int tries = 0; tries < 1_200; tries++)
        {
            while (await reader.ReadLineAsync() is { } line)
                yield return line;
            await Task.Delay(50);
        }

        throw new ShouldAssertException("The log does not tell of the call.");
    }

    /// <summary>A body that begins once the server reads it, and does not end.</summary>
    private sealed class EndlessContent : HttpContent
    {
        private readonly TaskCompletionSource reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EndlessContent() => Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        public Task IsRead => reading.Task;

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context, CancellationToken cancellationToken)
        {
            reading.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 1000;
            return true;
        }
    }
}
