using System.Globalization;
using System.Text.Json;
using Drafting.Browser.Tests.Setting;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Drafting.Benchmarks;

/// <summary>The pane in a browser, with Microsoft's library and a Word of our own beneath it: from the library being ready to the first screen at work, and all
/// of it against an empty page that loads the library alone.</summary>
internal static class PaneBenchmark
{
    private const int Runs = 11;
    private const double MostAfterReady = 500, MostAgainstEmpty = 3;

    // The library says when it is ready; the screen is at work when its buttons are there and it has asked Word for the paper.
    private const string Watch = """
        window.marks = {};
        try { localStorage.setItem('soan-thao.ma', '"%TOKEN%"'); } catch { }
        (function look() {
          const m = window.marks, now = performance.now();
          if (!m.asked && window.Office?.onReady) { m.asked = true; Office.onReady(() => { m.ready = performance.now(); }); }
          if (!m.screen && document.querySelector('main button:not(:disabled)')) m.screen = now;
          if (!m.paper && window.fakeWord?.log.includes('call file')) m.paper = now;
          if (!m.findings && document.querySelector('main .tallies')) m.findings = now;
          setTimeout(look, 2);
        })();
        """;

    public static async Task RunAsync(Goals goals)
    {
        string program;
        try
        {
            NodePackages.Ensure(Console.Error.WriteLine);
            program = BrowserProgram.Find(Console.Error.WriteLine);
        }
        catch (Exception missing) when (missing is InvalidOperationException or FileNotFoundException)
        {
            goals.Title($"Ngăn trong Word: không đo, vì thiếu trình duyệt hoặc gói Node ({missing.Message.Split('\n')[0]})");
            return;
        }

        string library = Path.Combine(NodePackages.Folder, "node_modules", "@microsoft", "office-js", "dist");
        await using LoopbackService service = await LoopbackService.StartAsync(new OfficeJsSettings { Folder = library });
        await using WebApplication empty = await EmptyAsync(library);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage"],
        });
        string host = Host(service);
        var afterReady = new double[Runs];
        var pane = new double[Runs];
        var alone = new double[Runs];
        var findings = new double[Runs];
        using var client = new HttpClient { BaseAddress = service.Address };
        double bytes = (await PaneFiles.SizesAsync(client)).Values.Sum();
        for (int run = -1; run < Runs; run++)
        {
            Dictionary<string, double> without = await OpenAsync(browser, host, empty.Urls.First(), "ready");
            Dictionary<string, double> with = await OpenAsync(browser, host, $"{service.Address}pane.html", "ready", "screen", "paper", "findings");
            if (run < 0)
                continue;
            double usable = new[] { with["ready"], with["screen"], with["paper"] }.Max();
            (afterReady[run], pane[run], alone[run], findings[run]) = (usable - with["ready"], usable, without["ready"], with["findings"]);
        }

        double atWork = Measure.Of(pane).Milliseconds, library0 = Measure.Of(alone).Milliseconds;
        goals.Title(string.Create(CultureInfo.InvariantCulture, $"Ngăn trong Word, office.js thật trên Word giả, trình duyệt không màn hình (trung vị của {Runs} lần, bộ đệm trống):"));
        goals.Title(string.Create(CultureInfo.InvariantCulture, $"  trang trống đến khi office.js sẵn sàng: {library0:0} ms; ngăn đến khi dùng được: {atWork:0} ms; đến khi hiện kết quả kiểm tra: {Measure.Of(findings).Milliseconds:0} ms"));
        goals.Figure("từ office.js sẵn sàng đến dùng được", Measure.Of(afterReady).Milliseconds, "ms", MostAfterReady);
        goals.Ratio("ngăn / trang trống", atWork / library0, MostAgainstEmpty);
        goals.Ratio(string.Create(CultureInfo.InvariantCulture, $"mã, kiểu dáng và trang của ta, {bytes / 1000:0.0} / 100 kB"), bytes / PaneFiles.Most, 1);
    }

    // A page that does nothing but load the library, from a server that does nothing but serve it.
    private static async Task<WebApplication> EmptyAsync(string library)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseStaticFiles(new StaticFileOptions { RequestPath = "/office-js", FileProvider = new PhysicalFileProvider(library) });
        app.Run(static context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync("""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trống</title><script async src="/office-js/office.js"></script></head><body></body></html>""");
        });
        await app.StartAsync();
        return app;
    }

    private static string Host(LoopbackService service)
    {
        byte[] word = service.Engine.Draft(new DraftRequest("ket-luan", Paper.Data(12))).Value!.Word;
        string given = $$"""{ "sets": { "WordApi": "1.3", "CompressedFile": "1.1", "CustomXmlParts": "1.1", "Settings": "1.1", "AddinCommands": "1.1", "DialogApi": "1.1" }, "document": { "url": "/du-thao.docx", "file": "{{Convert.ToBase64String(word)}}", "paragraphs": [{ "text": "Một" }] } }""";
        return $"window.fakeWordGiven = {given};\n{File.ReadAllText(Path.Combine(NodePackages.Folder, "fake-word.js"))}\n{Watch.Replace("%TOKEN%", service.Token, StringComparison.Ordinal)}";
    }

    private static async Task<Dictionary<string, double>> OpenAsync(IBrowser browser, string host, string address, params string[] marks)
    {
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "vi-VN", ViewportSize = new ViewportSize { Width = 350, Height = 700 } });
        await context.AddInitScriptAsync(host);
        IPage page = await context.NewPageAsync();
        // By this the library knows its host.
        await page.GotoAsync($"{address.TrimEnd('/')}?_host_Info=Word$Win32$16.01$vi-VN$$$$0");
        JsonElement told = await page.EvaluateAsync<JsonElement>(
            """
            names => new Promise((done, fail) => (function look(left) {
              if (names.every(n => window.marks[n])) done(window.marks);
              else if (left === 0) fail(new Error(`${JSON.stringify(window.marks)}: ${document.body.innerText}`));
              else setTimeout(look, 10, left - 1);
            })(2000))
            """,
            marks);
        return marks.ToDictionary(static mark => mark, mark => told.GetProperty(mark).GetDouble());
    }
}
