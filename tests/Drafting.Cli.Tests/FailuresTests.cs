namespace Drafting.Cli.Tests;

public class FailuresTests
{
    private static readonly Surroundings Here = new(Stream.Null, TextWriter.Null, TextWriter.Null, Path.GetTempPath(), Path.GetTempPath(), static _ => null);

    public static TheoryData<Exception, string> Exceptions() => new()
    {
        { new FileNotFoundException("Could not find file '/x/a.yaml'.", "/x/a.yaml"), "Không tìm thấy “/x/a.yaml”." },
        { new DirectoryNotFoundException("Could not find a part of the path '/x/y/a.yaml'."), "Không tìm thấy thư mục của “/x/y/a.yaml”." },
        { new UnauthorizedAccessException("Access to the path '/x/a.docx' is denied."), "Không có quyền đọc hoặc ghi “/x/a.docx”." },
        { new PathTooLongException("The path is too long."), "Đường dẫn tệp quá dài." },
        { new IOException("No space left on device : '/x/a.docx'", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28), "Ổ đĩa đã đầy khi ghi “/x/a.docx”." },
        { new IOException("Something odd happened.", 1234), "Không đọc hoặc ghi được tệp (mã lỗi hệ thống 0x000004D2)." },
        { new IOException("The process cannot access the file '/x/dữ liệu/a.yaml' for some reason.", 1234), "Không đọc hoặc ghi được “/x/dữ liệu/a.yaml” (mã lỗi hệ thống 0x000004D2)." },
        { new IOException("The path '/x/dữ liệu/a.yaml' is a directory."), "Không đọc hoặc ghi được “/x/dữ liệu/a.yaml” (mã lỗi hệ thống 0x80131620)." },
        { new UnauthorizedAccessException("Access to the path '/x/dữ liệu/a.docx' is denied."), "Không có quyền đọc hoặc ghi “/x/dữ liệu/a.docx”." },
        { new OperationCanceledException("The operation was canceled."), "Đã dừng theo yêu cầu" },
        { new InvalidOperationException("Sequence contains no elements"), "Chương trình gặp lỗi không lường trước" },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void EveryExceptionBecomesAVietnameseSentence(Exception exception, string message)
    {
        Failure failure = Failures.Of(exception, Here);
        failure.Code.ShouldBe(ExitCode.EnvironmentFailed);
        failure.Message.ShouldContain(message);
        English.ShouldBeAbsent($"{failure.Message} {failure.Hint}");
    }

    [Fact]
    public void OnlyAnUnexpectedExceptionShowsItsTraces()
    {
        Failures.Of(new InvalidOperationException("oops"), Here).Details!.ShouldContain("oops");
        Failures.Of(new IOException("oops"), Here).Details.ShouldBeNull();
    }

    [Fact]
    public void AFolderInThePlaceOfADataFileIsNoCrash()
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.PathOf("templates/thu-mau/samples/xau.yaml"));
        desk.Run("templates", "check").Exit.ShouldBe(0);
        Directory.CreateDirectory(desk.PathOf("drafting.json"));
        desk.Run("standard").Exit.ShouldBe(0);
    }
}
