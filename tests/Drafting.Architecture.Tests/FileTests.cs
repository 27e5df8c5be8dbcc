using System.Text.RegularExpressions;

namespace Drafting.Architecture.Tests;

public partial class FileTests
{
    // Each file above 300 lines with the reason why it is one file.
    private static readonly Dictionary<string, string> Explained = new(StringComparer.Ordinal)
    {
    };

    [Fact]
    public void NoSourceFileIsLong()
    {
        foreach (string path in Repository.SourceFiles())
        {
            int lines = File.ReadLines(path).Count();
            string name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
            lines.ShouldBeLessThanOrEqualTo(500, name);
            if (!Explained.ContainsKey(name))
                lines.ShouldBeLessThanOrEqualTo(300, $"{name}: split it, or explain it in {nameof(FileTests)}");
        }
    }

    [Fact]
    public void TheMedianFileIsShort()
    {
        int[] lengths = [.. Repository.SourceFiles().Select(static path => File.ReadLines(path).Count()).Order()];
        lengths[lengths.Length / 2].ShouldBeLessThanOrEqualTo(120);
    }

    [Fact]
    public void EveryFileNameIsAscii() =>
        // Ours: what a user drafts into the checkout has the name that the user gives it.
        new[] { "src", "tests", "templates", "manifest" }.SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Repository.Root, path))
            .Where(static path => path.Any(static c => c > 127))
            .ShouldBeEmpty();

    [Fact]
    public void BorrowedMemoryIsWiped() => Repository.SourceFiles()
        .SelectMany(static path => File.ReadLines(path).Where(static line => line.Contains("Pool<", StringComparison.Ordinal) && line.Contains(".Return(", StringComparison.Ordinal) && !line.Contains("clearArray: true", StringComparison.Ordinal)).Select(line => $"{path}: {line}"))
        .ShouldBeEmpty();

    [Fact]
    public void OneFileOfThePagesNamesWord() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Drafting.Server", "wwwroot"), "*.js", SearchOption.AllDirectories)
        .Where(static path => WordApi().IsMatch(File.ReadAllText(path)))
        .Select(static path => Path.GetFileName(path))
        .ShouldBe(["word.js"]);

    [Fact]
    public void NothingIsLeftUndone() => Repository.SourceFiles()
        .Where(static path => UndoneMark().IsMatch(File.ReadAllText(path)))
        .ShouldBeEmpty();

    [Fact]
    public void AFileIsNamedByItsTypeOrByTheFamilyOfItsTypes()
    {
        foreach (string path in Repository.SourceFiles().Where(static p => Path.GetFileName(p) != "Program.cs"))
        {
            string name = Path.GetFileNameWithoutExtension(path).Split('.')[0];
            string[] types = [.. TypeName().Matches(File.ReadAllText(path)).Select(static m => m.Groups[1].Value)];
            bool namesAFamily = name.EndsWith('s') && types.Length > 1;
            (types.Contains(name) || namesAFamily).ShouldBeTrue(Path.GetRelativePath(Repository.Root, path));
        }
    }

    [GeneratedRegex(@"^(?:\w+ )*(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    // Calls and types of Microsoft's library; names of its settings in texts are not meant.
    [GeneratedRegex(@"\b(?:Office|Word)\.(?:\w)|\btypeof Office\b")]
    private static partial Regex WordApi();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex UndoneMark();
}
