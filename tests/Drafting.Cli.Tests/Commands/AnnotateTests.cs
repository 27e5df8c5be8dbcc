using System.IO.Compression;

namespace Drafting.Cli.Tests.Commands;

public class AnnotateTests
{
    [Fact]
    public void ACopyHasACommentAtTheFinding()
    {
        using var desk = new Desk();
        desk.AddPaperWithColon("a.docx");
        byte[] before = File.ReadAllBytes(desk.PathOf("a.docx"));
        Ran ran = desk.Run("check", "a.docx", "--annotate", "b.docx", "--select", SpoiltPapers.Colon);
        ran.Exit.ShouldBe(1);
        ran.Output.ShouldContain("Đã ghi b.docx, có nhận xét tại từng phát hiện.");
        File.ReadAllBytes(desk.PathOf("a.docx")).ShouldBe(before);
        using ZipArchive word = ZipFile.OpenRead(desk.PathOf("b.docx"));
        using var reader = new StreamReader(word.GetEntry("word/comments.xml")!.Open());
        string comments = reader.ReadToEnd();
        comments.ShouldContain("Kiểm tra thể thức");
        comments.ShouldContain("TT202");
    }

    [Theory]
    [InlineData("check vb --annotate b.docx", "--annotate chỉ dùng khi kiểm tra một tệp.")]
    [InlineData("check a.txt --annotate b.docx", "“a.txt” là tệp chữ")]
    [InlineData("check vb/a.docx --annotate vb/a.docx --force", "Không ghi đè lên văn bản gốc")]
    [InlineData("check vb/a.docx --annotate co.docx", "Tệp “co.docx” đã có nên được giữ nguyên.")]
    public void WrongUseIsSaid(string line, string message)
    {
        using var desk = new Desk();
        desk.AddPaper("vb/a.docx");
        desk.Write("a.txt", "Số 1");
        desk.Write("co.docx", "");
        Ran ran = desk.Run(line.Split(' '));
        ran.Exit.ShouldBe(2, ran.All);
        ran.Error.ShouldContain(message);
        desk.Has("b.docx").ShouldBeFalse();
    }

    [Fact]
    public void APaperThatCannotBeReadGivesNoCopy()
    {
        using var desk = new Desk();
        desk.Write("a.docx", "hỏng");
        desk.Run("check", "a.docx", "--annotate", "b.docx").Exit.ShouldBe(1);
        desk.Has("b.docx").ShouldBeFalse();
    }
}
