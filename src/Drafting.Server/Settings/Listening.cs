using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Runtime.Versioning;
using Drafting.Server.Certificates;
using Drafting.Server.Security;
using Microsoft.AspNetCore.Server.HttpSys;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Drafting.Server.Settings;

/// <summary>Nơi lắng nghe: addresses, https, and the limits of a connection.</summary>
internal static class Listening
{
    private const int SlowestAnswer = 4 * 1024;

    /// <summary>Why the service must not start with these settings: plain http beyond this machine, or nobody to let in there.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="StartRefusedException">It must not.</exception>
    public static void Hold(ServerSettings settings)
    {
        HoldSignIn(settings);
        if (settings.Addresses.FirstOrDefault(static a => !IPAddress.IsLoopback(a)) is not { } outside)
            return;
        // HTTP.sys and IIS have a certificate of their own.
        if (settings.Certificate is null && settings.SignIn.Mode != SignInMode.Windows)
        {
            throw new StartRefusedException(
                $"Không phục vụ http ngoài máy này: địa chỉ {outside} cần https, mà chưa có chứng thư.", "nêu chung_thu trong drafting.json, hoặc bỏ dia_chi để chỉ phục vụ máy này");
        }

        if (settings.SignIn.Mode == SignInMode.Local)
            throw new StartRefusedException($"Địa chỉ {outside} mở cho máy khác mà chưa có cách đăng nhập.", "chọn cách đăng nhập cho cơ quan, hoặc bỏ dia_chi để chỉ phục vụ máy này");
    }

    private static void HoldSignIn(ServerSettings settings)
    {
        SignInSettings signIn = settings.SignIn;
        if (signIn.Mode == SignInMode.Local)
            return;
        if (settings.Hosts.Count == 0)
            throw new StartRefusedException("Chưa nêu tên mà người dùng gọi dịch vụ.", "nêu ten_may trong drafting.json, như soan-thao.co-quan.vn");
        if (signIn.Drafters.Count + signIn.Administrators.Count == 0)
            throw new StartRefusedException("Chưa ai được phép dùng dịch vụ.", "nêu nguoi_soan, quan_tri trong nhóm dang_nhap: tên tài khoản, tên nhóm, hoặc * cho mọi người đã đăng nhập");
        if (signIn.Mode == SignInMode.Windows && !OperatingSystem.IsWindows())
            throw new StartRefusedException("Đăng nhập bằng tài khoản Windows chỉ có trên máy chủ Windows.", "dùng máy chủ trung gian hoặc OpenID Connect");
        if (signIn.Mode == SignInMode.OpenId && settings.Certificate is null)
            throw new StartRefusedException("Đăng nhập bằng OpenID Connect cần https.", "nêu chung_thu trong drafting.json");
    }

    /// <summary>Chooses and sets up what listens: Kestrel, or for Windows accounts what proves them.</summary>
    /// <param name="host">The host in the making.</param>
    /// <param name="settings">The settings.</param>
    public static void Apply(IWebHostBuilder host, ServerSettings settings)
    {
        if (settings.SignIn.Mode != SignInMode.Windows)
            ApplyKestrel(host, settings);
        else if (SignIn.IsInIis)
            host.UseIIS().ConfigureServices(services => services.Configure<IISServerOptions>(iis => iis.MaxRequestBodySize = settings.Uploads.Bytes));
        else if (OperatingSystem.IsWindows())
            ApplyHttpSys(host, settings);
    }

    private static void ApplyKestrel(IWebHostBuilder host, ServerSettings settings)
    {
        if (settings.Certificate is { } named)
        {
            SslStreamCertificateContext first = named.Load();
            host.ConfigureServices(services => services.AddSingleton(s => new ServedCertificate(named, first, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<ServedCertificate>>())));
        }

        host.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Apply(kestrel, settings));
    }

    [SupportedOSPlatform("windows")]
    private static void ApplyHttpSys(IWebHostBuilder host, ServerSettings settings) => host.UseHttpSys(sys => Apply(sys, settings));

    /// <summary>Sets up HTTP.sys, which serves with the certificate that the operator has bound to the port: <c>netsh http add sslcert</c>.</summary>
    /// <param name="sys">Its options.</param>
    /// <param name="settings">The settings.</param>
    public static void Apply(HttpSysOptions sys, ServerSettings settings)
    {
        sys.Authentication.Schemes = Microsoft.AspNetCore.Server.HttpSys.AuthenticationSchemes.Negotiate;
        sys.Authentication.AllowAnonymous = false;
        sys.MaxRequestBodySize = settings.Uploads.Bytes;
        sys.MaxConnections = settings.Connections.AtOnce;
        sys.Timeouts.IdleConnection = settings.Connections.KeepAlive;
        sys.Timeouts.HeaderWait = settings.Connections.Head;
        sys.Timeouts.MinSendBytesPerSecond = SlowestAnswer;
        foreach (string name in settings.Hosts)
            sys.UrlPrefixes.Add(string.Create(CultureInfo.InvariantCulture, $"https://{name}:{settings.Port}/"));
    }

    private static void Apply(KestrelServerOptions kestrel, ServerSettings settings)
    {
        kestrel.AddServerHeader = false;
        KestrelServerLimits limits = kestrel.Limits;
        // Nobody reads a body but our own readers, for which the gate lifts it; what else comes along is held to it.
        limits.MaxRequestBodySize = settings.Uploads.Bytes;
        limits.MaxRequestHeaderCount = 60;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        // An identity provider sends its code and our own state back in an address.
        limits.MaxRequestLineSize = 8 * 1024;
        limits.RequestHeadersTimeout = settings.Connections.Head;
        limits.KeepAliveTimeout = settings.Connections.KeepAlive;
        limits.MaxConcurrentConnections = settings.Connections.AtOnce;
        limits.MinRequestBodyDataRate = new MinDataRate(settings.Connections.BodyBytesPerSecond, settings.Connections.BodyGrace);
        limits.MinResponseDataRate = new MinDataRate(SlowestAnswer, TimeSpan.FromSeconds(10));
        var certificate = kestrel.ApplicationServices.GetService<ServedCertificate>();
        if (settings.Addresses.Count == 0 && settings.Port > 0)
            kestrel.ListenLocalhost(settings.Port, Secure);
        foreach (IPAddress address in settings.Addresses.Count == 0 ? settings.Port > 0 ? [] : [IPAddress.Loopback] : settings.Addresses)
            kestrel.Listen(address, settings.Port, Secure);

        void Secure(ListenOptions endpoint)
        {
            if (certificate is not null)
                endpoint.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions { ServerCertificateContext = certificate.Current }) });
        }
    }
}
