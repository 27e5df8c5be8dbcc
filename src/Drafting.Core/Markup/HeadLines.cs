using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Markup;

/// <summary>Dòng có cấu trúc của phần đầu: number and symbol, place and date. What cannot be read is reported and kept as text.</summary>
internal static class HeadLines
{
    /// <summary>Reads number and symbol.</summary>
    public static DocumentNumber ReadNumber(string text, DocumentFamily family, MarkupLine line, MarkupLine rest, MarkupFindings findings)
    {
        if (DocumentNumber.TryParse(text, family, out DocumentNumber? number) && number is not null)
            return number;
        string form = family == DocumentFamily.Party ? "Số 05-KL/TW" : "Số: 05/QĐ-UBND";
        findings.Error(
            MarkupCodes.NumberUnreadable,
            line,
            rest.Start,
            rest.End,
            $"Không đọc được số và ký hiệu “{text}”.",
            $"Viết theo mẫu `{form}`; số chưa có thì để trống, nhưng ký hiệu phải có.");
        return new DocumentNumber(null, text);
    }

    /// <summary>Reads place and date: the last comma of the template parts them, or the last comma at all.</summary>
    public static (string? Place, DocumentDate Date) ReadPlaceDate(
        MarkupSource source, InlineReader inlines, MarkupLine line, MarkupLine rest, MarkupFindings findings)
    {
        int comma = LastComma(source, rest);
        MarkupLine dateRange = source.Trim(comma < 0 ? rest.Start : comma + 1, rest.End);
        string dateText = inlines.ReadPlain(dateRange.Start, dateRange.End);
        string place = comma < 0 ? "" : inlines.ReadPlain(rest.Start, comma);
        if (!DocumentDate.TryParse(dateText, out DocumentDate date))
        {
            // Without a comma and without the word, the line is a place whose date is still blank.
            if (comma < 0 && !dateText.StartsWith("ngày", StringComparison.OrdinalIgnoreCase))
                return (dateText, default);
            findings.Error(
                MarkupCodes.DateUnreadable,
                line,
                dateRange.Start,
                dateRange.End,
                $"Không đọc được ngày “{dateText}”.",
                "Viết `Hà Nội, ngày 02 tháng 5 năm 2025` hoặc `Hà Nội, 02/5/2025`; phần chưa biết viết `…`.");
            date = default;
        }

        return (place.Length == 0 ? null : place, date);
    }

    private static int LastComma(MarkupSource source, MarkupLine rest)
    {
        for (int at = rest.End - 1; at >= rest.Start; at--)
        {
            if (source.IsMark(at, ','))
                return at;
        }

        int any = source.Chars[rest.Start..rest.End].LastIndexOf(',');
        return any < 0 ? -1 : rest.Start + any;
    }
}
