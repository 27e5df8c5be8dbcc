using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dạng của số và ký hiệu: the word, the two marks, what they part. Blanks, padding and the colon have rules of their own.</summary>
internal static class TT201NumberPattern
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        bool isParty = paper.Layout.Family == DocumentFamily.Party;
        (char first, char second) = isParty ? ('-', '/') : ('/', '-');
        foreach (Line line in paper.Lines(Component.DocumentNumber))
        {
            NumberLine number = NumberLine.Read(line, paper.Layout.Family);
            int from = number.Word.Length == 0 ? 0 : Math.Min(number.Number.Start, line.Text.Length);
            FindingPlace place = line.At(new TextRange(from, line.Text.Length - from));
            if (!number.IsComplete)
            {
                yield return new Finding(place, $"Số và ký hiệu {Plain.Quote(line.Text)} không đúng dạng {Form(isParty)}.", Hint: "ghi đủ số thứ tự, ký hiệu loại văn bản và ký hiệu cơ quan");
                continue;
            }

            ImmutableArray<Edit> edits = [.. Edits(number, isParty, first, second)];
            if (edits.Length > 0)
                yield return new Finding(place, $"Số và ký hiệu {Plain.Quote(line.Text)} viết theo dạng {Form(isParty)}.", Fix: new Fix($"viết lại theo dạng {Form(isParty)}", edits));
        }
    }

    private static string Form(bool isParty) => isParty ? "“Số 15-NQ/TU”" : "“Số: 15/QĐ-UBND”";

    private static IEnumerable<Edit> Edits(NumberLine number, bool isParty, char first, char second)
    {
        string text = number.Line.Text;
        if (number.Word.Length == 0)
            yield return number.Line.Insert(0, isParty ? "Số " : "Số: ");
        else if (!text.StartsWith("Số", StringComparison.Ordinal))
            yield return number.Line.Replace(number.Word, "Số");
        if (!isParty && number is { Word.Length: > 0, HasColon: false })
            yield return number.Line.Insert(number.Word.End, ":");
        if (text[number.First!.Value] != first)
            yield return number.Line.Replace(new TextRange(number.First.Value, 1), first.ToString());
        if (text[number.Second!.Value] != second)
            yield return number.Line.Replace(new TextRange(number.Second.Value, 1), second.ToString());
    }
}
