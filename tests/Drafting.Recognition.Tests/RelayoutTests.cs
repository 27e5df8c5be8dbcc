using System.Runtime.InteropServices;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Laws.Tests;
using Drafting.Word;
using Drafting.Word.Tests.Corpus;
using Xunit.Abstractions;

namespace Drafting.Recognition.Tests;

/// <summary>Foreign papers laid out again. The half <c>measure</c> is for figures: no test prints its mistakes.</summary>
public class RelayoutTests(ITestOutputHelper output)
{
    // What a regime prints in its own words, whatever the paper says there.
    private static readonly Component[] Replaced =
        [Component.PartyTitle, Component.Motto, Component.Star, Component.SubjectMark, Component.AddresseesLabel, Component.RecipientsLabel, Component.AnnexNumber];

    [Theory]
    [InlineData("work")]
    [InlineData("measure")]
    public void NoWordIsLost(string half)
    {
        int papers = 0;
        foreach (CorpusPaper paper in CorpusPaper.All.Where(p => p.Half == half))
        {
            (RelaidPaper relaid, ObservedDocument again, _) = Relay(paper);
            Dictionary<string, int> left = Count(again);
            string[] lost = [.. relaid.Paper.Parts.Where(static p => p.Component is not { } c || !Replaced.Contains(c))
                .Select(relaid.Paper.TextOf)
                .Concat(relaid.Paper.Observed.Notes.SelectMany(static n => n.Paragraphs).Select(static p => p.Text))
                .SelectMany(Words)
                .Where(word => --CollectionsMarshal.GetValueRefOrAddDefault(left, word, out _) < 0)];
            if (half == "work" && lost.Length > 0)
                output.WriteLine($"{paper.Name}: {string.Join(' ', lost)}");
            papers += lost.Length > 0 ? 1 : 0;
        }

        papers.ShouldBe(0);
    }

    [Theory]
    [InlineData("work")]
    [InlineData("measure")]
    public void NoWordIsCalledLost(string half) =>
        CorpusPaper.All.Where(p => p.Half == half).Count(static paper => Relay(paper).Outcome.Diagnostics.Any(static d => d.Code == "TP408")).ShouldBe(0);

    [Theory]
    [InlineData("work")]
    [InlineData("measure")]
    public void ParagraphsLandInTheirComponent(string half)
    {
        int all = 0, landed = 0;
        foreach (CorpusPaper paper in CorpusPaper.All.Where(p => p.Half == half && p.Head["family"] != "khac"))
        {
            (RelaidPaper relaid, ObservedDocument again, _) = Relay(paper);
            Dictionary<string, Dictionary<string, int>> words = ByComponent(ComponentRecognizer.Recognize(again));
            Dictionary<ParagraphAddress, ObservedParagraph> before = relaid.Paper.Observed.Paragraphs.ToDictionary(static p => p.Address);
            foreach (CorpusLabel label in paper.Labels)
            {
                string[] keys = [.. label.Keys.Split('+').Where(static k => ComponentNames.TryFind(k, out _))];
                string[] own = [.. Words(before[new ParagraphAddress(label.Story, label.Ordinal)].Text)];
                if (keys.Length == 0 || own.Length == 0)
                    continue;
                all++;
                int found = own.Count(word => keys.Any(key => Take(words, key, word)));
                bool isThere = found >= own.Length * 0.9;
                landed += isThere ? 1 : 0;
                if (!isThere && half == "work")
                    output.WriteLine($"{paper.Name} {label.Story} {label.Ordinal} {label.Keys} “{label.Words}” {found}/{own.Length}");
            }
        }

        output.WriteLine($"{landed} / {all} = {(double)landed / all:0.0000}");
        ((double)landed / all).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static (RelaidPaper Relaid, ObservedDocument Again, Outcome<RelaidPaper> Outcome) Relay(CorpusPaper paper)
    {
        using FileStream stream = new(paper.File, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var word = new MemoryStream();
        Outcome<RelaidPaper> outcome = Templates.Engine().Relayout(stream, paper.Name, new RelayoutRequest(), word);
        outcome.Value.ShouldNotBeNull(paper.Name);
        return (outcome.Value, WordReader.Read(new MemoryStream(word.ToArray()), paper.Name).Value!, outcome);
    }

    private static Dictionary<string, int> Count(ObservedDocument paper)
    {
        Dictionary<string, int> count = [];
        IEnumerable<ObservedParagraph> all = [.. paper.Paragraphs, .. paper.Notes.SelectMany(static n => n.Paragraphs), .. paper.Margins.SelectMany(static m => m.Paragraphs)];
        foreach (string word in all.SelectMany(static p => Words($"{p.ListLabel} {p.Text}")))
            CollectionsMarshal.GetValueRefOrAddDefault(count, word, out _)++;
        return count;
    }

    private static Dictionary<string, Dictionary<string, int>> ByComponent(RecognizedDocument paper)
    {
        Dictionary<string, Dictionary<string, int>> words = [];
        foreach (RecognizedPart part in paper.Parts.Where(static p => p.Component is not null))
        {
            Dictionary<string, int> own = CollectionsMarshal.GetValueRefOrAddDefault(words, part.Component!.Value.Key, out _) ??= [];
            foreach (string word in Words($"{paper.ParagraphOf(part).ListLabel} {paper.TextOf(part)}"))
                CollectionsMarshal.GetValueRefOrAddDefault(own, word, out _)++;
        }

        return words;
    }

    private static bool Take(Dictionary<string, Dictionary<string, int>> words, string key, string word)
    {
        if (!words.TryGetValue(key, out Dictionary<string, int>? own) || own.GetValueOrDefault(word) == 0)
            return false;
        own[word]--;
        return true;
    }

    // Numbers are padded as the guidance says, so 05 and 5 are one word.
    private static IEnumerable<string> Words(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text.Normalize().ToLowerInvariant(), @"[\p{L}\p{Nd}]+").Select(static m => m.Value.TrimStart('0'));
}
