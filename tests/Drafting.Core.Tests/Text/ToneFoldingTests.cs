using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Tests.Text;

public sealed class ToneFoldingTests
{
    [Theory]
    [InlineData("uỷ", "ủy")]
    [InlineData("Uỷ", "Ủy")]
    [InlineData("UỶ", "ỦY")]
    [InlineData("hoá", "hóa")]
    [InlineData("HOÁ", "HÓA")]
    [InlineData("khoá", "khóa")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("hoà", "hòa")]
    [InlineData("hoạ", "họa")]
    [InlineData("hoả", "hỏa")]
    [InlineData("xoã", "xõa")]
    [InlineData("loè", "lòe")]
    [InlineData("thuỳ", "thùy")]
    [InlineData("luỹ", "lũy")]
    [InlineData("tuỵ", "tụy")]
    [InlineData("thuý", "thúy")]
    [InlineData("oà", "òa")]
    [InlineData("Huyện uỷ, thị uỷ; hoá đơn (khoá XIII).", "Huyện ủy, thị ủy; hóa đơn (khóa XIII).")]
    public void The_two_spellings_go_into_each_other(string old, string modern)
    {
        ToneFolding.Respell(old, ToneStyle.New).ShouldBe(modern);
        ToneFolding.Respell(modern, ToneStyle.Old).ShouldBe(old);
        ToneFolding.Respell(old, ToneStyle.Old).ShouldBe(old);
        ToneFolding.Respell(modern, ToneStyle.New).ShouldBe(modern);
        ToneFolding.Fold(old).ShouldBe(ToneFolding.Fold(modern));
    }

    [Theory]
    [InlineData("quý")]
    [InlineData("Quỹ")]
    [InlineData("QUỶ")]
    [InlineData("quỳ")]
    [InlineData("toán")]
    [InlineData("huỳnh")]
    [InlineData("hoài")]
    [InlineData("xoáy")]
    [InlineData("khoét")]
    [InlineData("tuyết")]
    [InlineData("khuỷu")]
    [InlineData("Hoàng Hoa Thám")]
    [InlineData("của")]
    [InlineData("nghĩa")]
    [InlineData("hoa")]
    [InlineData("quả")]
    [InlineData("loại")]
    [InlineData("")]
    [InlineData("a\uD800b")]
    public void Words_with_one_spelling_stay(string word)
    {
        ToneFolding.Respell(word, ToneStyle.New).ShouldBe(word);
        ToneFolding.Respell(word, ToneStyle.Old).ShouldBe(word);
    }

    [Fact]
    public void A_syllable_is_found_wherever_it_stands_in_a_text()
    {
        for (int before = 0; before < 40; before++)
        {
            for (int behind = 0; behind < 40; behind += 13)
            {
                string head = new('.', before), tail = new('.', behind);
                ToneFolding.Respell($"{head}uỷ{tail}", ToneStyle.New).ShouldBe($"{head}ủy{tail}");
                ToneFolding.Respell($"{head}hóa{tail}", ToneStyle.Old).ShouldBe($"{head}hoá{tail}");
            }
        }
    }

    [Fact]
    public void Keeping_changes_nothing() => ToneFolding.Respell("uỷ và ủy", ToneStyle.Keep).ShouldBe("uỷ và ủy");
}
