using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Numbers;

namespace Drafting.Core.Annexes.Reading;

/// <summary>Đọc ngày: serials of Excel, and texts in the Vietnamese order or as ISO 8601 writes them.</summary>
internal static class DateReading
{
    private const string WriteIt = "Ghi ngày theo dạng ngày/tháng/năm, như 30/9/2025.";
    private const int LongestDate = 60;

    /// <summary>Reads a number in a column of dates.</summary>
    public static FigureReading Of(CellValue.Number number, string format, DateSystem dates)
    {
        if (DayOf(number.Value, dates) is not { } day)
            return FigureReader.Refused(number.Raw, ReadingCodes.TextForValue, $"{FigureReader.Quoted(number.Raw)} không phải ngày tháng.", WriteIt);
        if (FormatSigns.Of(format) == FormatSign.Date)
            return FigureReader.Read(new FormValue.Day(day), number.Raw);
        // 2025 alone would be a day of 1905.
        return day.Year is < 1990 or > 2100
            ? FigureReader.Refused(number.Raw, ReadingCodes.Ambiguous, $"{FigureReader.Quoted(number.Raw)} là số, không rõ ngày nào.", WriteIt)
            : new FigureReading(new FormValue.Day(day), ReadingKind.Repaired, number.Raw, [new ReadingFinding(ReadingCodes.TextForValue, Severity.Warning, $"Số {number.Raw} trong cột ngày được đọc thành ngày {Print(day)}.", WriteIt)]);
    }

    /// <summary>Reads a text in a column of dates.</summary>
    public static FigureReading Of(string text, string original)
    {
        string plain = text.TrimStart('\'', '’');
        foreach (string midnight in (ReadOnlySpan<string>)[" 00:00:00", " 0:00:00", "T00:00:00", " 00:00"])
            plain = plain.EndsWith(midnight, StringComparison.Ordinal) ? plain[..^midnight.Length] : plain;
        // A dot or a dash between figures, the year last: the Vietnamese order all the same.
        char mark = plain.Length <= LongestDate && char.IsAsciiDigit(plain.FirstOrDefault()) && plain.Split('.', '-') is [{ Length: 1 or 2 }, { Length: 1 or 2 }, { Length: 4 }] ? '/' : '-';
        if (mark == '/')
            plain = plain.Replace('.', '/').Replace('-', '/');
        if (plain.Length > LongestDate || !DocumentDate.TryParse(plain, out DocumentDate date) || date.Calendar is not { } day)
            return FigureReader.Refused(original, ReadingCodes.TextForValue, $"{FigureReader.Quoted(text)} không đọc được thành ngày tháng.", WriteIt);
        return new FigureReading(new FormValue.Day(day), ReadingKind.Repaired, original, [new ReadingFinding(ReadingCodes.TextForValue, Severity.Info, $"Chữ {FigureReader.Quoted(text)} được đọc thành ngày {Print(day)}.", "Không phải sửa nếu đúng.")]);
    }

    /// <summary>The day of a serial; its time is left out. <see langword="null"/> outside the calendar of Excel, and for its 29/02/1900.</summary>
    /// <param name="serial">The serial.</param>
    /// <param name="dates">What it counts from.</param>
    public static DateOnly? DayOf(decimal serial, DateSystem dates)
    {
        const int LastSerial = 2_958_465;
        decimal whole = Math.Floor(serial);
        if (dates == DateSystem.From1904)
            return whole is < 0 or > LastSerial - 1_462 ? null : new DateOnly(1904, 1, 1).AddDays((int)whole);
        if (whole is < 1 or 60 or > LastSerial)
            return null;
        return new DateOnly(1899, 12, 30).AddDays((int)whole + (whole < 60 ? 1 : 0));
    }

    /// <summary>Prints <c>30/09/2025</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Print(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
