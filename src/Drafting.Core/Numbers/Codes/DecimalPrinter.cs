namespace Drafting.Core.Numbers.Codes;

/// <summary>Prints whole and decimal numbers, and numbers with an exponent.</summary>
internal static class DecimalPrinter
{
    /// <summary>Prints a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="number">The number, without its sign; it is rounded.</param>
    /// <param name="hasSign">Whether a number that is not zero as printed gets a minus sign.</param>
    /// <param name="symbols">The separators.</param>
    /// <param name="text">Where to print.</param>
    public static void Print(CodeSection section, ref DecimalDigits number, bool hasSign, NumberSymbols symbols, ref CodeText text)
    {
        number.Shift(section.Power);
        int exponent = 0;
        if (section.Kind == CodeSectionKind.Exponent)
            exponent = TakeExponent(section, ref number);
        else
            number.Round(section.Count(CodeTokenKind.FractionDigit));
        if (hasSign && !number.IsZero)
            text.Append('-');
        DecimalDigits exponentDigits = DecimalDigits.From((decimal)Math.Abs(exponent));
        int wholes = section.Count(CodeTokenKind.Digit);
        int exponents = section.Count(CodeTokenKind.ExponentDigit);
        string? group = section.IsGrouped ? symbols.GroupSeparator : null;
        int whole = 0;
        int fraction = 0;
        int figure = 0;
        bool hasPlus = false;
        foreach (CodeToken token in section.Tokens)
        {
            switch (token.Kind)
            {
                case CodeTokenKind.Digit:
                    PrintWhole(number, token.Symbol, whole++, wholes, group, ref text);
                    break;
                case CodeTokenKind.Point:
                    // .00 has no place for the ones, which are printed all the same.
                    if (wholes == 0 && fraction == 0)
                        PrintOverflow(number, 0, null, ref text);
                    text.Append(symbols.DecimalSeparator);
                    break;
                case CodeTokenKind.FractionDigit:
                    if (fraction < number.Decimals)
                        text.Append(number.Fraction(fraction));
                    else
                        PrintBlank(token.Symbol, ref text);
                    fraction++;
                    break;
                case CodeTokenKind.Exponent:
                    hasPlus = token.Symbol == '+';
                    text.Append('E');
                    break;
                case CodeTokenKind.ExponentDigit:
                    if (figure == 0 && (exponent < 0 || hasPlus))
                        text.Append(exponent < 0 ? '-' : '+');
                    PrintWhole(exponentDigits, token.Symbol, figure++, exponents, null, ref text);
                    break;
                default:
                    text.Append(token.Literal);
                    break;
            }
        }
    }

    /// <summary>Prints a placeholder of a whole number; the first one prints all the figures that have none.</summary>
    /// <param name="number">The number.</param>
    /// <param name="placeholder">0, # or ?.</param>
    /// <param name="index">Which placeholder it is, from the left.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="group">What parts thousands, if anything.</param>
    /// <param name="text">Where to print.</param>
    public static void PrintWhole(in DecimalDigits number, char placeholder, int index, int count, string? group, ref CodeText text)
    {
        if (index == 0)
            PrintOverflow(number, count, group, ref text);
        int place = count - 1 - index;
        bool isFigure = place < number.Point || placeholder == '0';
        if (isFigure)
            text.Append(number.Whole(place));
        else
            PrintBlank(placeholder, ref text);
        if (group is null || place == 0 || place % 3 != 0)
            return;
        if (isFigure)
            text.Append(group);
        else
            PrintBlank(placeholder, ref text);
    }

    /// <summary>Prints what stands in the place of a figure that a number does not have.</summary>
    /// <param name="placeholder">0, # or ?.</param>
    /// <param name="text">Where to print.</param>
    public static void PrintBlank(char placeholder, ref CodeText text)
    {
        if (placeholder != '#')
            text.Append(placeholder == '0' ? '0' : ' ');
    }

    private static void PrintOverflow(in DecimalDigits number, int count, string? group, ref CodeText text)
    {
        for (int place = number.Point - 1; place >= count; place--)
        {
            text.Append(number.Whole(place));
            if (group is not null && place % 3 == 0)
                text.Append(group);
        }
    }

    // ##0.0E+0 has exponents that are multiples of three, for it has three places before the point.
    private static int TakeExponent(CodeSection section, ref DecimalDigits number)
    {
        int places = section.Count(CodeTokenKind.Digit);
        int decimals = section.Count(CodeTokenKind.FractionDigit);
        int step = Math.Max(places, 1);
        if (number.IsZero)
            return 0;
        int exponent = places == 0 ? number.Point : (int)Math.Floor((number.Point - 1) / (double)step) * step;
        DecimalDigits rounded = number;
        rounded.Shift(-exponent);
        rounded.Round(decimals);

        // 999.96 is 1.0E+3, not 1000.0E+0.
        if (rounded.Point > places)
            exponent += step;
        number.Shift(-exponent);
        number.Round(decimals);
        return exponent;
    }
}
