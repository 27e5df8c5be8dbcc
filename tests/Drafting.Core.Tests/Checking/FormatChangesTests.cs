using Drafting.Core.Checking;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Checking;

/// <summary>What a fix is said to do to the formats of a paper.</summary>
public class FormatChangesTests
{
    [Theory]
    [InlineData("KT110", "[nội dung | cỡ chữ 13 pt] Một hai", "cỡ chữ: 13 pt → 14 pt")]
    [InlineData("KT100", "[nội dung | phông Arial] Một hai", "phông chữ: Arial → Times New Roman")]
    [InlineData("KT101", "[nội dung | màu FF0000] Một hai", "màu chữ: #FF0000 → đen")]
    [InlineData("KT120", "[tên loại văn bản | không đậm] QUYẾT ĐỊNH", "chữ đậm: không → có")]
    [InlineData("KT160", "[nội dung | căn trái] Một hai", "căn lề: căn trái → căn đều hai bên")]
    [InlineData("KT190", "[nội dung | giãn dòng multiple 1] Một hai", "giãn dòng: đơn → chính xác 19 pt")]
    [InlineData("KT002", "[trang | lề trái 25 mm; lề trên 15 mm]\n[nội dung] Một hai", "lề trên: 15 mm → 20 mm, lề trái: 25 mm → 30 mm")]
    [InlineData("KT001", "[trang | rộng 215.9 mm; cao 279.4 mm]\n[nội dung] Một hai", "chiều rộng giấy: 215,9 mm → 210 mm, chiều cao giấy: 279,4 mm → 297 mm")]
    [InlineData("KT005", "[trang | số trang: cỡ chữ 13 pt; cách mép 12.7 mm]\n[nội dung] Một hai", "cỡ chữ: 13 pt → 14 pt, số trang cách mép trên: 12,7 mm → 10 mm")]
    [InlineData("KT005", "[trang | số trang ở chân]\n[nội dung] Một hai", "số trang: chưa có ở đầu trang → ở giữa đầu trang")]
    [InlineData("KT120", "[số và ký hiệu] Số **15**-NQ/TU", "chữ đậm: có → không")]
    public void WhatStandsAndWhatIsSetIsReadOffTheEdits(string rule, string text, string expected)
    {
        (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read("hd05-2026", text);
        string.Join(", ", Checker.Check(paper, settings, [RuleCatalog.Find(rule)!])[0].Fix!.Formats.Select(static f => $"{f.What}: {f.Before} → {f.After}")).ShouldBe(expected);
    }
}
