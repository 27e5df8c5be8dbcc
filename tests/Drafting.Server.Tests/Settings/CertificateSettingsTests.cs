using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Drafting.Server.Security;
using Drafting.Server.Settings;
using Drafting.Server.Tests.Certificates;

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
        var authority = new TestAuthority();
        File.WriteAllText(In("ca.pem"), authority.Chain);
        File.WriteAllText(In("ca.key"), authority.Key);
        File.WriteAllBytes(In("ca.pfx"), authority.Bundle);
        foreach (CertificateSettings settings in (CertificateSettings[])[new(In("ca.pem"), In("ca.key")), new(In("ca.pfx"), null, In("mat-khau"))])
        {
            await using RunningServer server = await RunningServer.StartAsync(s => s with { Certificate = settings });
            using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = authority.Trust() } });
            (await client.GetStringAsync(new Uri(server.Desk, "/health/live"))).ShouldContain("live");
        }
    }

    [Fact]
    public void What_cannot_be_used_is_told()
    {
        Should.Throw<StartRefusedException>(() => new CertificateSettings(In("khong-co.pfx")).Load()).Message.ShouldContain("khong-co.pfx");
        Should.Throw<StartRefusedException>(() => new CertificateSettings(In("a.pfx")).Load()).Hint.ShouldContain("mật khẩu");
        Should.Throw<StartRefusedException>(() => new CertificateSettings(In("a.pem"), In("mat-khau")).Load()).Message.ShouldContain("Không mở được");
        File.WriteAllText(In("khac.key"), new TestAuthority().Key);
        Should.Throw<StartRefusedException>(() => new CertificateSettings(In("a.pem"), In("khac.key")).Load()).Hint.ShouldContain("đúng khoá của nó");
    }

    private string In(string name) => Path.Combine(folder, name);
}
