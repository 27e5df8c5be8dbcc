using System.Globalization;
using System.Text.Json;
using Drafting.Server.Faults;
using Drafting.Server.Uploads;

namespace Drafting.Server.Tests.Limits;

/// <summary>A body that is far too long: the client hears 413 whether it listens while it sends or only afterwards, and one that never stops is cut off.</summary>
public sealed class OversizedBodyTests
{
    private const int Limit = 300_000;
    private static readonly string Piece = new('x', 64 * 1024);

    [Theory]
    [InlineData("/api/check")]
    [InlineData("/api/data")]
    public async Task What_says_that_it_is_too_long_is_refused_before_a_byte_of_it_is_sent(string path)
    {
        await using RunningServer server = await StartAsync();
        using RawRequest request = await RawRequest.OpenAsync(server.Desk);
        await request.SayAsync(Head(server, path, "Content-Length: 999999999999"));
        Refusal(await request.HearAsync());
    }

    [Fact]
    public void The_limit_is_told_in_Vietnamese_figures() => Problems.TooLarge(3_000_000).Detail.ShouldNotBeNull().ShouldContain("2,9 MB");

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Who_listens_only_after_all_is_sent_hears_it_too(bool isChunked, bool hasToken)
    {
        await using RunningServer server = await StartAsync();
        using RawRequest request = await RawRequest.OpenAsync(server.Desk);
        // Thirty times the limit, and far more than the sockets between both hold.
        const int Pieces = 150;
        await request.SayAsync(Head(server, "/api/check", isChunked ? "Transfer-Encoding: chunked" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Pieces * Piece.Length}"), hasToken));
        for (int i = 0; i < Pieces; i++)
            await request.SayAsync(isChunked ? Chunk(Part(i)) : Part(i));
        if (isChunked)
            await request.SayAsync("0\r\n\r\n");
        string answer = await request.HearAsync();
        if (hasToken)
            Refusal(answer);
        else
            answer.ShouldStartWith("HTTP/1.1 401");
    }

    [Fact]
    public async Task Who_listens_while_it_sends_without_end_hears_it_and_is_cut_off()
    {
        await using RunningServer server = await StartAsync();
        using RawRequest request = await RawRequest.OpenAsync(server.Desk);
        await request.SayAsync(Head(server, "/api/check", "Transfer-Encoding: chunked"));
        Task<bool> cut = SendWithoutEndAsync(request);
        Refusal(await request.HearAsync());
        (await cut).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_never_listens_and_never_stops_is_cut_off_and_the_service_lives_on()
    {
        await using RunningServer server = await StartAsync();
        using RawRequest request = await RawRequest.OpenAsync(server.Desk);
        await request.SayAsync(Head(server, "/api/check", "Transfer-Encoding: chunked"));
        (await SendWithoutEndAsync(request)).ShouldBeTrue();
        (await server.Post("/api/data", new { yaml = "so: 1\n" })).GetProperty("data").GetProperty("so").GetInt32().ShouldBe(1);
    }

    // The server reads on for some seconds and drops what it reads; the cap only keeps a server that never cuts from holding the tests.
    private static async Task<bool> SendWithoutEndAsync(RawRequest request)
    {
        using var cap = new CancellationTokenSource(RunningServer.LongEnough);
        try
        {
            for (int i = 0; !cap.IsCancellationRequested; i++)
                await request.SayAsync(Chunk(Part(i)));
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static Task<RunningServer> StartAsync() => RunningServer.StartAsync(static s => s with { Uploads = new UploadLimits(Bytes: Limit, PartBytes: 200_000) });

    private static string Head(RunningServer server, string path, string length, bool hasToken = true) =>
        $"POST {path} HTTP/1.1\r\nHost: {server.Desk.Authority}\r\n{(hasToken ? $"Authorization: Bearer {server.Token}\r\n" : "")}Content-Type: {(path == "/api/data" ? "application/json" : "multipart/form-data; boundary=b")}\r\n{length}\r\n\r\n";

    private static string Part(int index) => index > 0 ? Piece : "--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.docx\"\r\n\r\n".PadRight(Piece.Length, 'x');

    private static string Chunk(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length:x}\r\n{text}\r\n");

    private static void Refusal(string answer)
    {
        answer.ShouldStartWith("HTTP/1.1 413");
        answer.ShouldContain("Connection: close");
        answer.ShouldContain("application/problem+json");
        JsonElement problem = JsonDocument.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..(answer.LastIndexOf('}') + 1)]).RootElement;
        problem.GetProperty("title").GetString().ShouldBe("Tệp gửi lên quá lớn.");
        problem.GetProperty("hint").GetString().ShouldNotBeNullOrEmpty();
    }
}
