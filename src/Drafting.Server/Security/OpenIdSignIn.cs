using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Drafting.Server.Faults;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Drafting.Server.Security;

/// <summary>Thiết đặt của <see cref="OpenIdSignIn"/>.</summary>
internal sealed class OpenIdOptions : OAuthOptions
{
    /// <summary>The provider's discovery document and its keys, fetched when they are first needed and kept.</summary>
    public BaseConfigurationManager Provider { get; set; } = null!;
}

/// <summary>Đăng nhập bằng OpenID Connect: the code flow with PKCE of the framework's OAuth handler, and an ID token that is checked: signature, issuer,
/// audience, time and nonce (OpenID Connect Core 1.0 §3.1.3.7).</summary>
internal sealed partial class OpenIdSignIn(IOptionsMonitor<OpenIdOptions> options, ILoggerFactory logger, UrlEncoder encoder, ServerSettings settings)
    : OAuthHandler<OpenIdOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "openid";

    private const string Nonce = "nonce";

    private OpenIdSettings Client => settings.SignIn.OpenId!;

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await Discover();
        properties.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    /// <inheritdoc/>
    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);

    /// <inheritdoc/>
    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        await Discover();
        return await base.ExchangeCodeAsync(context);
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        string token = tokens.Response?.RootElement.TryGetProperty("id_token", out var written) == true ? written.GetString() ?? "" : "";
        OpenIdConnectConfiguration provider = await Discover();
        TokenValidationResult read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = Client.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            // Only keys that the provider publishes: a token that names a symmetric algorithm could be signed by anyone who knows a public key.
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384],
        });
        if (!read.IsValid)
            throw new AuthenticationFailureException("The identity provider's token is not valid.", read.Exception);
        if (!properties.Items.Remove(Nonce, out string? asked) || read.ClaimsIdentity.FindFirst(Nonce)?.Value != asked)
            throw new AuthenticationFailureException("The identity provider's token answers another request.");
        string? name = read.ClaimsIdentity.FindFirst(Client.NameClaim)?.Value ?? read.ClaimsIdentity.FindFirst("sub")?.Value;
        if (string.IsNullOrWhiteSpace(name))
            throw new AuthenticationFailureException("The identity provider's token names no user.");
        // Of all that the token says we keep a name and groups.
        identity.AddClaim(new Claim(ClaimTypes.Name, name));
        identity.AddClaims(read.ClaimsIdentity.FindAll(Client.GroupsClaim).Select(static c => new Claim(ClaimTypes.GroupSid, c.Value)));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    // The handler reads its addresses from options that are set before the provider is known.
    private async Task<OpenIdConnectConfiguration> Discover()
    {
        OpenIdConnectConfiguration provider;
        try
        {
            provider = (OpenIdConnectConfiguration)await Options.Provider.GetBaseConfigurationAsync(Context.RequestAborted);
        }
        catch (InvalidOperationException unreachable)
        {
            Unreachable(Logger, unreachable.InnerException?.Message ?? unreachable.Message);
            throw new RefusedRequestException(Problems.Of(503, "khong-goi-duoc", "Chưa đăng nhập được.", "Máy chủ không liên hệ được nhà cung cấp danh tính của cơ quan.", "thử lại sau; nếu vẫn thế, báo người quản trị"));
        }

        Options.AuthorizationEndpoint = provider.AuthorizationEndpoint;
        Options.TokenEndpoint = provider.TokenEndpoint;
        return provider;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Không liên hệ được nhà cung cấp danh tính: {Why}")]
    private static partial void Unreachable(ILogger log, string why);
}
