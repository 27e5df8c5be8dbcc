namespace Drafting.Server.Limits;

/// <summary>Giới hạn công việc: how much is done at a time.</summary>
internal sealed record WorkLimits
{
    /// <summary>Most requests that are worked on at a time.</summary>
    /// <value>One for each processor, at least two.</value>
    public int AtOnce { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Most requests of one user of an office that are worked on at a time; further ones wait behind them, not before those of others.</summary>
    /// <value>Half of <see cref="AtOnce"/>, at least one.</value>
    public int AtOncePerUser { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

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

    // Measured with papers of nothing but text, 100 to 20,000 paragraphs (13 to 934 kB): a fix holds up to 72 times the file, a check 50, a relayout 42. What is
    // longer than any text that is read at all is pictures, which are held as they came, in the answer and in its base64.
    private const long TextBytes = 4L << 20;
    private const int BaseMiB = 8, TextFactor = 72, PictureFactor = 4;

    /// <summary>The memory that a request is expected to take, in MiB, never more than there is.</summary>
    /// <param name="bytes">The length that it declares.</param>
    public int Expected(long bytes)
    {
        long text = Math.Min(bytes, TextBytes), pictures = bytes - text;
        return (int)Math.Min(BaseMiB + (((text * TextFactor) + (pictures * PictureFactor)) >> 20), MemoryMiB);
    }
}
