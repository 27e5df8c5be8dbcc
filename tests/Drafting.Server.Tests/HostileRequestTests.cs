using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Drafting.Server.Uploads;

namespace Drafting.Server.Tests;

public sealed class HostileRequestTests
{
    // No file of an earlier run.
    private static readonly string Climber = $"drafting-leo-{Guid.NewGuid():N}.xml";

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Calls = ["/api/check", "/api/annotate", "/api/fix", "/api/relayout", "/api/import", "/api/inspect", "/api/release", "/api/copies"];

    public static TheoryData<string> Papers => [.. Hostile.Keys];

    private static Dictionary<string, Func<byte[]>> Hostile { get; } = new()
    {
        ["nothing"] = static () => [],
        ["no package"] = static () => Encoding.UTF8.GetBytes("đây không phải Word"),
        ["cut off"] = static () => Docx(Body("<w:p/>"))[..200],
        ["without a paper"] = static () => Zip(("[Content_Types].xml", "<Types/>")),
        ["entities in entities"] = static () => Docx($"<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"),
        ["a file from outside"] = static () => Docx($"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"),
        ["a bomb"] = static () => Docx(Body(new string(' ', 40 << 20))),
        ["very deep"] = static () => Docx(Body(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000)))),
        ["not well-formed"] = static () => Docx(Body("<w:p><w:r></w:p>")),
        ["too many parts"] = static () => Zip([.. Enumerable.Range(0, 5_000).Select(static i => (string.Create(CultureInfo.InvariantCulture, $"p{i}.xml"), "<a/>"))]),
        ["a name that climbs"] = static () => Zip(($"../../../../tmp/{Climber}", "<a/>"), ("word/document.xml", Body("<w:p/>"))),
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task A_hostile_paper_is_refused_by_every_call_and_the_service_lives_on(string name)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        byte[] paper = Hostile[name]();
        string copy = JsonSerializer.Serialize(new { template = "ban-sao", data = (await server.Get("/api/templates/ban-sao/samples/sao-y")).GetProperty("data") });
        foreach (string call in Calls)
        {
            JsonElement problem = await server.Send(call, paper, options: call == "/api/copies" ? copy : null, expected: HttpStatusCode.UnprocessableEntity);
            problem.GetProperty("diagnostics")[0].GetProperty("severity").GetString().ShouldBe("error", call);
        }

        (await server.Send("/api/check", await server.Sample())).GetProperty("summary").GetProperty("errors").GetInt32().ShouldBe(0);
        File.Exists(Path.Combine("/tmp", Climber)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task A_hostile_return_stops_its_unit_and_not_the_annex(string name)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("""{"form":"tccsd-quy","period":"2025-Q3"}"""), "options" }, { new ByteArrayContent(Hostile[name]()), "return", "a.xlsx" } };
        JsonElement merged = await (await server.Client.PostAsync("/api/annex/merge", form)).Json();
        merged.GetProperty("units").EnumerateArray().Single(static u => u.GetProperty("key").ValueKind == JsonValueKind.Null).GetProperty("state").GetString().ShouldBe("refused");
    }

    [Theory]
    [InlineData("multipart/form-data", "--b\r\n\r\n--b--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=b", "", 400)]
    [InlineData("multipart/form-data; boundary=b", "--c\r\n\r\n", 400)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"paper\"\r\n\r\nPK", 400)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\n\r\nx\r\n--b--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"paper\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"paper\"\r\n\r\nx\r\n--b--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"khac\"\r\n\r\nx\r\n--b--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"options\"\r\n\r\n{}\r\n--b\r\nContent-Disposition: form-data; name=\"options\"\r\n\r\n{}\r\n--b--\r\n", 400)]
    [InlineData("application/x-www-form-urlencoded", "paper=x", 415)]
    [InlineData("text/plain", "x", 415)]
    [InlineData("application/json", "{}", 415)]
    public async Task A_body_that_is_not_what_it_says_is_refused(string type, string body, int status)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        JsonElement problem = await (await server.Client.PostAsync("/api/check", content)).Json((HttpStatusCode)status);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Parts_without_end_and_heads_without_end_are_refused()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { Uploads = new UploadLimits(Parts: 3) });
        using var many = new MultipartFormDataContent();
        for (int i = 0; i < 10; i++)
            many.Add(new ByteArrayContent([1]), "paper", "a.docx");
        (await (await server.Client.PostAsync("/api/check", many)).Json(HttpStatusCode.BadRequest)).GetProperty("detail").GetString()!.ShouldContain("3");
        using var head = new ByteArrayContent(Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"paper\"\r\nX: {new string('a', 30_000)}\r\n\r\nx\r\n--b--\r\n"));
        head.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        (await server.Client.PostAsync("/api/check", head)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"data\":{},\"data\":{}}")]
    [InlineData("{\"data\":5}")]
    [InlineData("{\"template\":{}}")]
    [InlineData("{\"data\":\"\\ud800\"}")]
    [InlineData("deep")]
    public async Task Json_that_is_not_what_is_asked_for_is_refused(string body)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        if (body == "deep")
            body = $$"""{"data":{{string.Concat(Enumerable.Repeat("{\"a\":", 5_000))}}1{{new string('}', 5_000)}}}""";
        HttpResponseMessage answer = await server.Client.PostAsync("/api/draft", new StringContent(body, Encoding.UTF8, "application/json"));
        (await answer.Json(HttpStatusCode.BadRequest)).GetProperty("title").GetString().ShouldBe("Yêu cầu không đúng.");
    }

    [Theory]
    [InlineData("recipients")]
    [InlineData("select")]
    [InlineData("ignore")]
    [InlineData("chosen")]
    public async Task A_list_with_nothing_in_a_place_is_a_mistake_of_the_request(string key)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string json = $$"""{"{{key}}":["a",null]}""";
        using var body = new MultipartFormDataContent("b") { { new ByteArrayContent(await server.Sample()), "paper", "a.docx" }, { new StringContent(json), "options" } };
        using HttpResponseMessage answer = key == "recipients"
            ? await server.Client.PostAsync("/api/recipients", new StringContent(json, Encoding.UTF8, "application/json"))
            : await server.Client.PostAsync("/api/fix", body);
        (await answer.Json(HttpStatusCode.BadRequest)).GetProperty("detail").GetString()!.ShouldContain($"“{key}");
    }

    [Theory]
    [InlineData("PUT", "/api/draft", null, 405)]
    [InlineData("POST", "/api/draft", "text/plain", 415)]
    [InlineData("POST", "/api/check", "application/json", 415)]
    [InlineData("POST", "/api/data", "application/json", 400)]
    [InlineData("POST", "/api/check", "multipart/form-data", 400)]
    [InlineData("GET", "/api/rules/khong-he-co-quy-tac-nao", null, 404)]
    public async Task Whoever_is_refused_hears_what_to_do(string method, string path, string? type, int status)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using var call = new HttpRequestMessage(new HttpMethod(method), path);
        if (type is not null)
            call.Content = new StringContent("{}", new MediaTypeHeaderValue(type));
        using HttpResponseMessage answer = await server.Client.SendAsync(call);
        (await answer.Json((HttpStatusCode)status)).GetProperty("hint").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("../../etc/passwd.docx", "passwd.docx")]
    [InlineData("C:\\\\Users\\\\a\\\\du-thao.docx", "du-thao.docx")]
    [InlineData("..", "..")]
    public async Task A_files_name_is_never_a_path(string given, string shown)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using var body = new MultipartFormDataContent("b");
        var part = new ByteArrayContent(await server.Sample());
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"paper\"; filename=\"{given}\"");
        body.Add(part);
        (await (await server.Client.PostAsync("/api/check", body)).Json()).GetProperty("summary").GetProperty("file").GetString().ShouldBe(shown);
    }

    private static string Body(string inside) => $"<w:document xmlns:w=\"{Word}\"><w:body>{inside}</w:body></w:document>";

    private static byte[] Docx(string document) => Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/document.xml", document));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
