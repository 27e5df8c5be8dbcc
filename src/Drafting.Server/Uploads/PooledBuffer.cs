using System.Buffers;

namespace Drafting.Server.Uploads;

/// <summary>Vùng nhớ mượn: the bytes of one request, in memory only; wiped before it is given back.</summary>
internal sealed class PooledBuffer : IDisposable
{
    private readonly ArrayPool<byte> pool;
    private byte[] bytes;

    /// <summary>Borrows memory.</summary>
    /// <param name="expected">How many bytes are likely to come.</param>
    /// <param name="pool">Whose memory; the shared one where none is named.</param>
    public PooledBuffer(int expected, ArrayPool<byte>? pool = null)
    {
        this.pool = pool ?? ArrayPool<byte>.Shared;
        bytes = this.pool.Rent(Math.Max(expected, 4096));
    }

    /// <summary>How many bytes are held.</summary>
    public int Length { get; private set; }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="most">Most bytes that are taken of it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Whether the stream ended before it passed the limit.</returns>
    public async Task<bool> TryReadAsync(Stream source, long most, CancellationToken cancellation)
    {
        long taken = 0;
        while (true)
        {
            if (Length == bytes.Length)
                Grow();
            int read = await source.ReadAsync(bytes.AsMemory(Length), cancellation);
            if (read == 0)
                return true;
            Length += read;
            taken += read;
            if (taken > most)
                return false;
        }
    }

    /// <summary>Bytes that were read.</summary>
    /// <param name="start">From where.</param>
    /// <param name="length">How many.</param>
    public ReadOnlyMemory<byte> Slice(int start, int length) => bytes.AsMemory(start, length);

    /// <summary>Bytes that were read, as a stream that can be read again.</summary>
    /// <param name="start">From where.</param>
    /// <param name="length">How many.</param>
    public MemoryStream Open(int start, int length) => new(bytes, start, length, writable: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (bytes.Length == 0)
            return;
        // What the pool hands to the next one must not hold a paper.
        bytes.AsSpan(0, Length).Clear();
        pool.Return(bytes);
        bytes = [];
        Length = 0;
    }

    private void Grow()
    {
        byte[] larger = pool.Rent(bytes.Length * 2);
        bytes.AsSpan(0, Length).CopyTo(larger);
        bytes.AsSpan(0, Length).Clear();
        pool.Return(bytes);
        bytes = larger;
    }
}
