using Drafting.Cli.Tests.Annexes;

namespace Drafting.Cli.Tests.Commands;

/// <summary>The same annex in Word: put in, proved, and bound to the figures of the text.</summary>
public class AnnexInWordCommandsTests
{
    private const string Letter = """
        mau: cong-van
        don_vi: vptw
        ngay: 05/10/2025
        trich_yeu: về số liệu đảng viên quý III
        kinh_gui:
          - Ban Tổ chức Trung ương
        noi_dung: |
          Đảng bộ thành phố Huế có {{ phu_luc.tu_hue.cuoi_ky }} đảng viên.
        noi_nhan:
          - Như trên
          - Lưu Văn phòng Trung ương Đảng
        nguoi_ky:
          - quyen_han: K/T
            chuc_vu: [Chánh Văn phòng, Phó Chánh Văn phòng]
            ho_ten: Nguyễn Văn A
        """;

    [Fact]
    public void AnAnnexInAPaperIsProvedAndAnUntrueOneIsNamed()
    {
        using Desk desk = Office("tu-hue");
        desk.Run("draft", "--data", "cv.yaml", "--annex", "p.xlsx", "--out", "cv.docx").Exit.ShouldBe(0);
        Ran word = desk.Run("annex", "word", "p.xlsx", "--into", "cv.docx", "--out", "cv2.docx", "--number", "1");
        word.Exit.ShouldBe(0, word.All);
        Ran verified = desk.Run("annex", "verify", "p.xlsx", "cv2.docx");
        verified.Exit.ShouldBe(0, verified.All);
        verified.Output.ShouldContain("Khớp: mọi số liệu của Biểu B1, quý III năm 2025 trong cv2.docx đúng như p.xlsx.");
        // The paper was drafted and its table printed before the figure changed.
        desk.Write("thay.yaml", "- { don_vi: tu-hue, cot: cuoi_ky, gia_tri: 1, nguoi: Lê Thị B, ly_do: thử }");
        desk.Run("annex", "merge", "tccsd-quy", "nhan-ve", "--period", "2025-Q3", "--override", "thay.yaml", "--out", "p.xlsx", "--force");
        Ran untrue = desk.Run("annex", "verify", "p.xlsx", "cv2.docx");
        untrue.Exit.ShouldBe(1, untrue.All);
        untrue.Output.ShouldMatch(@"ô [A-Z]+\d+ của p\.xlsx");
        untrue.Output.ShouldContain("T01");
        desk.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void ASecondRunReplacesTheAnnexAndTheOriginalIsKept()
    {
        using Desk desk = Office("tu-hue");
        desk.Run("draft", "--data", "cv.yaml", "--annex", "p.xlsx", "--out", "cv.docx");
        byte[] before = File.ReadAllBytes(desk.PathOf("cv.docx"));
        desk.Run("annex", "word", "p.xlsx", "--into", "cv.docx", "--out", "cv2.docx").Output.ShouldContain("đã thêm phụ lục");
        desk.Run("annex", "word", "p.xlsx", "--into", "cv2.docx", "--out", "cv3.docx").Output.ShouldContain("đã thay phụ lục cũ");
        File.ReadAllBytes(desk.PathOf("cv.docx")).ShouldBe(before);
        Ran onto = desk.Run("annex", "word", "p.xlsx", "--into", "cv.docx", "--out", "cv.docx", "--force");
        onto.Exit.ShouldBe(2, onto.All);
        File.ReadAllBytes(desk.PathOf("cv.docx")).ShouldBe(before);
    }

    [Fact]
    public void APaperWithoutTheAnnexSaysSo()
    {
        using Desk desk = Office("tu-hue");
        desk.Run("draft", "--data", "cv.yaml", "--annex", "p.xlsx", "--out", "cv.docx");
        Ran ran = desk.Run("annex", "verify", "p.xlsx", "cv.docx");
        ran.Exit.ShouldBe(1, ran.All);
        ran.All.ShouldContain("Văn bản không có phụ lục của biểu tccsd-quy quý III năm 2025.");
        Ran returned = desk.Run("annex", "word", "nhan-ve/tu-hue.xlsx", "--into", "cv.docx", "--out", "cv2.docx");
        returned.Exit.ShouldBe(1, returned.All);
        returned.All.ShouldContain("Tệp không phải phụ lục do chương trình lập.");
        desk.Has("cv2.docx").ShouldBeFalse();
    }

    [Fact]
    public void AFigureWithoutItsAnnexOrNotInItIsNotGuessed()
    {
        using Desk desk = Office("tu-hue");
        Ran none = desk.Run("draft", "--data", "cv.yaml", "--out", "cv.docx");
        none.Exit.ShouldBe(1, none.All);
        none.All.ShouldContain("TP517");
        desk.Write("cv.yaml", Letter.Replace("cuoi_ky", "cuoi_ki", StringComparison.Ordinal));
        Ran unknown = desk.Run("draft", "--data", "cv.yaml", "--annex", "p.xlsx", "--out", "cv.docx");
        unknown.Exit.ShouldBe(1, unknown.All);
        unknown.All.ShouldContain("có phải “tu_hue.cuoi_ky”?");
        desk.Has("cv.docx").ShouldBeFalse();
    }

    private static Desk Office(string unit)
    {
        var desk = new Desk();
        desk.Set("DRAFTING_TEMPLATES", Path.GetFullPath(Path.Combine(MadeUpReturns.SampleFolder, "..", "..")));
        desk.Write($"nhan-ve/{unit}.xlsx", "");
        File.WriteAllBytes(desk.PathOf($"nhan-ve/{unit}.xlsx"), MadeUpReturns.Of(unit).ToArray());
        desk.Write("cv.yaml", Letter);
        desk.Run("annex", "merge", "tccsd-quy", "nhan-ve", "--period", "2025-Q3", "--out", "p.xlsx");
        return desk;
    }
}
