using System.Net;
using System.Net.Http.Headers;

namespace Drafting.Server.Tests.Security;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/index.html", 200)]
    [InlineData("/khong-co", 404)]
    [InlineData("/api/templates", 200)]
    [InlineData("/api/khong-co", 404)]
    [InlineData("/health/live", 200)]
    [InlineData("/openapi/v1.json", 200)]
    public async Task Every_answer_carries_them(string path, int status)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        HttpResponseMessage answer = await server.Client.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        Hold(answer);
        One(answer, "Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        answer.Headers.CacheControl!.ToString().ShouldBe(path.StartsWith("/api", StringComparison.Ordinal) ? "no-store" : "no-cache");
    }

    [Fact]
    public async Task Refusals_carry_them_too()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        server.Client.DefaultRequestHeaders.Authorization = null;
        HttpResponseMessage answer = await server.Client.GetAsync("/api/templates");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Hold(answer);
        server.Client.DefaultRequestHeaders.Host = "ke-xau.example";
        Hold(await server.Client.GetAsync("/"));
    }

    [Fact]
    public async Task No_code_but_our_own_runs_and_the_pane_takes_the_library_from_where_the_settings_say()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { PaneFrames = ["https://*.officeapps.live.com"] });
        string desk = One(await server.Client.GetAsync("/"), "Content-Security-Policy");
        desk.ShouldStartWith("default-src 'none'; script-src 'self';");
        desk.ShouldNotContain("unsafe");
        desk.ShouldNotContain("http");
        string pane = One(await server.Client.GetAsync("/pane.html"), "Content-Security-Policy");
        pane.ShouldContain("script-src 'self' https://appsforoffice.microsoft.com;");
        pane.ShouldContain("frame-ancestors 'self' https://*.officeapps.live.com");
        pane.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        EntityTagHeaderValue tag = (await server.Client.GetAsync("/index.html")).Headers.ETag.ShouldNotBeNull();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/index.html");
        again.Headers.IfNoneMatch.Add(tag);
        (await server.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static void Hold(HttpResponseMessage answer)
    {
        One(answer, "Content-Security-Policy").ShouldStartWith("default-src 'none'; script-src 'self'");
        One(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        One(answer, "Referrer-Policy").ShouldBe("no-referrer");
        One(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        One(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        One(answer, "Permissions-Policy").ShouldContain("camera=()");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private static string One(HttpResponseMessage answer, string header) => answer.Headers.GetValues(header).ShouldHaveSingleItem();
}
