using System.Globalization;
using System.Text;
using Drafting.Core.Recognition;
using Drafting.Core.Tests.Recognition;

namespace Drafting.Recognition.Tests;

/// <summary>What was expected and what was found, counted for each component. A case is a component of a paragraph; a paragraph that holds the
/// same component several times in a row counts it once, as the corpus labels do.</summary>
internal sealed class Scores
{
    private readonly SortedDictionary<string, (int Right, int Expected, int Found)> counts = new(StringComparer.Ordinal);

    public List<string> Mistakes { get; } = [];

    // A blank paragraph is no feat: what is asked of the recogniser is asked without them.
    private IEnumerable<(int Right, int Expected, int Found)> Worded => counts.Where(static c => c.Key != "trong").Select(static c => c.Value);

    public double Precision => Share(Worded.Sum(static c => c.Right), Worded.Sum(static c => c.Found));

    public double Recall => Share(Worded.Sum(static c => c.Right), Worded.Sum(static c => c.Expected));

    /// <summary>The smaller of the two, which the floors are asked of.</summary>
    public double Overall => Math.Min(Precision, Recall);

    public int Cases => Worded.Sum(static c => c.Expected);

    public void Add(string where, string[] expected, string[] found)
    {
        var open = new List<string>(expected);
        foreach (string key in found)
        {
            bool right = open.Remove(key);
            Count(key, right ? 1 : 0, 0, 1);
        }

        foreach (string key in expected)
            Count(key, 0, 1, 0);
        if (!expected.SequenceEqual(found))
            Mistakes.Add($"{where}: {string.Join('+', expected)} ≠ {string.Join('+', found)}");
    }

    /// <summary>Holds a recognised paper of our own against its plan.</summary>
    public void AddPaper(string name, string[][] expected, RecognizedDocument paper)
    {
        int[] planned = [.. Enumerable.Range(0, paper.Observed.Paragraphs.Length).Where(i => !IsFiller(paper.Observed.Paragraphs[i]))];
        planned.Length.ShouldBe(expected.Length, name);
        string[][] found = LabelKeys.Of(paper);
        foreach ((int ordinal, int i) in planned.Index())
            Add($"{name} {i + 1} “{paper.Observed.Paragraphs[i].Text}”", expected[ordinal], found[i]);
    }

    /// <summary>Holds a recognised paper against what each of its paragraphs should be.</summary>
    public void AddParagraphs(string name, string[][] expected, RecognizedDocument paper)
    {
        string[][] found = LabelKeys.Of(paper);
        found.Length.ShouldBe(expected.Length, name);
        foreach ((int i, string[] keys) in expected.Index())
            Add($"{name} {i + 1} “{paper.Observed.Paragraphs[i].Text}”", keys, found[i]);
    }

    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine("| component | cases | precision | recall |").AppendLine("|---|---:|---:|---:|");
        foreach ((string key, (int right, int expected, int found)) in counts.Where(static c => c.Value.Expected >= 10))
            Row(table, $"`{key}`", expected, Share(right, found), Share(right, expected));
        Row(table, "**all but `trong`**", Cases, Precision, Recall);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, int cases, double precision, double recall) =>
        table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {cases} | {precision:0.000} | {recall:0.000} |");

    // The writer puts an empty paragraph behind a table at the end of a section, which no plan has.
    private static bool IsFiller(ObservedParagraph paragraph) => paragraph.StyleName == "Normal" && paragraph.Text.Length == 0;

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private void Count(string key, int right, int expected, int found)
    {
        (int r, int e, int f) = counts.GetValueOrDefault(key);
        counts[key] = (r + right, e + expected, f + found);
    }
}
