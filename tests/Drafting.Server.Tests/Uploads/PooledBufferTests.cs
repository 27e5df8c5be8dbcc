using System.Buffers;
using Drafting.Server.Uploads;

namespace Drafting.Server.Tests.Uploads;

public sealed class PooledBufferTests
{
    // Sizes that nothing else of this program borrows: the pool gives a thread back what it returned last.
    [Theory]
    [InlineData(40_000_000, 40_000_000)]
    [InlineData(20_000_000, 40_000_000)]
    public async Task What_the_pool_hands_to_the_next_one_has_no_word_of_a_paper(int expected, int length)
    {
        byte[] paper = new byte[length];
        Array.Fill(paper, (byte)'x');
        using (var buffer = new PooledBuffer(expected))
        {
            (await buffer.TryReadAsync(new MemoryStream(paper), length, CancellationToken.None)).ShouldBeTrue();
            buffer.Slice(0, length).Span.SequenceEqual(paper).ShouldBeTrue();
        }

        foreach (int size in (int[])[expected, length])
        {
            byte[] next = ArrayPool<byte>.Shared.Rent(size);
            next.AsSpan().Contains((byte)'x').ShouldBeFalse();
            ArrayPool<byte>.Shared.Return(next);
        }
    }
}
