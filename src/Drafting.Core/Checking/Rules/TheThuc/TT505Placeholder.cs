using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Chỗ còn bỏ trống: normal in a draft, where only marks that say so themselves are named; an error at release.</summary>
internal static class TT505Placeholder
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Severity most = paper.Stage == PaperStage.Release ? Severity.Error : Severity.Info;
        foreach (RecognizedPart part in paper.IsOfficial() ? paper.Paper.Parts : [])
        {
            if (part.Component is null or Component.SubjectMark or Component.Star or Component.CopyRule)
                continue;
            if (paper.Stage == PaperStage.Draft && !Placeholders.MayBeWrittenIn(paper.Paragraph(part).Text))
                continue;
            var line = new Line(paper, part);
            foreach (TextRange range in Placeholders.WrittenIn(line.Text))
                yield return Left(line, range, most);
            if (paper.Stage == PaperStage.Draft)
                continue;
            if (part.Component == Component.DocumentNumber)
            {
                if (NumberLine.Read(line, paper.Layout.Family) is { IsBlank: true, First: not null })
                    yield return new Finding(line.Place, "Số và ký hiệu: số thứ tự còn để trống.", Hint: "điền trước khi phát hành");
            }
            else if (part.Component == Component.PlaceDate)
            {
                if (DateLine.Read(line) is { Form: not DateForm.None } date && (date.HasBlankDate || date.HasBlankPlace))
                    yield return new Finding(line.Place, date.HasBlankDate ? "Địa danh và ngày: ngày, tháng, năm còn để trống." : "Địa danh và ngày: địa danh còn để trống.", Hint: "điền trước khi phát hành");
            }
            else
            {
                foreach (TextRange range in Placeholders.BlanksIn(line.Text))
                    yield return Left(line, range, most);
            }
        }
    }

    private static Finding Left(Line line, TextRange range, Severity most) =>
        new(line.At(range), $"Còn chỗ chưa điền: {Plain.Quote(line.Text.Substring(range.Start, range.Length))}.", Hint: "điền trước khi phát hành", AtMost: most);
}
