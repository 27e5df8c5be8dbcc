using Drafting.Server.Certificates;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.Security;

/// <summary>An office whose users sign in at a provider: https by a certificate of its own.</summary>
internal static class OpenIdOffice
{
    /// <summary>The settings of such an office.</summary>
    /// <param name="settings">What else is set.</param>
    /// <param name="folder">Where its certificate is written.</param>
    /// <param name="authority">The provider.</param>
    public static ServerSettings Of(ServerSettings settings, string folder, Uri authority)
    {
        CertificatePair pair = LocalCertificate.Make(["localhost"], DateTimeOffset.UtcNow.AddMinutes(-5), 2);
        string certificate = Path.Combine(folder, "chung-thu.pem"), key = Path.Combine(folder, "khoa.pem");
        File.WriteAllText(certificate, pair.Certificate);
        File.WriteAllText(key, pair.Key);
        return settings with
        {
            Hosts = ["localhost"],
            Certificate = new CertificateSettings(certificate, key),
            SignIn = new SignInSettings
            {
                Mode = SignInMode.OpenId,
                Drafters = ["phong-tong-hop"],
                OpenId = new OpenIdSettings(authority, IdentityProvider.ClientId, "mot-bi-mat-dai-hon")
                {
                    // The provider's certificate signs itself.
                    Backchannel = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true } },
                },
            },
        };
    }
}
