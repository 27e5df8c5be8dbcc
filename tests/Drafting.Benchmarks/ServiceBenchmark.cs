using System.Diagnostics;
using System.Globalization;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;

namespace Drafting.Benchmarks;

/// <summary>The service over loopback against the same calls of the façade in the same process: what HTTP, JSON and base64 add, how much it does at once, and
/// whether its memory stays level.</summary>
internal static class ServiceBenchmark
{
    private const int FourPages = 12, Runs = 400, PerClient = 400;
    private const double MostAdded = 2, MostGrowth = 1.15;

    public static async Task RunAsync(Goals goals)
    {
        await using (LoopbackService service = await LoopbackService.StartAsync())
        {
            DraftingEngine engine = service.Engine;
            DraftRequest request = new("ket-luan", Paper.Data(FourPages));
            LayoutPlan plan = engine.Draft(request).Value?.Plan ?? throw new InvalidOperationException("The paper of the benchmark cannot be drafted.");
            // In a font that the guidance does not allow, so that there is something to tell.
            byte[] word = WordPaper.Write(plan with { FontName = "Arial" });
            CheckRequest check = new(null, null, PaperStage.Draft, DateOnly.FromDateTime(DateTime.Now));
            await RunAsync(goals, service, "Soạn", LoopbackService.Draft(request.Template, request.Data), () => engine.Draft(request));
            await RunAsync(goals, service, "Kiểm tra", await LoopbackService.CheckAsync(word), () => engine.Check(new MemoryStream(word), "van-ban.docx", check));
        }

        await MemoryAsync(goals);
    }

    private static async Task RunAsync<T>(Goals goals, LoopbackService service, string what, LoopbackService.Call call, Func<Outcome<T>> work)
        where T : class
    {
        Outcome<T> once = work();
        if (once.Value is null)
            throw new InvalidOperationException(string.Join('\n', once.Diagnostics));
        Measure[] turns = Measure.InTurn(rounds: Runs, runs: Runs, [() => service.Ask(call), () => work()]);
        (double served, Measure each) = await CrowdAsync(() => service.AskAsync(call));
        (double direct, _) = await CrowdAsync(() => Task.Run(work));
        double answer = (await service.AskAsync(call)).Length / 1000.0;
        goals.Title(string.Create(CultureInfo.InvariantCulture, $"{what} bốn trang qua dịch vụ trên máy này (đo xen kẽ; gửi {call.Body.Length / 1000.0:0.0} KB, nhận {answer:0.0} KB):"));
        goals.Wait("(a) qua HTTP, giữ kết nối", turns[0]);
        goals.Wait("(b) gọi thẳng trong tiến trình", turns[1]);
        goals.Figure("dịch vụ thêm vào, (a) − (b)", turns[0].Milliseconds - turns[1].Milliseconds, "ms", MostAdded);
        goals.Title(string.Create(CultureInfo.InvariantCulture, $"  {Environment.ProcessorCount} máy khách cùng lúc: {served:0} yêu cầu/giây, p95 {each.Late:0.0} ms; gọi thẳng: {direct:0} lần/giây"));
    }

    // As many as there are processors, each with its next call as soon as it has an answer.
    private static async Task<(double PerSecond, Measure Each)> CrowdAsync(Func<Task> call)
    {
        long began = Stopwatch.GetTimestamp();
        double[][] times = await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            double[] own = new double[PerClient];
            for (int i = 0; i < own.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await call();
                own[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            return own;
        })));
        double[] all = [.. times.SelectMany(static t => t)];
        return (all.Length / Stopwatch.GetElapsedTime(began).TotalSeconds, Measure.Of(all));
    }

    private static async Task MemoryAsync(Goals goals)
    {
        ServiceMemory[] told = await ServiceMemory.MeasureAsync();
        goals.Title("Bộ nhớ của tiến trình dịch vụ và máy khách, sau khi thu gom:");
        foreach (ServiceMemory memory in told)
            goals.Title(string.Create(CultureInfo.InvariantCulture, $"  sau {memory.Requests,6} yêu cầu{"",20} {memory.WorkingSet / 1e6,6:0.0} MB, vùng nhớ động {memory.Heap / 1e6:0.0} MB"));
        goals.Ratio("tập làm việc, 10.000 / 1.000", (double)told[1].WorkingSet / told[0].WorkingSet, MostGrowth);
        goals.Ratio("vùng nhớ động, 10.000 / 1.000", (double)told[1].Heap / told[0].Heap, MostGrowth);
    }
}
