using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dạng của dòng địa danh và ngày.</summary>
internal static class TT301DatePattern
{
    private const string Form = "“Hà Nội, ngày 02 tháng 5 năm 2026”";

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Line line in paper.Lines(Component.PlaceDate))
        {
            DateLine date = DateLine.Read(line);
            if (date.Form == DateForm.None || Strange(date) || date is { Place.Length: 0, HasComma: false })
            {
                yield return new Finding(line.Place, $"Địa danh và ngày {Plain.Quote(line.Text)} không đúng dạng {Form}.", Hint: "ghi đủ địa danh, dấu phẩy, ngày, tháng, năm");
                continue;
            }

            ImmutableArray<Edit> edits = [.. Edits(date)];
            if (edits.Length > 0)
                yield return new Finding(line.Place, $"Địa danh và ngày {Plain.Quote(line.Text)} viết theo dạng {Form}.", Fix: new Fix($"viết lại theo dạng {Form}", edits));
        }
    }

    private static bool Strange(DateLine date) => date.Form == DateForm.Words && (HasLetters(date, date.Day) || HasLetters(date, date.Month) || HasLetters(date, date.Year) || date.Year.Length > 12)
        || date.Form == DateForm.Figures && date.Date.Calendar is null;

    private static bool HasLetters(DateLine date, TextRange part) => date.Text(part).Any(char.IsLetter);

    private static IEnumerable<Edit> Edits(DateLine date)
    {
        Line line = date.Line;
        if (!date.HasComma)
            yield return line.Insert(date.Place.End, ",");
        if (date.Form == DateForm.Figures)
        {
            yield return line.Replace(new TextRange(date.From, line.Text.Length - date.From), date.Date.ToLongString());
            yield break;
        }

        if (line.Text.Substring(date.From, 4) != "ngày")
            yield return line.Replace(new TextRange(date.From, 4), "ngày");
        if (date.Text(date.Year) is [.., '.'] year && char.IsAsciiDigit(year[0]))
            yield return line.Replace(new TextRange(date.Year.End - 1, 1), "");
    }
}
