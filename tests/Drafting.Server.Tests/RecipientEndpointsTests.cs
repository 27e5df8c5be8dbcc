using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Drafting.Server.Tests;

public sealed class RecipientEndpointsTests
{
    [Theory]
    [InlineData(1001, 1)]
    [InlineData(1, 1001)]
    public async Task More_than_any_paper_names_is_not_laid_out(int count, int length)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement problem = await server.Post("/api/recipients", new { recipients = Enumerable.Repeat(new string('a', length), count) }, HttpStatusCode.BadRequest);
        problem.GetProperty("detail").GetString()!.ShouldContain("1000");
        await server.Post("/api/recipients", new { recipients = Enumerable.Repeat("a", 1000) });
    }

    [Theory]
    [InlineData("hd05-2026", true, 14)]
    [InlineData("nd30-2020", false, 12)]
    public async Task Recipients_are_printed_as_the_regime_wants_them(string regime, bool underlined, double size)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpResponseMessage answer = await server.Client.PostAsJsonAsync("/api/recipients", new { regime, recipients = new[] { "Các huyện uỷ", " ", "Lưu Văn phòng" } });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        JsonElement lines = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("lines");
        lines.EnumerateArray().Select(static l => l.GetProperty("text").GetString()).ShouldBe(["Nơi nhận:", "- Các huyện uỷ" + lines[1].GetProperty("text").GetString()![^1], "- Lưu Văn phòng."]);
        lines[0].GetProperty("underline").GetBoolean().ShouldBe(underlined);
        lines[0].GetProperty("size").GetDouble().ShouldBe(size);
    }

    [Fact]
    public async Task Nobody_and_an_unknown_regime_are_explained()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        foreach (object body in new object[] { new { recipients = new[] { " " } }, new { regime = "hd99", recipients = new[] { "A" } } })
        {
            using HttpResponseMessage answer = await server.Client.PostAsJsonAsync("/api/recipients", body);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
    }
}
