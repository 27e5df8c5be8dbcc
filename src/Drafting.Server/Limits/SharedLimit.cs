using System.Threading.RateLimiting;
using Drafting.Server.Faults;

namespace Drafting.Server.Limits;

/// <summary>Phần chung: so much at a time for all, and of it no more than a share for one user; what is not free is waited for.</summary>
/// <param name="all">How much there is for all.</param>
/// <param name="waiting">How much may be waited for, by all and by one.</param>
/// <param name="ofOne">How much there is for one user; <see langword="null"/> where there is one user only.</param>
internal sealed class SharedLimit(int all, int waiting, int? ofOne) : IDisposable
{
    private readonly ConcurrencyLimiter whole = new(new ConcurrencyLimiterOptions { PermitLimit = all, QueueLimit = waiting });

    private readonly PartitionedRateLimiter<string>? shares = ofOne is not { } share ? null : PartitionedRateLimiter.Create<string, string>(user =>
        RateLimitPartition.GetConcurrencyLimiter(user, _ => new ConcurrencyLimiterOptions { PermitLimit = share, QueueLimit = waiting }));

    /// <summary>Takes some of it.</summary>
    /// <param name="call">The call, which gives it back at its end.</param>
    /// <param name="amount">How much.</param>
    /// <exception cref="RefusedRequestException">Too much is waited for already, or the call has waited for as long as it may take.</exception>
    public async Task TakeAsync(AdmittedCall call, int amount)
    {
        // The share first: what waits for it stands in nobody's way.
        if (shares is not null)
            call.Hold(await WaitAsync(() => shares.AcquireAsync(call.User, Math.Min(amount, ofOne ?? amount), call.Ending), call) ?? throw new RefusedRequestException(Problems.TooMany("Tài khoản này đang có nhiều yêu cầu chờ xử lý.")));
        call.Hold(await WaitAsync(() => whole.AcquireAsync(amount, call.Ending), call) ?? throw new RefusedRequestException(Problems.Busy()));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        whole.Dispose();
        shares?.Dispose();
    }

    // Whoever comes after its time has not waited at all. Whoever has waited for as long as a request may take was never worked on: the service is busy, not slow.
    private static async Task<RateLimitLease?> WaitAsync(Func<ValueTask<RateLimitLease>> acquire, AdmittedCall call)
    {
        call.Ending.ThrowIfCancellationRequested();
        try
        {
            RateLimitLease lease = await acquire();
            return lease.IsAcquired ? lease : null;
        }
        catch (OperationCanceledException) when (!call.Gone.IsCancellationRequested)
        {
            throw new RefusedRequestException(Problems.Busy());
        }
    }
}
