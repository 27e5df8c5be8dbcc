using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Drafting.Server.Security;

/// <summary>Đăng nhập qua máy chủ trung gian: the user whom a reverse proxy names, where the call comes from the proxy's address and carries its secret.</summary>
internal sealed class ProxySignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ServerSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "trung-gian";

    /// <summary>The header with the proxy's secret.</summary>
    public const string SecretHeader = "X-Drafting-Proxy";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        ProxySettings proxy = settings.SignIn.Proxy!;
        if (!IsFrom(Context, proxy))
            return Task.FromResult(AuthenticateResult.Fail("Not the proxy."));
        // One value: a client's own header that the proxy lets through would stand beside the proxy's.
        if (Request.Headers[proxy.UserHeader] is not [{ } header] || header.Trim() is not { Length: > 0 and <= 256 } user || user.Any(static c => c == ',' || char.IsControl(c)))
            return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity(Name);
        identity.AddClaim(new Claim(ClaimTypes.Name, user));
        if (proxy.GroupsHeader is { } groups && Request.Headers[groups] is [{ } listed])
        {
            foreach (string group in listed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                identity.AddClaim(new Claim(ClaimTypes.GroupSid, group));
        }

        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    /// <summary>Whether the proxy makes a call: from its address, with its secret.</summary>
    /// <param name="context">The call.</param>
    /// <param name="proxy">The proxy.</param>
    public static bool IsFrom(HttpContext context, ProxySettings proxy) =>
        context.Connection.RemoteIpAddress is { } caller
        && proxy.Addresses.Any(address => IsSame(address, caller))
        && context.Request.Headers[SecretHeader] is [{ Length: > 0 } secret]
        && FixedTimeEquals(secret, proxy.Secret);

    private static bool IsSame(IPAddress one, IPAddress other) => one.MapToIPv6().Equals(other.MapToIPv6());

    private static bool FixedTimeEquals(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
