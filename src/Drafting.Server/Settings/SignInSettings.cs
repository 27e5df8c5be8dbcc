namespace Drafting.Server.Settings;

/// <summary>Cách đăng nhập.</summary>
internal enum SignInMode
{
    /// <summary>Một máy: whoever holds the token of this start.</summary>
    Local,

    /// <summary>Tài khoản Windows, proved by HTTP.sys or by IIS.</summary>
    Windows,

    /// <summary>Máy chủ trung gian: a named reverse proxy has signed the user in and says who it is.</summary>
    Proxy,

    /// <summary>OpenID Connect: an identity provider of the office.</summary>
    OpenId,
}

/// <summary>Thiết đặt đăng nhập.</summary>
internal sealed record SignInSettings
{
    /// <summary>How users sign in.</summary>
    /// <value>By the token of this start.</value>
    public SignInMode Mode { get; init; } = SignInMode.Local;

    /// <summary>Names of users or groups that may draft and check; <c>*</c> is everyone who is signed in.</summary>
    /// <value>Nobody.</value>
    public IReadOnlyList<string> Drafters { get; init; } = [];

    /// <summary>Names of users or groups that may also see how the service is set up.</summary>
    /// <value>Nobody.</value>
    public IReadOnlyList<string> Administrators { get; init; } = [];

    /// <summary>The reverse proxy; needed where <see cref="Mode"/> is <see cref="SignInMode.Proxy"/>.</summary>
    public ProxySettings? Proxy { get; init; }

    /// <summary>The identity provider; needed where <see cref="Mode"/> is <see cref="SignInMode.OpenId"/>.</summary>
    public OpenIdSettings? OpenId { get; init; }
}

/// <summary>Máy chủ trung gian.</summary>
/// <param name="Addresses">The addresses that it calls from; a header from anywhere else is no proof.</param>
/// <param name="UserHeader">The header with the user's name.</param>
/// <param name="Secret">What the proxy says in <c>X-Drafting-Proxy</c>, so that another program on its machine cannot speak for it.</param>
internal sealed record ProxySettings(IReadOnlyList<System.Net.IPAddress> Addresses, string UserHeader, string Secret)
{
    /// <summary>The header with the user's groups, parted by commas; none where absent.</summary>
    public string? GroupsHeader { get; init; }
}

/// <summary>Nhà cung cấp danh tính.</summary>
/// <param name="Authority">Its address, https; its discovery document lies below it.</param>
/// <param name="ClientId">Our name there.</param>
/// <param name="ClientSecret">Our password there.</param>
internal sealed record OpenIdSettings(Uri Authority, string ClientId, string ClientSecret)
{
    /// <summary>The claim that names the user.</summary>
    /// <value><c>preferred_username</c></value>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>The claim that names the user's groups.</summary>
    /// <value><c>groups</c></value>
    public string GroupsClaim { get; init; } = "groups";

    /// <summary>What calls the provider, where it is not the machine's own way.</summary>
    public HttpMessageHandler? Backchannel { get; init; }
}
