using System.Diagnostics;

namespace Drafting.Benchmarks;

/// <summary>One figure: the median of many runs, what one run allocates, and how slow the slow ones are.</summary>
/// <param name="Milliseconds">Median time of a run, in milliseconds.</param>
/// <param name="Bytes">Bytes allocated by one run.</param>
/// <param name="Late">The time that one run in twenty passes, in milliseconds.</param>
internal readonly record struct Measure(double Milliseconds, long Bytes, double Late)
{
    /// <summary>The figure of runs that were timed elsewhere.</summary>
    public static Measure Of(double[] times, long bytes = 0)
    {
        Array.Sort(times);
        return new Measure(times[times.Length / 2], bytes, times[times.Length * 19 / 20]);
    }

    /// <summary>Measures several pieces of work in turn, so that a drift of the machine's speed meets all of them alike.</summary>
    public static Measure[] InTurn(int runs, params Action[] works) => InTurn(Math.Clamp(runs, 20, 100), runs, works);

    /// <summary>The same for work of which a few rounds make the compiler finish.</summary>
    public static Measure[] InTurn(int rounds, int runs, Action[] works)
    {
        for (int i = 0; i < rounds; i++)
        {
            foreach (Action work in works)
                work();
        }

        // The tiered compiler finishes in the background.
        Thread.Sleep(400);
        double[][] times = [.. works.Select(_ => new double[runs])];
        for (int run = 0; run < runs; run++)
        {
            for (int w = 0; w < works.Length; w++)
            {
                long start = Stopwatch.GetTimestamp();
                works[w]();
                times[w][run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        return [.. works.Select((work, w) => Of(times[w], Allocated(work)))];
    }

    private static long Allocated(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
