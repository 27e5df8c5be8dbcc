using System.Net;
using System.Text;
using System.Text.Json;

namespace Drafting.Server.Tests;

public sealed class AnnexEndpointsTests
{
    private const string Options = """{"form":"tccsd-quy","period":"2025-Q3"}""";

    [Fact]
    public async Task Empty_forms_are_made_for_every_unit()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        (await server.Get("/api/forms")).GetProperty("forms").EnumerateArray().Select(static f => f.GetProperty("key").GetString()).ShouldContain("tccsd-quy");
        JsonElement forms = await server.Post("/api/annex/forms", new { form = "tccsd-quy", period = "2025-Q3" });
        forms.GetProperty("files").GetArrayLength().ShouldBe(40);
        JsonElement problem = await server.Post("/api/annex/forms", new { form = "tccsd-quy", period = "2025" }, HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("detail").GetString()!.ShouldContain("2025");
        (await server.Post("/api/annex/forms", new { form = "tccsd-quy", period = "quý 3" }, HttpStatusCode.BadRequest)).GetProperty("hint").GetString()!.ShouldContain("2025-Q3");
    }

    [Fact]
    public async Task Returns_become_an_annex_that_goes_into_papers()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement merged = await (await server.Client.PostAsync("/api/annex/merge", Returns())).Json();
        JsonElement[] units = [.. merged.GetProperty("units").EnumerateArray()];
        units.Count(static u => u.GetProperty("state").GetString() == "missing").ShouldBe(2);
        units.Single(static u => u.GetProperty("key").GetString() == "tu-thanh-hoa").GetProperty("files").GetArrayLength().ShouldBe(2);
        merged.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("unit").GetString()).ShouldContain("tu-nghe-an");
        merged.GetProperty("hash").GetString()!.Length.ShouldBeGreaterThan(20);
        byte[] annex = merged.Content("annex");

        var both = new MultipartFormDataContent { { new ByteArrayContent(annex), "annex", "phu-luc.xlsx" }, { new ByteArrayContent(await server.Sample()), "paper", "ket-luan.docx" } };
        JsonElement withAnnex = await (await server.Client.PostAsync("/api/annex/word", both)).Json();
        withAnnex.GetProperty("paper").GetProperty("name").GetString().ShouldBe("ket-luan-co-phu-luc.docx");
        var alone = new MultipartFormDataContent { { new ByteArrayContent(annex), "annex", "phu-luc.xlsx" }, { new StringContent("""{"number":2}"""), "options" } };
        JsonElement table = await (await server.Client.PostAsync("/api/annex/table", alone)).Json();
        JsonElement read = await server.Send("/api/check", table.Content(), "bang.docx");
        read.GetProperty("summary").GetProperty("file").GetString().ShouldBe("bang.docx");

        string draft = """{"template":"cong-van","data":{"mau":"cong-van","don_vi":"vptw","du_thao":1,"trich_yeu":"về việc thử","kinh_gui":["Ban Tổ chức"],"noi_dung":"Có {{ phu_luc.tong.cuoi_ky }} đảng viên.","noi_nhan":["Như trên"]}}""";
        var record = new MultipartFormDataContent { { new ByteArrayContent(annex), "annex", "phu-luc.xlsx" }, { new StringContent(draft, Encoding.UTF8, "application/json"), "options" } };
        (await (await server.Client.PostAsync("/api/draft", record)).Json()).Content()[..2].ShouldBe("PK"u8.ToArray());
        (await server.Post("/api/draft", JsonDocument.Parse(draft).RootElement, HttpStatusCode.UnprocessableEntity)).GetProperty("detail").GetString()!.ShouldContain("phụ lục");
    }

    private static MultipartFormDataContent Returns()
    {
        var form = new MultipartFormDataContent { { new StringContent(Options, Encoding.UTF8, "application/json"), "options" } };
        foreach (string file in Directory.EnumerateFiles(Path.Combine(RunningServer.Root(), "templates/_bieu/vi-du/nhan-ve")).Order(StringComparer.Ordinal))
            form.Add(new ByteArrayContent(File.ReadAllBytes(file)), "return", Path.GetFileName(file));
        return form;
    }
}
