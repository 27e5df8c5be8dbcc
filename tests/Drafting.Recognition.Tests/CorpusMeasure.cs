using Drafting.Core.Recognition;
using Drafting.Core.Tests.Recognition;
using Drafting.Word;
using Drafting.Word.Tests.Corpus;

namespace Drafting.Recognition.Tests;

/// <summary>The recogniser held against the labels of one half of the corpus.</summary>
internal static class CorpusMeasure
{
    public static Scores Of(string half)
    {
        var scores = new Scores();
        foreach (CorpusPaper paper in CorpusPaper.All.Where(p => p.Half == half))
        {
            RecognizedDocument recognized = Recognize(paper);
            string[][] keys = LabelKeys.Of(recognized);
            var labels = paper.Labels.ToDictionary(static l => (l.Story, l.Ordinal));
            foreach ((int i, ObservedParagraph paragraph) in recognized.Observed.Paragraphs.Index())
            {
                CorpusLabel label = labels[(paragraph.Address.Story, paragraph.Address.Ordinal)];
                scores.Add($"{paper.Name} {label.Story} {label.Ordinal} “{label.Words}”", label.Keys.Split('+'), keys[i]);
            }
        }

        return scores;
    }

    public static RecognizedDocument Recognize(CorpusPaper paper)
    {
        using FileStream stream = new(paper.File, FileMode.Open, FileAccess.Read, FileShare.Read);
        return ComponentRecognizer.Recognize(WordReader.Read(stream, paper.Name).Value!);
    }
}
