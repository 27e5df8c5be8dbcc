using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dấu “./.” kết thúc nội dung: a habit of the state's format.</summary>
internal static class TT502BodyEnd
{
    private const string Mark = "./.";

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<string> row = paper.Layout.Words.BodyEnd;
        if (row.Allowed.Contains(Mark))
            yield break;
        foreach (RecognizedPart part in paper.Paper.Parts.Where(static p => p.Component is (>= Component.Article and <= Component.BodyText) or Component.Recipient))
        {
            if (!paper.Paragraph(part).Text.Contains(Mark, StringComparison.Ordinal))
                continue;
            var line = new Line(paper, part);
            if (line.Text.EndsWith(Mark, StringComparison.Ordinal))
            {
                var range = new TextRange(line.Text.Length - Mark.Length, Mark.Length);
                yield return new Finding(line.At(range), $"Văn bản của Đảng kết thúc bằng dấu chấm, không dùng “{Mark}”.", row.Citation, new Fix("đổi thành dấu chấm", [line.Replace(range, row.Preferred)]));
            }
        }
    }
}
