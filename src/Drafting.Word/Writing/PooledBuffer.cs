using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Drafting.Word.Writing;

/// <summary>Vùng đệm: the bytes of one part while it is written, on rented memory.</summary>
internal sealed class PooledBuffer : Stream, IBufferWriter<byte>
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int count;

    /// <summary>The bytes written so far.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, count);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => count;

    /// <inheritdoc/>
    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    /// <summary>Forgets the bytes and keeps the memory.</summary>
    public void Clear() => count = 0;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        buffer.CopyTo(GetSpan(buffer.Length));
        count += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes a whole number in digits.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumber(int value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(11), out int written);
        count += written;
    }

    /// <summary>Writes characters as XML text that also stands in a quoted attribute; characters that XML 1.0 cannot hold are left out
    /// (extensible markup language 1.0 §2.2), for a part with one of them does not open at all.</summary>
    /// <param name="text">The characters.</param>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(XmlCharacters.Special);
            if (plain < 0)
                plain = text.Length;
            count += Encoding.UTF8.GetBytes(text[..plain], GetSpan(plain * 3));
            text = text[plain..];
            if (!text.IsEmpty)
                text = text[WriteSpecial(text)..];
        }
    }

    /// <inheritdoc/>
    public void Advance(int count) => this.count += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return bytes.AsMemory(count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return bytes.AsSpan(count);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        byte[] rented = Interlocked.Exchange(ref bytes, []);
        if (rented.Length > 0)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        count = 0;
        base.Dispose(disposing);
    }

    private int WriteSpecial(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&': Write("&amp;"u8); return 1;
            case '<': Write("&lt;"u8); return 1;
            case '>': Write("&gt;"u8); return 1;
            case '"': Write("&quot;"u8); return 1;
        }

        if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            count += Encoding.UTF8.GetBytes(text[..2], GetSpan(4));
            return 2;
        }

        return 1;
    }

    private void Reserve(int more)
    {
        if (bytes.Length - count >= more)
            return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(count + more), bytes.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        bytes = larger;
    }
}
