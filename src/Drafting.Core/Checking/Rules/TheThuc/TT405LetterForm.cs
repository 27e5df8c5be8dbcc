using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Hình thức công văn: no type name, the subject under the number.</summary>
internal static class TT405LetterForm
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (paper.Paper.Kind != "cong-van")
            yield break;
        foreach (Line line in paper.OwnLines(Component.KindTitle).Where(static l => Plain.Of(l.Text) == "CÔNG VĂN"))
            yield return new Finding(line.Place, "Công văn không ghi tên loại.", Fix: line.IsAlone ? new Fix("bỏ dòng tên loại", [line.Remove()]) : null);
        ImmutableArray<Line> subject = [.. paper.OwnLines(Component.Subject)];
        if (!subject.IsEmpty)
            yield return new Finding(subject[0].Place, "Trích yếu của công văn đặt dưới số và ký hiệu, không đặt giữa trang.", Fix: Move(paper, subject), Hint: "chuyển trích yếu lên dưới dòng số và ký hiệu");
        ImmutableArray<Line> loose = Loose(paper);
        if (!loose.IsEmpty)
            yield return new Finding(loose[0].Place, "Trích yếu của công văn đặt dưới số và ký hiệu, không đặt giữa trang.", Fix: Move(paper, loose), Hint: "chuyển trích yếu lên dưới dòng số và ký hiệu");
        int number = IndexOf(paper, Component.DocumentNumber);
        ImmutableArray<Line> above = [.. paper.OwnLines(Component.LetterSubject).Where(l => paper.Paper.Parts.IndexOf(l.Part) < number)];
        if (!above.IsEmpty)
            yield return new Finding(above[0].Place, "Trích yếu của công văn đặt dưới số và ký hiệu, không đặt trên.", Fix: Move(paper, above), Hint: "chuyển trích yếu xuống dưới dòng số và ký hiệu");
    }

    // Centred on the page below a head whose number has a cell of its own.
    private static ImmutableArray<Line> Loose(CheckedPaper paper) =>
        paper.OwnLines(Component.DocumentNumber).FirstOrDefault()?.Paragraph.Place is ObservedPlace.InCell { Columns: > 1 }
            ? [.. paper.OwnLines(Component.LetterSubject).Where(static l => l.Paragraph is { Place: ObservedPlace.OnPage, Format.Alignment: Alignment.Center })]
            : [];

    // With the words in front that the regime asks for; a mark that closed the subject goes, for a letter has none.
    private static Fix? Move(CheckedPaper paper, ImmutableArray<Line> subject)
    {
        IEnumerable<Line> gone = subject.Concat(paper.OwnLines(Component.SubjectMark));
        if (NumberPlace.Of(paper) is not { } number || !gone.All(static l => l.IsAlone))
            return null;
        RichText text = LetterSubject.Of(RichText.From(string.Join(' ', subject.Select(static l => l.Text.Replace('\n', ' ')))), paper.Layout.Words.LetterSubjectPrefix);
        return new Fix("chuyển trích yếu xuống dưới số và ký hiệu", [number.Add(InsertSide.After, Component.LetterSubject, text.PlainText), .. gone.Select(static l => l.Remove())]);
    }

    private static int IndexOf(CheckedPaper paper, Component component) =>
        paper.Parts(component, PaperRegion.Paper).FirstOrDefault() is { } part ? paper.Paper.Parts.IndexOf(part) : -1;
}
