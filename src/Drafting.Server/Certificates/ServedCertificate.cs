using System.Net.Security;
using System.Security.Cryptography;
using Drafting.Server.Security;
using Drafting.Server.Settings;
using Microsoft.Win32.SafeHandles;

namespace Drafting.Server.Certificates;

/// <summary>Chứng thư đang dùng: a renewed one is taken up by the next connection without a start; one that cannot be used leaves the old one in place.</summary>
/// <param name="settings">Where the files lie.</param>
/// <param name="first">What the start has loaded.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Where it is told that a new certificate cannot be used.</param>
internal sealed partial class ServedCertificate(CertificateSettings settings, SslStreamCertificateContext first, TimeProvider clock, ILogger<ServedCertificate> log)
{
    /// <summary>How long the files are not looked at again: connections are many, renewals few.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock turn = new();
    private SslStreamCertificateContext served = first;
    private long looked = clock.GetTimestamp();
    private string seen = Stamp(settings);

    /// <summary>The certificate with those above it, for a connection that begins now.</summary>
    public SslStreamCertificateContext Current
    {
        get
        {
            lock (turn)
            {
                if (clock.GetElapsedTime(looked) >= Pause)
                    Look();
                return served;
            }
        }
    }

    private void Look()
    {
        looked = clock.GetTimestamp();
        string now = Stamp(settings);
        if (now == seen)
            return;
        seen = now;
        try
        {
            // The old one is left to the connections that still use it.
            served = settings.Load();
        }
        catch (Exception unusable) when (unusable is StartRefusedException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            Unusable(log, unusable.Message, DateOnly.FromDateTime(served.TargetCertificate.NotAfter).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    // Of what the paths lead to: tools that renew often turn a link to another file.
    private static string Stamp(CertificateSettings settings) => string.Join(' ', new[] { settings.Path, settings.KeyPath, settings.PasswordPath }.OfType<string>().Select(static path =>
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path);
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File.GetLastWriteTimeUtc(file).Ticks}:{RandomAccess.GetLength(file)}");
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return "-";
        }
    }));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chứng thư mới không dùng được: {Why} Vẫn dùng chứng thư cũ, hết hạn ngày {Until}.")]
    private static partial void Unusable(ILogger log, string why, string until);
}
