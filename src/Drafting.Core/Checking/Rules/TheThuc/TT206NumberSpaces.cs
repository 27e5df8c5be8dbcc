using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Khoảng trống trong số và ký hiệu: none round the marks, one behind the word.</summary>
internal static class TT206NumberSpaces
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Line line in paper.Lines(Component.DocumentNumber))
        {
            NumberLine number = NumberLine.Read(line, paper.Layout.Family);
            if (number.First is null)
                continue;
            if (number is { Word.Length: > 0, HasColon: false } && number.Number.Start == number.Word.End && number.Value is not null)
            {
                yield return new Finding(line.At(new TextRange(0, number.Number.End)), "Số và ký hiệu: sau chữ “Số” thiếu khoảng trống.", Fix: new Fix("thêm khoảng trống", [line.Insert(number.Word.End, " ")]));
            }

            ImmutableArray<TextRange> blanks = [.. Blanks(line.Text, number)];
            if (blanks.Length > 0)
            {
                yield return new Finding(
                    line.At(new TextRange(blanks[0].Start, blanks[^1].End - blanks[0].Start)),
                    "Số và ký hiệu: có khoảng trống cạnh dấu gạch nối hoặc dấu gạch chéo, quy định viết liền.",
                    Fix: new Fix("bỏ khoảng trống", [.. blanks.Select(b => line.Replace(b, ""))]));
            }
        }
    }

    // A blank number is as wide as it likes.
    private static IEnumerable<TextRange> Blanks(string text, NumberLine number)
    {
        for (int at = number.IsBlank ? number.First!.Value + 1 : number.Number.End; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
                continue;
            int start = at;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            bool isBehind = "-/–—".Contains(text[start - 1], StringComparison.Ordinal);
            bool isBefore = at < text.Length && "-/–—".Contains(text[at], StringComparison.Ordinal);
            if (isBehind || isBefore)
                yield return new TextRange(start, at - start);
        }
    }
}
