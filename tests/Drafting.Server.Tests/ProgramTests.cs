using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Drafting.Server.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task Large_uploads_leave_the_temp_folder_empty()
    {
        using ChildServer child = await ChildServer.StartAsync();
        using HttpClient client = child.Client();
        var seen = new List<string>();
        using var watcher = new FileSystemWatcher(child.Folder) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Created += (_, file) => seen.Add(file.FullPath);
        byte[] large = new byte[20_000_000];
        (await client.PostAsync("/api/check", Answers.Form(large))).StatusCode.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        var returns = new MultipartFormDataContent { { new StringContent("""{"form":"tccsd-quy","period":"2025-Q3"}"""), "options" } };
        for (int i = 0; i < 5; i++)
            returns.Add(new ByteArrayContent(large.AsSpan(0, 5_000_000).ToArray()), "return", string.Create(CultureInfo.InvariantCulture, $"{i}.xlsx"));
        (await (await client.PostAsync("/api/annex/merge", returns)).Json()).GetProperty("units").GetArrayLength().ShouldBeGreaterThan(0);
        seen.ShouldBeEmpty();
        child.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_nothing_behind()
    {
        using ChildServer child = await ChildServer.StartAsync();
        using RawRequest upload = await RawRequest.OpenAsync(child.Desk);
        await upload.SayAsync($"POST /api/check HTTP/1.1\r\nHost: {child.Desk.Authority}\r\nAuthorization: Bearer {child.Token}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.docx\"\r\n\r\n{new string('x', 4_000_000)}");
        using HttpClient client = child.Client();
        (await client.GetAsync("/api/rules")).IsSuccessStatusCode.ShouldBeTrue();
        child.Kill();
        await child.EndAsync();
        child.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_sentence()
    {
        await using RunningServer other = await RunningServer.StartAsync();
        using ChildServer child = await ChildServer.StartOnAsync(other.Desk.Port);
        (await child.EndAsync()).ShouldBe(3);
        child.Error.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"Cổng {other.Desk.Port} đang có chương trình khác dùng."));
        child.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("""{"may_chu": {"dia_chi": "0.0.0.0"}}""", "https")]
    [InlineData("""{"may_chu": {"khong_co": 1}}""", "may_chu.khong_co")]
    [InlineData("""{"may_chu": {"chung_thu": {"tep": "khong-co.pfx"}}}""", "khong-co.pfx")]
    [InlineData("""{"thu_muc_mau": "khong-co"}""", "khong-co")]
    public async Task Settings_that_cannot_stand_are_told_and_nothing_listens(string settings, string named)
    {
        using ChildServer child = await ChildServer.StartAsync(settings);
        (await child.EndAsync()).ShouldBe(2);
        child.Error.ShouldStartWith("lỗi: ");
        child.Error.ShouldContain(named);
    }

    [Fact]
    public async Task A_log_that_cannot_be_opened_is_told_in_one_sentence()
    {
        using ChildServer child = await ChildServer.StartAsync("""{"may_chu": {"nhat_ky": "."}}""");
        (await child.EndAsync()).ShouldBe(3);
        child.Error.ShouldStartWith("lỗi: Không khởi động được");
        child.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task The_key_file_keeps_the_token_over_starts_and_the_signal_to_end_ends_it_cleanly()
    {
        if (OperatingSystem.IsWindows())
            return;
        string folder = Directory.CreateTempSubdirectory("drafting-khoa-").FullName;
        try
        {
            string settings = JsonSerializer.Serialize(new { may_chu = new { khoa = Path.Combine(folder, "khoa"), nhat_ky = "khong" } });
            string[] tokens = new string[2];
            for (int i = 0; i < 2; i++)
            {
                using ChildServer child = await ChildServer.StartAsync(settings);
                tokens[i] = child.Token;
                // As a service manager does; an interrupt is ignored by whatever a script has started in the background.
                // A shell has the word in itself; not every machine has it as a program.
                using (Process interrupt = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {child.Id}")]))
                    await interrupt.WaitForExitAsync();
                (await child.EndAsync()).ShouldBe(0);
            }

            tokens[1].ShouldBe(tokens[0]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("--port")]
    [InlineData("--cong", "5080")]
    public async Task A_wrong_word_on_the_command_line_is_named(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        (await Start.RunAsync(arguments, output, error)).ShouldBe(ExitCode.WrongUse);
        error.ToString().ShouldContain(arguments[0]);
        output.ToString().ShouldBeEmpty();
    }
}
