using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Planning;

public class TextMeasureTests
{
    [Theory]
    [InlineData("ĐẢNG CỘNG SẢN VIỆT NAM", 15, true, false, 4133)]
    [InlineData("BAN CHẤP HÀNH TRUNG ƯƠNG", 14, false, false, 4215)]
    [InlineData("BAN CHẤP HÀNH TRUNG ƯƠNG", 14, true, false, 4376)]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false, 5424)]
    [InlineData("Độc lập - Tự do - Hạnh phúc", 14, true, false, 3428)]
    public void WidthsAgreeWithTheFont(string text, int points, bool bold, bool italic, int twips) =>
        TextMeasure.Width(text, new RunFormat(FontSize.FromPoints(points), bold, italic, false)).Twips.ShouldBeInRange(twips - 2, twips + 2);
}
