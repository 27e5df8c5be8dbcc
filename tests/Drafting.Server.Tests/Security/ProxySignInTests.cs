using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Drafting.Server.Security;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.Security;

public sealed class ProxySignInTests
{
    private const string Host = "soan-thao.co-quan.vn", Secret = "mot-bi-mat-dai";

    [Fact]
    public async Task TheProxysUserMayDraft()
    {
        await using RunningServer server = await Start();
        using HttpResponseMessage answer = await server.Client.SendAsync(Call("an", Secret));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, Secret, HttpStatusCode.Unauthorized)]
    [InlineData("", Secret, HttpStatusCode.Unauthorized)]
    [InlineData("an", null, HttpStatusCode.Unauthorized)]
    [InlineData("an", "", HttpStatusCode.Unauthorized)]
    [InlineData("an", "doan-mo", HttpStatusCode.Unauthorized)]
    [InlineData("nguoi-la", Secret, HttpStatusCode.Forbidden)]
    public async Task NobodyElseMay(string? user, string? secret, HttpStatusCode expected)
    {
        await using RunningServer server = await Start();
        using HttpResponseMessage answer = await server.Client.SendAsync(Call(user, secret));
        answer.StatusCode.ShouldBe(expected);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task AHeaderThatTheProxyLetThroughIsNoProof()
    {
        await using RunningServer server = await Start();
        using HttpRequestMessage call = Call("nguoi-la", Secret);
        call.Headers.Add("X-Remote-User", "an");
        using HttpResponseMessage answer = await server.Client.SendAsync(call);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task TheSecretFromAnotherAddressIsNoProof()
    {
        await using RunningServer server = await Start(proxy => proxy with { Addresses = [IPAddress.Parse("10.1.2.3")] });
        using HttpResponseMessage answer = await server.Client.SendAsync(Call("an", Secret));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Host", "ke-xau.vn")]
    [InlineData("Host", "127.0.0.1")]
    [InlineData("Origin", "https://ke-xau.vn")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task ACallFromElsewhereIsRefused(string header, string value)
    {
        await using RunningServer server = await Start();
        using HttpRequestMessage call = Call("an", Secret);
        call.Headers.Remove(header);
        call.Headers.TryAddWithoutValidation(header, value);
        using HttpResponseMessage answer = await server.Client.SendAsync(call);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("an", HttpStatusCode.Forbidden)]
    [InlineData("truong-phong", HttpStatusCode.NotFound)]
    public async Task OnlyAnAdministratorSeesHowItIsSetUp(string user, HttpStatusCode expected)
    {
        await using RunningServer server = await Start();
        using HttpResponseMessage answer = await server.Client.SendAsync(Call(user, Secret, "/api/setup/khong-co"));
        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task AGroupGivesARole()
    {
        await using RunningServer server = await Start();
        using HttpRequestMessage call = Call("nguoi-moi", Secret);
        call.Headers.Add("X-Remote-Groups", "ke-toan, phong-tong-hop");
        using HttpResponseMessage answer = await server.Client.SendAsync(call);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ACallThatComputesNeedsTheProofOfAPageOfOurs()
    {
        await using RunningServer server = await Start();
        (string token, string cookie) = await Open(server, "an");
        (await Post(server, "an", token, cookie)).ShouldNotBe(HttpStatusCode.Forbidden);
        (await Post(server, "an", null, cookie)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(server, "an", token, null)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(server, "an", token[..^2] + "xx", cookie)).ShouldBe(HttpStatusCode.Forbidden);
        // Another user's proof is none.
        (await Post(server, "truong-phong", token, cookie)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http")]
    public async Task AProxyThatDoesNotSayHttpsIsToldSo(string? scheme)
    {
        await using RunningServer server = await Start();
        using HttpRequestMessage call = Call("an", Secret, SignIn.Session);
        call.Headers.Remove("X-Forwarded-Proto");
        if (scheme is not null)
            call.Headers.Add("X-Forwarded-Proto", scheme);
        using HttpResponseMessage answer = await server.Client.SendAsync(call);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("hint").GetString()!.ShouldContain("X-Forwarded-Proto: https");
    }

    [Theory]
    [InlineData("https://ke-xau.vn/")]
    [InlineData("//ke-xau.vn/")]
    [InlineData("/\\ke-xau.vn/")]
    [InlineData("/\t/ke-xau.vn/")]
    [InlineData("/\n\\ke-xau.vn/")]
    [InlineData("\t//ke-xau.vn/")]
    [InlineData("javascript:alert(1)")]
    public async Task TheSignInPageIsNoSignpostToOtherSites(string target)
    {
        await using RunningServer server = await Start();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
        using HttpResponseMessage answer = await client.SendAsync(Call("an", Secret, $"{SignIn.Page}?ve={Uri.EscapeDataString(target)}"));
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    private static async Task<(string Token, string Cookie)> Open(RunningServer server, string user)
    {
        using HttpResponseMessage answer = await server.Client.SendAsync(Call(user, Secret, SignIn.Session));
        JsonElement session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        session.GetProperty("user").GetString().ShouldBe(user);
        string cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        return (session.GetProperty("forgery").GetString()!, cookie.Split(';')[0]);
    }

    private static async Task<HttpStatusCode> Post(RunningServer server, string user, string? token, string? cookie)
    {
        using HttpRequestMessage call = Call(user, Secret, "/api/data");
        call.Method = HttpMethod.Post;
        call.Content = new StringContent("{\"yaml\":\"so: 1\"}", Encoding.UTF8, "application/json");
        if (token is not null)
            call.Headers.Add(SignIn.ForgeryHeader, token);
        if (cookie is not null)
            call.Headers.Add("Cookie", cookie);
        using HttpResponseMessage answer = await server.Client.SendAsync(call);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Call(string? user, string? secret, string path = "/api/templates")
    {
        var call = new HttpRequestMessage(HttpMethod.Get, path);
        call.Headers.Host = Host;
        call.Headers.Add("X-Forwarded-Proto", "https");
        if (user is not null)
            call.Headers.TryAddWithoutValidation("X-Remote-User", user);
        if (secret is not null)
            call.Headers.TryAddWithoutValidation(ProxySignIn.SecretHeader, secret);
        return call;
    }

    private static Task<RunningServer> Start(Func<ProxySettings, ProxySettings>? change = null)
    {
        var proxy = new ProxySettings([IPAddress.Loopback], "X-Remote-User", Secret) { GroupsHeader = "X-Remote-Groups" };
        return RunningServer.StartAsync(settings => settings with
        {
            Hosts = [Host],
            SignIn = new SignInSettings { Mode = SignInMode.Proxy, Drafters = ["an", "phong-tong-hop"], Administrators = ["truong-phong"], Proxy = change?.Invoke(proxy) ?? proxy },
        });
    }
}
