using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["trich_yeu", "noi_dung", "noi_nhan", "so", "ngay", "ky"];

    [Theory]
    [InlineData("trich_yeu", "trich_yeu")]
    [InlineData("trich_yu", "trich_yeu")]
    [InlineData("trihc_yeu", "trich_yeu")]
    [InlineData("trichyeu", "trich_yeu")]
    [InlineData("Trích_yếu", "trich_yeu")]
    [InlineData("noi_dugn", "noi_dung")]
    [InlineData("ngya", "ngay")]
    [InlineData("SO", "so")]
    [InlineData("sx", null)]
    [InlineData("chu_ky", null)]
    [InlineData("", null)]
    [InlineData("\uD800\uFFFE", null)]
    public void One_slip_in_three_letters_is_forgiven(string name, string? expected) => NearestName.Find(name, Names).ShouldBe(expected);

    [Fact]
    public void Of_two_equally_near_the_first_wins() => NearestName.Find("abx", ["aby", "abz"]).ShouldBe("aby");

    [Fact]
    public void A_name_too_long_to_be_a_slip_is_near_nothing() => NearestName.Find(new string('a', 65), [new string('a', 65)]).ShouldBeNull();
}
