namespace Drafting.Architecture.Tests;

public class ReferenceTests
{
    [Fact]
    public void EveryAssemblyReferencesOnlyWhatTheTableAllows() => Repository.Assemblies
        .SelectMany(static assembly => ReferenceRules.Violations(assembly.GetName().Name!, assembly.GetReferencedAssemblies().Select(static r => r.Name!)))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Drafting.Core", "YamlDotNet")]
    [InlineData("Drafting.Word", "Drafting.Yaml")]
    [InlineData("Drafting.Excel", "Drafting.Word")]
    [InlineData("Drafting.Excel", "ExcelNumberFormat")]
    [InlineData("ExcelNumberFormat", "ClosedXML")]
    [InlineData("drafting", "ClosedXML")]
    [InlineData("drafting", "DocumentFormat.OpenXml")]
    [InlineData("drafting", "Microsoft.AspNetCore.Http")]
    [InlineData("drafting-server", "drafting")]
    [InlineData("drafting", "drafting-server")]
    [InlineData("Drafting.Engine", "System.CommandLine")]
    [InlineData("Drafting.Unknown", "Drafting.Core")]
    public void ABrokenTwinIsCaught(string assembly, string reference) =>
        ReferenceRules.Violations(assembly, [reference]).ShouldHaveSingleItem();

    [Fact]
    public void CultureDataIsThere()
    {
        // With invariant globalization Normalize() does nothing, and every Vietnamese comparison silently passes.
        AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant);
        invariant.ShouldBeFalse();
        "u\u0309".Normalize().ShouldBe("\u1EE7");
        new System.Globalization.CultureInfo("vi-VN").NumberFormat.NumberDecimalSeparator.ShouldBe(",");
        File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")).ShouldContain("<InvariantGlobalization>false</InvariantGlobalization>");
    }
}
