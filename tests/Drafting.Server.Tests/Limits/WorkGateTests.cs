using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Drafting.Server.Limits;
using Drafting.Server.Uploads;

namespace Drafting.Server.Tests.Limits;

public sealed class WorkGateTests
{
    private static readonly object Empty = new { yaml = "so: 1\n" };

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_whether_it_says_so_or_not()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Uploads = new UploadLimits(Bytes: 300_000, PartBytes: 200_000) });
        foreach (int size in (int[])[250_000, 400_000])
        {
            JsonElement problem = await server.Send("/api/check", new byte[size], expected: HttpStatusCode.RequestEntityTooLarge);
            problem.GetProperty("title").GetString().ShouldBe("Tệp gửi lên quá lớn.");
            problem.GetProperty("hint").GetString().ShouldNotBeNullOrEmpty();
        }

        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/check") { Content = Answers.Form(new byte[1_000_000]) };
        chunked.Headers.TransferEncodingChunked = true;
        (await (await server.Client.SendAsync(chunked)).Json(HttpStatusCode.RequestEntityTooLarge)).GetProperty("status").GetInt32().ShouldBe(413);
        (await server.Client.PostAsJsonAsync("/api/data", new { yaml = new string('a', 250_000) })).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await server.Post("/api/data", Empty)).GetProperty("data").GetProperty("so").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/data")]
    [InlineData("/api/check")]
    public async Task Json_is_held_to_what_a_data_file_may_hold(string path)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string json = $$"""{"yaml":"{{new string('a', 9 << 20)}}"}""";
        using HttpResponseMessage answer = path == "/api/data"
            ? await server.Client.PostAsync(path, new StringContent(json, System.Text.Encoding.UTF8, "application/json"))
            : await server.Client.PostAsync(path, Answers.Form([1], options: json));
        (await answer.Json(HttpStatusCode.RequestEntityTooLarge)).GetProperty("detail").GetString()!.ShouldContain("8 MB");
    }

    [Fact]
    public async Task A_client_that_asks_too_often_is_told_when_to_come_again()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { PerMinute = 1, Burst = 3 } });
        for (int i = 0; i < 3; i++)
            await server.Get("/api/standards");
        HttpResponseMessage refused = await server.Client.GetAsync("/api/standards");
        (await refused.Json(HttpStatusCode.TooManyRequests)).GetProperty("title").GetString().ShouldBe("Gửi quá nhiều yêu cầu.");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await server.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK, "pages are no calls");
    }

    [Fact]
    public async Task One_more_than_can_wait_is_told_that_the_service_is_busy_and_a_client_that_leaves_gives_its_turn_back()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { AtOnce = 1, Waiting = 0 } });
        HttpResponseMessage refused = await WhileWorkingAsync(
            leaving => server.Client.PostAsync("/api/check", Answers.Form(LongText(20_000), "dai.txt"), leaving),
            () => server.Client.PostAsJsonAsync("/api/data", Empty),
            HttpStatusCode.ServiceUnavailable);
        (await refused.Json(HttpStatusCode.ServiceUnavailable)).GetProperty("title").GetString().ShouldBe("Máy chủ đang bận.");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await Until(server, static r => r.StatusCode == HttpStatusCode.OK)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_sends_slowly_keeps_nobody_from_working()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { AtOnce = 1, Waiting = 0, MemoryMiB = 4096 } });
        using RawRequest first = await RawRequest.AdmittedUploadAsync(server), second = await RawRequest.AdmittedUploadAsync(server);
        for (int i = 0; i < 20; i++)
            await server.Post("/api/data", Empty);
    }

    [Fact]
    public async Task Who_takes_the_answer_slowly_keeps_nobody_from_working()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { AtOnce = 1, Waiting = 0, MemoryMiB = 4096 } });
        using RawRequest slow = await RawRequest.OpenAsync(server.Desk);
        using MultipartFormDataContent form = Answers.Form(WithPicture(await server.Sample(), 16 << 20));
        await slow.SayAsync($"POST /api/annotate HTTP/1.1\r\nHost: {server.Desk.Authority}\r\nAuthorization: Bearer {server.Token}\r\nContent-Type: {form.Headers.ContentType}\r\nContent-Length: {form.Headers.ContentLength}\r\n\r\n");
        await slow.SayAsync(await form.ReadAsByteArrayAsync());
        // More follows than the sockets hold, and nobody reads it.
        (await slow.HearFirstAsync()).ShouldStartWith("HTTP/1.1 200");
        await server.Post("/api/data", Empty);
    }

    [Fact]
    public async Task Requests_that_would_take_more_memory_than_there_is_wait_for_each_other()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { AtOnce = 8, MemoryMiB = 8 } });
        Task<HttpResponseMessage> second;
        using (RawRequest first = await RawRequest.AdmittedUploadAsync(server))
        {
            second = server.Client.PostAsJsonAsync("/api/data", Empty);
            (await Task.WhenAny(second, Task.Delay(500))).ShouldNotBe(second);
        }

        (await second).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_takes_too_long_is_ended()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { Time = TimeSpan.FromMilliseconds(200) } });
        using RawRequest stalled = await RawRequest.StalledUploadAsync(server);
        string answer = await stalled.HearAsync();
        answer.ShouldStartWith("HTTP/1.1 504");
        answer.ShouldContain("Xử lý quá lâu.");
        answer.ShouldContain("application/problem+json");
    }

    [Fact]
    public async Task What_takes_too_long_is_ended_inside_the_facade()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Work = s.Work with { Time = TimeSpan.FromMilliseconds(30) } });
        JsonElement problem = await server.Send("/api/check", LongText(20_000), "dai.txt", expected: HttpStatusCode.GatewayTimeout);
        problem.GetProperty("detail").GetString()!.ShouldContain("không có gì bị thay đổi");
    }

    [Theory]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: x\r\n\r\n", 9_000, "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nX: {0}\r\n\r\n", 20_000, "431")]
    public async Task A_head_that_is_too_long_is_refused(string head, int length, string status)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using RawRequest request = await RawRequest.OpenAsync(server.Desk);
        await request.SayAsync(head.Replace("{0}", new string('a', length), StringComparison.Ordinal));
        (await request.HearAsync()).ShouldStartWith($"HTTP/1.1 {status}");
    }

    [Fact]
    public void More_is_expected_of_longer_bodies_and_never_more_than_there_is()
    {
        var limits = new WorkLimits { MemoryMiB = 512 };
        limits.Expected(10_000).ShouldBeLessThan(limits.Expected(5_000_000));
        limits.Expected(64L << 20).ShouldBe(512);
    }

    /// <summary>What others are told while long work is done; then its client leaves. Where another was quicker than the long work, that is tried again.</summary>
    internal static async Task<HttpResponseMessage> WhileWorkingAsync(Func<CancellationToken, Task<HttpResponseMessage>> work, Func<Task<HttpResponseMessage>> ask, HttpStatusCode expected)
    {
        for (int i = 0; ; i++)
        {
            using var leaving = new CancellationTokenSource();
            Task<HttpResponseMessage> working = work(leaving.Token);
            while (!working.IsCompleted)
            {
                HttpResponseMessage answer = await ask();
                if (answer.StatusCode == expected)
                {
                    await leaving.CancelAsync();
                    await Task.WhenAny(working);
                    return answer;
                }
            }

            i.ShouldBeLessThan(20);
        }
    }

    internal static byte[] LongText(int lines) => System.Text.Encoding.UTF8.GetBytes("KẾT LUẬN\nvề việc thử\n" + string.Concat(Enumerable.Range(1, lines).Select(static i =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i}. Thực hiện Quyết định {i}-QĐ/TW, ngày 02/5/2025 của Ban Bí thư trước ngày 31/12/2025.\n"))));

    private static byte[] WithPicture(byte[] paper, int bytes)
    {
        using var package = new MemoryStream();
        package.Write(paper);
        using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            byte[] noise = new byte[bytes];
            new Random(1).NextBytes(noise);
            using Stream part = zip.CreateEntry("word/media/a.png", CompressionLevel.NoCompression).Open();
            part.Write(noise);
        }

        return package.ToArray();
    }

    private static async Task<HttpResponseMessage> Until(RunningServer server, Func<HttpResponseMessage, bool> isSo)
    {
        for (int i = 0; ; i++)
        {
            HttpResponseMessage answer = await server.Client.PostAsJsonAsync("/api/data", Empty);
            if (isSo(answer) || i == 2_000)
                return answer;
            await Task.Delay(25);
        }
    }
}
