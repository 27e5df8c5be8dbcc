namespace Drafting.Server.Limits;

/// <summary>Giới hạn công việc: how much is done at a time.</summary>
internal sealed record WorkLimits
{
    /// <summary>Most requests that are worked on at a time.</summary>
    /// <value>One for each processor, at least two.</value>
    public int AtOnce { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Most requests that wait for their turn; one more is told to come again.</summary>
    /// <value>100.</value>
    public int Waiting { get; init; } = 100;

    /// <summary>Memory that all requests together may be expected to take, in MiB.</summary>
    /// <value>Half of what the machine gives the program, at most 4,096.</value>
    public int MemoryMiB { get; init; } = (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 >> 20, 256, 4096);

    /// <summary>The longest that one request may take, waiting included.</summary>
    /// <value>60 seconds.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most calls of one client in a minute.</summary>
    /// <value>1,200: the preview follows a quick typist.</value>
    public int PerMinute { get; init; } = 1200;

    /// <summary>Most calls of one client at once, before <see cref="PerMinute"/> counts.</summary>
    /// <value>300.</value>
    public int Burst { get; init; } = 300;

    /// <summary>The slowest that a body may arrive, in bytes per second.</summary>
    /// <value>16,384.</value>
    public int BodyBytesPerSecond { get; init; } = 16 * 1024;

    /// <summary>How long a body may arrive more slowly at first.</summary>
    /// <value>5 seconds.</value>
    public TimeSpan BodyGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The memory that a request is expected to take, in MiB: what we measured of papers, pictures aside, never more than there is.</summary>
    /// <param name="bytes">The length that it declares.</param>
    public int Expected(long bytes) => (int)Math.Clamp(BaseMiB + (bytes * Factor >> 20), BaseMiB, MemoryMiB);

    // Measured with papers of 20 kB to 16 MB: a check holds the paper as uploaded, unpacked and as a tree of paragraphs with their formats.
    private const int BaseMiB = 16, Factor = 24;
}
