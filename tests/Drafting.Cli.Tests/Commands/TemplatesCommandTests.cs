using System.Text.Json;

namespace Drafting.Cli.Tests.Commands;

public class TemplatesCommandTests
{
    [Fact]
    public void ANewTemplatePassesTheCheckAndDraftsItsSample()
    {
        using var desk = new Desk();
        Ran made = desk.Run("templates", "new", "thong-bao-hop", "--name", "Thông báo \"họp\"");
        made.Exit.ShouldBe(0, made.All);
        Ran check = desk.Run("templates", "check", "thong-bao-hop", "--severity", "thông-tin");
        check.Exit.ShouldBe(0, check.All);
        check.Output.ShouldMatch(@"thong-bao-hop\s+1\s+0\s+0");
        desk.Run("templates", "list").Output.ShouldContain("Thông báo \"họp\"");
        desk.Run("draft", "--data", "templates/thong-bao-hop/samples/mau.yaml").Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("Thông báo")]
    [InlineData("../ra-ngoai")]
    [InlineData("-x")]
    [InlineData("1a")]
    public void ABadKeyIsRefused(string key)
    {
        using var desk = new Desk();
        Ran ran = desk.Run("templates", "new", "--", key);
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain($"“{key}” không làm tên mẫu được.");
    }

    [Fact]
    public void ANewTemplateOverwritesNothing()
    {
        using var desk = new Desk();
        Ran ran = desk.Run("templates", "new", Desk.Template);
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain("đã có nên được giữ nguyên");
        desk.Run("templates", "new", "moi", "--out", "khong-co/con").Error.ShouldContain("Không có thư mục “khong-co”.");
    }

    [Fact]
    public void ANewTemplateNeverGoesIntoTheShippedFolder()
    {
        using var desk = new Desk();
        string shipped = Path.Combine(desk.ProgramFolder, "templates");
        Directory.Move(desk.PathOf("templates"), shipped);
        Ran ran = desk.Run("templates", "new", "moi");
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldContain("--out <thư mục mẫu của cơ quan>");
        ran.Error.ShouldContain("thu_muc_mau");
        Directory.Exists(Path.Combine(shipped, "moi")).ShouldBeFalse();

        desk.Write("cua-minh/_don-vi/x.yaml", "ten: X\n");
        desk.Run("templates", "new", "moi", "--templates", "cua-minh").Exit.ShouldBe(0);
        desk.Has("cua-minh/moi/fields.yaml").ShouldBeTrue();
    }

