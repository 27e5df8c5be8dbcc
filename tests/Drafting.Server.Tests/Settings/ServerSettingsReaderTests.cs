using System.Net;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Server.Limits;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.Settings;

public sealed class ServerSettingsReaderTests
{
    [Fact]
    public void Every_setting_is_read_and_paths_go_from_the_file()
    {
        ServerSettings settings = Read("""
            {"may_chu": {"cong": 8443, "dia_chi": ["10.0.0.5", "::1"], "khoa": "khoa.txt", "chung_thu": {"tep": "a.pfx", "tep_mat_khau": "mk.txt"}, "nhat_ky": "nhat-ky.log",
             "khung_office": "https://*.officeapps.live.com", "gioi_han": {"byte_yeu_cau": 1000, "byte_tep": 900, "so_tep": 3, "cung_luc": 2, "cho": 5, "bo_nho_mib": 300, "giay": 7, "moi_phut": 90, "mot_luc": 9, "cung_luc_mot_nguoi": 6, "ket_noi": 8, "giay_cho_yeu_cau": 11, "giay_nhan_tieu_de": 12, "byte_moi_giay": 77}}}
            """).Value!;
        settings.Port.ShouldBe(8443);
        settings.Addresses.ShouldBe([IPAddress.Parse("10.0.0.5"), IPAddress.IPv6Loopback]);
        settings.KeyPath.ShouldBe(Path.GetFullPath("/nha/khoa.txt"));
        settings.Certificate.ShouldBe(new CertificateSettings(Path.GetFullPath("/nha/a.pfx"), null, Path.GetFullPath("/nha/mk.txt")));
        settings.Log.ShouldBe(new AuditLog.File(Path.GetFullPath("/nha/nhat-ky.log")));
        settings.PaneFrames.ShouldBe(["https://*.officeapps.live.com"]);
        (settings.Uploads.Bytes, settings.Uploads.PartBytes, settings.Uploads.Parts).ShouldBe((1000, 900, 3));
        (settings.Work.AtOnce, settings.Work.Waiting, settings.Work.MemoryMiB, settings.Work.Time.TotalSeconds).ShouldBe((2, 5, 300, 7));
        (settings.Work.PerMinute, settings.Work.Burst, settings.Work.AtOncePerUser).ShouldBe((90, 9, 6));
        settings.Connections.ShouldBe(new ConnectionLimits { AtOnce = 8, KeepAlive = TimeSpan.FromSeconds(11), Head = TimeSpan.FromSeconds(12), BodyBytesPerSecond = 77 });
    }

    [Theory]
    [InlineData("""{"cong": 70000}""", "may_chu.cong")]
    [InlineData("""{"congg": 1}""", "có phải “cong”?")]
    [InlineData("""{"dia_chi": "may-toi"}""", "may-toi")]
    [InlineData("""{"chung_thu": {}}""", "may_chu.chung_thu.tep")]
    [InlineData("""{"khung_office": "https://a; script-src *"}""", "khung_office")]
    [InlineData("""{"gioi_han": {"giay": 0}}""", "may_chu.gioi_han.giay")]
    [InlineData("""{"gioi_han": {"phut": 1}}""", "may_chu.gioi_han.phut")]
    public void What_is_wrong_is_named(string group, string named)
    {
        Outcome<ServerSettings> read = Read($$"""{"may_chu": {{group}}}""");
        read.Value.ShouldBeNull();
        Diagnostic problem = read.Diagnostics.ShouldHaveSingleItem();
        $"{problem.Message} {problem.Hint}".ShouldContain(named);
    }

    [Fact]
    public void Nothing_set_serves_this_machine_alone()
    {
        ServerSettings settings = Read("{}").Value!;
        settings.Addresses.ShouldBeEmpty();
        settings.Port.ShouldBe(5080);
        Should.NotThrow(() => Listening.Hold(settings));
    }

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    public void Plain_http_stays_on_this_machine(string address)
    {
        ServerSettings settings = Read($$$"""{"may_chu": {"dia_chi": "{{{address}}}"}}""").Value!;
        Should.Throw<Drafting.Server.Security.StartRefusedException>(() => Listening.Hold(settings)).Message.ShouldContain("https");
        ServerSettings withCertificate = settings with { Certificate = new CertificateSettings("a.pfx") };
        Should.Throw<Drafting.Server.Security.StartRefusedException>(() => Listening.Hold(withCertificate)).Message.ShouldContain("đăng nhập");
    }

    private static Outcome<ServerSettings> Read(string json)
    {
        Outcome<DraftingSettings> office = DraftingSettingsReader.Read(Encoding.UTF8.GetBytes(json), "drafting.json");
        return office.Value is { } set ? ServerSettingsReader.Read(set with { Folder = Path.GetFullPath("/nha") }, "/") : new Outcome<ServerSettings>(null, office.Diagnostics);
    }
}
