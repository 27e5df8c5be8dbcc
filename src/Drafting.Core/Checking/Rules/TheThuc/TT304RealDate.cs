using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Ngày có thật: a day of the calendar, and not one to come.</summary>
internal static class TT304RealDate
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (DateLine line in paper.IsOfficial() ? paper.Lines(Component.PlaceDate).Select(DateLine.Read) : [])
        {
            DocumentDate date = line.Date;
            FindingPlace place = line.Line.At(new Diagnostics.TextRange(line.From, line.Line.Text.Length - line.From));
            // A blank year may be a leap year.
            bool isImpossible = date is { Month: > 12 } or { Day: > 31 } || (date is { Day: { } day, Month: { } month } && day > DateTime.DaysInMonth(date.Year ?? 2000, month));
            if (isImpossible)
            {
                yield return new Finding(place, string.Create(CultureInfo.InvariantCulture, $"Địa danh và ngày: không có ngày {date.Day}/{date.Month}{(date.Year is { } year ? "/" + year.ToString(CultureInfo.InvariantCulture) : "")}."), Hint: "xem lại ngày, tháng");
            }
            else if (paper.Today is { } today && date.Possible?.First > today)
            {
                yield return new Finding(place, $"Địa danh và ngày: ngày ghi trên văn bản sau hôm nay ({DocumentDate.From(today).ToShortString()}).", Hint: "xem lại ngày, tháng, năm");
            }
        }
    }
}
