using System.Diagnostics;
using System.Globalization;

namespace Drafting.Benchmarks;

/// <summary>What the service holds after so many requests, in a process of its own.</summary>
/// <param name="Requests">How many it had answered.</param>
/// <param name="WorkingSet">Bytes of the whole process.</param>
/// <param name="Heap">Bytes that are alive on the heap.</param>
internal sealed record ServiceMemory(int Requests, long WorkingSet, long Heap)
{
    private const int FourPages = 12;
    private static readonly int[] Stops = [1_000, 10_000];

    /// <summary>Runs the service in a process of its own.</summary>
    public static async Task<ServiceMemory[]> MeasureAsync()
    {
        // By the service's own settings of the runtime, not by those of the benchmarks.
        string printed = await StartupBenchmark.AnswerAsync(["dotnet", "exec", "--runtimeconfig", In("drafting-server.runtimeconfig.json"), In("Drafting.Benchmarks.dll"), "--service-memory"]);
        return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
        {
            long[] told = [.. line.Split(' ').Select(static n => long.Parse(n, CultureInfo.InvariantCulture))];
            return new ServiceMemory((int)told[0], told[1], told[2]);
        })];
    }

    private static string In(string file) => Path.Combine(AppContext.BaseDirectory, file);

    /// <summary>That process: drafts and checks in turn, and prints what it holds at each stop.</summary>
    public static async Task<int> PrintAsync()
    {
        await using LoopbackService service = await LoopbackService.StartAsync();
        DraftRequest request = new("ket-luan", Paper.Data(FourPages));
        byte[] word = WordPaper.Write(service.Engine.Draft(request).Value!.Plan);
        LoopbackService.Call[] calls = [LoopbackService.Draft(request.Template, request.Data), await LoopbackService.CheckAsync(word)];
        int done = 0;
        foreach (int stop in Stops)
        {
            await Parallel.ForAsync(done, stop, async (i, _) => await service.AskAsync(calls[i % calls.Length]));
            done = stop;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            long heap = GC.GetTotalMemory(forceFullCollection: true);
            using Process own = Process.GetCurrentProcess();
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{stop} {own.WorkingSet64} {heap}"));
        }

        return 0;
    }
}
