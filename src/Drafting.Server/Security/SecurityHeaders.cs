using Drafting.Server.AddIn;
using Drafting.Server.Settings;

namespace Drafting.Server.Security;

/// <summary>Tiêu đề an toàn on every answer: no code but our own files, no frame but Office's, nothing kept, nothing told to others.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="settings">The settings.</param>
internal sealed class SecurityHeaders(RequestDelegate next, ServerSettings settings)
{
    private const string Start = "default-src 'none'; ", Common = "style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; ";

    private readonly string desk = $"{Start}script-src 'self'; {Common}frame-ancestors 'none'";

    // The page of the set-up tries whether the library can be had.
    private readonly string setup = $"{Start}script-src 'self'; {Common.Replace("connect-src 'self'", $"connect-src 'self' {settings.OfficeJs.Origin}".TrimEnd(), StringComparison.Ordinal)}frame-ancestors 'none'";

    private readonly string pane = $"{Start}script-src 'self'{(settings.OfficeJs.Origin is { } origin ? " " + origin : "")}; {Common}frame-ancestors {(settings.PaneFrames.Count == 0 ? "'none'" : $"'self' {string.Join(' ', settings.PaneFrames)}")}";

    /// <summary>Sets the headers before anything else can answer.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        bool isPane = PanePage.IsOfWord(context.Request);
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = isPane ? pane : context.Request.Path.Equals("/setup.html", StringComparison.OrdinalIgnoreCase) ? setup : desk;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = settings.PaneFrames.Count > 0 && context.Request.Path.StartsWithSegments("/icons") ? "cross-origin" : "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";
        // Office opens a dialog of the pane and speaks with it, also after signing in took it elsewhere and back.
        if (!isPane && !context.Request.Path.StartsWithSegments(SignIn.Page))
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = context.Request.Path.StartsWithSegments("/api") ? "no-store" : "no-cache";
        // Never for localhost, which other programs of the machine share.
        if (context.Request.IsHttps && settings.SignIn.Mode != SignInMode.Local)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }
}
