using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Checking;

/// <summary>Where a specific rule and a general one both have something to say of one place, only the specific one speaks.</summary>
public class SilenceTests
{
    [Theory]
    [InlineData("TT103", "TT101", "", "[tiêu đề] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    [InlineData("TT106", "TT105", "ngay=2025-08-05", "[cơ quan ban hành] HUYỆN UỶ BÌNH YÊN\n[số và ký hiệu] Số 15-NQ/HU\n[địa danh và ngày, tháng, năm] Tân Lập, ngày 05 tháng 8 năm 2025")]
    [InlineData("TT202", "TT201", "", "[số và ký hiệu] Số:")]
    [InlineData("TT405", "TT402", "loai=cong-van", "[số và ký hiệu] Số 15-CV/TU\n[trích yếu] về việc triển khai Kết luận")]
    [InlineData("TT904", "TT906", "hd36-2018", "[cơ quan ban hành] TỈNH UỶ BÌNH ĐỊNH\n[bản sao 1 / cơ quan ban hành] HUYỆN UỶ TUY PHƯỚC\n[bản sao 1 / hình thức sao] SAO Y")]
    [InlineData("TT403", "TT402", "", "[tên loại văn bản] BÁO CÁO\n[trích yếu | nét dưới 0.75 pt] về công tác kiểm tra")]
    public void OnlyTheSpecificRuleSpeaks(string specific, string general, string info, string sketch)
    {
        (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read(info, sketch);
        ImmutableArray<Rule> both = [RuleCatalog.Find(specific)!, RuleCatalog.Find(general)!];
        foreach (Rule rule in both)
            Checker.Check(paper, settings, [rule]).ShouldNotBeEmpty($"{rule.Code} has nothing to say here");
        Checker.Check(paper, settings, both).Select(static d => d.Code).Distinct().ShouldBe([specific]);
        Checker.Check(paper, settings, [both[0] with { Silences = [] }, both[1]]).Select(static d => d.Code).ShouldContain(general);
    }

    [Fact]
    public void EveryPairIsTried() => RuleCatalog.All.Where(static r => r.Code.StartsWith("TT", StringComparison.Ordinal)).SelectMany(static r => r.Silences.Select(s => $"{r.Code} {s}")).ShouldBe(
        typeof(SilenceTests).GetMethod(nameof(OnlyTheSpecificRuleSpeaks))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Cast<InlineDataAttribute>().SelectMany(static a => a.GetData(null!)).Select(static d => $"{d[0]} {d[1]}"),
        ignoreOrder: true);
}
