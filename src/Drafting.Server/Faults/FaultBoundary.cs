using Drafting.Server.Limits;
using Drafting.Server.Uploads;
using Drafting.Server.Wire;

namespace Drafting.Server.Faults;

/// <summary>Ranh giới lỗi: the one place where exceptions and empty refusals become problem details.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="log">Where our own faults are told.</param>
internal sealed partial class FaultBoundary(RequestDelegate next, ILogger<FaultBoundary> log)
{
    /// <summary>Runs the rest and tells what went wrong with it.</summary>
    /// <param name="context">The request.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response.StatusCode >= 400 && context.Response.ContentType is null)
                await Tell(context, Unspoken(context.Response.StatusCode));
        }
        catch (RefusedRequestException refused)
        {
            await Tell(context, refused.Problem);
        }
        catch (BadHttpRequestException wrong)
        {
            await Tell(context, wrong.StatusCode switch
            {
                413 => Problems.TooLarge(context.RequestServices.GetRequiredService<UploadLimits>().Bytes),
                408 => Problems.Of(408, "qua-cham", "Gửi lên quá chậm.", "Máy chủ không chờ nội dung gửi lên lâu hơn nữa.", "kiểm tra đường truyền rồi gửi lại"),
                _ => Problems.WrongRequest("Nội dung gửi lên bị đứt quãng hoặc không đọc được.", "gửi lại"),
            });
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception)
        {
            // Never the message: it may quote a paper.
            Fault(log, context.GetEndpoint()?.DisplayName ?? "", exception.GetType().FullName, exception.StackTrace);
            await Tell(context, Problems.OurFault());
        }
    }

    /// <summary>Writes a problem as the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="problem">The problem.</param>
    public static async Task Tell(HttpContext context, Problem problem)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        // Whoever is refused still hears why while it sends; of what it sends on, nothing is kept.
        WorkGate.LiftServerLimit(context);
        if (problem.Status == StatusCodes.Status413PayloadTooLarge && HttpProtocol.IsHttp11(context.Request.Protocol))
            context.Response.Headers.Connection = "close";
        if (problem.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
            context.Response.Headers.RetryAfter = "2";
        context.Response.StatusCode = problem.Status;
        await context.Response.WriteAsJsonAsync(problem, WireJson.Wire, "application/problem+json; charset=utf-8", CancellationToken.None);
    }

    private static Problem Unspoken(int status) => status switch
    {
        404 => Problems.NotFound("Không có địa chỉ này.", "mở bàn soạn thảo từ trang đầu"),
        405 => Problems.WrongMethod(),
        415 => Problems.WrongType("kiểu nội dung nêu trong mô tả"),
        _ => Problems.Of(status, "tu-choi", "Yêu cầu bị từ chối.", null, null),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Lỗi khi xử lý {Endpoint}: {Kind}\n{Trace}")]
    private static partial void Fault(ILogger log, string endpoint, string? kind, string? trace);
}
