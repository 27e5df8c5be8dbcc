using System.Net;

namespace Drafting.Server.Tests.Security;

public sealed class LocalGuardTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer 0123456789abcdef0123456789abcdef")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic {0}")]
    [InlineData("{0}")]
    [InlineData("Bearer {0}x")]
    public async Task A_call_without_the_right_word_is_refused(string? authorization)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        HttpResponseMessage answer = await Ask(server, "/api/templates", static r => r, authorization);
        (await answer.Json(HttpStatusCode.Unauthorized)).GetProperty("title").GetString().ShouldBe("Chưa có mã truy nhập.");
    }

    [Fact]
    public async Task The_word_counts_in_the_header_only()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        (await Ask(server, $"/api/templates?ma={server.Token}&token={server.Token}&access_token={server.Token}", static r => r, null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(server, "/api/templates", r => With(r, "Cookie", $"ma={server.Token}"), null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(server, "/api/templates", static r => r, "Bearer {0}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_word_of_an_earlier_start_is_none()
    {
        string old;
        await using (RunningServer before = await RunningServer.StartAsync())
            old = before.Token;
        await using RunningServer server = await RunningServer.StartAsync();
        (await Ask(server, "/api/templates", static r => r, $"Bearer {old}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("ke-xau.example:{1}")]
    [InlineData("127.0.0.1.ke-xau.example:{1}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost.:{1}")]
    [InlineData("127.0.0.2:{1}")]
    [InlineData("0.0.0.0:{1}")]
    public async Task A_name_that_was_made_to_mean_this_machine_is_refused(string host)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string named = host.Replace("{1}", server.Desk.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (string path in (string[])["/", "/api/templates", "/index.html"])
            (await Ask(server, path, r => Host(r, named), "Bearer {0}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("LOCALHOST")]
    public async Task Our_own_names_are_taken(string name)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string host = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}:{server.Desk.Port}");
        (await Ask(server, "/api/templates", r => Host(r, host), "Bearer {0}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Origin", "https://ke-xau.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "https://127.0.0.1:{1}")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_call_from_another_page_is_refused_even_with_the_word(string header, string value)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string given = value.Replace("{1}", server.Desk.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        (await Ask(server, "/api/templates", r => With(r, header, given), "Bearer {0}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Ask(server, "/", r => With(r, header, given), null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Our_own_page_is_served()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        (await Ask(server, "/api/templates", r => With(With(r, "Origin", server.Desk.GetLeftPart(UriPartial.Authority)), "Sec-Fetch-Site", "same-origin"), "Bearer {0}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Ask(server, "/", r => With(r, "Sec-Fetch-Site", "none"), null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static HttpRequestMessage With(HttpRequestMessage request, string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value).ShouldBeTrue();
        return request;
    }

    private static HttpRequestMessage Host(HttpRequestMessage request, string host)
    {
        request.Headers.Host = host;
        return request;
    }

    private static async Task<HttpResponseMessage> Ask(RunningServer server, string path, Func<HttpRequestMessage, HttpRequestMessage> change, string? authorization)
    {
        using var client = new HttpClient { BaseAddress = server.Client.BaseAddress };
        using HttpRequestMessage request = change(new HttpRequestMessage(HttpMethod.Get, path));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization.Replace("{0}", server.Token, StringComparison.Ordinal)).ShouldBeTrue();
        return await client.SendAsync(request);
    }
}
