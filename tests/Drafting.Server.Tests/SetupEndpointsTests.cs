using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Drafting.Server.Certificates;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests;

public sealed class SetupEndpointsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-setup-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task AFolderOfTheLibraryThatLacksFilesIsNamed()
    {
        await using RunningServer server = await RunningServer.StartAsync(settings => settings with { OfficeJs = new OfficeJsSettings { Folder = folder } });
        JsonElement library = (await Report(server)).GetProperty("officeJs");
        library.GetProperty("state").GetString().ShouldBe("sai");
        library.GetProperty("wrong").EnumerateArray().ShouldContain(static f => f.GetString() == "office.js");
    }

    [Fact]
    public async Task AFolderThatIsNotThereIsSaidToBeAbsent()
    {
        await using RunningServer server = await RunningServer.StartAsync(settings => settings with { OfficeJs = new OfficeJsSettings { Folder = Path.Combine(folder, "khong-co") } });
        (await Report(server)).GetProperty("officeJs").GetProperty("state").GetString().ShouldBe("khong-co");
    }

    [Fact]
    public async Task WithoutACertificateNoneIsReported()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement report = await Report(server);
        report.GetProperty("certificate").ValueKind.ShouldBe(JsonValueKind.Null);
        report.GetProperty("signIn").GetString().ShouldBe("mot-may");
        report.GetProperty("officeJs").GetProperty("state").GetString().ShouldBe("chua-thu");
        report.GetProperty("templates").GetInt32().ShouldBe(server.Engine.Templates.Keys.Length);
        report.GetProperty("problems").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task ACertificateIsReportedWithItsNamesAndDays()
    {
        CertificatePair pair = LocalCertificate.Make(["localhost", "127.0.0.1"], DateTimeOffset.Now.AddMinutes(-5), 20);
        string certificate = Path.Combine(folder, "a.pem"), key = Path.Combine(folder, "a.key");
        await File.WriteAllTextAsync(certificate, pair.Certificate);
        await File.WriteAllTextAsync(key, pair.Key);
        await using RunningServer server = await RunningServer.StartAsync(settings => settings with { Certificate = new CertificateSettings(certificate, key) });
        // What is served counts, not what someone has put into its place since, or taken away.
        File.Delete(certificate);
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true } });
        using var call = new HttpRequestMessage(HttpMethod.Get, $"https://localhost:{server.Desk.Port}/api/setup");
        call.Headers.Authorization = new("Bearer", server.Token);
        using HttpResponseMessage answer = await client.SendAsync(call);
        JsonElement seen = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("certificate");
        seen.GetProperty("names").EnumerateArray().Select(static n => n.GetString()).ShouldBe(["localhost", "127.0.0.1"]);
        seen.GetProperty("days").GetInt32().ShouldBeInRange(19, 20);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task ThePageMayTryTheLibrarysAddressAndNoOther()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpResponseMessage page = await server.Client.GetAsync("/setup");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        string policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain($"connect-src 'self' {new OfficeJsSettings().Origin};");
        (await server.Client.GetAsync("/")).Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("connect-src 'self';");
    }

    private static async Task<JsonElement> Report(RunningServer server) => await server.Client.GetFromJsonAsync<JsonElement>("/api/setup");
}
