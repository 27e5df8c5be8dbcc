using System.Net;
using System.Text.Json;

namespace Drafting.Server.Tests;

public sealed class TemplateEndpointsTests
{
    [Fact]
    public async Task Templates_of_the_checkout_are_listed_with_offices_and_regimes()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement list = await server.Get("/api/templates");
        JsonElement template = list.GetProperty("templates").EnumerateArray().Single(static t => t.GetProperty("key").GetString() == "ket-luan");
        template.GetProperty("family").GetString().ShouldBe("party");
        template.GetProperty("samples").GetArrayLength().ShouldBeGreaterThan(0);
        Name(template, "152-kl-tw").ShouldBe("Về việc tăng cường thực hiện chức năng, nhiệm vụ của Ban Bí thư");
        JsonElement general = list.GetProperty("templates").EnumerateArray().Single(static t => t.GetProperty("key").GetString() == "van-ban");
        Name(general, "bao-cao").ShouldBe("Báo cáo tình hình phát triển đảng viên 9 tháng đầu năm 2026 (văn bản mẫu)");
        list.GetProperty("offices").EnumerateArray().Select(static o => o.GetProperty("key").GetString()).ShouldContain("vptw");
        list.GetProperty("regimes").EnumerateArray().Select(static o => o.GetProperty("id").GetString()).ShouldContain("hd05-2026");
        list.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Every_sample_of_every_template_is_drafted()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        foreach (JsonElement template in (await server.Get("/api/templates")).GetProperty("templates").EnumerateArray())
        {
            string key = template.GetProperty("key").GetString()!;
            (await server.Get($"/api/templates/{key}")).GetProperty("fields").GetArrayLength().ShouldBeGreaterThan(0);
            foreach (JsonElement sample in template.GetProperty("samples").EnumerateArray())
            {
                JsonElement record = await server.Get($"/api/templates/{key}/samples/{sample.GetProperty("key").GetString()}");
                JsonElement drafted = await server.Post("/api/draft", new { template = key, data = record.GetProperty("data") });
                drafted.Content()[..2].ShouldBe("PK"u8.ToArray());
                drafted.GetProperty("regime").GetString().ShouldNotBeNullOrEmpty();
            }
        }
    }

    [Fact]
    public async Task A_record_that_does_not_fit_is_told_field_by_field()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement problem = await server.Post("/api/draft", new { template = "ket-luan", data = new { khong_co = "x" } }, HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("title").GetString().ShouldBe("Dữ liệu chưa dùng được.");
        problem.GetProperty("diagnostics").EnumerateArray().Select(static d => d.GetProperty("location").GetProperty("path").GetString()).ShouldContain("khong_co");
    }

    [Fact]
    public async Task Both_notations_of_a_record_become_each_other()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement fromYaml = await server.Post("/api/data", new { yaml = "so: 152\nnoi_nhan:\n  - Như Điều 3\n" });
        fromYaml.GetProperty("data").GetProperty("noi_nhan")[0].GetString().ShouldBe("Như Điều 3");
        JsonElement fromJson = await server.Post("/api/data", new { data = fromYaml.GetProperty("data") });
        fromJson.GetProperty("yaml").GetString()!.ShouldContain("Như Điều 3");
        JsonElement broken = await server.Post("/api/data", new { yaml = "so: [1" });
        broken.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
        broken.GetProperty("diagnostics").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("/api/templates/ket-luann", "ket-luan")]
    [InlineData("/api/rules/KT11", "KT1")]
    [InlineData("/api/standards/hd06", "hd05-2026")]
    [InlineData("/api/khong-co", null)]
    public async Task What_there_is_not_is_told_with_what_is_near(string path, string? near)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement problem = await (await server.Client.GetAsync(path)).Json(HttpStatusCode.NotFound);
        if (near is not null)
            problem.GetProperty("hint").GetString()!.ShouldContain(near);
    }

    [Fact]
    public async Task Rules_standards_and_bodies_are_served()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        (await server.Get("/api/rules")).GetProperty("rules").GetArrayLength().ShouldBeGreaterThan(60);
        (await server.Get("/api/rules/kt110")).GetProperty("page").GetString()!.ShouldContain("```");
        (await server.Get("/api/standards/hd05-2026")).GetProperty("table").GetString()!.ShouldContain("mm");
        (await server.Get("/api/bodies")).GetProperty("bodies").EnumerateArray().Select(static b => b.GetProperty("name").GetString()).ShouldContain("Thành uỷ Hà Nội");
    }

    private static string? Name(JsonElement template, string sample) =>
        template.GetProperty("samples").EnumerateArray().Single(s => s.GetProperty("key").GetString() == sample).GetProperty("name").GetString();
}
