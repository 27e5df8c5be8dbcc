using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Standards;

public sealed class LayoutStandardsTests
{
    private static readonly Location At = new Location.InFile("x.yaml");

    [Theory]
    [InlineData(DocumentFamily.Party, "2018-04-03", "hd36-2018")]
    [InlineData(DocumentFamily.Party, "2025-05-02", "hd36-2018")]
    [InlineData(DocumentFamily.Party, "2026-05-26", "hd36-2018")]
    [InlineData(DocumentFamily.Party, "2026-05-27", "hd05-2026")]
    [InlineData(DocumentFamily.Party, "2031-01-01", "hd05-2026")]
    [InlineData(DocumentFamily.State, "2020-03-05", "nd30-2020")]
    [InlineData(DocumentFamily.State, "2026-11-01", "nd30-2020")]
    public void The_date_chooses_the_regime(DocumentFamily family, string date, string id)
    {
        Outcome<LayoutStandard> found = LayoutStandards.For(family, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), At);
        found.Value!.Id.ShouldBe(id);
        found.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DocumentFamily.Party, "hd05-2026")]
    [InlineData(DocumentFamily.State, "nd30-2020")]
    public void Without_a_date_the_newest_regime_holds_and_says_so(DocumentFamily family, string id)
    {
        Outcome<LayoutStandard> found = LayoutStandards.For(family, null, At);
        found.Value!.Id.ShouldBe(id);
        Diagnostic line = found.Diagnostics.ShouldHaveSingleItem();
        line.Code.ShouldBe(LayoutStandards.DateMissing);
        line.Severity.ShouldBe(Severity.Info);
    }

    [Fact]
    public void A_forced_regime_wins_over_the_date() =>
        LayoutStandards.For(DocumentFamily.Party, new DateOnly(2018, 5, 1), At, "hd05-2026").Value!.Id.ShouldBe("hd05-2026");

    [Fact]
    public void An_unknown_regime_is_an_error_with_the_nearest_name()
    {
        Outcome<LayoutStandard> found = LayoutStandards.For(DocumentFamily.Party, null, At, "hd36-2081");
        found.Value.ShouldBeNull();
        found.Diagnostics.ShouldHaveSingleItem().Hint!.ShouldContain("hd36-2018");
    }

    [Fact]
    public void A_regime_of_the_other_family_is_refused() =>
        LayoutStandards.For(DocumentFamily.State, null, At, "hd36-2018").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(LayoutStandards.WrongFamily);

    [Fact]
    public void A_paper_older_than_every_regime_is_an_error()
    {
        Diagnostic error = LayoutStandards.For(DocumentFamily.Party, new DateOnly(2018, 4, 2), At).Diagnostics.ShouldHaveSingleItem();
        error.Code.ShouldBe(LayoutStandards.TooOld);
        error.Severity.ShouldBe(Severity.Error);
        error.Message.ShouldContain("02/4/2018");
    }

    [Fact]
    public void Every_file_holds_the_regime_that_it_is_named_for() =>
        LayoutStandards.All.Select(s => s.Id).ShouldBe(LayoutStandards.Ids);

    [Fact]
    public void The_newest_regime_of_a_family_stands_first() =>
        LayoutStandards.All.GroupBy(s => s.Family).ShouldAllBe(g => g.Select(s => s.From).SequenceEqual(g.Select(s => s.From).OrderDescending()));

    [Fact]
    public void Every_component_of_the_family_has_its_rows()
    {
        foreach (LayoutStandard standard in LayoutStandards.All)
        {
            Component[] absent = [.. Enum.GetValues<Component>().Where(c => !standard.Components.ContainsKey(c))];
            absent.ShouldBe(standard.Family == DocumentFamily.Party ? [Component.Motto] : [Component.Star, Component.SubjectMark]);
        }
    }

    [Fact]
    public void The_party_page_is_the_guidance_s()
    {
        LayoutStandard hd36 = LayoutStandards.Find("hd36-2018")!;
        hd36.Page.Right.Preferred.Twips.ShouldBe(850);
        hd36.Page.Left.Preferred.Twips.ShouldBe(1701);
        hd36.Page.Top.Allowed.Contains(Length.FromTwips(1134 + 28)).ShouldBeTrue();
        hd36.Page.Top.Allowed.Contains(Length.FromTwips(1134 + 30)).ShouldBeFalse();
        hd36.Page.Width.Allowed.Contains(Length.FromTwips(11906 + 20)).ShouldBeTrue();
        hd36.Page.Width.Allowed.Contains(Length.FromTwips(11906 + 21)).ShouldBeFalse();
        hd36.Page.Height.Allowed.Contains(Length.FromTwips(16838 - 20)).ShouldBeTrue();
        hd36.Page.Height.Allowed.Contains(Length.FromTwips(16838 - 21)).ShouldBeFalse();
        Requirement<Length> indent = hd36.Components[Component.BodyText].FirstLine;
        foreach ((int twips, bool good) in new[] { (499, false), (500, true), (567, true), (720, true), (721, false) })
            indent.Allowed.Contains(Length.FromTwips(twips)).ShouldBe(good);
    }

    [Fact]
    public void Line_spacing_of_another_rule_is_never_inside_a_range()
    {
        AllowedValues<LineSpacing> exact = LayoutStandards.Find("hd36-2018")!.Components[Component.BodyText].Line.Allowed;
        exact.Contains(LineSpacing.Exactly(Length.FromPoints(30))).ShouldBeTrue();
        exact.Contains(LineSpacing.Exactly(Length.FromPoints(17))).ShouldBeFalse();
        exact.Contains(LineSpacing.AtLeast(Length.FromPoints(18))).ShouldBeFalse();
        exact.Contains(LineSpacing.Single).ShouldBeFalse();
    }

    [Fact]
    public void What_hd05_does_not_say_it_inherits_and_says_so()
    {
        LayoutStandard hd36 = LayoutStandards.Find("hd36-2018")!, hd05 = LayoutStandards.Find("hd05-2026")!;
        Requirement<FontSize> inherited = hd05.Components[Component.KindTitle].Size;
        inherited.Preferred.ShouldBe(FontSize.FromPoints(16));
        inherited.Citation.ShouldBe(hd36.Components[Component.KindTitle].Size.Citation with { InheritedBy = "Hướng dẫn 05-HD/VPTW" });
        inherited.Citation.ToString().ShouldBe("Phụ lục 3, mục 5, Hướng dẫn 36-HD/VPTW; theo 36-HD/VPTW, chưa đối chiếu văn bản 05-HD/VPTW");

        Requirement<string> own = hd05.Words.RecipientEnd;
        own.Preferred.ShouldBe(";");
        own.Citation.ToString().ShouldBe("mục 9.2.5, Hướng dẫn 05-HD/VPTW");
        hd36.Words.RecipientEnd.Preferred.ShouldBe(",");
        hd05.Components[Component.BodyText].Line.Preferred.ShouldBe(LineSpacing.Exactly(Length.FromPoints(19)));
        hd05.Components[Component.BodyText].Line.Allowed.Contains(LineSpacing.Exactly(Length.FromPoints(23))).ShouldBeFalse();
        hd05.Words.SubmissionAddressee.Preferred.ShouldBe("Kính trình:");
    }

    [Fact]
    public void The_state_s_margins_accept_what_word_writes_for_them()
    {
        PageStandard page = LayoutStandards.Find("nd30-2020")!.Page;
        page.Right.Allowed.Contains(Length.FromTwips(850)).ShouldBeTrue();
        page.Top.Allowed.Contains(Length.FromTwips(1134)).ShouldBeTrue();
        page.Top.Allowed.Contains(Length.FromTwips(1133)).ShouldBeFalse();
    }
}
