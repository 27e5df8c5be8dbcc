using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Server.Security;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.Settings;

public sealed class SignInSettingsReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-dang-nhap-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void AProxyIsReadWithItsSecretFromAFile()
    {
        File.WriteAllText(Path.Combine(folder, "bi-mat"), "mot-bi-mat-that-dai\n");
        SignInSettings signIn = Read("""
            {"ten_may": "soan-thao.vn", "dang_nhap": {"cach": "trung_gian", "nguoi_soan": "*", "trung_gian": {"dia_chi": "10.0.0.2", "tieu_de_ten": "X-Remote-User", "tep_bi_mat": "bi-mat"}}}
            """).Value!.SignIn;
        (signIn.Mode, signIn.Proxy!.Secret, signIn.Proxy.UserHeader).ShouldBe((SignInMode.Proxy, "mot-bi-mat-that-dai", "X-Remote-User"));
    }

    [Theory]
    [InlineData("""{"dang_nhap": {"cach": "mat_khau"}}""", "cach")]
    [InlineData("""{"dang_nhap": {"nguoi_soan": "*"}}""", "cach")]
    [InlineData("""{"dang_nhap": {"cach": "trung_gian", "trung_gian": {"dia_chi": "may-chu", "tieu_de_ten": "X", "tep_bi_mat": "a"}}}""", "dia_chi")]
    [InlineData("""{"dang_nhap": {"cach": "trung_gian"}}""", "tieu_de_ten")]
    [InlineData("""{"dang_nhap": {"cach": "trung_gian", "trung_gian": {"dia_chi": "10.0.0.2", "tieu_de_ten": "X", "bi_mat": "abc"}}}""", "bi_mat")]
    [InlineData("""{"dang_nhap": {"cach": "openid", "openid": {"dia_chi": "http://dang-nhap.vn", "ma_ung_dung": "a", "tep_bi_mat": "a"}}}""", "dia_chi")]
    [InlineData("""{"office_js": "http://ban-sao.vn/office.js"}""", "office_js")]
    public void WhatIsWrongIsNamed(string group, string key) =>
        Read(group).Diagnostics.ShouldContain(d => d.Severity == Severity.Error && ((Location.InData)d.Location).Path.EndsWith(key, StringComparison.Ordinal));

    [Fact]
    public void ASecretThatIsTooShortIsRefused()
    {
        File.WriteAllText(Path.Combine(folder, "bi-mat"), "123456");
        Read("""{"dang_nhap": {"cach": "trung_gian", "trung_gian": {"dia_chi": "10.0.0.2", "tieu_de_ten": "X", "tep_bi_mat": "bi-mat"}}}""")
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("ngắn hơn 16 ký tự");
    }

    public static TheoryData<string, string> Unsafe => new()
    {
        { """{"dang_nhap": {"cach": "windows", "nguoi_soan": "*"}}""", "tên mà người dùng gọi" },
        { """{"ten_may": "a.vn", "dang_nhap": {"cach": "windows"}}""", "Chưa ai được phép" },
    };

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void AnOfficeIsNotServedHalfSetUp(string group, string says) =>
        Should.Throw<StartRefusedException>(() => Listening.Hold(Read(group).Value!)).Message.ShouldContain(says);

    private Outcome<ServerSettings> Read(string group)
    {
        Outcome<DraftingSettings> office = DraftingSettingsReader.Read(Encoding.UTF8.GetBytes($$"""{"may_chu": {{group}}}"""), Path.Combine(folder, "drafting.json"));
        office.Diagnostics.ShouldBeEmpty();
        return ServerSettingsReader.Read(office.Value!, folder);
    }
}