    [Fact]
    public void TheExamplesOfItsHelpWorkAsWritten()
    {
        using var desk = new Desk();
        Directory.Delete(desk.PathOf("templates"), recursive: true);
        string[] examples = [.. new Drafting.Cli.Commands.TemplatesNewCommand().Examples];
        examples.ShouldNotBeEmpty();
        foreach (string example in examples)
        {
            // Of the shell's quotes only what these lines use.
            string[] words = [.. System.Text.RegularExpressions.Regex.Matches(example, "\"([^\"]*)\"|[^ ]+").Select(static m => m.Groups[1].Success ? m.Groups[1].Value : m.Value)];
            Ran ran = desk.Run(words);
            ran.Exit.ShouldBe(0, ran.All);
        }

        desk.Has("mau-co-quan/thong-bao-hop/template.sbn").ShouldBeTrue();
        Ran check = desk.Run("templates", "check", "thong-bao-hop", "--templates", "mau-co-quan");
        check.Exit.ShouldBe(0, check.All);
        desk.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void TheCheckFindsWhatIsUsedButNotDeclaredAndDeclaredButNotUsed()
    {
        using var desk = new Desk();
        desk.Write("templates/_chung/duoi.sbn", "{{ for nguoi in noi_nhan }}\n- {{ nguoi }}\n{{ end }}\n@danh-may {{ danh_may }}\n");
        desk.Write("templates/thu-mau/template.sbn", desk.Read("templates/thu-mau/template.sbn")
            .Replace("{{ nguoi_ky.ho_ten }}", "{{ with nguoi_ky }}{{ ho_tem }}{{ end }}", StringComparison.Ordinal) + "{{ include 'duoi' }}\n");
        Ran ran = desk.Run("templates", "check", "thu-mau");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("lỗi[TP010]: Mẫu dùng “danh_may” nhưng fields.yaml không khai trường này.\n  --> templates/_chung/duoi.sbn, 4:");
        ran.Error.ShouldContain("ho_tem");
        ran.Error.ShouldContain("cảnh báo[TP011]: Trường “nguoi_ky.ho_ten” đã khai nhưng mẫu không dùng.\n  --> templates/thu-mau/fields.yaml, ");
    }

    [Fact]
    public void TheCheckDraftsEverySample()
    {
        using var desk = new Desk();
        desk.Write("templates/thu-mau/samples/sai.yaml", Desk.Data("sai_khoa: 1\n"));
        Ran ran = desk.Run("templates", "check");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("--> templates/thu-mau/samples/sai.yaml, 1:1 (sai_khoa)");
        ran.Output.ShouldMatch(@"thu-mau\s+2\s+1\s+0");
    }

    [Theory]
    [InlineData("ten: X\nchon:\n  ten-loai.co-chuu: 15 pt\n", "lỗi[TC010]", ", 3:21 (chon.ten-loai.co-chuu)")]
    [InlineData("ten: X\nchon:\n  ten-loai.co-chu: to\n", "lỗi[TC011]", ", 3:20 (chon.ten-loai.co-chu)")]
    [InlineData("ten: X\nchon:\n  ten-loai.co-chu: 40 pt\n", "cảnh báo[TC012]", ", 3:20 (chon.ten-loai.co-chu)")]
    [InlineData("ten: X\nchinh_taa: uy-cu\n", "lỗi[TC020]", ", 2:1 (chinh_taa)")]
    [InlineData("ten: [X\n", "lỗi[DL", "")]
    [InlineData("- X\n", "lỗi[TP004]", "")]
    public void TheCheckReadsEveryOfficeProfile(string profile, string finding, string place)
    {
        using var desk = new Desk();
        desk.Write("templates/_don-vi/x.yaml", profile);
        // The same key in a stronger folder hides the file from drafting, not from the check.
        desk.Write("cua-minh/_don-vi/x.yaml", "ten: X\n");
        Ran ran = desk.Run("templates", "check", "--templates", "cua-minh");
        ran.Exit.ShouldBe(finding.StartsWith("lỗi", StringComparison.Ordinal) ? 1 : 0, ran.All);
        ran.Error.ShouldContain("  --> templates/_don-vi/x.yaml" + place);
        System.Text.RegularExpressions.Regex.Count(ran.Error, System.Text.RegularExpressions.Regex.Escape(finding)).ShouldBe(1, ran.Error);
        desk.Run("templates", "check", "thu-mau", "--templates", "cua-minh").Error.ShouldNotContain("x.yaml");
    }

    [Fact]
    public void AChoiceThatOneFamilyTakesIsNoFinding()
    {
        using var desk = new Desk();
        desk.Write("templates/_don-vi/x.yaml", "ten: X\nchon:\n  ten-loai.co-chu: 15 pt\n");
        Ran ran = desk.Run("templates", "check", "--severity", "thông-tin");
        ran.Exit.ShouldBe(0, ran.All);
    }

    [Fact]
    public void ATemplateWithoutASampleIsAWarning()
    {
        using var desk = new Desk();
        File.Delete(desk.PathOf("templates/thu-mau/samples/mau.yaml"));
        Ran ran = desk.Run("templates", "check");
        ran.Exit.ShouldBe(0);
        ran.Error.ShouldContain("cảnh báo[TP012]");
        desk.Run("templates", "check", "--severity", "cảnh-báo").Exit.ShouldBe(1);
    }

    [Fact]
    public void AllErrorsOfATemplateAreShownWithTheirLines()
    {
        using var desk = new Desk();
        desk.Write("templates/thu-mau/template.sbn", "@co-quan {{ co_quan \n@trich-yeu {{ trich_yeu }}\n{{ end }}\n");
        Ran ran = desk.Run("draft", Desk.Template, "--data", "templates/thu-mau/samples/mau.yaml");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("  --> templates/thu-mau/template.sbn, ");
        ran.Error.ShouldContain("   |  ");
        desk.Has("mau.docx").ShouldBeFalse();
    }

    [Fact]
    public void ShowDescribesTheFieldsToPeopleAndPrograms()
    {
        using var desk = new Desk();
        desk.Run("templates", "show", "thu-mau").Output.ShouldContain("trich_yeu: Trích yếu");
        JsonElement result = JsonDocument.Parse(desk.Run("templates", "show", "thu-mau", "--format", "json").Output).RootElement.GetProperty("result");
        result.GetProperty("template").GetString().ShouldBe("thu-mau");
        result.GetProperty("fields").EnumerateArray().Select(static f => f.GetProperty("path").GetString()).ShouldContain("nguoi_ky.ho_ten");
    }

    [Fact]
    public void AnUnknownTemplateIsNamedWithTheNearestOne()
    {
        using var desk = new Desk();
        Ran ran = desk.Run("templates", "show", "thu-mao");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("có phải “thu-mau”?");
    }

    [Fact]
    public void NewWritesASkeletonThatDrafts()
    {
        using var desk = new Desk();
        desk.Run("new", "thu-mau", "--out", "a.yaml").Output.ShouldContain("drafting draft --data a.yaml");
        desk.Run("draft", "--data", "a.yaml").Exit.ShouldBe(0);
        desk.Run("new", "thu-mau", "--out", "a.yaml").Exit.ShouldBe(2);
        desk.Run("new", "thu-mau", "--out", "a.yaml", "--force").Exit.ShouldBe(0);
        desk.Run("new", "thu-mau").Output.ShouldBe(desk.Read("a.yaml"));
    }
}
