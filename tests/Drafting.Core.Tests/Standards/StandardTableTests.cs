using System.Runtime.CompilerServices;
using Drafting.Core.Standards;

namespace Drafting.Core.Tests.Standards;

/// <summary>The snapshots that an office signs off. Set DRAFTING_UPDATE_SNAPSHOTS=1 to write them anew, and read the difference.</summary>
public sealed class StandardTableTests
{
    [Theory]
    [InlineData("hd05-2026")]
    [InlineData("hd36-2018")]
    [InlineData("nd30-2020")]
    public void The_table_of_a_regime_is_the_one_that_was_read(string id) =>
        ShouldMatchSnapshot(StandardTable.Print(LayoutStandards.Find(id)!), id);

    [Theory]
    [InlineData("qd66-2017")]
    [InlineData("qd399-2026")]
    public void The_table_of_types_and_authority_is_the_one_that_was_read(string id) =>
        ShouldMatchSnapshot(StandardTable.Print(AuthorityStandards.Find(id)!), id);

    private static void ShouldMatchSnapshot(string actual, string name, [CallerFilePath] string here = "")
    {
        string file = Path.Combine(Path.GetDirectoryName(here)!, name + ".snapshot.txt");
        if (Environment.GetEnvironmentVariable("DRAFTING_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, actual);
        string[] expected = File.Exists(file) ? File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n') : [];
        string[] lines = actual.Split('\n');
        if (expected.SequenceEqual(lines))
            return;

        IEnumerable<string> gone = expected.Except(lines).Select(l => "- " + l);
        IEnumerable<string> come = lines.Except(expected).Select(l => "+ " + l);
        Assert.Fail($"{name}.snapshot.txt differs; DRAFTING_UPDATE_SNAPSHOTS=1 writes it anew.\n"
            + string.Join('\n', gone.Concat(come).DefaultIfEmpty("(only the order or the number of lines)").Take(40)));
    }
}
