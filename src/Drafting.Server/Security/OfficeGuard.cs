using Drafting.Server.Faults;
using Drafting.Server.Settings;

namespace Drafting.Server.Security;

/// <summary>Chốt chặn của cơ quan: a request must name us, and a call must come from a page of ours.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="settings">The settings.</param>
internal sealed class OfficeGuard(RequestDelegate next, ServerSettings settings)
{
    /// <summary>Lets a request through, or refuses it.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!settings.Hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
            return FaultBoundary.Tell(context, Problems.Of(403, "nguoi-la", "Yêu cầu bị từ chối.", "Địa chỉ này không phải của dịch vụ.", "gõ đúng địa chỉ mà cơ quan thông báo"));
        // The proxy ends the encryption; what it says of it counts for the cookies that we hand out.
        if (settings.SignIn.Proxy is { } proxy && !request.IsHttps && ProxySignIn.IsFrom(context, proxy))
        {
            if (request.Headers["X-Forwarded-Proto"].ToString() != "https")
                return FaultBoundary.Tell(context, Problems.Of(400, "trung-gian-sai", "Máy chủ trung gian chưa được thiết đặt đúng.", "Máy chủ trung gian không cho biết người dùng gọi bằng https.", "báo người quản trị: máy chủ trung gian phải thêm tiêu đề X-Forwarded-Proto: https"));
            request.Scheme = "https";
        }

        if (request.Headers.Origin is { Count: > 0 } origin && !IsOurs(origin.ToString(), request))
            return FaultBoundary.Tell(context, Problems.FromElsewhere());
        // Pages may be opened from elsewhere, as after signing in or inside Word; calls may not.
        return request.Path.StartsWithSegments("/api") && request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin")
            ? FaultBoundary.Tell(context, Problems.FromElsewhere())
            : next(context);
    }

    private static bool IsOurs(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
