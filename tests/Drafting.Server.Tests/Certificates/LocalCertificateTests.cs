using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Drafting.Server.Certificates;

namespace Drafting.Server.Tests.Certificates;

public sealed class LocalCertificateTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Theory]
    [InlineData("localhost", SslPolicyErrors.None)]
    [InlineData("127.0.0.1", SslPolicyErrors.None)]
    [InlineData("may-khac", SslPolicyErrors.RemoteCertificateNameMismatch)]
    public async Task AClientThatTrustsItTrustsThisMachineAlone(string called, SslPolicyErrors expected) =>
        (await Shake(LocalCertificate.Make(["localhost", "127.0.0.1", "::1"], Now.AddMinutes(-1), 30), called)).ShouldBe(expected);

    [Fact]
    public async Task AnExpiredOneIsNotTrusted() =>
        (await Shake(LocalCertificate.Make(["localhost"], Now.AddDays(-3), 2), "localhost")).ShouldBe(SslPolicyErrors.RemoteCertificateChainErrors);

    [Fact]
    public void ItMaySignNothingElse()
    {
        CertificatePair pair = LocalCertificate.Make(["localhost"], Now, 30);
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(pair.Certificate);
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().ShouldHaveSingleItem().CertificateAuthority.ShouldBeFalse();
        certificate.Extensions.OfType<X509KeyUsageExtension>().ShouldHaveSingleItem().KeyUsages.ShouldBe(X509KeyUsageFlags.DigitalSignature);
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().ShouldHaveSingleItem().EnhancedKeyUsages.Count.ShouldBe(1);
    }

    [Fact]
    public void EveryKeyIsNew() => LocalCertificate.Make(["localhost"], Now, 1).Key.ShouldNotBe(LocalCertificate.Make(["localhost"], Now, 1).Key);

    private static async Task<SslPolicyErrors> Shake(CertificatePair pair, string called)
    {
        using X509Certificate2 pem = X509Certificate2.CreateFromPem(pair.Certificate, pair.Key);
        using X509Certificate2 server = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = Serve(listener, server);
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        SslPolicyErrors seen = SslPolicyErrors.RemoteCertificateNotAvailable;
        using var stream = new SslStream(client.GetStream());
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(X509Certificate2.CreateFromPem(pair.Certificate));
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = called,
            CertificateChainPolicy = trust,
            RemoteCertificateValidationCallback = (_, _, _, errors) =>
            {
                seen = errors;
                return true;
            },
        });
        await serving;
        return seen;
    }

    private static async Task Serve(TcpListener listener, X509Certificate2 certificate)
    {
        using TcpClient accepted = await listener.AcceptTcpClientAsync();
        using var stream = new SslStream(accepted.GetStream());
        await stream.AuthenticateAsServerAsync(certificate);
    }
}
