using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Standards;

public sealed class AgencyProfileTests
{
    private static readonly LayoutStandard Hd36 = LayoutStandards.Find("hd36-2018")!;

    [Fact]
    public void A_full_profile_is_read()
    {
        AgencyProfile profile = AgencyProfileReader.Read(
            Map(("ten", Text("Văn phòng")), ("cap_tren", Text("Ban Chấp hành Trung ương")), ("dia_danh", Text("Hà Nội")), ("ky_hieu", Text("VPTW")),
                ("chinh_ta", Text("uy-cu")), ("chon", Map(("ten-loai.co-chu", Text("15 pt")), ("trang.hai-mat", new DataNode.Scalar("true", ScalarKind.Boolean))))),
            "vptw").Value!;
        profile.ShouldBe(new AgencyProfile("vptw", "Văn phòng", "Ban Chấp hành Trung ương", "Hà Nội", "VPTW", ToneStyle.Old, profile.Choices));
        profile.Choices["ten-loai.co-chu"].ShouldBe("15 pt");
        profile.Choices["trang.hai-mat"].ShouldBe("true");
    }

    [Fact]
    public void All_problems_of_a_profile_are_told_at_once()
    {
        Outcome<AgencyProfile> read = AgencyProfileReader.Read(
            Map(("tenn", Text("x")), ("dia_danh", Map()), ("chinh_ta", Text("uy")), ("chon", Map(("a", new DataNode.List([]))))), "x");
        read.Value.ShouldBeNull();
        read.Diagnostics.Select(d => d.Code).ShouldBe(
            [AgencyProfileReader.UnknownKey, AgencyProfileReader.NameMissing, AgencyProfileReader.WrongShape, AgencyProfileReader.UnknownSpelling, AgencyProfileReader.WrongShape]);
        read.Diagnostics[0].Hint.ShouldBe("có phải là ten?");
        read.Diagnostics[4].Location.ShouldBeOfType<Location.InData>().Path.ShouldBe("chon.a");
    }

    [Theory]
    [InlineData("ten-loai.co-chu", "15 pt")]
    [InlineData("noi-dung.gian-dong", "exact 20 pt")]
    [InlineData("noi-dung.thut-dong-dau", "12.7 mm")]
    [InlineData("trang.hai-mat", "co")]
    [InlineData("chu.mo-dau-trich-yeu-cong-van", "V/v ")]
    [InlineData("kinh-gui.can-le", "giua")]
    public void A_choice_inside_the_guidance_becomes_the_preferred_value(string key, string value)
    {
        Outcome<LayoutStandard> chosen = Choose((key, value));
        chosen.Diagnostics.ShouldBeEmpty();
        string before = StandardTable.Print(Hd36), after = StandardTable.Print(chosen.Value!);
        after.Split('\n').Except(before.Split('\n')).Count().ShouldBe(1);
    }

    [Fact]
    public void The_planner_sees_the_choice()
    {
        LayoutStandard chosen = Choose(("ten-loai.co-chu", "15 pt"), ("trang.hai-mat", "co")).Value!;
        chosen.Components[Component.KindTitle].Size.Preferred.ShouldBe(FontSize.FromPoints(15));
        chosen.Page.Duplex.Preferred.ShouldBeTrue();
    }

    [Fact]
    public void A_choice_outside_the_guidance_is_reported_with_its_clause_and_changes_nothing()
    {
        Outcome<LayoutStandard> chosen = Choose(("ten-loai.co-chu", "14 pt"));
        Diagnostic told = chosen.Diagnostics.ShouldHaveSingleItem();
        told.Code.ShouldBe(StandardChoices.OutsideGuidance);
        told.Message.ShouldBe("Tên loại văn bản, cỡ chữ: 14 pt nằm ngoài quy định 15 pt – 16 pt; giữ 16 pt.");
        told.Source!.ToString().ShouldBe("Phụ lục 3, mục 5, Hướng dẫn 36-HD/VPTW");
        chosen.Value!.Components[Component.KindTitle].Size.ShouldBe(Hd36.Components[Component.KindTitle].Size);
    }

    [Theory]
    [InlineData("ten-loai.co-chuu", "15 pt", StandardChoices.UnknownRow, "có phải là ten-loai.co-chu?")]
    [InlineData("ten-loai.co-chu", "15", StandardChoices.UnreadableChoice, "viết như \"14 pt\"")]
    [InlineData("ten-loai.dam", "vâng", StandardChoices.UnreadableChoice, "viết như \"co\"")]
    [InlineData("tieu-ngu.xyz", "15 pt", StandardChoices.UnknownRow, null)]
    public void A_slip_in_a_choice_is_an_error(string key, string value, string code, string? hint)
    {
        Diagnostic told = Choose((key, value)).Diagnostics.ShouldHaveSingleItem();
        told.Code.ShouldBe(code);
        told.Severity.ShouldBe(Severity.Error);
        if (hint is not null)
            told.Hint.ShouldBe(hint);
    }

    [Fact]
    public void A_choice_for_the_other_family_is_no_slip() => Choose(("tieu-ngu.co-chu", "13 pt")).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void No_choices_give_the_very_same_standard() => StandardChoices.Apply(Hd36, AgencyProfile.Default).Value.ShouldBeSameAs(Hd36);

    private static Outcome<LayoutStandard> Choose(params (string Key, string Value)[] choices) =>
        StandardChoices.Apply(Hd36, AgencyProfile.Default with { Key = "x", Choices = choices.ToImmutableSortedDictionary(c => c.Key, c => c.Value) });

    private static DataNode.Scalar Text(string text) => new(text, ScalarKind.Text);

    private static DataNode.Map Map(params (string Key, DataNode Value)[] entries) =>
        new([.. entries.Select(e => new DataEntry(e.Key, default, e.Value))]);
}
