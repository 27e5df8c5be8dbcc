using System.Xml;

namespace Drafting.Core.Packages;

/// <summary>Thẻ ngắn: the bytes of a part of XML, which end in a refusal where a tag with its attributes, or a text, is longer than a limit.</summary>
/// <remarks>The XML reader takes in a whole tag before it gives it: two million attributes would cost what the part's own size does not show.
/// In UTF-8 the byte of <c>&lt;</c> is that character and nothing else, and inside a tag it may not stand.</remarks>
/// <param name="part">The bytes of the part.</param>
/// <param name="limit">The limit, in bytes; it is looked at where one read ends and the next begins, so that it may be passed by as much as one read takes.</param>
internal sealed class ShortTags(Stream part, long limit) : Stream
{
    private long length;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = part.Read(buffer);
        ReadOnlySpan<byte> bytes = buffer[..read];
        int first = bytes.IndexOf((byte)'<');
        if (length + (first < 0 ? read : first) > limit)
            throw new PackageExcessException("Tệp có thẻ hoặc đoạn chữ dài bất thường bên trong.");
        length = first < 0 ? length + read : read - bytes.LastIndexOf((byte)'<');
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Ít tên: the names in a part, which the XML reader keeps; a part with more of them than any format has is refused.</summary>
internal sealed class FewNames : NameTable
{
    private const int Most = 20_000;
    private int count;

    /// <inheritdoc/>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? base.Add(Counted(key), start, len);

    /// <inheritdoc/>
    public override string Add(string key) => Get(key) ?? base.Add(Counted(key));

    private T Counted<T>(T key) => ++count <= Most ? key : throw new PackageExcessException("Tệp có quá nhiều tên thẻ bên trong.");
}
