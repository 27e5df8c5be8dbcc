using System.Net;
using Drafting.Server.Limits;

namespace Drafting.Server.Tests.Limits;

/// <summary>Clients that are silent, slow or many. Limits are short, and nothing is asked of how long the rest takes.</summary>
public sealed class ConnectionLimitsTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    // Time to ask on a busy machine, too: the limit counts from when the connection is opened.
    private static readonly TimeSpan ShortIdle = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_connection_that_asks_no_more_is_closed()
    {
        await using RunningServer server = await StartAsync(static c => c with { KeepAlive = ShortIdle });
        using RawRequest idle = await RawRequest.OpenAsync(server.Desk);
        await idle.SayAsync($"GET /health/live HTTP/1.1\r\nHost: {server.Desk.Authority}\r\n\r\n");
        (await idle.HearAsync()).ShouldStartWith("HTTP/1.1 200");
        (await idle.HearAsync().WaitAsync(RunningServer.LongEnough)).ShouldBeEmpty("closed without a word");
    }

    [Fact]
    public async Task A_head_that_drips_is_not_waited_for()
    {
        await using RunningServer server = await StartAsync(static c => c with { Head = Short });
        using RawRequest slow = await RawRequest.OpenAsync(server.Desk);
        await slow.SayAsync($"GET / HTTP/1.1\r\nHost: {server.Desk.Authority}\r\n");
        (await DripAsync(slow, "X-A: b\r\n")).ShouldStartWith("HTTP/1.1 408");
    }

    [Fact]
    public async Task A_body_that_drips_is_not_waited_for()
    {
        await using RunningServer server = await StartAsync(static c => c with { BodyBytesPerSecond = 10_000, BodyGrace = TimeSpan.FromSeconds(1.1) });
        using RawRequest slow = await RawRequest.StalledUploadAsync(server);
        string answer = await DripAsync(slow, "x");
        answer.ShouldStartWith("HTTP/1.1 408");
        answer.ShouldContain("Gửi lên quá chậm.");
    }

    [Fact]
    public async Task A_body_that_stops_is_not_waited_for()
    {
        await using RunningServer server = await StartAsync(static c => c with { BodyBytesPerSecond = 1_000_000, BodyGrace = TimeSpan.FromSeconds(1.1) });
        using RawRequest slow = await RawRequest.StalledUploadAsync(server);
        (await slow.HearAsync()).ShouldStartWith("HTTP/1.1 408");
    }

    [Fact]
    public async Task Heads_that_never_end_take_nobodys_turn()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { AtOnce = 1, Waiting = 0 } });
        var open = new List<RawRequest>();
        try
        {
            for (int i = 0; i < 100; i++)
            {
                open.Add(await RawRequest.OpenAsync(server.Desk));
                await open[^1].SayAsync($"POST /api/check HTTP/1.1\r\nHost: {server.Desk.Authority}\r\nAuthorization: Bearer {server.Token}\r\n");
            }

            (await server.Post("/api/data", new { yaml = "so: 1\n" })).GetProperty("data").GetProperty("so").GetInt32().ShouldBe(1);
        }
        finally
        {
            open.ForEach(static request => request.Dispose());
        }
    }

    [Fact]
    public async Task One_connection_more_than_there_may_be_is_closed_and_a_place_that_is_free_again_is_given()
    {
        await using RunningServer server = await StartAsync(static c => c with { AtOnce = 2 });
        using RawRequest first = await RawRequest.OpenAsync(server.Desk), second = await RawRequest.OpenAsync(server.Desk);
        // Those who are answered have a place; the order in which connections are opened is not that in which they are counted.
        foreach (RawRequest one in (RawRequest[])[first, second])
        {
            await one.SayAsync($"GET /health/live HTTP/1.1\r\nHost: {server.Desk.Authority}\r\n\r\n");
            (await one.HearAsync()).ShouldStartWith("HTTP/1.1 200");
        }

        using RawRequest third = await RawRequest.OpenAsync(server.Desk);
        (await third.HearAsync()).ShouldBeEmpty();
        first.Dispose();
        HttpStatusCode? answer = null;
        for (int i = 0; i < 2_000 && answer is null; i++)
        {
            try
            {
                answer = (await server.Client.GetAsync("/health/live")).StatusCode;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(25);
            }
        }

        answer.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<RunningServer> StartAsync(Func<ConnectionLimits, ConnectionLimits> change) => RunningServer.StartAsync(s => s with { Connections = change(s.Connections) });

    // Never silent, never quick. What is said after the server has closed is lost.
    private static async Task<string> DripAsync(RawRequest request, string drop)
    {
        Task<string> answer = request.HearAsync();
        for (int i = 0; i < 600 && !answer.IsCompleted; i++)
        {
            await Task.Delay(100);
            try
            {
                await request.SayAsync(drop);
            }
            catch (IOException)
            {
                break;
            }
        }

        return await answer;
    }
}
