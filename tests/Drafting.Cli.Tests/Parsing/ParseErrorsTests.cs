using System.Text.Json;

namespace Drafting.Cli.Tests.Parsing;

public class ParseErrorsTests
{
    [Theory]
    [InlineData("dradt", "Không có lệnh “dradt”.", "có phải “draft”?")]
    [InlineData("templates", "Thiếu lệnh con sau “templates”.", "list, show, check, new")]
    [InlineData("templates chek", "Không có lệnh “chek”.", "có phải “check”?")]
    [InlineData("--severity lỗi", "Thiếu lệnh.", "new, draft")]
    [InlineData("draft", "Thiếu tuỳ chọn --data.", "--data <tệp>")]
    [InlineData("draft --data", "Thiếu giá trị sau --data.", "--data <tệp>")]
    [InlineData("draft --dta x", "Không có tuỳ chọn --dta.", "có phải --data?")]
    [InlineData("draft --data x --froce", "Không có tuỳ chọn --froce.", "có phải --force?")]
    [InlineData("draft --data x --out --forse", "Không có tuỳ chọn --forse.", "có phải --force?")]
    [InlineData("draft a b --data x", "Thừa “b” trên dòng lệnh.", "--help")]
    [InlineData("draft --data x --out a --out b", "Tuỳ chọn --out chỉ nhận một giá trị, nhưng có “a”, “b”.", "một giá trị")]
    [InlineData("draft --data x --force=yes", "Tuỳ chọn --force không nhận giá trị.", "--force")]
    [InlineData("draft --data x --labels tay", "Tuỳ chọn --labels không nhận “tay”.", "auto, typed")]
    [InlineData("draft --data x --set trich_yeu", "--set “trich_yeu” thiếu dấu =", "--set trich_yeu=")]
    [InlineData("standard --format jsn", "Tuỳ chọn --format không nhận “jsn”.", "có phải “json”?")]
    [InlineData("standard --severity nặng", "Tuỳ chọn --severity không nhận “nặng”.", "lỗi, cảnh-báo, thông-tin")]
    [InlineData("standard --color đỏ", "Tuỳ chọn --color không nhận “đỏ”.", "auto, always, never")]
    [InlineData("new", "Thiếu <mẫu>", "--help")]
    [InlineData("completion", "Thiếu <bash|zsh|powershell>", "--help")]
    [InlineData("completion fish", "Không có đoạn mã cho “fish”.", "bash, zsh, powershell")]
    [InlineData("templates show", "Thiếu <mẫu>", "--help")]
    [InlineData("templates new", "Thiếu <mẫu>", "--help")]
    [InlineData("templates list thừa", "Thừa “thừa” trên dòng lệnh.", "--help")]
    [InlineData("standard hd05", "Không có chế độ trình bày “hd05”.", "hd05-2026")]
    [InlineData("standard qd399-2026", "Không có chế độ trình bày “qd399-2026”.", "thêm --authority")]
    [InlineData("@tệp", "Không có lệnh “@tệp”.", "các lệnh:")]
    [InlineData("--version x", "Không có lệnh “x”.", "các lệnh:")]
    [InlineData("[suggest] dr", "Không có lệnh “dr”.", "các lệnh:")]
    public void EveryMistakeIsToldInVietnameseWithAWayOut(string line, string message, string hint)
    {
        using var desk = new Desk();
        Ran ran = desk.Run(line.Split(' '));
        ran.Exit.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldStartWith("lỗi dùng lệnh: ");
        ran.Error.ShouldContain(message);
        ran.Error.ShouldContain("   = gợi ý: ");
        ran.Error.ShouldContain(hint);
        English.ShouldBeAbsent(ran.Error);
    }

    [Fact]
    public void AllMistakesAreToldAtOnce()
    {
        using var desk = new Desk();
        Ran ran = desk.Run("draft", "--data", "x", "--labels", "tay", "--format", "văn", "--nope");
        ran.Error.ShouldContain("--labels");
        ran.Error.ShouldContain("--format");
        ran.Error.ShouldContain("--nope");
    }

    [Fact]
    public void ProgramsHearOfMistakesInJson()
    {
        using var desk = new Desk();
        Ran ran = desk.Run("standard", "--format", "json", "--nope");
        ran.Exit.ShouldBe(2);
        ran.Error.ShouldBeEmpty();
        JsonElement json = JsonDocument.Parse(ran.Output).RootElement;
        json.GetProperty("exitCode").GetInt32().ShouldBe(2);
        json.GetProperty("failures")[0].GetProperty("kind").GetString().ShouldBe("usage");
        json.GetProperty("failures")[0].GetProperty("message").GetString().ShouldBe("Không có tuỳ chọn --nope.");
    }

    [Fact]
    public void AWordBehindTwoHyphensIsNoOption()
    {
        using var desk = new Desk();
        Ran ran = desk.Run("new", "--", "--nope");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("Không có mẫu “--nope”.");
    }

    [Fact]
    public void HalfACharacterOnTheCommandLineIsNoCrash()
    {
        using var desk = new Desk();
        desk.Run("standard", "--format", "\ud83d").Exit.ShouldBe(2);
        desk.Run("standard", "\ud83d").Exit.ShouldBe(2);
    }
}
