using System.Net;
using System.Text;
using System.Text.Json;
using Drafting.Core.Annexes;

namespace Drafting.Server.Tests;

public sealed class AnnexEndpointsTests
{
    private static readonly string Example = Path.Combine(RunningServer.Root(), "templates/_bieu/vi-du");

    private static readonly string[] ReturnFiles = [.. Directory.EnumerateFiles(Path.Combine(Example, "nhan-ve")).Order(StringComparer.Ordinal)];

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

    [Fact]
    public async Task Units_that_must_correct_get_the_letters_that_the_facade_drafts()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        MultipartFormDataContent form = Returns("""{"form":"tccsd-quy","period":"2025-Q3","letters":"due","office":"vptw"}""");
        form.Add(new ByteArrayContent(File.ReadAllBytes(Path.Combine(Example, "thay-the.yaml"))), "override", "thay-the.yaml");
        form.Add(new ByteArrayContent(File.ReadAllBytes(Path.Combine(Example, "phu-luc-2025-Q2.xlsx"))), "previous", "phu-luc-2025-Q2.xlsx");
        JsonElement merged = await (await server.Client.PostAsync("/api/annex/merge", form)).Json();

        ReportingPeriod.TryParse("2025-Q3", out ReportingPeriod period).ShouldBeTrue();
        MergedAnnex own = server.Engine.AssembleAnnex(new AnnexMerge("tccsd-quy", period, [.. ReturnFiles.Select(Read)])
        {
            Previous = [Read(Path.Combine(Example, "phu-luc-2025-Q2.xlsx"))],
            Overrides = Read(Path.Combine(Example, "thay-the.yaml")),
        }).Value.ShouldNotBeNull();
        AnnexLetter[] wanted = [.. server.Engine.DraftLetters(own.Annex, "vptw").Value.ShouldNotBeNull().Letters];
        wanted.Length.ShouldBeGreaterThan(3);
        JsonElement[] letters = [.. merged.GetProperty("letters").EnumerateArray()];
        letters.Select(static l => l.GetProperty("unit").GetString()).ShouldBe(wanted.Select(static l => l.Body.Key));
        letters.Select(static l => l.Content().Length).ShouldBe(wanted.Select(static l => l.Paper.Word.Length));
        letters[0].Content("record").ShouldBe(Encoding.UTF8.GetBytes(wanted[0].Record));
        letters[0].GetProperty("paper").GetProperty("name").GetString().ShouldBe($"tccsd-quy-2025-Q3-{wanted[0].Body.Key}.docx");
        merged.GetProperty("notes").EnumerateArray().Select(static n => n.GetString()).ShouldBe(own.Annex.Notes);
        merged.GetProperty("hash").GetString().ShouldBe(own.ValuesHash);
        new AnswerSchemas(await server.Get("/openapi/v1.json")).Hold("post", "/api/annex/merge", merged);
    }

    [Fact]
    public async Task Letters_come_only_where_they_are_asked_for_and_a_wrong_office_is_told_without_losing_the_annex()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        (await (await server.Client.PostAsync("/api/annex/merge", Returns(Options))).Json()).GetProperty("letters").ValueKind.ShouldBe(JsonValueKind.Null);
        JsonElement merged = await (await server.Client.PostAsync("/api/annex/merge", Returns("""{"form":"tccsd-quy","period":"2025-Q3","letters":"due","office":"khong-co"}"""))).Json();
        merged.GetProperty("letters").ValueKind.ShouldBe(JsonValueKind.Null);
        merged.GetProperty("diagnostics").EnumerateArray().ShouldContain(static d => d.GetProperty("message").GetString()!.Contains("khong-co"));
        merged.Content("annex").Length.ShouldBeGreaterThan(1000);
        JsonElement problem = await (await server.Client.PostAsync("/api/annex/merge", Returns("""{"form":"tccsd-quy","period":"2025-Q3","letters":"all"}"""))).Json(HttpStatusCode.BadRequest);
        problem.GetProperty("hint").GetString()!.ShouldContain("due");
    }

    [Fact]
    public async Task A_paper_is_held_against_its_annex()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        byte[] annex = File.ReadAllBytes(Path.Combine(Example, "phu-luc-2025-Q2.xlsx")), paper = await server.Sample();
        JsonElement without = await Verify(annex, paper);
        without.GetProperty("verdict").GetString().ShouldBe("different");
        without.GetProperty("diagnostics")[0].GetProperty("message").GetString()!.ShouldContain("không có phụ lục");
        JsonElement added = await (await server.Client.PostAsync("/api/annex/word", Both(annex, paper))).Json();
        JsonElement same = await Verify(annex, added.Content());
        same.GetProperty("verdict").GetString().ShouldBe("same");
        same.GetProperty("hash").GetString()!.Length.ShouldBeGreaterThan(20);
        new AnswerSchemas(await server.Get("/openapi/v1.json")).Hold("post", "/api/annex/verify", same);
        JsonElement problem = await (await server.Client.PostAsync("/api/annex/verify", Both(paper, paper))).Json(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("diagnostics").GetArrayLength().ShouldBeGreaterThan(0);

        async Task<JsonElement> Verify(byte[] workbook, byte[] word) => await (await server.Client.PostAsync("/api/annex/verify", Both(workbook, word))).Json();
    }

    private static MultipartFormDataContent Both(byte[] annex, byte[] paper) =>
        new() { { new ByteArrayContent(annex), "annex", "phu-luc.xlsx" }, { new ByteArrayContent(paper), "paper", "ket-luan.docx" } };

    private static AnnexFile Read(string file) => new(Path.GetFileName(file), () => File.OpenRead(file));

    private static MultipartFormDataContent Returns(string options = Options)
    {
        var form = new MultipartFormDataContent { { new StringContent(options, Encoding.UTF8, "application/json"), "options" } };
        foreach (string file in ReturnFiles)
            form.Add(new ByteArrayContent(File.ReadAllBytes(file)), "return", Path.GetFileName(file));
        return form;
    }
}
