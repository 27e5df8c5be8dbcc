using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Drafting.Server.Tests;

public sealed class PaperEndpointsTests
{
    [Fact]
    public async Task A_drafted_sample_is_checked_and_found_clean()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement answer = await server.Send("/api/check", await server.Sample(), "kết luận.docx");
        JsonElement summary = answer.GetProperty("summary");
        summary.GetProperty("file").GetString().ShouldBe("kết luận.docx");
        summary.GetProperty("kind").GetString().ShouldBe("ket-luan");
        summary.GetProperty("errors").GetInt32().ShouldBe(0);
        summary.GetProperty("nature").GetString().ShouldBe("party");
    }

    [Fact]
    public async Task A_typed_paper_is_checked_laid_out_and_imported()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        byte[] typed = Encoding.UTF8.GetBytes("ĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 2 tháng 5 năm 2025\nSố: 152-KL/TW\nKẾT LUẬN\nvề việc thử.\nNội dung.\n");
        JsonElement check = await server.Send("/api/check", typed, "go-tay.txt");
        JsonElement finding = check.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("code").GetString() == "TT202");
        finding.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        finding.GetProperty("location").GetProperty("file").GetString().ShouldBe("go-tay.txt");
        JsonElement laid = await server.Send("/api/relayout", typed, "go-tay.txt");
        laid.GetProperty("paper").GetProperty("name").GetString().ShouldBe("go-tay-trinh-bay-lai.docx");
        laid.Content()[..2].ShouldBe("PK"u8.ToArray());
        JsonElement imported = await server.Send("/api/import", typed, "go-tay.txt");
        imported.GetProperty("template").GetString().ShouldBe("ket-luan");
        imported.GetProperty("data").GetProperty("so").GetRawText().ShouldContain("152");
        imported.GetProperty("yaml").GetString()!.ShouldContain("so: ");
    }

    [Fact]
    public async Task A_fix_answers_with_the_mended_paper_and_what_remains()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement fixedPaper = await server.Send("/api/fix", await server.Sample(), options: """{"allowed":"suggested","select":["KT"]}""");
        fixedPaper.GetProperty("paper").GetProperty("name").GetString().ShouldBe("du-thao-da-sua.docx");
        fixedPaper.GetProperty("applied").GetArrayLength().ShouldBe(0);
        (await server.Send("/api/annotate", await server.Sample())).Content()[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_certified_copy_is_added_below_a_paper_of_ours_or_anothers_and_again_below_that()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string copy = JsonSerializer.Serialize(new { data = (await server.Get("/api/templates/ban-sao/samples/sao-y")).GetProperty("data"), template = "ban-sao" });
        byte[] laid = (await server.Send("/api/relayout", Encoding.UTF8.GetBytes("ĐẢNG CỘNG SẢN VIỆT NAM\nSố: 152-KL/TW\nKẾT LUẬN\nvề việc thử.\nNội dung.\n"), "a.txt")).Content();
        foreach (byte[] paper in (byte[][])[await server.Sample(), laid])
        {
            JsonElement copied = await server.Send("/api/copies", paper, "kết luận.docx", copy);
            copied.GetProperty("paper").GetProperty("name").GetString().ShouldBe("kết luận-ban-sao.docx");
            byte[] twice = (await server.Send("/api/copies", copied.Content(), options: copy)).Content();
            (Copies(copied.Content()) - Copies(paper), Copies(twice) - Copies(paper)).ShouldBe((1, 2));
        }

        JsonElement other = await server.Send("/api/copies", laid, options: JsonSerializer.Serialize(new { template = "ket-luan", data = (await server.Get("/api/templates/ket-luan/samples/152-kl-tw")).GetProperty("data") }), expected: HttpStatusCode.UnprocessableEntity);
        other.GetProperty("diagnostics")[0].GetProperty("hint").GetString()!.ShouldContain("ban-sao");
        await server.Send("/api/copies", laid, expected: HttpStatusCode.BadRequest);
        await server.Send("/api/copies", "chữ"u8.ToArray(), "a.txt", copy, HttpStatusCode.UnprocessableEntity);

        static int Copies(byte[] word)
        {
            using var zip = new ZipArchive(new MemoryStream(word));
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            return reader.ReadToEnd().Split("SAO Y").Length - 1;
        }
    }

    [Fact]
    public async Task A_drafted_paper_tells_its_record_and_is_released_without_it()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        byte[] paper = await server.Sample();
        JsonElement inspected = await server.Send("/api/inspect", paper);
        inspected.GetProperty("template").GetString().ShouldBe("ket-luan");
        inspected.GetProperty("edited").GetString().ShouldBe("unchanged");
        inspected.GetProperty("data").GetProperty("trich_yeu").GetString().ShouldNotBeNullOrEmpty();
        JsonElement released = await server.Send("/api/release", paper);
        released.GetProperty("removed").GetArrayLength().ShouldBeGreaterThan(0);
        (await server.Send("/api/inspect", released.Content())).GetProperty("hasRecord").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_finding_shows_what_its_fix_would_do_and_is_mended_when_chosen()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        byte[] typed = Encoding.UTF8.GetBytes("ĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 02 tháng 5 năm 2025\nSố 152-KL/TW\nKẾT LUẬN\nvề việc thử\n-----\nThực hiện Quyết định 10/QĐ-TW , ngày 1/1/2024 .\nNơi nhận:\n- Như trên\n- Lưu\n");
        byte[] paper = (await server.Send("/api/relayout", typed, "go-tay.txt")).Content();
        JsonElement check = await server.Send("/api/check", paper);
        JsonElement[] mendable = [.. check.GetProperty("findings").EnumerateArray().Where(static f => f.GetProperty("fix").ValueKind == JsonValueKind.Object)];
        JsonElement first = mendable.First(static f => f.GetProperty("fix").GetProperty("changes").GetArrayLength() > 0);
        first.GetProperty("fix").GetProperty("changes")[0].GetProperty("before").GetString().ShouldNotBe(first.GetProperty("fix").GetProperty("changes")[0].GetProperty("after").GetString());
        string identity = first.GetProperty("identity").GetString()!;
        JsonElement mended = await server.Send("/api/fix", paper, options: $$"""{"allowed":"suggested","chosen":["{{identity}}"]}""");
        mended.GetProperty("applied").EnumerateArray().Select(static a => a.GetProperty("identity").GetString()).ShouldBe([identity]);
    }

    [Theory]
    [InlineData("""{"khong_co":1}""", "khong_co")]
    [InlineData("""{"stage":"mai-mai"}""", "stage")]
    [InlineData("""{"select":["XX"]}""", "XX")]
    [InlineData("""{"stage":""", "options")]
    public async Task Wrong_options_are_named(string options, string named)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        JsonElement problem = await server.Send("/api/check", [1], options: options, expected: HttpStatusCode.BadRequest);
        problem.GetProperty("detail").GetString()!.ShouldContain(named);
    }

    [Fact]
    public async Task A_file_that_is_no_paper_is_refused_with_diagnostics()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        HttpResponseMessage response = await server.Client.PostAsync("/api/check", Answers.Form(Encoding.UTF8.GetBytes("không phải Word")));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonElement problem = await response.Json(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("diagnostics").GetArrayLength().ShouldBe(1);
        problem.GetProperty("detail").GetString().ShouldBe(problem.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }
}
