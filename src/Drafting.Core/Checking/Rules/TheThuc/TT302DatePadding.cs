using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Số 0 trước ngày và tháng: days below 10 and the months 1 and 2 have one, the other months none.</summary>
internal static class TT302DatePadding
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (DateLine date in paper.Lines(Component.PlaceDate).Select(DateLine.Read).Where(static d => d.Form == DateForm.Words))
        {
            if (date.Date.Day is { } day && Finding(date, date.Day, "ngày", day.ToString("00", CultureInfo.InvariantCulture)) is { } wrongDay)
                yield return wrongDay;
            if (date.Date.Month is { } month && Finding(date, date.Month, "tháng", month.ToString(month <= 2 ? "00" : "0", CultureInfo.InvariantCulture)) is { } wrongMonth)
                yield return wrongMonth;
        }
    }

    private static Finding? Finding(DateLine date, TextRange part, string word, string right) => date.Text(part) == right
        ? null
        : new Finding(date.Line.At(part), $"Địa danh và ngày: {word} ghi “{date.Text(part)}”, phải là “{right}”.", Fix: new Fix($"đổi thành “{right}”", [date.Line.Replace(part, right)]));
}
