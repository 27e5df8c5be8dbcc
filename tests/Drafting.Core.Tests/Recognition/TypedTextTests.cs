using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

/// <summary>What of a plain text is the writer's and what its format's: line ends, Markdown, notes.</summary>
public sealed class TypedTextTests
{
    private const string Wrapped = """
        BAN CHẤP HÀNH ĐẢNG BỘ TỈNH              ĐẢNG CỘNG SẢN VIỆT NAM
        Số 15-KL/TU

        KẾT LUẬN

          Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh, tại phiên họp
        ngày 22 tháng 4 năm 2025, Ban Thường vụ Tỉnh uỷ đã thảo luận và thống
        nhất một số nội dung nhằm tăng cường hơn nữa tính chủ động, bao quát
        công việc trong thực hiện chức năng, nhiệm vụ được giao như sau:
          1. Giao Văn phòng Tỉnh uỷ chủ trì, phối hợp với các cơ quan liên quan
        rà soát lại việc thực hiện chức năng, nhiệm vụ và quy định về thẩm quyền.
          2. Các cấp uỷ, tổ chức đảng nhận thức đầy đủ, sâu sắc hơn vị trí, vai
        trò của tổ chức cơ sở đảng; định kỳ hằng quý kiểm điểm, đánh giá hoạt
        động của các tổ chức cơ sở đảng thuộc phạm vi phụ trách.
        - Việc này làm ngay.

        Nơi nhận:
        - Như trên,
        - Lưu Văn phòng.
        """;

    [Fact]
    public void Wrapped_text_is_joined()
    {
        Outcome<ObservedDocument> outcome = Read(Wrapped);
        string[] texts = [.. outcome.Value!.Paragraphs.Select(static p => p.Text)];
        texts.Length.ShouldBe(13);
        texts[5].ShouldBe("  Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh, tại phiên họp ngày 22 tháng 4 năm 2025, Ban Thường vụ Tỉnh uỷ đã thảo luận và thống nhất một số nội dung nhằm tăng cường hơn nữa tính chủ động, bao quát công việc trong thực hiện chức năng, nhiệm vụ được giao như sau:");
        texts[6].ShouldEndWith("liên quan rà soát lại việc thực hiện chức năng, nhiệm vụ và quy định về thẩm quyền.");
        texts[7].ShouldEndWith("phạm vi phụ trách.");
        texts[8..].ShouldBe(["- Việc này làm ngay.", "", "Nơi nhận:", "- Như trên,", "- Lưu Văn phòng."]);
        outcome.Value.Paragraphs[6].Address.Ordinal.ShouldBe(10);
        Diagnostic said = outcome.Diagnostics.ShouldHaveSingleItem();
        (said.Code, said.Severity, said.Message).ShouldBe((PlainTextReader.LinesJoined, Severity.Info, "Đã nối 6 chỗ ngắt dòng nằm giữa đoạn."));
    }

    [Fact]
    public void Lines_of_their_own_are_not_joined()
    {
        string list = string.Join('\n', Enumerable.Range(1, 30).Select(static i => $"Đồng chí thứ {i} của đoàn đại biểu dự hội nghị ở {(i % 3 == 0 ? "thành phố" : "huyện miền núi phía tây")}"));
        Read(list).Value!.Paragraphs.Length.ShouldBe(30);
        const string Items = "- các ban đảng và văn phòng trung ương ở tất cả các cơ quan đảng của tỉnh,";
        Read(string.Join('\n', Enumerable.Repeat(Items, 30))).Value!.Paragraphs.Length.ShouldBe(30);
    }

    [Fact]
    public void A_sentence_with_a_page_end_in_it_is_healed()
    {
        const string First = "Giao Ban Tổ chức Trung ương khẩn trương nghiên cứu, tham mưu sửa đổi các quy định cho phù";
        Texts($"{First}\n\nhợp với công cuộc đổi mới.").ShouldBe([$"{First} hợp với công cuộc đổi mới."]);
        foreach (string other in new[] { $"{First}.\n\nhợp với", $"{First}\n\nHợp với", $"{First}\n\na) hợp với", $"{First}\n\n- hợp với", "Ngắn quá\n\nhợp với", $"{First}\nhợp với" })
            Texts(other).Length.ShouldBeGreaterThan(1, other);
    }

    [Theory]
    [InlineData("**KẾT LUẬN**", "KẾT LUẬN", "B")]
    [InlineData("(*Báo cáo số 413*), và", "(Báo cáo số 413), và", " I ")]
    [InlineData("*- Các uỷ viên*", "- Các uỷ viên", "I")]
    [InlineData("## I. Mở đầu", "I. Mở đầu", " ")]
    [InlineData("**a** và *b*", "a và b", "B I")]
    [InlineData("***đậm nghiêng***", "đậm nghiêng", "B")]
    public void Markdown_is_taken_out(string typed, string text, string looks)
    {
        ObservedParagraph paragraph = Read(typed).Value!.Paragraphs[0];
        paragraph.Text.ShouldBe(text);
        string.Concat(paragraph.Runs.Select(static r => r.Format.Bold ? "B" : r.Format.Italic ? "I" : " ")).ShouldBe(looks);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("* * *")]
    [InlineData("* một ý, * hai ý")]
    [InlineData("5*3*2 = 30")]
    [InlineData("(*) Ghi chú, (**) ghi chú hai, (*)")]
    [InlineData("**")]
    [InlineData("-----")]
    [InlineData("#5 và # 6")]
    [InlineData("**không khép")]
    [InlineData("e*\u0301x*\u0301")]
    public void What_is_no_Markdown_stays(string typed) => Texts(typed).ShouldBe([typed.Normalize()]);

