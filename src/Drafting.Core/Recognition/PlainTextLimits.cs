namespace Drafting.Core.Recognition;

/// <summary>Giới hạn tệp chữ trơn.</summary>
/// <param name="Bytes">The file, in bytes.</param>
/// <param name="Lines">The number of lines.</param>
/// <param name="LineLength">One line, in characters.</param>
public sealed record PlainTextLimits(int Bytes = 16 << 20, int Lines = 50_000, int LineLength = 100_000)
{
    /// <summary>The limits where a host sets none: 16 MiB, 50,000 lines, 100,000 characters in a line.</summary>
    public static PlainTextLimits Default { get; } = new();
}
