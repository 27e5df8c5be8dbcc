using Drafting.Server.Limits;
using Drafting.Server.Security;
using Drafting.Server.Settings;
using Drafting.Server.Uploads;
using Microsoft.AspNetCore.Server.HttpSys;

namespace Drafting.Server.Tests.Settings;

/// <summary>Windows accounts, as far as another system can tell: what is refused, and what HTTP.sys is told.</summary>
public sealed class WindowsSignInTests
{
    private static readonly ServerSettings Office = new()
    {
        Port = 8443,
        Hosts = ["soan-thao.co-quan.vn", "soan-thao"],
        Uploads = new UploadLimits(Bytes: 1234),
        Connections = new ConnectionLimits { AtOnce = 7, KeepAlive = TimeSpan.FromSeconds(8), Head = TimeSpan.FromSeconds(9) },
        SignIn = new SignInSettings { Mode = SignInMode.Windows, Drafters = ["*"] },
    };

    [Fact]
    public void On_another_system_the_start_is_refused_with_a_way_out()
    {
        if (OperatingSystem.IsWindows())
            return;
        StartRefusedException refused = Should.Throw<StartRefusedException>(() => ServerApp.Build(Office));
        refused.Message.ShouldBe("Đăng nhập bằng tài khoản Windows chỉ có trên máy chủ Windows.");
        refused.Hint.ShouldContain("máy chủ trung gian");
    }

    [Fact]
    public void Without_names_of_the_service_or_of_users_it_is_refused_on_every_system()
    {
        Should.Throw<StartRefusedException>(() => Listening.Hold(Office with { Hosts = [] })).Hint.ShouldContain("ten_may");
        Should.Throw<StartRefusedException>(() => Listening.Hold(Office with { SignIn = new SignInSettings { Mode = SignInMode.Windows } })).Hint.ShouldContain("nguoi_soan");
    }

    [Fact]
    public void HTTP_sys_lets_no_stranger_in_and_keeps_the_limits()
    {
        var sys = new HttpSysOptions();
        Listening.Apply(sys, Office);
        sys.Authentication.AllowAnonymous.ShouldBeFalse();
        sys.Authentication.Schemes.ShouldBe(AuthenticationSchemes.Negotiate);
        sys.UrlPrefixes.Select(static p => p.FullPrefix).ShouldBe(["https://soan-thao.co-quan.vn:8443/", "https://soan-thao:8443/"], ignoreOrder: true);
        (sys.MaxRequestBodySize, sys.MaxConnections).ShouldBe((1234, 7));
        (sys.Timeouts.IdleConnection, sys.Timeouts.HeaderWait).ShouldBe((TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(9)));
    }

    [Theory]
    [InlineData("https://soan-thao.co-quan.vn:8443/", "https://soan-thao.co-quan.vn:8443/")]
    [InlineData("https://*:8443", "https://soan-thao.co-quan.vn:8443/")]
    [InlineData(null, "https://soan-thao.co-quan.vn:443/")]
    public void The_desks_address_is_told_whatever_the_server_says_of_its_own(string? listens, string told) => ServerApp.DeskAddress(listens, Office).ShouldBe(told);
}
