using System.Runtime.CompilerServices;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

/// <summary>The published papers as scanned text: no formats, halves mixed, stamps between, copies below.</summary>
public class SeedTests
{
    [Theory]
    [InlineData("kl-152-ban-bi-thu", PaperNature.PartyPaper, "ket-luan")]
    [InlineData("kl-to-chuc-co-so-dang", PaperNature.PartyPaper, "ket-luan")]
    [InlineData("kl-09-ban-to-chuc-trung-uong", PaperNature.PartyPaper, "ket-luan")]
    [InlineData("cv-15114-van-phong-trung-uong", PaperNature.PartyPaper, "cong-van")]
    [InlineData("bao-ket-luan-229", PaperNature.NotOfficial, null)]
    public void NatureAndKind(string seed, PaperNature nature, string? kind)
    {
        RecognizedDocument paper = Seed(seed);
        (paper.Nature, paper.Kind).ShouldBe((nature, kind));
    }

    [Fact]
    public void ThePressReportIsSaidToBeOne() => Seed("bao-ket-luan-229").NatureReason.ShouldContain("báo chí");

    [Fact]
    public void TheMixedHeadOfConclusion152()
    {
        RecognizedDocument paper = Seed("kl-152-ban-bi-thu");
        Texts(paper, Component.DocumentNumber).ShouldBe(["Số 152-KL/TW"]);
        Texts(paper, Component.IssuingBody).ShouldBeEmpty("the body that received the paper heads its stamp");
        Texts(paper, Component.PlaceDate).ShouldBe(["Hà Nội, ngày 02 tháng 5 năm 2025"]);
        Texts(paper, Component.AuthorLine).ShouldBe(["CỦA BAN BÍ THƯ"]);
        paper.Parts.Where(static p => p.Role == PartRole.Stamp).Select(paper.TextOf).ShouldBe(["BAN TỔ CHỨC TRUNG ƯƠNG", "Số đến.....\t69.59", "Ngày.....\t10/5/2025", "Chuyển.....\tCác ty, L.Đ.Đ."]);
        Texts(paper, Component.Clause).Length.ShouldBe(8);
        Texts(paper, Component.Subclause).Length.ShouldBe(3);
        Texts(paper, Component.Authority).ShouldBe(["T/M BAN BÍ THƯ"]);
        Texts(paper, Component.SignerName).ShouldBe(["Trần Cẩm Tú"]);
        Texts(paper, Component.Recipient).Length.ShouldBe(6);
    }

    [Fact]
    public void TheSubjectOfConclusion09EndsBeforeTheStamp()
    {
        RecognizedDocument paper = Seed("kl-09-ban-to-chuc-trung-uong");
        Texts(paper, Component.Subject).ShouldBe(["Hội nghị toàn quốc tổng kết công tác tổ chức xây dựng Đảng năm 2023;", "triển khai nhiệm vụ năm 2024"]);
        paper.Parts.Where(static p => p.Role == PartRole.Stamp).Select(paper.TextOf).ShouldBe(["THÀNH ỦY PHỤ THỰC", "Số 201", "Ngày 28/12/2023"]);
    }

    [Fact]
    public void TheTwoCopiesOfConclusion09()
    {
        RecognizedDocument paper = Seed("kl-09-ban-to-chuc-trung-uong");
        var first = new PaperRegion(RegionKind.Copy, 1);
        var second = new PaperRegion(RegionKind.Copy, 2);
        paper.PartsOf(Component.IssuingBody, first).Select(paper.TextOf).ShouldBe(["TỈNH ỦY BÌNH ĐỊNH"]);
        paper.PartsOf(Component.DocumentNumber, first).Select(paper.TextOf).ShouldBe(["Số 686-SY/TU"]);
        paper.PartsOf(Component.CopyTitle, first).Select(paper.TextOf).ShouldBe(["SAO Y"]);
        paper.PartsOf(Component.Recipient, first).Count().ShouldBe(4);
        paper.PartsOf(Component.IssuingBody, second).Select(paper.TextOf).ShouldBe(["HUYỆN ỦY TUY PHƯỚC"]);
        paper.PartsOf(Component.CopyTitle, second).Select(paper.TextOf).ShouldBe(["SAO LỤC"]);
        paper.PartsOf(Component.SignerName, PaperRegion.Paper).Select(paper.TextOf).ShouldBe(["Mai Văn Chính"]);
    }

    [Fact]
    public void TheStackedHeadOfLetter15114()
    {
        RecognizedDocument paper = Seed("cv-15114-van-phong-trung-uong");
        Texts(paper, Component.SuperiorBody).ShouldBe(["BAN CHẤP HÀNH TRUNG ƯƠNG"]);
        Texts(paper, Component.IssuingBody).ShouldBe(["VĂN PHÒNG"]);
        Texts(paper, Component.LetterSubject).ShouldBe(["V/v triển khai thực hiện các kết luận", "của lãnh đạo chủ chốt và Ban Bí thư Trung ương Đảng"]);
        Texts(paper, Component.AddresseesLabel).ShouldBe(["Kính gửi:"]);
        Texts(paper, Component.Addressee).Length.ShouldBe(4);
        Texts(paper, Component.Recipient).Length.ShouldBe(4);
    }

    private static string[] Texts(RecognizedDocument paper, Component component) => [.. paper.PartsOf(component, PaperRegion.Paper).Select(paper.TextOf)];

    private static RecognizedDocument Seed(string name, [CallerFilePath] string here = "")
    {
        string file = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "corpus", "seeds", name + ".txt");
        using FileStream text = new(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        return ComponentRecognizer.Recognize(PlainTextReader.Read(text, name).Value!);
    }
}
