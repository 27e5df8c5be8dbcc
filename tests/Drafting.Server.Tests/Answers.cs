using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Drafting.Server.Tests;

/// <summary>Calls as the desk makes them.</summary>
internal static class Answers
{
    public static async Task<JsonElement> Json(this HttpResponseMessage response, HttpStatusCode expected = HttpStatusCode.OK)
    {
        string text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(expected, text);
        return JsonDocument.Parse(text).RootElement;
    }

    public static async Task<JsonElement> Get(this RunningServer server, string path) => await (await server.Client.GetAsync(path)).Json();

    public static async Task<JsonElement> Post(this RunningServer server, string path, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        await (await server.Client.PostAsJsonAsync(path, body)).Json(expected);

    public static MultipartFormDataContent Form(byte[] paper, string name = "du-thao.docx", string? options = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(paper), "paper", name } };
        if (options is not null)
            form.Add(new StringContent(options, Encoding.UTF8, "application/json"), "options");
        return form;
    }

    public static async Task<JsonElement> Send(this RunningServer server, string path, byte[] paper, string name = "du-thao.docx", string? options = null, HttpStatusCode expected = HttpStatusCode.OK) =>
        await (await server.Client.PostAsync(path, Form(paper, name, options))).Json(expected);

    public static byte[] Content(this JsonElement answer, string file = "paper") => answer.GetProperty(file).GetProperty("content").GetBytesFromBase64();

    public static async Task<byte[]> Sample(this RunningServer server, string template = "ket-luan")
    {
        JsonElement list = await server.Get("/api/templates");
        string key = list.GetProperty("templates").EnumerateArray().Single(t => t.GetProperty("key").GetString() == template).GetProperty("samples")[0].GetProperty("key").GetString()!;
        JsonElement sample = await server.Get($"/api/templates/{template}/samples/{key}");
        return (await server.Post("/api/draft", new { template, data = sample.GetProperty("data") })).Content();
    }
}
