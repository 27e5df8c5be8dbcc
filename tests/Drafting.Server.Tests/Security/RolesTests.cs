using System.Security.Claims;
using Drafting.Server.Security;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.Security;

/// <summary>Who may do what, for users as Windows names them: <c>MIỀN\tên</c>, groups by number in claims and by name on asking.</summary>
public sealed class RolesTests
{
    private const string Group = "S-1-5-21-1-2-3-1105";

    [Theory]
    [InlineData(@"COQUAN\an", true)]
    [InlineData(@"coquan\AN", true)]
    [InlineData("an", false)]
    [InlineData(@"KHAC\an", false)]
    [InlineData("", false)]
    public void A_user_is_known_by_its_whole_name(string name, bool mayDraft) =>
        Give(User(name), new SignInSettings { Drafters = [@"COQUAN\an"] }).ShouldBe(mayDraft ? [Roles.Drafter] : []);

    [Fact]
    public void A_group_is_known_by_its_number_or_by_what_the_system_says()
    {
        Give(User(@"COQUAN\an", new Claim(ClaimTypes.GroupSid, Group)), new SignInSettings { Drafters = [Group] }).ShouldBe([Roles.Drafter]);
        Give(User(@"COQUAN\an"), new SignInSettings { Drafters = [@"COQUAN\Văn phòng"] }, static group => group == @"COQUAN\Văn phòng").ShouldBe([Roles.Drafter]);
        Give(User(@"COQUAN\an"), new SignInSettings { Drafters = [@"COQUAN\Văn phòng"] }).ShouldBeEmpty();
    }

    [Fact]
    public void An_administrator_drafts_too()
    {
        Give(User("quan-tri"), new SignInSettings { Administrators = ["quan-tri"] }).ShouldBe([Roles.Drafter, Roles.Administrator]);
        Give(User("quan-tri"), new SignInSettings { Drafters = ["*"] }).ShouldBe([Roles.Drafter]);
    }

    [Fact]
    public void What_a_provider_calls_a_role_gives_none()
    {
        Give(User("an", new Claim(ClaimTypes.Role, Roles.Administrator), new Claim("role", Roles.Drafter)), new SignInSettings { Drafters = ["binh"] }).ShouldBeEmpty();
        Give(User("an", new Claim(ClaimTypes.Role, Group)), new SignInSettings { Drafters = [Group] }).ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_not_signed_in_has_none_even_where_everyone_has()
    {
        var stranger = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "an")]));
        Give(stranger, new SignInSettings { Drafters = ["*"], Administrators = ["an"] }, static _ => true).ShouldBeEmpty();
    }

    private static ClaimsPrincipal User(string name, params Claim[] more) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), .. more], "Negotiate"));

    private static string[] Give(ClaimsPrincipal user, SignInSettings settings, Func<string, bool>? isInGroup = null)
    {
        ClaimsPrincipal given = Roles.Give(user, settings, isInGroup ?? (static _ => false));
        return [.. Roles.All.Where(role => Roles.Has(given, role))];
    }
}
