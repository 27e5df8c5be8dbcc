using System.Text;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.Security;

public sealed class AuditTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-nhat-ky-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_says_who_did_what_and_how_it_ended_and_nothing_of_papers()
    {
        string log = Path.Combine(folder, "nhat-ky.log");
        await using (RunningServer server = await RunningServer.StartAsync(s => s with { Log = new AuditLog.File(log) }))
        {
            await server.Send("/api/check", Encoding.UTF8.GetBytes("KẾT LUẬN\nvề chuyện bí mật\n"), "ten-tep-rieng.txt");
            await server.Client.GetAsync("/api/templates/khoa-rieng-tu?q=dieu-rieng-tu");
            await server.Client.GetAsync("/duong-dan-rieng-tu\u00A0x");
            server.Client.DefaultRequestHeaders.Authorization = null;
            await server.Client.GetAsync("/api/rules");
        }

        string[] lines = await File.ReadAllLinesAsync(log);
        lines.Length.ShouldBe(4);
        lines[0].ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ 127\.0\.0\.1 POST /api/check \d+ 200 \d+ms$");
        lines[1].ShouldContain(" GET /api/templates/{key} 0 404 ");
        lines[2].ShouldContain(" GET - 0 404 ");
        lines[3].ShouldContain(" 401 ");
        string all = string.Concat(lines);
        foreach (string secret in (string[])["bí mật", "rieng", "Bearer"])
            all.ShouldNotContain(secret);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(log).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_full_disk_takes_no_answer_away()
    {
        const string Full = "/dev/full";
        if (!OperatingSystem.IsLinux())
            return;
        await using RunningServer server = await RunningServer.StartAsync(s => s with { Log = new AuditLog.File(Full) });
        for (int i = 0; i < 3; i++)
            (await server.Client.GetStringAsync("/api/rules")).ShouldEndWith("}");
    }
}
