using System.Text;
using System.Text.Json;
using Drafting.Core.Data;

namespace Drafting.Server.Tests;

/// <summary>What the process holds is everybody's: nothing else runs beside these.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}

[Collection(AloneTests.Name)]
public sealed class ParallelTests
{
    // A finding that depends on the day is the same on both sides of midnight.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Two_hundred_at_a_time_get_what_the_facade_answers_and_memory_stays_bounded()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { AtOnce = 4, Waiting = 400 } }, new StoppedClock(Now));
        (string Template, JsonElement Data, byte[] Word, string[] Findings)[] wanted = [.. await WantedAsync(server)];
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true), most = 0;
        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 200 }, async (i, _) =>
        {
            (string template, JsonElement data, byte[] word, string[] findings) = wanted[i % wanted.Length];
            if (i % 2 == 0)
            {
                (await server.Post("/api/draft", new { template, data })).Content().AsSpan().SequenceEqual(word).ShouldBeTrue(template);
            }
            else
            {
                JsonElement answer = await server.Send("/api/check", word, "a.docx");
                answer.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("identity").GetString()).ShouldBe(findings);
            }

            InterlockedMax(ref most, GC.GetTotalMemory(forceFullCollection: false));
        });
        (most - before).ShouldBeLessThan(1L << 30);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(64L << 20);
    }

    private static async Task<List<(string, JsonElement, byte[], string[])>> WantedAsync(RunningServer server)
    {
        var wanted = new List<(string, JsonElement, byte[], string[])>();
        DraftingEngine engine = server.Engine;
        foreach (string template in engine.Templates.Keys)
        {
            string sample = Path.GetFileNameWithoutExtension(engine.Templates.Samples(template)[0]);
            JsonElement data = (await server.Get($"/api/templates/{template}/samples/{sample}")).GetProperty("data");
            DataNode.Map record = RecordReader.Read(Encoding.UTF8.GetBytes(data.GetRawText()), "dữ liệu.json").Value!;
            byte[] word = engine.Draft(new DraftRequest(template, record)).Value!.Word;
            CheckedFile found = engine.Check(new MemoryStream(word), "a.docx", new CheckRequest(Today: DateOnly.FromDateTime(Now.DateTime))).Value!;
            wanted.Add((template, data, word, [.. found.Findings.Select(static f => f.Identity!)]));
        }

        return wanted;
    }

    private static void InterlockedMax(ref long most, long now)
    {
        for (long seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
        {
            if (Interlocked.CompareExchange(ref most, now, seen) == seen)
                return;
        }
    }
}
