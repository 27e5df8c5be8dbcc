using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Văn bản được viện dẫn: one paper that the words name by its number.</summary>
/// <param name="Passage">Where it is named.</param>
/// <param name="Range">All that names it, from the type to the author.</param>
/// <param name="Kind">Tên loại as the table of types has it, such as <c>Kết luận</c>; of a list the type of its first item; <see langword="null"/> where
/// none is named.</param>
/// <param name="Number">Số và ký hiệu.</param>
/// <param name="Date">Ngày, where it is named.</param>
/// <param name="Author">Tác giả, where it is named: the words behind <c>của</c>.</param>
/// <param name="IsListed">Whether it goes on with a list: <c>số 71-QĐ/TW, số 72-QĐ/TW</c>.</param>
public sealed record CitedPaper(Passage Passage, TextRange Range, string? Kind, CitedNumber Number, CitedDate? Date, CitedWords? Author, bool IsListed)
{
    /// <summary>Whether the date stands behind a later item of the same list.</summary>
    public bool SharesDate { get; init; }

    /// <summary>How a message names it: type, number and symbol, as typed but for blanks.</summary>
    public string Name => Kind is null ? $"văn bản số {Number.Typed}" : $"{Kind} số {Number.Typed}";

    /// <summary>What two citations of one paper have in common; <see langword="null"/> where the number is blank or has no symbol. Quyết định and Quy
    /// định share a code, and whether they share a series is not known.</summary>
    public string? Identity => Number.Value is { } value && Number.Symbol.Length > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{value}-{Number.Symbol.ToUpperInvariant()}-{(Number.Code == "QĐ" ? Kind : "")}")
        : null;
}

/// <summary>Cách viết số và ký hiệu.</summary>
public enum NumberForm
{
    /// <summary>Của Đảng: <c>152-KL/TW</c>.</summary>
    Party,

    /// <summary>Của Nhà nước: <c>30/2020/NĐ-CP</c>.</summary>
    State,

    /// <summary>Chỉ có số, as the press writes: <c>số 229</c>.</summary>
    Bare,

    /// <summary>Của Đảng, with the wrong marks: <c>15/NQ-TU</c>, <c>15-NQ-TU</c>.</summary>
    Mixed,
}

/// <summary>Số và ký hiệu được viện dẫn.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Range">Where, from the number to the symbol's end.</param>
/// <param name="Figures">The number as typed; empty while it is blank.</param>
/// <param name="Code">Ký hiệu loại, such as <c>KL</c>; of a state symbol its first segment.</param>
/// <param name="Body">Ký hiệu cơ quan, such as <c>TW</c> or <c>VPTW/nb</c>; of a state symbol what follows the code.</param>
/// <param name="Year">The year of a state number, or empty.</param>
/// <param name="IsSpaced">Whether blanks or other dashes stand where the form has none.</param>
public sealed record CitedNumber(NumberForm Form, TextRange Range, string Figures, string Code, string Body, string Year, bool IsSpaced)
{
    /// <summary>The number, or <see langword="null"/> while it is blank.</summary>
    public int? Value => int.TryParse(Figures, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>Ký hiệu as its form has it: <c>KL/TW</c>, <c>2020/NĐ-CP</c>.</summary>
    public string Symbol => Form switch
    {
        NumberForm.Bare => "",
        NumberForm.State => $"{(Year.Length > 0 ? Year + "/" : "")}{Code}{(Body.Length > 0 ? "-" + Body : "")}",
        _ => $"{Code}/{Body}",
    };

    /// <summary>The number and symbol as its form asks.</summary>
    public string Proper => Form switch
    {
        NumberForm.Bare => Padded,
        NumberForm.State => $"{Padded}/{Symbol}",
        _ => $"{Padded}-{Symbol}",
    };

    /// <summary>The number and symbol as typed, without the blanks.</summary>
    public string Typed => Form switch
    {
        NumberForm.Bare => Figures,
        NumberForm.State => $"{Figures}/{Symbol}",
        _ => $"{(Figures.Length == 0 ? "…" : Figures)}-{Symbol}",
    };

    private string Padded => Value?.ToString("00", CultureInfo.InvariantCulture) ?? "…";
}

/// <summary>Ngày được viện dẫn.</summary>
/// <param name="Range">Where, from the day to the year.</param>
/// <param name="Comma">Offset of the comma before <c>ngày</c>, or -1.</param>
/// <param name="Before">Offset behind what the date follows: where the comma belongs.</param>
/// <param name="Day">The day as typed; empty while it is blank.</param>
/// <param name="Month">The month as typed; empty while it is blank.</param>
/// <param name="Year">The year as typed; empty while it is blank or left out.</param>
/// <param name="Mark">What parts them: <c>/</c>, <c>-</c>, <c>.</c>, or a blank in the long form.</param>
public sealed record CitedDate(TextRange Range, int Comma, int Before, string Day, string Month, string Year, char Mark)
{
    /// <summary>The date, where every part is given and the day exists.</summary>
    public DateOnly? Calendar => new Numbers.DocumentDate(Part(Day), Part(Month), Year.Length == 4 ? Part(Year) : null).Calendar;

    /// <summary>Whether every part is given.</summary>
    public bool IsFull => Day.Length > 0 && Month.Length > 0 && Year.Length == 4;

    /// <summary>The date as the guidance pads it, in the form that was typed; <c>/</c> parts the short one.</summary>
    public string Proper
    {
        get
        {
            string day = Part(Day)?.ToString("00", CultureInfo.InvariantCulture) ?? Day;
            string month = Part(Month) is { } m ? m.ToString(m <= 2 ? "00" : "0", CultureInfo.InvariantCulture) : Month;
            return Mark == ' ' ? $"{day} tháng {month} năm {Year}" : $"{day}/{month}/{Year}";
        }
    }

    private static int? Part(string figures) => int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}

/// <summary>Chữ được viện dẫn.</summary>
/// <param name="Range">Where.</param>
/// <param name="Text">The words.</param>
public readonly record struct CitedWords(TextRange Range, string Text);
