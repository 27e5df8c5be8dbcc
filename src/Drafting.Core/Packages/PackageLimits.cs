namespace Drafting.Core.Packages;

/// <summary>Giới hạn gói: how large an Office file may be before it is refused unread.</summary>
/// <param name="FileBytes">The file, in bytes.</param>
/// <param name="Parts">The number of parts.</param>
/// <param name="UnpackedBytes">All parts unpacked, in bytes.</param>
/// <param name="Ratio">How many times larger a part of more than 1 MiB may become by unpacking.</param>
/// <param name="XmlBytes">One part that is read as XML, unpacked, in bytes.</param>
/// <param name="TagBytes">From one <c>&lt;</c> to the next in a part of XML, in bytes: a tag with its attributes, and the text behind it.</param>
/// <param name="CopiedBytes">A larger file is read where it lies, in bytes; a smaller one, or one from a stream that only goes forward, is copied to memory first.</param>
public sealed record PackageLimits(
    long FileBytes = 64L << 20,
    int Parts = 4_000,
    long UnpackedBytes = 512L << 20,
    int Ratio = 200,
    long XmlBytes = 32L << 20,
    long TagBytes = 32L << 20,
    long CopiedBytes = long.MaxValue)
{
    /// <summary>The limits where a host sets none: 64 MiB, 4,000 parts, 512 MiB unpacked, 200 times, 32 MiB for a part of XML, and for a tag; every file copied.</summary>
    public static PackageLimits Default { get; } = new();
}
