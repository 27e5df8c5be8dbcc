using System.Text;
using System.Text.Json;

namespace Drafting.Server.Tests;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task Every_call_is_described_in_Vietnamese_with_its_faults()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement document = await server.Get("/openapi/v1.json");
        string[] described = [.. document.GetProperty("paths").EnumerateObject().SelectMany(static p => p.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {p.Name}"))];
        foreach (string call in server.Calls.Where(static c => c.Contains(" /api/", StringComparison.Ordinal)))
            described.ShouldContain(call);
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject().Where(static p => p.Name.StartsWith("/api/", StringComparison.Ordinal)))
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject())
            {
                string name = $"{operation.Name} {path.Name}";
                operation.Value.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(name);
                operation.Value.GetProperty("description").GetString()!.Any(static c => c > 127).ShouldBeTrue(name);
                JsonElement responses = operation.Value.GetProperty("responses");
                responses.GetProperty("200").GetProperty("content").GetProperty("application/json").TryGetProperty("schema", out _).ShouldBeTrue(name);
                responses.GetProperty("422").GetProperty("content").TryGetProperty("application/problem+json", out _).ShouldBeTrue(name);
                if (operation.Name == "post")
                    operation.Value.GetProperty("requestBody").GetProperty("content").EnumerateObject().ShouldNotBeEmpty(name);
            }
        }

        JsonElement merge = document.GetProperty("paths").GetProperty("/api/annex/merge").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema");
        merge.GetProperty("properties").EnumerateObject().Select(static p => p.Name).ShouldBe(["return", "previous", "explain", "override", "options"]);
    }

    [Fact]
    public async Task Every_word_of_it_that_a_person_reads_is_Vietnamese()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement document = await server.Get("/openapi/v1.json");
        var spoken = new SpokenWords(document);
        spoken.Missing.ShouldBeEmpty("nothing is said of these");
        spoken.Foreign.ShouldBeEmpty("these are not Vietnamese");
        spoken.Count.ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData("The record.", false)]
    [InlineData("Mã băm of the template's files.", false)]
    [InlineData("`safe` or `suggested`.", false)]
    [InlineData("Mã băm của mẫu.", true)]
    [InlineData("Cách sửa: `safe` hoặc `suggested`.", true)]
    public void What_is_Vietnamese_is_told_from_what_is_not(string text, bool isVietnamese) => SpokenWords.IsVietnamese(text).ShouldBe(isVietnamese);

    [Fact]
    public async Task What_the_calls_answer_is_what_the_description_says()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        var schemas = new AnswerSchemas(await server.Get("/openapi/v1.json"));
        byte[] paper = await server.Sample(), typed = Encoding.UTF8.GetBytes("ĐẢNG CỘNG SẢN VIỆT NAM\nSố: 152-KL/TW\nKẾT LUẬN\nvề việc thử.\nNội dung.\n");
        object record = new { template = "ket-luan", data = (await server.Get("/api/templates/ket-luan/samples/152-kl-tw")).GetProperty("data") };
        foreach (string path in (string[])["/api/templates", "/api/bodies", "/api/rules", "/api/standards", "/api/forms"])
            schemas.Hold("get", path, await server.Get(path));
        schemas.Hold("get", "/api/templates/{key}", await server.Get("/api/templates/ket-luan"));
        schemas.Hold("get", "/api/rules/{code}", await server.Get("/api/rules/KT110"));
        schemas.Hold("get", "/api/standards/{id}", await server.Get("/api/standards/hd05-2026"));
        schemas.Hold("post", "/api/data", await server.Post("/api/data", new { yaml = "so: 1\n" }));
        schemas.Hold("post", "/api/draft", await server.Post("/api/draft", record));
        schemas.Hold("post", "/api/preview", await server.Post("/api/preview", record));
        schemas.Hold("post", "/api/record", await server.Post("/api/record", record));
        schemas.Hold("post", "/api/citation", await server.Post("/api/citation", new { number = "152-KL/TW", date = "02/5/2025", author = "Ban Bí thư" }));
        schemas.Hold("post", "/api/check", await server.Send("/api/check", typed, "a.txt"));
        schemas.Hold("post", "/api/fix", await server.Send("/api/fix", paper));
        schemas.Hold("post", "/api/annotate", await server.Send("/api/annotate", paper));
        schemas.Hold("post", "/api/relayout", await server.Send("/api/relayout", typed, "a.txt"));
        string copy = JsonSerializer.Serialize(new { template = "ban-sao", data = (await server.Get("/api/templates/ban-sao/samples/sao-y")).GetProperty("data") });
        schemas.Hold("post", "/api/copies", await server.Send("/api/copies", paper, options: copy));
        schemas.Hold("post", "/api/import", await server.Send("/api/import", typed, "a.txt"));
        schemas.Hold("post", "/api/inspect", await server.Send("/api/inspect", paper));
        schemas.Hold("post", "/api/release", await server.Send("/api/release", paper));
        schemas.Hold("post", "/api/annex/forms", await server.Post("/api/annex/forms", new { form = "tccsd-quy", period = "2025-Q3" }));
    }

    [Fact]
    public async Task A_difference_between_answer_and_description_would_be_seen()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        var schemas = new AnswerSchemas(await server.Get("/openapi/v1.json"));
        foreach (string broken in (string[])["{}", """{"id":"a","title":"b","table":1}""", """{"id":"a","title":"b","table":"c","moi":1}"""])
            Should.Throw<ShouldAssertException>(() => schemas.Hold("get", "/api/standards/{id}", JsonDocument.Parse(broken).RootElement), broken);
    }
}
