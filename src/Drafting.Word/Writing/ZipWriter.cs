using System.Buffers.Binary;
using System.Text;

namespace Drafting.Word.Writing;

/// <summary>Ghi gói zip: entries in the order given, all dated 1 January 1980, so that equal parts give equal bytes (law L3).</summary>
/// <remarks><see cref="System.IO.Compression.ZipArchive"/> cannot take a part that is deflated already, and the styles of a regime are the same in
/// every paper. Layout: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16.</remarks>
internal sealed class ZipWriter(Stream output, PooledBuffer deflated, PooledBuffer directory)
{
    private const ushort VersionNeeded = 20, Deflate = 8, FirstDay = 0x0021;
    private int entries;
    private long position;

    /// <summary>Adds a part that was deflated before.</summary>
    /// <param name="part">The part.</param>
    public void Add(CompressedPart part) => Add(part.Name, part.Deflated, part.Size, part.Crc);

    /// <summary>Deflates and adds a part.</summary>
    /// <param name="name">The name in the package, ASCII.</param>
    /// <param name="content">The part.</param>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        deflated.Clear();
        (Range body, uint crc) = CompressedPart.Deflate(content, deflated);
        Add(name, deflated.Written[body], content.Length, crc);
    }

    /// <summary>Writes the directory; nothing can be added after it.</summary>
    public void Finish()
    {
        output.Write(directory.Written);
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], checked((ushort)entries));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], checked((ushort)entries));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Written.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)position));
        output.Write(end);
    }

    private void Add(string name, ReadOnlySpan<byte> body, int size, uint crc)
    {
        Span<byte> head = stackalloc byte[30 + 128];
        int nameLength = Encoding.ASCII.GetBytes(name, head[30..]);
        Span<byte> common = stackalloc byte[26];
        common.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(common, VersionNeeded);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], Deflate);
        BinaryPrimitives.WriteUInt16LittleEndian(common[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], (uint)body.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)nameLength);

        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034b50);
        common.CopyTo(head[4..]);
        output.Write(head[..(30 + nameLength)]);
        output.Write(body);

        Span<byte> entry = stackalloc byte[46];
        entry.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], VersionNeeded);
        common.CopyTo(entry[6..]);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], checked((uint)position));
        directory.Write(entry);
        directory.Write(head.Slice(30, nameLength));

        entries++;
        position += 30 + nameLength + body.Length;
    }
}
