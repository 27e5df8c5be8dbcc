using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Drafting.Server.Tests.Certificates;

/// <summary>An authority of an office: a root, one below it, and a certificate of that one for localhost.</summary>
internal sealed class TestAuthority
{
    private readonly X509Certificate2 root;

    public TestAuthority()
    {
        DateTimeOffset from = DateTimeOffset.UtcNow.AddDays(-1), to = DateTimeOffset.UtcNow.AddDays(2);
        using ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256), middleKey = ECDsa.Create(ECCurve.NamedCurves.nistP256), key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        root = Authority("CN=goc", rootKey).CreateSelfSigned(from, to);
        using X509Certificate2 middle = Authority("CN=trung gian", middleKey).Create(root, from, to, [1]);
        using X509Certificate2 signer = middle.CopyWithPrivateKey(middleKey);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 leaf = request.Create(signer, from, to, [2]);
        using X509Certificate2 own = leaf.CopyWithPrivateKey(key);
        Chain = leaf.ExportCertificatePem() + "\n" + middle.ExportCertificatePem() + "\n";
        Key = key.ExportPkcs8PrivateKeyPem();
        Thumbprint = leaf.Thumbprint;
        Bundle = new X509Certificate2Collection { own, middle }.Export(X509ContentType.Pkcs12, "mật khẩu")!;
    }

    /// <summary>The certificate and the one above it, in PEM.</summary>
    public string Chain { get; }

    /// <summary>Its key, in PEM.</summary>
    public string Key { get; }

    /// <summary>All of it in one .pfx with the password “mật khẩu”.</summary>
    public byte[] Bundle { get; }

    public string Thumbprint { get; }

    /// <summary>What a client asks for that trusts the root alone.</summary>
    public X509ChainPolicy Trust()
    {
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        trust.CustomTrustStore.Add(root);
        return trust;
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request;
    }
}
