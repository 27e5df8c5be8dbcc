using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Drafting.Server.Certificates;
using Drafting.Server.Settings;
using Microsoft.Extensions.Logging;

namespace Drafting.Server.Tests.Certificates;

public sealed class ServedCertificateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-gia-han-").FullName;
    private readonly StoppedClock clock = new(DateTimeOffset.UtcNow);
    private readonly CertificateSettings settings;

    public ServedCertificateTests() => settings = new CertificateSettings(Path.Combine(folder, "a.pem"), Path.Combine(folder, "a.key"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_renewed_certificate_is_taken_up_by_the_next_connection_with_those_above_it()
    {
        TestAuthority first = new(), second = new();
        Put(first);
        await using RunningServer server = await RunningServer.StartAsync(s => s with { Certificate = settings }, clock);
        (await ShownAsync(server, first)).ShouldBe(first.Thumbprint);
        Put(second);
        (await ShownAsync(server, first)).ShouldBe(first.Thumbprint, "the files are not looked at for every connection");
        Pass();
        (await ShownAsync(server, second)).ShouldBe(second.Thumbprint);
        (await SetupAsync(server, second)).ShouldBe(second.Thumbprint);
    }

    [Fact]
    public void A_renewal_by_a_link_that_is_turned_is_seen_and_one_that_cannot_be_used_is_told_once()
    {
        TestAuthority first = new(), second = new();
        Put(first);
        string real = Path.Combine(folder, "that");
        Directory.CreateDirectory(real);
        File.Move(settings.Path, Path.Combine(real, "1.pem"));
        File.Move(settings.KeyPath!, Path.Combine(real, "1.key"));
        File.CreateSymbolicLink(settings.Path, Path.Combine(real, "1.pem"));
        File.CreateSymbolicLink(settings.KeyPath!, Path.Combine(real, "1.key"));
        var said = new Said();
        var served = new ServedCertificate(settings, settings.Load(), clock, said);
        // Half a renewal: the certificate is new, its key is not.
        File.WriteAllText(Path.Combine(real, "1.pem"), second.Chain);
        for (int i = 0; i < 3; i++)
        {
            Pass();
            served.Current.TargetCertificate.Thumbprint.ShouldBe(first.Thumbprint);
        }

        said.Lines.ShouldHaveSingleItem().ShouldContain("Vẫn dùng chứng thư cũ");
        File.WriteAllText(Path.Combine(real, "1.key"), second.Key);
        Pass();
        served.Current.TargetCertificate.Thumbprint.ShouldBe(second.Thumbprint);
        File.Delete(settings.KeyPath!);
        Pass();
        served.Current.TargetCertificate.Thumbprint.ShouldBe(second.Thumbprint);
        said.Lines.Count.ShouldBe(2);
    }

    private void Put(TestAuthority authority)
    {
        File.WriteAllText(settings.KeyPath!, authority.Key);
        File.WriteAllText(settings.Path, authority.Chain);
    }

    private void Pass() => clock.Now += ServedCertificate.Pause;

    // Who trusts the root alone.
    private static async Task<string?> ShownAsync(RunningServer server, TestAuthority trusted)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Desk.Port);
        using var tls = new SslStream(socket.GetStream());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", CertificateChainPolicy = trusted.Trust() });
        return tls.RemoteCertificate is X509Certificate2 shown ? shown.Thumbprint : null;
    }

    private static async Task<string?> SetupAsync(RunningServer server, TestAuthority trusted)
    {
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trusted.Trust() } });
        client.DefaultRequestHeaders.Authorization = new("Bearer", server.Token);
        JsonElement report = await (await client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"https://localhost:{server.Desk.Port}/api/setup")))).Json();
        return report.GetProperty("certificate").GetProperty("thumbprint").GetString();
    }

    /// <summary>A log of its own.</summary>
    private sealed class Said : ILogger<ServedCertificate>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
