using System.Text;

namespace Drafting.Laws.Tests.Generators;

/// <summary>Words to fill papers with: ordinary Vietnamese, and now and then what real offices type.</summary>
internal sealed class WordPool(int seed)
{
    private static readonly string[] Plain =
        ("các cấp uỷ tổ chức đảng lãnh đạo chỉ đạo thực hiện nghị quyết kết luận quy định về công tác cán bộ đảng viên tăng cường kiểm tra giám sát bảo đảm "
        + "khẩn trương tham mưu rà soát đề xuất sửa đổi bổ sung quy chế làm việc nhiệm kỳ Đại hội XIV đơn vị địa phương hiệu lực hiệu quả trước ngày 31/12/2026 "
        + "quý II/2026 Trung ương Tỉnh uỷ Ban Thường vụ thống nhất đồng bộ nhân dân xã phường đặc khu chuyển đổi số").Split(' ');

    private static readonly string[] Awkward =
        ["<w:t>", "&amp;", "a < b", "“trích dẫn”", "**", "*", "@chu-ky", "Điều 99.", "1.", "|ô|", "[^1]", "{{ x }}", "\\", "100%", "A\u00A0B", "😀", "ﬁ", "—", "…", "'", "\""];

    private readonly Random random = new(seed ^ 0x5EED);

    /// <summary>A word of letters.</summary>
    public string Word()
    {
        string word = Ordinary();
        while (!char.IsLetter(word[0]))
            word = Ordinary();
        return word;
    }

    public string Ordinary() => Plain[random.Next(Plain.Length)];

    public string Phrase(int least, int most)
    {
        int count = random.Next(least, most + 1);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(' ');
            text.Append(random.Next(60) == 0 ? Awkward[random.Next(Awkward.Length)] : Ordinary());
        }

        return text.ToString();
    }

    /// <summary>A text that means something elsewhere: markup, tags, controls; never blank.</summary>
    public string Hostile() => random.Next(3) == 0 ? Phrase(1, 5) : string.Join(random.Next(2) == 0 ? "\n" : " ", Awkward[random.Next(Awkward.Length)], Phrase(1, 3), Awkward[random.Next(Awkward.Length)]);

    public string Symbol() => new[] { "TW", "TU", "BTCTW", "VPTU", "ĐU", "CB" }[random.Next(6)];
}
