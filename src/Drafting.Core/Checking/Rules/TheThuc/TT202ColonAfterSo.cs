using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dấu hai chấm sau chữ “Số”: a habit of the state's format.</summary>
internal static class TT202ColonAfterSo
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (RecognizedPart part in paper.Parts(Component.DocumentNumber))
        {
            string text = paper.Paragraph(part).Text.Substring(part.Start, part.Length);
            int colon = text.IndexOf(':');
            if (colon < 0 || !text.AsSpan(0, colon).Trim().Equals("Số", StringComparison.OrdinalIgnoreCase))
                continue;
            // The blanks before the colon go with it; one stays behind the word.
            int start = text.AsSpan(0, colon).TrimEnd().Length;
            bool isSpaced = colon + 1 < text.Length && char.IsWhiteSpace(text[colon + 1]);
            var range = new TextRange(part.Start + start, colon + 1 - start);
            yield return new Finding(
                paper.At(part, range),
                "Số và ký hiệu: sau chữ “Số” có dấu hai chấm, quy định không có.",
                Fix: new Fix("bỏ dấu hai chấm", [new Edit.ReplaceText(paper.Paragraph(part).Address, range.Start, range.Length, isSpaced ? "" : " ")]));
        }
    }
}
