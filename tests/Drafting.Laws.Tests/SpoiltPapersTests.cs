using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Word;

namespace Drafting.Laws.Tests;

/// <summary>Whatever is spoilt in a paper of the corpus, the whole way back (check, fix, annotate, lay out again, import) refuses it or works on it: no
/// exception, no standstill, and what it writes can be read. <c>DRAFTING_FUZZ_ITERATIONS</c> sets how many papers (60 by default),
/// <c>DRAFTING_FUZZ_SEED</c> where they start; a failure names its iteration.</summary>
public sealed class SpoiltPapersTests
{
    // Far above what any paper of the corpus takes on the slowest machine: it tells a standstill, not a slow day.
    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(60);

    private static readonly DraftingEngine Engine = Templates.Engine();

    [Fact]
    public async Task NothingThatIsSpoiltThrows()
    {
        int iterations = Setting("DRAFTING_FUZZ_ITERATIONS", 60), seed = Setting("DRAFTING_FUZZ_SEED", 20_261_122);
        byte[][] papers = [.. Corpus.Papers.Select(static p => File.ReadAllBytes(p.Path))];
        int refused = 0, found = 0;
        for (int i = 0; i < iterations; i++)
        {
            var random = new Random(seed + i);
            byte[] paper = SpoiltPaper.Of(papers[random.Next(papers.Length)], random);
            try
            {
                int? count = await Task.Run(() => WholeWayBack(paper)).WaitAsync(Standstill);
                found += count ?? 0;
                refused += count is null ? 1 : 0;
            }
            catch (Exception exception)
            {
                // Shouldly's own words leave out where it was thrown.
                Assert.Fail($"iteration {i}, seed {seed + i}: {exception}");
            }
        }

        // Papers that are always refused, or in which nothing is found, would try neither the recogniser nor the rules.
        refused.ShouldBeLessThan(iterations / 2);
        found.ShouldBeGreaterThan(iterations);
    }

    /// <summary>How much is found in the paper; null where it is refused.</summary>
    private static int? WholeWayBack(byte[] paper)
    {
        Outcome<CheckedFile> check = Engine.Check(new MemoryStream(paper), "a.docx", new CheckRequest());
        (check.Value is null).ShouldBe(check.HasErrors);
        if (check.Value is not { } read)
            return null;
        foreach (FixSafety allowed in Enum.GetValues<FixSafety>())
            Written(output => Engine.Fix(new MemoryStream(paper), "a.docx", new FixRequest(new CheckRequest(), allowed), output).Value is not null);
        Written(output => DraftingEngine.Annotate(new MemoryStream(paper), "a.docx", read.Findings, output).Value is not null);
        Written(output => Engine.Relayout(new MemoryStream(paper), "a.docx", new RelayoutRequest(), output).Value is not null);
        Engine.Import(new MemoryStream(paper), "a.docx", new ImportRequest());
        return read.Findings.Length;
    }

    private static void Written(Func<Stream, bool> write)
    {
        using var output = new MemoryStream();
        if (write(output))
            WordReader.Read(new MemoryStream(output.ToArray()), "b.docx").Value.ShouldNotBeNull();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
