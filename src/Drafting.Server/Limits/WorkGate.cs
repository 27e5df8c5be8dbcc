using System.Globalization;
using System.Threading.RateLimiting;
using Drafting.Server.Faults;
using Drafting.Server.Settings;
using Drafting.Server.Wire;
using Microsoft.AspNetCore.Http.Features;

namespace Drafting.Server.Limits;

/// <summary>Cửa vào: lets as much work in as the machine can bear, ends what takes too long, and tells the rest when to come again.</summary>
internal sealed class WorkGate
{
    private readonly RequestDelegate next;
    private readonly ServerSettings settings;
    private readonly PartitionedRateLimiter<HttpContext> rate;
    private readonly PartitionedRateLimiter<HttpContext>? ofOne;
    private readonly ConcurrencyLimiter turns, memory;

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
        ofOne = settings.SignIn.Mode == SignInMode.Local ? null : PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetConcurrencyLimiter(
            Client(context), _ => new ConcurrencyLimiterOptions { PermitLimit = limits.AtOncePerUser, QueueLimit = limits.Waiting }));
        memory = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = limits.MemoryMiB, QueueLimit = int.MaxValue });
        turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = limits.AtOnce, QueueLimit = limits.Waiting });
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
            await ComeAgain(context, after, TooMany("Máy này đã gửi nhiều yêu cầu trong thời gian ngắn."));
        }
        else if (HttpMethods.IsPost(context.Request.Method))
        {
            await Work(context);
        }
        else
        {
            await next(context);
        }
    }

    private void Close()
    {
        rate.Dispose();
        ofOne?.Dispose();
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
        try
        {
            using RateLimitLease? own = ofOne is null ? null : await Wait(() => ofOne.AcquireAsync(context, 1, ending.Token), gone);
            if (ofOne is not null && own is null)
            {
                context.RequestAborted = gone;
                await ComeAgain(context, TimeSpan.FromSeconds(2), TooMany("Tài khoản này đang có nhiều yêu cầu chờ xử lý."));
                return;
            }

            using RateLimitLease? turn = await Wait(() => turns.AcquireAsync(1, ending.Token), gone);
            using RateLimitLease? room = turn is null ? null : await Wait(() => memory.AcquireAsync(settings.Work.Expected(declared), ending.Token), gone);
            if (room is not null)
            {
                await next(context);
                return;
            }

            context.RequestAborted = gone;
            await ComeAgain(context, TimeSpan.FromSeconds(2), Problems.Of(503, "dang-ban", "Máy chủ đang bận.", "Nhiều yêu cầu đang chờ xử lý.", "đợi vài giây rồi thử lại"));
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            // The answer must still get out.
            context.RequestAborted = gone;
            await FaultBoundary.Tell(context, Problems.Of(
                504, "qua-lau", "Xử lý quá lâu.", string.Create(CultureInfo.InvariantCulture, $"Yêu cầu chưa xong sau {settings.Work.Time.TotalSeconds:0.#} giây nên đã dừng; không có gì bị thay đổi."),
                "thử lại khi máy chủ rảnh hơn, hoặc chia nhỏ văn bản"));
        }
    }

    // Whoever has waited for as long as a request may take was never worked on: the service is busy, not slow.
    private static async Task<RateLimitLease?> Wait(Func<ValueTask<RateLimitLease>> acquire, CancellationToken gone)
    {
        try
        {
            RateLimitLease lease = await acquire();
            return lease.IsAcquired ? lease : null;
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Lets a body be as long as it is, where nothing has been read of it.</summary>
    /// <param name="context">The request.</param>
    public static void LiftServerLimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
    }

    private static Problem TooMany(string detail) => Problems.Of(429, "qua-nhieu", "Gửi quá nhiều yêu cầu.", detail, "đợi một lát rồi thử lại");

    private static Task ComeAgain(HttpContext context, TimeSpan after, Problem problem)
    {
        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(Math.Max(1, after.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
        return FaultBoundary.Tell(context, problem);
    }

    // Whoever is signed in counts by name; behind a proxy all addresses are one.
    private static string Client(HttpContext context) => context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
}
