namespace Drafting.Cli.Tests.Settings;

public class SettingsTests
{
    [Fact]
    public void TheOfficeAndTheRegimeFillWhatTheRecordDoesNotSay()
    {
        using var desk = new Desk();
        desk.Write("templates/_don-vi/tu.yaml", "ten: Tỉnh uỷ Thử\nky_hieu: TU\ndia_danh: Thử\n");
        desk.Write("a.yaml", Desk.Data());
        desk.Write("drafting.json", "{\"don_vi\": \"tu\", \"che_do\": \"hd36-2018\"}");
        Ran ran = desk.Run("draft", "--data", "a.yaml");
        ran.Output.ShouldContain("Hướng dẫn 36-HD/VPTW", customMessage: ran.All);
        desk.Write("b.yaml", Desk.Data("che_do: hd05-2026\n"));
        desk.Run("draft", "--data", "b.yaml").Output.ShouldContain("Hướng dẫn 05-HD/VPTW");
    }

    [Fact]
    public void ARegimeOfTheOtherFamilyIsLeftAside()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        desk.Write("drafting.json", "{\"che_do\": \"nd30-2020\"}");
        desk.Run("draft", "--data", "a.yaml").Output.ShouldContain("Hướng dẫn 05-HD/VPTW");
    }

    [Fact]
    public void AWrongOfficeIsShownWhereItIsWritten()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        desk.Write("drafting.json", "{\"don_vi\": \"khong-co\"}");
        Ran ran = desk.Run("draft", "--data", "a.yaml");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain("khong-co");
    }

    [Theory]
    [InlineData("{\"don_vj\": \"x\"}", "TP020", "có phải “don_vi”?")]
    [InlineData("{\"gioi_han\": {\"vong_lap\": -1}}", "TP021", "“gioi_han.vong_lap” phải là số nguyên dương.")]
    [InlineData("{\"gioi_han\": {\"vong\": 1}}", "TP020", "gioi_han.vong")]
    [InlineData("{\"gioi_han\": 5}", "TP021", "phải là một nhóm")]
    [InlineData("{\"che_do\": \"hd05\"}", "TP021", "Không có chế độ trình bày “hd05”.")]
    [InlineData("{\"thu_muc_mau\": 5}", "TP021", "phải là một đường dẫn hoặc danh sách đường dẫn")]
    [InlineData("[]", "TP021", "phải là một đối tượng JSON")]
    [InlineData("{,}", "DL", "drafting.json, 1:")]
    public void AWrongFileIsShownWithItsPlace(string json, string code, string message)
    {
        using var desk = new Desk();
        desk.Write("drafting.json", json);
        Ran ran = desk.Run("standard");
        ran.Exit.ShouldBe(1);
        ran.Error.ShouldContain($"[{code}");
        ran.Error.ShouldContain(message);
        ran.Error.ShouldContain("--> drafting.json");
    }

    [Fact]
    public void LimitsOfTheTemplateLanguageAreSettings()
    {
        using var desk = new Desk();
        desk.Write("a.yaml", Desk.Data());
        desk.Write("drafting.json", "{\"gioi_han\": {\"ky_tu_ket_xuat\": 10}}");
        desk.Run("draft", "--data", "a.yaml").Exit.ShouldBe(1);
        desk.Write("drafting.json", "{\"gioi_han\": {\"byte_du_lieu\": 10}}");
        desk.Run("draft", "--data", "a.yaml").Error.ShouldContain("DL001");
        desk.Write("drafting.json", "{\"gioi_han\": {\"ky_tu_chu\": 3}}");
        desk.Run("draft", "--data", "a.yaml").Error.ShouldContain("DL047");
    }

    [Fact]
    public void TheNearestFileUpwardWinsOverTheOneBesideTheProgram()
    {
        using var desk = new Desk();
        File.WriteAllText(Path.Combine(desk.ProgramFolder, "drafting.json"), "{\"sai\": 1}");
        desk.Run("standard").Exit.ShouldBe(1);
        File.WriteAllText(Path.Combine(desk.Folder, "drafting.json"), "{}");
        desk.Run("standard").Exit.ShouldBe(0);
    }
}
