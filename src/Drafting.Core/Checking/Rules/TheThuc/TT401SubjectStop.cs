using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dấu câu ở cuối trích yếu.</summary>
internal static class TT401SubjectStop
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Line line in paper.Lists(Component.Subject).Concat(paper.Lists(Component.LetterSubject)).Select(static list => list.Last()))
        {
            int end = line.Text.AsSpan().TrimEnd(".;,").TrimEnd().Length;
            // An ellipsis is text.
            if (end == line.Text.Length || line.Text.AsSpan(end).TrimStart().StartsWith(".."))
                continue;
            var marks = new TextRange(end, line.Text.Length - end);
            yield return new Finding(line.At(marks), $"{Sentence.Open(line.Part.Component!.Value.VietnameseName)}: cuối trích yếu có dấu câu, quy định không có.", Fix: new Fix("bỏ dấu câu ở cuối", [line.Replace(marks, "")]));
        }
    }
}
