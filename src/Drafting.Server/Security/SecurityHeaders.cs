using Drafting.Server.Settings;

namespace Drafting.Server.Security;

/// <summary>Tiêu đề an toàn on every answer: no code but our own files, no frame but Office's, nothing kept, nothing told to others.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="settings">The settings.</param>
internal sealed class SecurityHeaders(RequestDelegate next, ServerSettings settings)
{
    private const string Start = "default-src 'none'; ", Common = "style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; ";

    private readonly string desk = $"{Start}script-src 'self'; {Common}frame-ancestors 'none'";

    private readonly string pane = $"{Start}script-src 'self'{(settings.OfficeJs.Origin is { } origin ? " " + origin : "")}; {Common}frame-ancestors {(settings.PaneFrames.Count == 0 ? "'none'" : $"'self' {string.Join(' ', settings.PaneFrames)}")}";

    /// <summary>Sets the headers before anything else can answer.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        bool isPane = context.Request.Path.Equals("/pane.html", StringComparison.OrdinalIgnoreCase);
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = isPane ? pane : desk;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = settings.PaneFrames.Count > 0 && context.Request.Path.StartsWithSegments("/icons") ? "cross-origin" : "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";
        // Office opens dialogs of the pane and speaks with them.
        if (!isPane)
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = context.Request.Path.StartsWithSegments("/api") ? "no-store" : "no-cache";
        // On a single machine the name is localhost, and other programs of its user have pages there.
        if (context.Request.IsHttps && settings.SignIn.Mode != SignInMode.Local)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }
}
