using Drafting.Core.Text;

namespace Drafting.Core.Tests.Text;

public sealed class VietnameseSyllableTests
{
    [Theory]
    [InlineData("Đảng uỷ ủy tỉnh Kết luận Bộ Chính trị Ban Bí thư thường trực quyết định nghị nghiêng giữa gì giết giếng giêng gìn quý quỹ quỳnh khuya khuỷu ngoằn xoong huỳnh thuở quở yêu ý ở ỷ Ê Ô")]
    [InlineData("HUYỆN UỶ THẠCH KHÊ NGHIỆP TƯỚNG ĐƯỜNG HƯỞNG rượu hươu bưu ngoéo khoắng nguệch ngoạc lịch sách xếch ướp nghễnh")]
    public void Words_of_the_language_are_syllables(string words)
    {
        foreach (string word in words.Split(' '))
            VietnameseSyllable.IsOne(word).ShouldBeTrue(word);
    }

    [Theory]
    [InlineData("Uû")]
    [InlineData("nh©n")]
    [InlineData("ViÖt")]
    [InlineData("café")]
    [InlineData("für")]
    [InlineData("mañana")]
    [InlineData("of")]
    [InlineData("àá")]
    [InlineData("cac")]
    [InlineData("càc")]
    [InlineData("nghiêngg")]
    [InlineData("nghiêngnghiêng")]
    [InlineData("đ")]
    [InlineData("\uD800")]
    [InlineData("")]
    public void Other_words_are_none(string word) => VietnameseSyllable.IsOne(word).ShouldBeFalse();

    [Fact]
    public void Any_character_is_taken()
    {
        for (int c = 0; c <= char.MaxValue; c++)
            _ = VietnameseSyllable.IsOne([(char)c]);
    }
}
