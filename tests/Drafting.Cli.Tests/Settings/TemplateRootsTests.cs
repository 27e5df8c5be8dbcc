namespace Drafting.Cli.Tests.Settings;

public class TemplateRootsTests
{
    [Fact]
    public void AnOfficesOwnFolderOverlaysTheShippedOne()
    {
        using var desk = new Desk();
        string shipped = Path.Combine(desk.ProgramFolder, "templates");
        foreach ((string root, string name) in new[] { ("a", "từ tuỳ chọn"), ("b", "từ biến"), ("c", "từ thiết đặt") })
            Desk.AddTemplate(desk.PathOf(root), "chung", text => text.Replace("ten: \"chung\"", $"ten: \"{name}\"", StringComparison.Ordinal));
        Desk.AddTemplate(shipped, "chung", static text => text.Replace("ten: \"chung\"", "ten: \"bản phát hành\"", StringComparison.Ordinal));

        Name().ShouldBe("bản phát hành");
        desk.Write("drafting.json", "{\"thu_muc_mau\": [\"c\"]}");
        Name().ShouldBe("từ thiết đặt");
        desk.Set("DRAFTING_TEMPLATES", desk.PathOf("b"));
        Name().ShouldBe("từ biến");
        Name("--templates", "a").ShouldBe("từ tuỳ chọn");
        desk.Run("templates", "list", "--format", "concise").Output.ShouldContain("thu-mau\t", Case.Sensitive, "the folder upward is still there");

        string Name(params string[] options) => desk.Run(["templates", "list", "--format", "concise", .. options]).Output
            .Split('\n').Single(static l => l.StartsWith("chung\t", StringComparison.Ordinal)).Split('\t')[1];
    }

    [Theory]
    [InlineData("--templates")]
    [InlineData("DRAFTING_TEMPLATES")]
    public void AFolderThatIsNamedMustBeThere(string where)
    {
        using var desk = new Desk();
        if (where[0] != '-')
            desk.Set(where, "khong-co");
        Ran ran = where[0] == '-' ? desk.Run("templates", "list", where, "khong-co") : desk.Run("templates", "list");
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain("Không có thư mục mẫu “khong-co”");
        ran.Error.ShouldContain(where);
    }

    [Fact]
    public void AFolderOfAnotherProgramIsNotTaken()
    {
        using var desk = new Desk();
        desk.Write("con/templates/khac/index.html", "");
        string sub = desk.PathOf("con");
        using var output = new StringWriter();
        CommandLine.Run(["templates", "list", "--format", "concise"], new Surroundings(Stream.Null, output, TextWriter.Null, sub, desk.ProgramFolder, static _ => null)).ShouldBe(0);
        output.ToString().ShouldContain("thu-mau");
    }

    [Fact]
    public void WithoutAnyTemplateTheUserIsToldHowToNameThem()
    {
        using var desk = new Desk();
        Directory.Delete(desk.PathOf("templates"), recursive: true);
        Ran ran = desk.Run("templates", "list");
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain("--templates");
        desk.Run("templates", "check").Exit.ShouldBe(2);
    }
}
