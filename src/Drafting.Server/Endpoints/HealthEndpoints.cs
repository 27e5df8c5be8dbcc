using System.Collections.Immutable;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>Tình trạng: whether the service lives, and whether it can do its work.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps the calls, which need no token and tell nothing but keys.</summary>
    /// <param name="app">The server.</param>
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", static () => Reply.Ok(new HealthAnswer("live", [])))
            .Describe("Còn sống", "Trả lời ngay khi chương trình đang chạy.").Produces<HealthAnswer>();
        app.MapGet("/health/ready", Ready)
            .Describe("Sẵn sàng", "Nêu các mẫu không nạp được; 503 khi vừa khởi động, hoặc khi không có mẫu nào dùng được.").Produces<HealthAnswer>().Produces<HealthAnswer>(503);
    }

    private static IResult Ready(TemplateHealth templates, WarmUp warmUp)
    {
        if (!warmUp.IsDone)
            return Results.Json(new HealthAnswer("starting", []), WireJson.Wire, statusCode: 503);
        (int all, ImmutableArray<string> broken) = templates.Current;
        return all == broken.Length
            ? Results.Json(new HealthAnswer("unready", broken), WireJson.Wire, statusCode: 503)
            : Reply.Ok(new HealthAnswer(broken.IsEmpty ? "ready" : "degraded", broken));
    }
}
