namespace Drafting.Core.Recognition;

/// <summary>Văn bản khác: what a file that is no official paper seems to be, said to the user so that he can see that he took the wrong file.</summary>
internal static class OtherTexts
{
    private const int Enough = 2;

    private static readonly (string Name, string[] Words)[] Sorts =
    [
        ("tin, bài báo chí hoặc trang tin", ["phóng viên", "vừa ký ban hành", "Theo đó,", "Bài và ảnh", "toasoan", "bạn đọc", "TTXVN", "(PV)", "cho biết:", "Ảnh:", "vừa ban hành", "vừa ký", " được giao chủ trì"]),
        ("giáo án hoặc tài liệu dạy học", ["học sinh", "giáo viên", "Tiết ", "bài dạy", "bài học", "Lớp", "tiết học"]),
        ("đề kiểm tra, đề thi", ["Đề kiểm tra", "ĐỀ KIỂM TRA", "ĐỀ THI", "Thời gian làm bài", "Họ và tên:", "điểm)", "Câu 1"]),
        ("thiệp, thư mời", ["Trân trọng kính mời", "TRÂN TRỌNG KÍNH MỜI", "kính mời", "hân hạnh", "Hân hạnh được đón tiếp"]),
        ("ghi chép cá nhân", ["ghi chép", "Ghi chép", "ghi nhanh", "việc cần làm", "nhớ "]),
    ];

    public static string Describe(Sheet sheet)
    {
        var counts = new int[Sorts.Length];
        for (int i = 0; i < sheet.Count; i++)
        {
            for (int sort = 0; sort < Sorts.Length; sort++)
                counts[sort] += Sorts[sort].Words.Count(word => sheet[i].Text.Contains(word, StringComparison.Ordinal));
        }

        int best = Array.IndexOf(counts, counts.Max());
        const string Missing = "không có tiêu đề hoặc Quốc hiệu, số và ký hiệu, phần ký của một văn bản có thể thức";
        return counts[best] >= Enough ? $"giống {Sorts[best].Name}: {Missing}" : Missing;
    }
}
