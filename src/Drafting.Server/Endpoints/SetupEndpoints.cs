using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using Drafting.Core.Diagnostics;
using Drafting.Server.AddIn;
using Drafting.Server.Certificates;
using Drafting.Server.Settings;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>Tình trạng cài đặt: what an administrator looks at before the office does: certificate, <c>office.js</c>, templates.</summary>
internal static class SetupEndpoints
{
    /// <summary>Maps the call.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api) => api.MapGet("/setup", Report)
        .Describe("Tình trạng cài đặt", "Chứng thư, office.js, lỗi của các mẫu; dành cho quản trị.").Produces<SetupReport>();

    /// <summary>Maps the page that shows it.</summary>
    /// <param name="app">The server.</param>
    public static void MapPage(WebApplication app) => app.MapGet("/setup", static () => Results.LocalRedirect("/setup.html")).ExcludeFromDescription();

    private static IResult Report(HttpContext context, DraftingEngine engine, ServerSettings settings, TimeProvider clock)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        ImmutableArray<string> keys = engine.Templates.Keys;
        ImmutableArray<Diagnostic> problems = [.. keys.SelectMany(key => TemplateCheck.Run(engine, key).Diagnostics)];
        return Reply.Ok(new SetupReport(
            typeof(SetupEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "",
            settings.SignIn.Mode switch { SignInMode.Local => "mot-may", SignInMode.Windows => "windows", SignInMode.Proxy => "trung-gian", _ => "openid" },
            context.RequestServices.GetService<ServedCertificate>() is { } served ? Certificate(served.Current.TargetCertificate, today) : null,
            OfficeJs(settings.OfficeJs, today),
            keys.Length,
            Statement.Of(problems, null)));
    }

    private static CertificateState Certificate(X509Certificate2 certificate, DateOnly today)
    {
        X509SubjectAlternativeNameExtension? names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        DateOnly until = DateOnly.FromDateTime(certificate.NotAfter);
        return new CertificateState([.. names?.EnumerateDnsNames() ?? [], .. names?.EnumerateIPAddresses().Select(static a => a.ToString()) ?? []], until, until.DayNumber - today.DayNumber, certificate.Thumbprint);
    }

    private static OfficeJsState OfficeJs(OfficeJsSettings settings, DateOnly today)
    {
        OfficeJsList list = OfficeJsList.Read();
        int days = today.DayNumber - list.Published.DayNumber;
        if (settings.Folder is not { } folder)
            return new OfficeJsState(settings.Address == OfficeJsSettings.Cdn ? "microsoft" : "ban-sao", settings.Script, "chua-thu", list.Release, days, []);
        if (!Directory.Exists(folder))
            return new OfficeJsState("thu-muc", settings.Script, "khong-co", list.Release, days, []);
        OfficeJsReport report = list.Check(folder);
        return new OfficeJsState("thu-muc", settings.Script, report.IsWhole ? "dung" : "sai", list.Release, days, [.. report.Missing, .. report.Changed]);
    }
}
