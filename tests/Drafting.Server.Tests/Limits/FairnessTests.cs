using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Drafting.Server.Limits;
using Drafting.Server.Security;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.Limits;

/// <summary>In an office, who asks too much is told so, and nobody else is.</summary>
public sealed class FairnessTests
{
    private const string Secret = "mot-bi-mat-dai";

    [Fact]
    public async Task Who_asks_too_often_is_told_and_the_others_are_served()
    {
        await using RunningServer server = await StartAsync(static w => w with { PerMinute = 1, Burst = 3 });
        for (int i = 0; i < 3; i++)
            (await GetAsync(server, "an")).ShouldBe(HttpStatusCode.OK);
        (await GetAsync(server, "an")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await GetAsync(server, "binh")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_has_much_done_at_a_time_is_told_and_the_others_have_their_turn()
    {
        await using RunningServer server = await StartAsync(static w => w with { AtOnce = 2, AtOncePerUser = 1, Waiting = 0 });
        string proof = await ProofAsync(server, "an");
        HttpResponseMessage? other = null;
        HttpResponseMessage refused = await WorkGateTests.WhileWorkingAsync(
            leaving => server.Client.SendAsync(Check(proof), leaving),
            async () =>
            {
                HttpResponseMessage mine = await PostAsync(server, "an");
                other = mine.StatusCode == HttpStatusCode.TooManyRequests ? await PostAsync(server, "binh") : null;
                return mine;
            },
            HttpStatusCode.TooManyRequests);
        (await refused.Json(HttpStatusCode.TooManyRequests)).GetProperty("detail").GetString()!.ShouldContain("Tài khoản này");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        other!.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Until(server, "an", HttpStatusCode.OK)).StatusCode.ShouldBe(HttpStatusCode.OK);

        static HttpRequestMessage Check(string proof)
        {
            HttpRequestMessage check = Call(HttpMethod.Post, "/api/check", proof);
            check.Content = Answers.Form(WorkGateTests.LongText(20_000), "dai.txt");
            return check;
        }
    }

    [Fact]
    public async Task Uploads_without_end_of_one_user_leave_the_others_half_of_the_memory()
    {
        await using RunningServer server = await StartAsync(static w => w with { MemoryMiB = 32 });
        string proof = await ProofAsync(server, "an");
        // The second one waits for the first one's memory, and must not wait for that of the others.
        using RawRequest first = await RawRequest.AdmittedUploadAsync(server, proof), second = await RawRequest.StalledUploadAsync(server, more: proof);
        Task<string> ends = second.HearAsync();
        (await PostAsync(server, "binh")).StatusCode.ShouldBe(HttpStatusCode.OK);
        ends.IsCompleted.ShouldBeFalse("both uploads still stand");
    }

    private static Task<RunningServer> StartAsync(Func<WorkLimits, WorkLimits> change) => RunningServer.StartAsync(settings => settings with
    {
        Hosts = ["127.0.0.1"],
        Work = change(settings.Work),
        SignIn = new SignInSettings { Mode = SignInMode.Proxy, Drafters = ["*"], Proxy = new ProxySettings([IPAddress.Loopback], "X-Remote-User", Secret) },
    });

    private static async Task<HttpResponseMessage> Until(RunningServer server, string user, HttpStatusCode status)
    {
        for (int i = 0; ; i++)
        {
            HttpResponseMessage answer = await PostAsync(server, user);
            if (answer.StatusCode == status || i == 2_000)
                return answer;
            await Task.Delay(25);
        }
    }

    private static async Task<HttpStatusCode> GetAsync(RunningServer server, string user)
    {
        using HttpResponseMessage answer = await server.Client.SendAsync(Call(HttpMethod.Get, "/api/standards", $"X-Remote-User: {user}\r\n"));
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> PostAsync(RunningServer server, string user)
    {
        HttpRequestMessage call = Call(HttpMethod.Post, "/api/data", await ProofAsync(server, user));
        call.Content = new StringContent("{\"yaml\":\"so: 1\"}", Encoding.UTF8, "application/json");
        return await server.Client.SendAsync(call);
    }

    // The headers by which a page of ours calls for a user.
    private static async Task<string> ProofAsync(RunningServer server, string user)
    {
        using HttpResponseMessage answer = await server.Client.SendAsync(Call(HttpMethod.Get, SignIn.Session, $"X-Remote-User: {user}\r\n"));
        string forgery = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("forgery").GetString()!;
        return string.Create(CultureInfo.InvariantCulture, $"X-Remote-User: {user}\r\n{SignIn.ForgeryHeader}: {forgery}\r\nCookie: {answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}\r\nX-Forwarded-Proto: https\r\n{ProxySignIn.SecretHeader}: {Secret}\r\n");
    }

    private static HttpRequestMessage Call(HttpMethod method, string path, string headers)
    {
        var call = new HttpRequestMessage(method, path);
        call.Headers.TryAddWithoutValidation(ProxySignIn.SecretHeader, Secret);
        call.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        foreach (string header in headers.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = header.Split(": ", 2);
            call.Headers.Remove(parts[0]);
            call.Headers.TryAddWithoutValidation(parts[0], parts[1]);
        }

        return call;
    }
}
