using System.Buffers.Binary;
using System.IO.Compression;

namespace Drafting.Word.Writing;

/// <summary>Phần đã nén: the deflated bytes of one part and what a zip directory says about them.</summary>
/// <param name="Name">The name in the package, ASCII, without a leading slash.</param>
/// <param name="Deflated">The deflated bytes.</param>
/// <param name="Size">The size before deflating, in bytes.</param>
/// <param name="Crc">CRC-32 of the bytes before deflating.</param>
internal sealed record CompressedPart(string Name, byte[] Deflated, int Size, uint Crc)
{
    /// <summary>Deflates a part that is written many times.</summary>
    /// <param name="name">The name in the package.</param>
    /// <param name="content">The part.</param>
    public static CompressedPart Of(string name, ReadOnlySpan<byte> content)
    {
        using var target = new PooledBuffer();
        (Range body, uint crc) = Deflate(content, target);
        return new CompressedPart(name, target.Written[body].ToArray(), content.Length, crc);
    }

    /// <summary>Deflates bytes; says where the deflated bytes stand in the target.</summary>
    /// <remarks>The gzip format holds a deflated stream between ten bytes of head and eight of tail, and its tail begins with the CRC-32 that a zip
    /// entry asks for (RFC 1952 §2.3): one pass gives both.</remarks>
    /// <param name="content">The bytes.</param>
    /// <param name="target">An empty buffer.</param>
    public static (Range Body, uint Crc) Deflate(ReadOnlySpan<byte> content, PooledBuffer target)
    {
        const int Head = 10, Tail = 8;
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        ReadOnlySpan<byte> all = target.Written;
        if (all.Length == 0)
            throw new ArgumentException("A part is never empty.", nameof(content));
        return (Head..^Tail, BinaryPrimitives.ReadUInt32LittleEndian(all[^Tail..]));
    }
}
