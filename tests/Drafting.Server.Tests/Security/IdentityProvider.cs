using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Drafting.Server.Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Drafting.Server.Tests.Security;

/// <summary>An identity provider on this machine: discovery, keys, codes and tokens, which a test may spoil.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "soan-thao";

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge)> codes = [];

    private IdentityProvider()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps(Certificate())));
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
        }));
        app.MapGet("/keys", () =>
        {
            RSAParameters shown = key.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "mot", n = Base64UrlEncoder.Encode(shown.Modulus), e = Base64UrlEncoder.Encode(shown.Exponent) } } });
        });
        app.MapGet("/authorize", (HttpRequest request) =>
        {
            string code = Guid.NewGuid().ToString("N");
            codes[code] = (request.Query["nonce"].ToString(), request.Query["code_challenge"].ToString());
            return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            IFormCollection form = await request.ReadFormAsync();
            (string nonce, string challenge) = codes[form["code"].ToString()];
            // PKCE: who did not ask for the code cannot use it.
            return Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == challenge
                ? Results.Json(new { access_token = "khong-dung", token_type = "Bearer", id_token = Token(nonce) })
                : Results.BadRequest();
        });
    }

    public string Address { get; private set; } = "";

    /// <summary>Changes what a token says before it is signed.</summary>
    public Action<SecurityTokenDescriptor> Spoil { get; set; } = static _ => { };

    public static async Task<IdentityProvider> StartAsync()
    {
        var provider = new IdentityProvider();
        await provider.app.StartAsync();
        int port = new Uri(provider.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        provider.Address = $"https://localhost:{port}";
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        CertificatePair pair = LocalCertificate.Make(["localhost"], DateTimeOffset.UtcNow.AddMinutes(-5), 2);
        using X509Certificate2 pem = X509Certificate2.CreateFromPem(pair.Certificate, pair.Key);
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    }

    private string Token(string nonce)
    {
        var said = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            IssuedAt = DateTime.UtcNow,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["nonce"] = nonce, ["sub"] = "123", ["preferred_username"] = "an", ["groups"] = new[] { "phong-tong-hop" } },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "mot" }, SecurityAlgorithms.RsaSha256),
        };
        Spoil(said);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(said);
    }
}
