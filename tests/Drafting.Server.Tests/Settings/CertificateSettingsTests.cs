using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Drafting.Server.Security;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.Settings;

public sealed class CertificateSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-chung-thu-").FullName;
    private readonly X509Certificate2 certificate;

    public CertificateSettingsTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllBytes(In("a.pfx"), certificate.Export(X509ContentType.Pkcs12, "mật khẩu"));
        File.WriteAllText(In("mat-khau"), "mật khẩu\n");
        File.WriteAllText(In("a.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(In("a.key"), key.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose()
    {
        certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Both_forms_of_a_certificate_serve_https_and_plain_http_is_not_answered_there()
    {
        foreach (CertificateSettings settings in (CertificateSettings[])[new(In("a.pfx"), null, In("mat-khau")), new(In("a.pem"), In("a.key"))])
        {
            await using RunningServer server = await RunningServer.StartAsync(s => s with { Certificate = settings });
            server.Desk.Scheme.ShouldBe("https");
            server.Desk.Host.ShouldBe("localhost");
            using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == certificate.Thumbprint };
            using var client = new HttpClient(handler);
            var port = server.Desk.Port;
            (await client.GetStringAsync(new Uri($"https://127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}/health/live"))).ShouldContain("live");
            HttpResponseMessage page = await client.GetAsync(new Uri($"https://127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}/"));
            page.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("a single machine has other pages under its name");
            await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}/")));
        }
    }

    [Fact]
    public async Task Those_above_the_certificate_go_along_so_that_who_trusts_the_root_alone_trusts_the_service()
    {
        DateTimeOffset from = DateTimeOffset.UtcNow.AddDays(-1), to = DateTimeOffset.UtcNow.AddDays(2);
        using ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256), middleKey = ECDsa.Create(ECCurve.NamedCurves.nistP256), key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 root = Authority("CN=goc", rootKey).CreateSelfSigned(from, to);
        using X509Certificate2 middle = Authority("CN=trung gian", middleKey).Create(root, from, to, [1]);
        using X509Certificate2 signer = middle.CopyWithPrivateKey(middleKey);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 leaf = request.Create(signer, from, to, [2]);
        using X509Certificate2 own = leaf.CopyWithPrivateKey(key);
        File.WriteAllText(In("ca.pem"), leaf.ExportCertificatePem() + "\n" + middle.ExportCertificatePem() + "\n");
        File.WriteAllText(In("ca.key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(In("ca.pfx"), new X509Certificate2Collection { own, middle }.Export(X509ContentType.Pkcs12, "mật khẩu")!);
        foreach (CertificateSettings settings in (CertificateSettings[])[new(In("ca.pem"), In("ca.key")), new(In("ca.pfx"), null, In("mat-khau"))])
        {
            await using RunningServer server = await RunningServer.StartAsync(s => s with { Certificate = settings });
            var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
            trust.CustomTrustStore.Add(root);
            using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trust } });
            (await client.GetStringAsync(new Uri(server.Desk, "/health/live"))).ShouldContain("live");
        }

        static CertificateRequest Authority(string name, ECDsa key)
        {
            var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
            return request;
        }
    }

    [Fact]
    public void What_cannot_be_used_is_told()
    {
        Should.Throw<StartRefusedException>(() => new CertificateSettings(In("khong-co.pfx")).Load()).Message.ShouldContain("khong-co.pfx");
        Should.Throw<StartRefusedException>(() => new CertificateSettings(In("a.pfx")).Load()).Hint.ShouldContain("mật khẩu");
        Should.Throw<StartRefusedException>(() => new CertificateSettings(In("a.pem"), In("mat-khau")).Load()).Message.ShouldContain("Không mở được");
    }

    private string In(string name) => Path.Combine(folder, name);
}
