using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Độ mật, độ khẩn, ghi chú dự thảo: their words, and that the marks stand under the number.</summary>
internal static class TT801Marks
{
    public static IEnumerable<Finding> Check(CheckedPaper paper) =>
        Words(paper, Component.SecrecyMark, paper.Layout.Words.SecrecyMarks)
            .Concat(Words(paper, Component.UrgencyMark, paper.Layout.Words.UrgencyMarks))
            .Concat(Draft(paper))
            .Concat(Places(paper));

    private static IEnumerable<Finding> Words(CheckedPaper paper, Component component, Requirement<string> row)
    {
        if (row.Allowed is not AllowedValues<string>.Set { Values: var allowed })
            yield break;
        foreach (Line line in paper.Lines(component))
        {
            string plain = Plain.Of(line.Text);
            // An hour may follow.
            if (allowed.Any(word => plain == Plain.Of(word) || (word.Contains("hẹn giờ", StringComparison.Ordinal) && Plain.StartsWith(plain, word))))
                continue;
            Fix? fix = NearestName.Find(line.Text, allowed) is { } near ? new Fix($"đổi thành “{near.ToUpperInvariant()}”", [line.ReplaceAll(near.ToUpperInvariant())]) : null;
            yield return new Finding(line.Place, $"{Sentence.Open(component.VietnameseName)} ghi {Plain.Quote(line.Text)}, không phải một trong các mức: {string.Join(", ", allowed)}.", row.Citation, fix);
        }
    }

    private static IEnumerable<Finding> Draft(CheckedPaper paper) => paper.Lines(Component.DraftNote)
        .Where(static l => !Plain.StartsWith(Plain.Of(l.Text), "DỰ THẢO") && !Plain.Of(l.Text).StartsWith("(DỰ THẢO", StringComparison.Ordinal))
        .Select(static l => new Finding(l.Place, $"Ghi chú dự thảo ghi {Plain.Quote(l.Text)}, thường ghi “Dự thảo lần …”.", Hint: "ghi lại như “Dự thảo lần 2”", AtMost: Severity.Info));

    private static IEnumerable<Finding> Places(CheckedPaper paper)
    {
        RecognizedPart? number = paper.Parts(Component.DocumentNumber, PaperRegion.Paper).FirstOrDefault();
        foreach (Line line in paper.OwnLines(Component.SecrecyMark).Concat(paper.OwnLines(Component.UrgencyMark)))
        {
            if (number is not null && (line.Part.Paragraph, line.Part.Start).CompareTo((number.Paragraph, number.Start)) < 0)
                yield return new Finding(line.Place, $"{Sentence.Open(line.Part.Component!.Value.VietnameseName)} đặt dưới số và ký hiệu, không đặt trên.",
                    Fix: line.IsAlone && NumberPlace.LastOf(paper) is { } above ? new Fix("chuyển xuống dưới số và ký hiệu", [above.Add(InsertSide.After, line.Part.Component!.Value, line.Text), line.Remove()]) : null, Hint: "chuyển xuống dưới dòng số và ký hiệu", AtMost: Severity.Info);
        }
    }
}
