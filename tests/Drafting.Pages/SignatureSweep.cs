using System.Globalization;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Yaml;

namespace Drafting.Pages;

/// <summary>Forty papers, each one line longer than the last, over a page break: the signature and the recipients stay on one page, and at least
/// two lines of text stand above them there.</summary>
internal static class SignatureSweep
{
    private const int Lengths = 40;

    public static IEnumerable<string> Run(string output)
    {
        Directory.CreateDirectory(output);
        DraftingEngine engine = SamplePages.Engine();
        for (int i = 0; i < Lengths; i++)
        {
            Outcome<DraftedPaper> paper = engine.Draft(new DraftRequest("ket-luan", Record(i)));
            if (paper.Value is null)
                throw new InvalidOperationException(string.Join('\n', paper.Diagnostics));
            File.WriteAllBytes(Path.Combine(output, Name(i) + ".docx"), paper.Value.Word);
        }

        LibreOffice.ToPdf(output);
        for (int i = 0; i < Lengths; i++)
        {
            foreach (string problem in Problems(LibreOffice.Words(Path.Combine(output, Name(i) + ".pdf"))))
                yield return $"{Name(i)}: {problem}";
        }
    }

    private static IEnumerable<string> Problems(List<PageWord> words)
    {
        PageWord recipients = words.Last(static w => w.Text == "nhận:");
        PageWord authority = words.Last(static w => w.Text == "T/M");
        PageWord name = words.Last(static w => w.Text == "Mẫu");
        PageWord archive = words.Last(static w => w.Text == "Lưu");
        if (new[] { authority.Page, name.Page, archive.Page }.Any(page => page != recipients.Page))
            yield return "khối ký và nơi nhận bị tách trang";
        int lines = words.Where(w => w.Page == recipients.Page && w.Y > 50 && w.Y < authority.Y - 4)
            .Select(static w => (int)Math.Round(w.Y / 3)).Distinct().Count();
        if (lines < 2)
            yield return $"khối ký chỉ có {lines} dòng nội dung ở trên";
        if (Math.Abs(authority.Y - recipients.Y) > 4)
            yield return "nơi nhận không ngang hàng với quyền hạn ký";
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"sweep-{index:00}");

    // Odd papers end in one short paragraph, the hardest case; even ones in a long one.
    private static DataNode.Map Record(int index)
    {
        var body = new StringBuilder();
        for (int i = 0; i < 8 + (index / 2); i++)
            body.Append("    Đoạn này dài đúng một dòng của trang.\n\n");
        body.Append(index % 2 == 0
            ? "    " + string.Concat(Enumerable.Repeat("Các cấp uỷ, tổ chức đảng khẩn trương triển khai thực hiện. ", 8)) + "\n"
            : "    Một dòng cuối.\n");
        string yaml = $"""
            co_quan: Tỉnh uỷ Sông Thương
            ky_hieu: TU
            trich_yeu: về việc thử độ dài
            noi_dung: |
            {body}
            noi_nhan: [Các ban đảng, Các đảng uỷ trực thuộc, Các đồng chí tỉnh uỷ viên, Lưu Văn phòng]
            nguoi_ky:
              - {"{quyen_han: T/M, thay_mat: Ban Thường vụ, chuc_vu: [Bí thư], ho_ten: Nguyễn Văn Mẫu}"}
            """;
        return (DataNode.Map)YamlReader.Read(yaml, "sweep").Value!;
    }
}
