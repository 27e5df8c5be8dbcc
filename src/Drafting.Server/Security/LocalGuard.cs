using System.Security.Cryptography;
using System.Text;
using Drafting.Server.Faults;
using Drafting.Server.Settings;

namespace Drafting.Server.Security;

/// <summary>Chốt chặn trên máy này: other users and every page of the web reach loopback too, so a request must name us, come from us, and know the word.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="settings">The settings.</param>
internal sealed class LocalGuard(RequestDelegate next, ServerSettings settings)
{
    private const string Scheme = "Bearer ";
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    private readonly byte[] token = SHA256.HashData(Encoding.UTF8.GetBytes(settings.Token));

    /// <summary>Lets a request through, or refuses it.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        // A name of the web that was made to mean this machine (DNS rebinding) comes with its own Host.
        if (!Names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) || (request.Host.Port ?? (request.IsHttps ? 443 : 80)) != context.Connection.LocalPort)
            return FaultBoundary.Tell(context, Problems.Of(403, "nguoi-la", "Yêu cầu bị từ chối.", "Địa chỉ này không phải của bàn soạn thảo.", "mở bàn soạn thảo bằng địa chỉ mà chương trình in ra khi khởi động"));
        if (request.Headers.Origin is { Count: > 0 } origin && !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            return FaultBoundary.Tell(context, Problems.FromElsewhere());
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none") && !IsOfficeOpening(request))
            return FaultBoundary.Tell(context, Problems.FromElsewhere());
        return request.Path.StartsWithSegments("/api") && !KnowsTheWord(request)
            ? FaultBoundary.Tell(context, Problems.Of(
                401, "thieu-ma", "Chưa có mã truy nhập.", "Yêu cầu không mang mã truy nhập của lần khởi động này.", "mở lại bàn soạn thảo bằng địa chỉ đầy đủ mà chương trình in ra khi khởi động"))
            : next(context);
    }

    // Word on the web frames the pane and shows its icons, where the operator lets it.
    private bool IsOfficeOpening(HttpRequest request) => settings.PaneFrames.Count > 0
        && HttpMethods.IsGet(request.Method) && (request.Path == "/pane.html" || request.Path.StartsWithSegments("/icons"));

    private bool KnowsTheWord(HttpRequest request)
    {
        string given = request.Headers.Authorization.ToString();
        // Hashes have one length, so the comparison tells nothing of the word.
        return given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given[Scheme.Length..].Trim())), token);
    }
}
