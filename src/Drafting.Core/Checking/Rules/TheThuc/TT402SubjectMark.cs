using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dấu gạch dưới trích yếu: five hyphens on a line of their own.</summary>
internal static class TT402SubjectMark
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<string> row = paper.Layout.Words.SubjectMark;
        bool isMarked = false;
        foreach (Line line in paper.Lines(Component.SubjectMark))
        {
            isMarked |= line.Part.Region == PaperRegion.Paper;
            if (line.Text != row.Preferred)
                yield return Wrong(line, row);
        }

        if (isMarked || paper.OwnLines(Component.Subject).LastOrDefault() is not { } subject)
            yield break;
        if (Typed(paper, subject) is { } typed)
        {
            if (typed.Text != row.Preferred)
                yield return Wrong(typed, row);
            yield break;
        }

        Fix? fix = subject.IsAlone
            ? new Fix($"thêm dòng “{row.Preferred}”", [subject.Add(InsertSide.After, Component.SubjectMark, row.Preferred)])
            : null;
        yield return new Finding(subject.Place, $"Dưới trích yếu thiếu dòng “{row.Preferred}”.", row.Citation, fix);
    }

    private static Finding Wrong(Line line, Requirement<string> row) => new(
        line.Place,
        $"Dấu dưới trích yếu ghi {Plain.Quote(line.Text)}, phải là năm dấu gạch nối “{row.Preferred}”.",
        row.Citation,
        new Fix($"đổi thành “{row.Preferred}”", [line.ReplaceAll(row.Preferred)]));

    // A typed line under the subject stands for the mark.
    private static Line? Typed(CheckedPaper paper, Line subject)
    {
        int at = paper.Paper.Parts.IndexOf(subject.Part) + 1;
        while (at < paper.Paper.Parts.Length && paper.Paper.Parts[at].Role == PartRole.Blank)
            at++;
        if (at == paper.Paper.Parts.Length || paper.Paper.Parts[at].Role != PartRole.Rule)
            return null;
        var line = new Line(paper, paper.Paper.Parts[at]);
        return line.Text.Length > 0 ? line : null;
    }
}
