namespace Drafting.Core.Annexes.Reading;

/// <summary>Dấu hiệu của định dạng số: whether a number format shows a percentage or a date.</summary>
internal enum FormatSign
{
    /// <summary>Số thường.</summary>
    Plain,

    /// <summary>Phần trăm.</summary>
    Percent,

    /// <summary>Ngày hoặc giờ.</summary>
    Date,
}

/// <summary>Tells the sign of a number format.</summary>
internal static class FormatSigns
{
    /// <summary>Looks at the letters of a code that are neither quoted, nor escaped, nor in brackets (ECMA-376 §18.8.31).</summary>
    /// <param name="format">The code.</param>
    public static FormatSign Of(string format)
    {
        if (format.Length == 0 || format.Equals("General", StringComparison.OrdinalIgnoreCase))
            return FormatSign.Plain;
        for (int i = 0; i < format.Length && format[i] != ';'; i++)
        {
            switch (format[i])
            {
                case '"' or '[':
                    int end = format.IndexOf(format[i] == '"' ? '"' : ']', i + 1);
                    // [h] counts hours; [Red] and [$-42A] do not.
                    if (format[i] == '[' && end > i + 1 && format.AsSpan(i + 1, end - i - 1).IndexOfAnyExcept("hHmMsS") < 0)
                        return FormatSign.Date;
                    i = end < 0 ? format.Length : end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '%':
                    return FormatSign.Percent;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                    return FormatSign.Date;
                default:
                    break;
            }
        }

        return FormatSign.Plain;
    }
}
