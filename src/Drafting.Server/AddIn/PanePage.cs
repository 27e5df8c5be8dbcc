using System.Net;
using Drafting.Server.Settings;
using Microsoft.Extensions.FileProviders;

namespace Drafting.Server.AddIn;

/// <summary>Trang của ngăn trong Word và trang đăng nhập của nó: static pages with the address of <c>office.js</c> put in, for that is a setting.</summary>
internal static class PanePage
{
    // The page is a plain file with this line, so that no code is written into it.
    private const string Mark = "<!-- office.js -->";

    // The pane, and the window in which an office's user signs in.
    private static readonly string[] Pages = ["/pane.html", "/dialog.html"];

    /// <summary>Whether a request asks for a page that Word shows.</summary>
    /// <param name="request">The request.</param>
    public static bool IsOfWord(HttpRequest request) => Pages.Contains(request.Path.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Serves the pages, and the operator's folder of <c>office.js</c> where there is one; must stand before the static files.</summary>
    /// <param name="app">The pipeline.</param>
    /// <param name="settings">Where the library is.</param>
    public static void UsePanePage(this WebApplication app, OfficeJsSettings settings)
    {
        if (settings.Folder is { } folder && Directory.Exists(folder))
            app.UseStaticFiles(new StaticFileOptions { RequestPath = "/office-js", FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)) });
        app.Use(async (context, next) =>
        {
            if (!IsOfWord(context.Request) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            {
                await next(context);
                return;
            }

            string file = Path.Combine(app.Environment.WebRootPath, context.Request.Path.Value![1..].ToLowerInvariant());
            byte[] page = System.Text.Encoding.UTF8.GetBytes(With(await File.ReadAllTextAsync(file, context.RequestAborted), settings));
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            context.Response.Headers.CacheControl = "no-cache";
            if (HttpMethods.IsGet(context.Request.Method))
                await context.Response.Body.WriteAsync(page, context.RequestAborted);
        });
    }

    private static string With(string page, OfficeJsSettings settings) =>
        page.Replace(Mark, $"<script async src=\"{WebUtility.HtmlEncode(settings.Script)}\"></script>", StringComparison.Ordinal);
}
