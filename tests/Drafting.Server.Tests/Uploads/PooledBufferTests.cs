using System.Buffers;
using Drafting.Server.Uploads;

namespace Drafting.Server.Tests.Uploads;

public sealed class PooledBufferTests
{
    [Theory]
    [InlineData(100_000, 100_000)]
    [InlineData(4_096, 100_000)]
    [InlineData(0, 0)]
    public async Task What_goes_back_to_the_pool_has_no_word_of_a_paper(int expected, int length)
    {
        byte[] paper = new byte[length];
        Array.Fill(paper, (byte)'x');
        var pool = new WatchedPool();
        using (var buffer = new PooledBuffer(expected, pool))
        {
            (await buffer.TryReadAsync(new MemoryStream(paper), length, CancellationToken.None)).ShouldBeTrue();
            buffer.Slice(0, length).Span.SequenceEqual(paper).ShouldBeTrue();
        }

        pool.Returned.ShouldBe(pool.Rented);
        pool.Words.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_longer_than_it_may_be_is_wiped_too()
    {
        byte[] paper = new byte[10_000];
        Array.Fill(paper, (byte)'x');
        var pool = new WatchedPool();
        using (var buffer = new PooledBuffer(0, pool))
            (await buffer.TryReadAsync(new MemoryStream(paper), 5_000, CancellationToken.None)).ShouldBeFalse();
        pool.Returned.ShouldBe(pool.Rented);
        pool.Words.ShouldBe(0);
    }

    /// <summary>A pool of this test alone: what others of the process leave in the shared one is not asked about.</summary>
    private sealed class WatchedPool : ArrayPool<byte>
    {
        public int Rented { get; private set; }

        public int Returned { get; private set; }

        public int Words { get; private set; }

        public override byte[] Rent(int minimumLength)
        {
            Rented++;
            return new byte[minimumLength];
        }

        public override void Return(byte[] array, bool clearArray = false)
        {
            Returned++;
            if (!clearArray && array.AsSpan().Contains((byte)'x'))
                Words++;
        }
    }
}
