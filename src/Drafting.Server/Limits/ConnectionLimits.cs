namespace Drafting.Server.Limits;

/// <summary>Giới hạn của một kết nối: how many there are, and how long a client may be silent or slow.</summary>
internal sealed record ConnectionLimits
{
    /// <summary>Most connections that are open at a time.</summary>
    /// <value>1,000.</value>
    public int AtOnce { get; init; } = 1000;

    /// <summary>How long a connection without a request stays open.</summary>
    /// <value>120 seconds.</value>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long the head of a request may take to arrive.</summary>
    /// <value>10 seconds.</value>
    public TimeSpan Head { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The slowest that a body may arrive, in bytes per second.</summary>
    /// <value>16,384.</value>
    public int BodyBytesPerSecond { get; init; } = 16 * 1024;

    /// <summary>How long a body may arrive more slowly at first.</summary>
    /// <value>5 seconds.</value>
    public TimeSpan BodyGrace { get; init; } = TimeSpan.FromSeconds(5);
}
