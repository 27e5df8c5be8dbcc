using System.Net;
using System.Security.Cryptography.X509Certificates;
using Drafting.Server.Security;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Drafting.Server.Settings;

/// <summary>Nơi lắng nghe: addresses, https, and the limits of a connection.</summary>
internal static class Listening
{
    /// <summary>Why the service must not start with these settings: plain http beyond this machine, or nobody to let in there.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="StartRefusedException">It must not.</exception>
    public static void Hold(ServerSettings settings)
    {
        if (settings.Addresses.FirstOrDefault(static a => !IPAddress.IsLoopback(a)) is not { } outside)
            return;
        if (settings.Certificate is null)
        {
            throw new StartRefusedException(
                $"Không phục vụ http ngoài máy này: địa chỉ {outside} cần https, mà chưa có chứng thư.", "nêu chung_thu trong drafting.json, hoặc bỏ dia_chi để chỉ phục vụ máy này");
        }

        if (settings.SignIn.Mode == SignInMode.Local)
            throw new StartRefusedException($"Địa chỉ {outside} mở cho máy khác mà chưa có cách đăng nhập.", "chọn cách đăng nhập cho cơ quan, hoặc bỏ dia_chi để chỉ phục vụ máy này");
    }

    /// <summary>Sets up Kestrel.</summary>
    /// <param name="kestrel">Kestrel's options.</param>
    /// <param name="settings">The settings.</param>
    public static void Apply(KestrelServerOptions kestrel, ServerSettings settings)
    {
        kestrel.AddServerHeader = false;
        KestrelServerLimits limits = kestrel.Limits;
        // What is somewhat too large is read and dropped, so that the client hears why it is refused; of what is far too large the connection is cut.
        limits.MaxRequestBodySize = settings.Uploads.Bytes * 4;
        limits.MaxRequestHeaderCount = 60;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestLineSize = 4 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);
        limits.MaxConcurrentConnections = 1000;
        limits.MinRequestBodyDataRate = new MinDataRate(settings.Work.BodyBytesPerSecond, settings.Work.BodyGrace);
        limits.MinResponseDataRate = new MinDataRate(4 * 1024, TimeSpan.FromSeconds(10));
        X509Certificate2? certificate = settings.Certificate?.Load();
        if (settings.Addresses.Count == 0 && settings.Port > 0)
            kestrel.ListenLocalhost(settings.Port, Secure);
        foreach (IPAddress address in settings.Addresses.Count == 0 ? settings.Port > 0 ? [] : [IPAddress.Loopback] : settings.Addresses)
            kestrel.Listen(address, settings.Port, Secure);

        void Secure(ListenOptions endpoint)
        {
            if (certificate is not null)
                endpoint.UseHttps(certificate);
        }
    }
}