    [Fact]
    public void Bold_may_span_the_lines_of_a_title()
    {
        ObservedDocument paper = Read("**T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG**\n\nx").Value!;
        paper.Paragraphs.Select(static p => p.Text).ShouldBe(["T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "", "x"]);
        paper.Paragraphs[..2].ShouldAllBe(static p => p.Runs.Single().Format.Bold);
        Texts("**a\n\nb**").ShouldBe(["**a", "", "b**"]);
    }

    [Fact]
    public void Superscript_figures_become_notes()
    {
        ObservedDocument paper = Read("Có 22 địa phương² và 60 văn bản¹ trên 10 km².\n\n¹ Nghị quyết.\n² Thái Bình, Hà Nam\n³ Không ai gọi").Value!;
        paper.Paragraphs.Select(static p => p.Text).ShouldBe(["Có 22 địa phương và 60 văn bản trên 10 km².", "", "³ Không ai gọi"]);
        paper.Paragraphs[0].Notes.ShouldBe([new NoteReference(0, 16), new NoteReference(1, 30)]);
        paper.Notes.Select(static n => (n.Number, n.Paragraphs.Single().Text, n.Paragraphs.Single().Address)).ShouldBe(
            [(2, "Thái Bình, Hà Nam", new ParagraphAddress("footnote 2", 1)), (1, "Nghị quyết.", new ParagraphAddress("footnote 1", 1))]);
        Texts("Hai lần¹\n¹ Một\n¹ Hai").ShouldBe(["Hai lần¹", "¹ Một", "¹ Hai"]);
    }

    [Fact]
    public void The_published_papers_are_read_clean()
    {
        foreach (string name in PublishedText.Names)
        {
            Outcome<ObservedDocument> outcome = PublishedText.Read(name);
            ObservedDocument paper = outcome.Value!;
            outcome.Diagnostics.ShouldAllBe(static d => d.Code == PlainTextReader.LinesJoined && d.Severity == Severity.Info, name);
            paper.Paragraphs.ShouldAllBe(static p => !p.Text.Contains("**", StringComparison.Ordinal) && p.WasNfc, name);
            // No word is lost, none is made.
            Words(paper).Order(StringComparer.Ordinal).ShouldBe(Words(PublishedText.Text(name)).Order(StringComparer.Ordinal), name);
        }
    }

    [Fact]
    public void The_letter_has_its_lines()
    {
        ObservedDocument paper = PublishedText.Read("cv-15114-van-phong-trung-uong").Value!;
        paper.Paragraphs.Select(static p => p.Text).Where(static t => t.Length is > 0 and < 60).ShouldBe(
        [
            "BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG", "*", "Số 15114-CV/VPTW", "V/v triển khai thực hiện các kết luận", "của lãnh đạo chủ chốt và Ban Bí thư Trung ương Đảng",
            "ĐẢNG CỘNG SẢN VIỆT NAM", "Hà Nội, ngày 29 tháng 5 năm 2025", "- Các cơ quan tham mưu, giúp việc của Đảng ở Trung ương,", "- Ban Tổ chức Trung ương,",
            "Nơi nhận:", "- Như trên,", "- Đồng chí Thường trực Ban Bí thư (để báo cáo),", "- Đồng chí Chánh Văn phòng Trung ương Đảng (để báo cáo),", "- Lưu Văn phòng Trung ương Đảng.",
        ]);
        paper.Paragraphs.ShouldContain(static p => p.Text.Contains("có liên quan cho phù hợp với công cuộc đổi mới", StringComparison.Ordinal));
    }

    [Fact]
    public void The_conclusion_has_its_notes()
    {
        ObservedDocument paper = PublishedText.Read("kl-09-ban-to-chuc-trung-uong").Value!;
        paper.Notes.Select(static n => n.Number).ShouldBe(Enumerable.Range(1, 17));
        ObservedParagraph first = paper.Paragraphs.First(static p => p.Notes.Any(static n => n.Note == 1));
        first.Text[..first.Notes[1].Offset].ShouldEndWith("trong đó có 22 địa phương");
        paper.Notes[1].Paragraphs[0].Text.Split(", ").Length.ShouldBe(22);
        paper.Paragraphs.ShouldContain(static p => p.Text.Contains("Chú trọng hoàn thiện hệ thống văn bản về công tác tổ chức xây dựng Đảng", StringComparison.Ordinal));
        paper.Paragraphs.ShouldContain(static p => p.Text.Contains("đạo đức trong sáng, có năng lực, trình độ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(ObservedDocument paper) =>
        paper.Paragraphs.Concat(paper.Notes.SelectMany(static n => n.Paragraphs)).SelectMany(static p => Words(p.Text));

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(static c => c == '*' || "⁰¹²³⁴⁵⁶⁷⁸⁹".Contains(c) ? '\u0001' : c)]).Replace("\u0001", "", StringComparison.Ordinal).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static string[] Texts(string text) => [.. Read(text).Value!.Paragraphs.Select(static p => p.Text)];

    private static Outcome<ObservedDocument> Read(string text) => PlainTextReader.Read(Encoding.UTF8.GetBytes(text), "a.txt", PlainTextLimits.Default);
}
