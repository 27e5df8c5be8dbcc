using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>The sample data that the repository carries, as the README merges it. <c>DRAFTING_WRITE_SAMPLES=1</c> writes it again.</summary>
public class SampleDataTests
{
    private static readonly Lazy<Outcome<MergedAnnex>> Merged = new(static () => MadeUpReturns.Engine.AssembleAnnex(Request()));

    private static AnnexMerge Request()
    {
        Write();
        string folder = MadeUpReturns.SampleFolder;
        AnnexFile Open(string name) => new(name, () => File.OpenRead(Path.Combine(folder, name)));
        return new AnnexMerge(MadeUpReturns.Form, MadeUpReturns.Issue.Period, [.. Directory.EnumerateFiles(Path.Combine(folder, "nhan-ve")).Order(StringComparer.Ordinal).Select(f => Open("nhan-ve/" + Path.GetFileName(f)))])
        {
            Previous = Open("phu-luc-2025-Q2.xlsx"),
            Explanations = Open("giai-trinh.yaml"),
            Overrides = Open("thay-the.yaml"),
        };
    }

    private static void Write()
    {
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_SAMPLES") != "1")
            return;
        string folder = Path.Combine(MadeUpReturns.SampleFolder, "nhan-ve");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach ((string name, byte[] content) in MadeUpReturns.Sample())
            File.WriteAllBytes(Path.Combine(folder, name), content);
        File.WriteAllBytes(Path.Combine(MadeUpReturns.SampleFolder, "phu-luc-2025-Q2.xlsx"), MadeUpReturns.Previous());
    }

    [Fact]
    public void TheSamplesMerge()
    {
        MergedAnnex merged = Merged.Value.Value.ShouldNotBeNull(string.Join('\n', Merged.Value.Diagnostics));
        merged.Annex.Register.Length.ShouldBeGreaterThan(0);
    }
}
