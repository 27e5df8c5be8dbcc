using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Checking;

/// <summary>A head that Word prints in the margin of every page is missing from the paper, and its drafter is told where it stands.</summary>
public class LetterheadInMarginTests
{
    private const string Paper = """
        [tên loại văn bản] KẾT LUẬN
        [trích yếu] về công tác cán bộ
        [nội dung] Bộ Chính trị kết luận như sau:
        [quyền hạn ký] T/M BỘ CHÍNH TRỊ
        [nơi nhận] - Lưu Văn phòng Trung ương Đảng.
        """;

    [Fact]
    public void WhatStandsInTheMarginIsNamed()
    {
        Hints("KẾT LUẬN").ShouldAllBe(static h => h.StartsWith("bổ sung", StringComparison.Ordinal));
        string[] told = Hints("BỘ CHÍNH TRỊ\tĐẢNG CỘNG SẢN VIỆT NAM");
        told.Length.ShouldBe(4);
        told.ShouldAllBe(static h => h.Contains("đầu trang (header)"));
    }

    private static string[] Hints(string margin)
    {
        (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read("", Paper);
        ObservedParagraph line = paper.Observed.Paragraphs[0] with { Address = new ParagraphAddress("header 1", 1), Text = margin, Runs = [] };
        var head = new ObservedMargin(0, MarginPosition.FirstHeader, [line], HasPageField: false);
        return [.. Checker.Check(paper with { Observed = paper.Observed with { Margins = [head] } }, settings, [RuleCatalog.Find("TT003")!]).Select(static d => d.Hint!)];
    }
}
