using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Drafting.Server.Security;
using Microsoft.IdentityModel.Tokens;

namespace Drafting.Server.Tests.Security;

public sealed class OpenIdSignInTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-openid-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task AUserSignsInAtTheProviderAndMayDraft()
    {
        await using IdentityProvider provider = await IdentityProvider.StartAsync();
        await using RunningServer server = await Start(provider);
        using HttpClient browser = Browser(server);
        (await browser.GetAsync("/api/templates")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using HttpResponseMessage back = await browser.GetAsync($"{SignIn.Page}?ve=/pane.html");
        back.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/pane.html");
        JsonElement session = await browser.GetFromJsonAsync<JsonElement>(SignIn.Session);
        session.GetProperty("user").GetString().ShouldBe("an");
        (await browser.GetAsync("/api/templates")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(browser, null)).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(browser, session.GetProperty("forgery").GetString())).ShouldNotBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/%09/ke-xau.vn")]
    [InlineData("//ke-xau.vn")]
    [InlineData("/%5Cke-xau.vn")]
    public async Task NobodyIsSentToAnotherSiteAfterSigningIn(string back)
    {
        await using IdentityProvider provider = await IdentityProvider.StartAsync();
        await using RunningServer server = await Start(provider);
        using HttpClient browser = Browser(server);
        using HttpResponseMessage page = await browser.GetAsync($"{SignIn.Page}?ve={back}");
        page.RequestMessage!.RequestUri!.ShouldBe(new Uri(browser.BaseAddress!, "/"));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public static TheoryData<string> Spoilt => ["issuer", "audience", "expired", "nonce", "no-nonce", "other-key", "symmetric", "unsigned-user"];

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task ATokenThatIsNotRightLetsNobodyIn(string how)
    {
        await using IdentityProvider provider = await IdentityProvider.StartAsync();
        await using RunningServer server = await Start(provider);
        using HttpClient browser = Browser(server);
        using RSA other = RSA.Create(2048);
        provider.Spoil = token =>
        {
            switch (how)
            {
                case "issuer": token.Issuer = "https://ke-xau.vn"; break;
                case "audience": token.Audience = "ung-dung-khac"; break;
                case "expired": (token.IssuedAt, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1)); break;
                case "nonce": token.Claims["nonce"] = "cua-lan-khac"; break;
                case "no-nonce": token.Claims.Remove("nonce"); break;
                case "other-key": token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(other) { KeyId = "mot" }, SecurityAlgorithms.RsaSha256); break;
                case "symmetric": token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('k', 64))) { KeyId = "mot" }, SecurityAlgorithms.HmacSha256); break;
                default: (token.Claims["preferred_username"], token.Claims["sub"]) = ("", ""); break;
            }
        };
        using HttpResponseMessage refused = await browser.GetAsync(SignIn.Page);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Đăng nhập không thành");
        (await browser.GetAsync("/api/templates")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("?code=doan-mo&state=doan-mo")]
    [InlineData("?error=access_denied")]
    [InlineData("")]
    public async Task AnAnswerThatNobodyAskedForIsRefused(string query)
    {
        await using IdentityProvider provider = await IdentityProvider.StartAsync();
        await using RunningServer server = await Start(provider);
        using HttpClient browser = Browser(server);
        using HttpResponseMessage refused = await browser.GetAsync($"{SignIn.Page}/ve{query}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task ACookieThatWasChangedIsNone()
    {
        await using IdentityProvider provider = await IdentityProvider.StartAsync();
        await using RunningServer server = await Start(provider);
        using HttpClient browser = Browser(server, out CookieContainer cookies);
        using HttpResponseMessage back = await browser.GetAsync(SignIn.Page);
        Cookie session = cookies.GetCookies(browser.BaseAddress!)["__Host-drafting"].ShouldNotBeNull();
        (session.HttpOnly, session.Secure).ShouldBe((true, true));
        session.Value = session.Value[..^4] + "AAAA";
        (await browser.GetAsync("/api/templates")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task AProviderThatCannotBeReachedIsNamedAsTheCause()
    {
        // Nobody listens on port 1.
        await using RunningServer server = await Start(new Uri("https://127.0.0.1:1/"));
        using HttpClient browser = Browser(server);
        using HttpResponseMessage refused = await browser.GetAsync(SignIn.Page);
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("nhà cung cấp danh tính");
    }

    private static async Task<HttpStatusCode> Post(HttpClient browser, string? proof)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/data") { Content = new StringContent("{\"yaml\":\"so: 1\"}", Encoding.UTF8, "application/json") };
        if (proof is not null)
            call.Headers.Add(SignIn.ForgeryHeader, proof);
        using HttpResponseMessage answer = await browser.SendAsync(call);
        return answer.StatusCode;
    }

    private static HttpClient Browser(RunningServer server) => Browser(server, out _);

    private static HttpClient Browser(RunningServer server, out CookieContainer cookies)
    {
        cookies = new CookieContainer();
        return new HttpClient(Trusting(cookies)) { BaseAddress = new Uri($"https://localhost:{server.Desk.Port}") };
    }

    // Both certificates sign themselves.
    private static SocketsHttpHandler Trusting(CookieContainer cookies) => new()
    {
        CookieContainer = cookies,
        SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
    };

    private Task<RunningServer> Start(IdentityProvider provider) => Start(new Uri(provider.Address));

    private Task<RunningServer> Start(Uri authority) => RunningServer.StartAsync(settings => OpenIdOffice.Of(settings, folder, authority));
}
