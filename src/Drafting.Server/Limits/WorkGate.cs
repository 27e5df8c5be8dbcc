using System.Globalization;
using System.Threading.RateLimiting;
using Drafting.Server.Faults;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Http.Features;

namespace Drafting.Server.Limits;

/// <summary>Cửa vào: lets as much work in as the machine can bear, ends what takes too long, and tells the rest when to come again.</summary>
internal sealed class WorkGate
{
    private readonly RequestDelegate next;
    private readonly ServerSettings settings;
    private readonly PartitionedRateLimiter<HttpContext> rate;
    private readonly SharedLimit turns, memory;

    /// <summary>Opens the gate.</summary>
    /// <param name="next">The rest of the pipeline.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="life">Until when it stands.</param>
    public WorkGate(RequestDelegate next, ServerSettings settings, IHostApplicationLifetime life)
    {
        this.next = next;
        this.settings = settings;
        WorkLimits limits = settings.Work;
        rate = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = Math.Max(1, limits.PerMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1.0, 60.0 / limits.PerMinute)),
            AutoReplenishment = true,
        }));
        // On one machine there is one user, whatever program calls.
        bool hasUsers = settings.SignIn.Mode != SignInMode.Local;
        memory = new SharedLimit(limits.MemoryMiB, int.MaxValue, hasUsers ? Math.Max(1, limits.MemoryMiB / 2) : null);
        turns = new SharedLimit(limits.AtOnce, limits.Waiting, hasUsers ? limits.AtOncePerUser : null);
        life.ApplicationStopped.Register(Close);
    }

    /// <summary>Lets a call in, now or later, or refuses it.</summary>
    /// <param name="context">The call.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            await next(context);
            return;
        }

        using RateLimitLease call = rate.AttemptAcquire(context);
        if (!call.IsAcquired)
        {
            TimeSpan after = call.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : TimeSpan.FromSeconds(1);
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(Math.Max(1, after.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
            throw new RefusedRequestException(Problems.TooMany("Máy này đã gửi nhiều yêu cầu trong thời gian ngắn."));
        }

        await (HttpMethods.IsPost(context.Request.Method) ? Work(context) : next(context));
    }

    private void Close()
    {
        rate.Dispose();
        turns.Dispose();
        memory.Dispose();
    }

    private async Task Work(HttpContext context)
    {
        // Our readers count for themselves. A limit of the server's own would cut the connection while the client still sends, and it would never hear why.
        LiftServerLimit(context);
        // What does not say how long it is counts for the most that it may be.
        long declared = context.Request.ContentLength ?? settings.Uploads.Bytes;
        if (declared > settings.Uploads.Bytes)
            throw new RefusedRequestException(Problems.TooLarge(settings.Uploads.Bytes));
        CancellationToken gone = context.RequestAborted;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(gone);
        ending.CancelAfter(settings.Work.Time);
        context.RequestAborted = ending.Token;
        using var call = new AdmittedCall(Client(context), turns, ending.Token, gone);
        context.Features.Set(call);
        try
        {
            await memory.TakeAsync(call, settings.Work.Expected(declared));
            await next(context);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            throw new RefusedRequestException(Problems.Of(
                504, "qua-lau", "Xử lý quá lâu.", string.Create(CultureInfo.InvariantCulture, $"Yêu cầu chưa xong sau {settings.Work.Time.TotalSeconds:0.#} giây nên đã dừng; không có gì bị thay đổi."),
                "thử lại khi máy chủ rảnh hơn, hoặc chia nhỏ văn bản"));
        }
        finally
        {
            // Whatever is told now must still get out.
            context.RequestAborted = gone;
        }
    }

    /// <summary>Lets a body be as long as it is, where nothing has been read of it.</summary>
    /// <param name="context">The request.</param>
    public static void LiftServerLimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
    }

    // Whoever is signed in counts by name; behind a proxy all addresses are one.
    private static string Client(HttpContext context) => context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
}
