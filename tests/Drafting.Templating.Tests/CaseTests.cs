using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Tests;

/// <summary>
/// The test files: each <c>Cases/*.sbn</c> is a template, <c>.json</c> beside it its data, <c>.out</c> what it gives — text, or diagnostics.
/// Of each file one last line end is not part of it. <c>include 'x'</c> finds <c>Cases/_include/x.sbn</c>.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.sbn").Select(static f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case(string name)
    {
        string json = Path.Combine(Folder, name + ".json");
        string actual = Result(Read(name + ".sbn"), File.Exists(json) ? Json.Map(File.ReadAllText(json)) : DataNode.Map.Empty);
        actual.ShouldBe(Read(name + ".out"));
    }

    [Fact]
    public void EveryCaseHasItsResult()
    {
        ((IEnumerable<object[]>)Names()).Count().ShouldBeGreaterThan(150);
        IEnumerable<string> results = Directory.EnumerateFiles(Folder, "*.out").Select(static f => Path.GetFileNameWithoutExtension(f)!);
        results.Order(StringComparer.Ordinal).ShouldBe(((IEnumerable<object[]>)Names()).Select(static row => (string)row[0]));
    }

    private static string Result(string text, DataNode.Map data)
    {
        Outcome<Template> outcome = Template.Parse("mau.sbn", text, TemplateLimits.Default, static name =>
        {
            string file = Path.Combine(Folder, "_include", name + ".sbn");
            return File.Exists(file) ? new TemplateSource(name + ".sbn", ReadFile(file)) : null;
        });
        return outcome.Value is { } template ? Run.Text(template, data) : Run.Show(outcome.Diagnostics);
    }

    private static string Read(string name) => ReadFile(Path.Combine(Folder, name));

    private static string ReadFile(string path)
    {
        string text = File.ReadAllText(path);
        return text.EndsWith('\n') ? text[..^1] : text;
    }
}
