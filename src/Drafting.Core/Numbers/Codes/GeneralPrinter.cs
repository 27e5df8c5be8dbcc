namespace Drafting.Core.Numbers.Codes;

/// <summary>Prints a number as General does: in eleven characters, the point counted and the sign not, with an exponent where they do not
/// suffice (ECMA-376 part 1 §18.8.31).</summary>
internal static class GeneralPrinter
{
    private const int MostCharacters = 11;

    /// <summary>Prints a number without its sign.</summary>
    /// <param name="number">The number; it is rounded.</param>
    /// <param name="symbols">The separators.</param>
    /// <param name="text">Where to print.</param>
    public static void Print(ref DecimalDigits number, NumberSymbols symbols, ref CodeText text)
    {
        DecimalDigits plain = number;

        // A whole number may fill all the characters; else the point takes one, and before it stands at least a zero.
        plain.Round(Math.Max(0, MostCharacters - 1 - Math.Max(1, number.Point)));
        bool isTiny = number.Point < -3 && number.Decimals > MostCharacters - 2;
        if (plain.Point <= MostCharacters && !isTiny)
        {
            PrintPlain(plain, symbols, ref text);
            return;
        }

        int exponent = number.Point - 1;
        number.Shift(-exponent);
        number.Round(5);
        if (number.Point > 1)
        {
            number.Shift(-1);
            exponent++;
        }

        PrintPlain(number, symbols, ref text);
        text.Append('E');
        text.Append(exponent < 0 ? '-' : '+');
        text.Append(Math.Abs(exponent), 2);
    }

    private static void PrintPlain(in DecimalDigits number, NumberSymbols symbols, ref CodeText text)
    {
        for (int place = Math.Max(1, number.Point) - 1; place >= 0; place--)
            text.Append(number.Whole(place));
        if (number.Decimals > 0)
            text.Append(symbols.DecimalSeparator);
        for (int place = 0; place < number.Decimals; place++)
            text.Append(number.Fraction(place));
    }
}
