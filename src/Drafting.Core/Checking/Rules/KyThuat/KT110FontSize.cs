using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Cỡ chữ của từng thành phần: one instance for each row of the font table.</summary>
internal static class KT110FontSize
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (RecognizedPart part in paper.Paper.Parts)
        {
            if (part.Component is not { } component || !paper.Layout.Components.TryGetValue(component, out ComponentStandard? row))
                continue;
            foreach (IGrouping<FontSize, ObservedRun> wrong in paper.Runs(part).Where(r => !row.Size.Allowed.Contains(r.Format.Size)).GroupBy(static r => r.Format.Size))
            {
                ParagraphAddress address = paper.Paragraph(part).Address;
                yield return new Finding(
                    paper.At(part, new TextRange(wrong.First().Start, wrong.First().Length)),
                    $"{Sentence.Open(component.VietnameseName)}: cỡ chữ {FigureText.Of(wrong.Key)}, quy định {FigureText.Of(row.Size.Allowed)}.",
                    row.Size.Citation,
                    new Fix($"đổi cỡ chữ thành {FigureText.Of(row.Size.Preferred)}",
                        [.. wrong.Select(run => new Edit.FormatText(address, run.Start, run.Length, new RunChange(Size: row.Size.Preferred)))]));
            }
        }
    }
}
