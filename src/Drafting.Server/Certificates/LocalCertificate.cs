using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Drafting.Server.Certificates;

/// <summary>Chứng thư của máy này: a certificate by which Word trusts the service on its own machine. It signs itself and may sign nothing else, so that
/// whoever trusts it trusts this one service.</summary>
internal static class LocalCertificate
{
    /// <summary>How long a browser trusts a server's certificate at most.</summary>
    public const int MostDays = 397;

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Makes a key and a certificate for it.</summary>
    /// <param name="hosts">The names and addresses that clients call the service by, at least one.</param>
    /// <param name="from">The first moment at which it holds.</param>
    /// <param name="days">For how many days it holds, from 1 to <see cref="MostDays"/>.</param>
    /// <returns>The certificate and the key, in PEM.</returns>
    public static CertificatePair Make(IReadOnlyList<string> hosts, DateTimeOffset from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfZero(hosts.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={hosts[0]},O=Drafting", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (string host in hosts)
        {
            if (IPAddress.TryParse(host, out IPAddress? address))
                names.AddIpAddress(address);
            else
                names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using X509Certificate2 made = request.CreateSelfSigned(from, from.AddDays(days));
        return new CertificatePair(made.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n", made.Thumbprint, made.NotAfter);
    }
}

/// <summary>Chứng thư và khoá.</summary>
/// <param name="Certificate">The certificate in PEM; may be shown to everyone.</param>
/// <param name="Key">The private key in PEM; nobody but the user may read it.</param>
/// <param name="Thumbprint">The SHA-1 fingerprint that Windows lists it by.</param>
/// <param name="Until">The last moment at which it holds.</param>
internal sealed record CertificatePair(string Certificate, string Key, string Thumbprint, DateTime Until);
