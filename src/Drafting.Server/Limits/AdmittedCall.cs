using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;

namespace Drafting.Server.Limits;

/// <summary>Lời gọi đã vào cửa: what it holds until its end, and how it takes its turn once its whole body is there, so that who sends slowly keeps nobody from working.</summary>
/// <param name="user">Whose call it is.</param>
/// <param name="turns">The turns.</param>
/// <param name="ending">When it must be over.</param>
/// <param name="gone">When its client has gone.</param>
internal sealed class AdmittedCall(string user, SharedLimit turns, CancellationToken ending, CancellationToken gone) : IDisposable
{
    private readonly Stack<RateLimitLease> held = new();
    private int beforeTurn;

    /// <summary>Whose call it is.</summary>
    public string User => user;

    /// <summary>When it must be over.</summary>
    public CancellationToken Ending => ending;

    /// <summary>When its client has gone.</summary>
    public CancellationToken Gone => gone;

    /// <summary>Waits for its turn to work.</summary>
    /// <param name="context">The request, whose body was read.</param>
    public static Task TakeTurnAsync(HttpContext context) => context.Features.GetRequiredFeature<AdmittedCall>().TakeTurnAsync();

    /// <summary>Gives the turn back when the answer is made: who takes it slowly keeps nobody from working either. The memory is held until it is sent.</summary>
    /// <param name="call">The call.</param>
    /// <param name="next">What makes the answer.</param>
    public static async ValueTask<object?> EndTurnAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        object? answer = await next(call);
        if (call.HttpContext.Features.Get<AdmittedCall>() is { } admitted)
            admitted.GiveBack(admitted.beforeTurn);
        return answer;
    }

    /// <summary>Keeps something until the end.</summary>
    /// <param name="lease">What.</param>
    public void Hold(RateLimitLease lease) => held.Push(lease);

    /// <inheritdoc/>
    public void Dispose() => GiveBack(0);

    private Task TakeTurnAsync()
    {
        beforeTurn = held.Count;
        return turns.TakeAsync(this, 1);
    }

    private void GiveBack(int kept)
    {
        while (held.Count > kept)
            held.Pop().Dispose();
    }
}
