using System.Collections.Immutable;

namespace Drafting.Core.Numbers.Codes;

/// <summary>Prints a number as a fraction, with its whole part apart where the code has a place for it.</summary>
internal static class FractionPrinter
{
    /// <summary>Prints a section; <see langword="false"/> where the number is too large to be a fraction.</summary>
    /// <param name="section">The section.</param>
    /// <param name="number">The number, without its sign; it is rounded.</param>
    /// <param name="hasSign">Whether a number that is not zero as printed gets a minus sign.</param>
    /// <param name="symbols">The separators.</param>
    /// <param name="text">Where to print.</param>
    public static bool TryPrint(CodeSection section, ref DecimalDigits number, bool hasSign, NumberSymbols symbols, ref CodeText text)
    {
        number.Shift(section.Power);
        int wholes = section.Count(CodeTokenKind.Digit);
        if (wholes == 0 && number.Point > 15)
            return false;
        (long numerator, long denominator) = Find(section, number, wholes > 0);
        if (wholes > 0 && numerator == denominator)
        {
            // The whole number takes a fraction that is one.
            number.Round(0);
            numerator = 0;
        }

        bool isZero = numerator == 0 && (wholes == 0 || number.Point <= 0);
        if (hasSign && !isZero)
            text.Append('-');
        PrintPieces(section, number, (numerator, denominator), isZero, symbols, ref text);
        return true;
    }

    private static void PrintPieces(
        CodeSection section, in DecimalDigits number, (long Numerator, long Denominator) fraction, bool isZero, NumberSymbols symbols, ref CodeText text)
    {
        ImmutableArray<CodeToken> tokens = section.Tokens;
        int wholes = section.Count(CodeTokenKind.Digit);
        int numerators = section.Count(CodeTokenKind.NumeratorDigit);
        int lastWhole = LastIndexOf(tokens, CodeTokenKind.Digit);
        int lastDenominator = LastIndexOf(tokens, CodeTokenKind.DenominatorDigit);
        bool isShown = wholes == 0 || fraction.Numerator != 0 || HasForcedZero(tokens, section.Denominator);
        bool keepsBlanks = section.Denominator > 0 || HasPlaceholder(tokens, '?') || HasPlaceholder(tokens, '0');
        DecimalDigits numerator = DecimalDigits.From((decimal)fraction.Numerator);
        int whole = 0;
        int upper = 0;
        for (int at = 0; at < tokens.Length; at++)
        {
            CodeToken token = tokens[at];
            bool isInside = wholes > 0 && at > lastWhole && at <= lastDenominator;
            switch (token.Kind)
            {
                case CodeTokenKind.Digit:
                    // Nought without a fraction is still a number: # prints it.
                    bool isLastZero = whole == wholes - 1 && isZero && !isShown;
                    DecimalPrinter.PrintWhole(number, isLastZero ? '0' : token.Symbol, whole++, wholes, section.IsGrouped ? symbols.GroupSeparator : null, ref text);
                    break;
                case CodeTokenKind.Literal when isInside && (!isShown || (number.Point <= 0 && !HasPlaceholder(tokens, '0') && at < FirstIndexOf(tokens, CodeTokenKind.NumeratorDigit))):
                    for (int blank = 0; keepsBlanks && blank < token.Literal.Length; blank++)
                        text.Append(' ');
                    break;
                case CodeTokenKind.NumeratorDigit when isShown:
                    // The last place of a numerator always has a figure.
                    DecimalPrinter.PrintWhole(numerator, upper == numerators - 1 ? '0' : token.Symbol, upper++, numerators, null, ref text);
                    break;
                case CodeTokenKind.DenominatorDigit when isShown:
                    if (at == FirstIndexOf(tokens, CodeTokenKind.DenominatorDigit))
                        PrintDenominator(section, fraction.Denominator, ref text);
                    break;
                case CodeTokenKind.Slash when isShown:
                    text.Append('/');
                    break;
                case CodeTokenKind.Slash:
                    if (keepsBlanks)
                        text.Append(' ');
                    break;
                case CodeTokenKind.NumeratorDigit or CodeTokenKind.DenominatorDigit:
                    DecimalPrinter.PrintBlank(section.Denominator > 0 || token.Symbol == '0' ? '?' : token.Symbol, ref text);
                    break;
                default:
                    text.Append(token.Literal);
                    break;
            }
        }
    }

    // A denominator that was found stands at the left of its places, unless zeros fill them up.
    private static void PrintDenominator(CodeSection section, long denominator, ref CodeText text)
    {
        int places = section.Count(CodeTokenKind.DenominatorDigit);
        bool isFilled = false;
        int blanks = 0;
        foreach (CodeToken token in section.Tokens)
        {
            isFilled |= token is { Kind: CodeTokenKind.DenominatorDigit, Symbol: '0' } && section.Denominator == 0;
            blanks += token is { Kind: CodeTokenKind.DenominatorDigit, Symbol: '?' } ? 1 : 0;
        }

        text.Append(denominator, isFilled ? places : 1);
        int figures = 1;
        for (long rest = denominator; rest >= 10; rest /= 10)
            figures++;
        for (int blank = Math.Min(blanks, places - figures); blank > 0 && !isFilled; blank--)
            text.Append(' ');
    }

    private static (long Numerator, long Denominator) Find(CodeSection section, in DecimalDigits number, bool hasWhole)
    {
        if (!number.TryGetMagnitude(out decimal exact))
            return (0, 1);
        if (section.Denominator > 0)
        {
            decimal part = hasWhole ? exact - decimal.Truncate(exact) : exact;
            return ((long)Math.Round(part * section.Denominator, MidpointRounding.AwayFromZero), section.Denominator);
        }

        double value = number.ToMagnitude();
        return Nearest(hasWhole ? value - Math.Floor(value) : value, Math.Pow(10, section.Count(CodeTokenKind.DenominatorDigit)));
    }

    // The continued fraction, cut where the denominator grows too long (J. Kennedy, Algorithm to convert a decimal to a fraction). It is done in
    // binary as in Excel, whose choice it is that 1.3 is 1 1/3 while 0.3 is 2/7.
    private static (long Numerator, long Denominator) Nearest(double value, double limit)
    {
        double rest = value;
        double lastDenominator = 0;
        double denominator = 1;
        double lastNumerator = 0;
        double numerator = Math.Floor(value);
        while (rest != Math.Floor(rest) && Math.Abs(value - numerator / denominator) >= 1e-13)
        {
            rest = 1 / (rest - Math.Floor(rest));
            double next = denominator * Math.Floor(rest) + lastDenominator;
            if (!(next < limit))
                break;
            lastDenominator = denominator;
            denominator = next;
            lastNumerator = numerator;
            numerator = Math.Floor(value * denominator + 0.5);
        }

        return ((long)numerator, (long)denominator);
    }

    private static bool HasForcedZero(ImmutableArray<CodeToken> tokens, int given) =>
        tokens.Any(t => t is { Kind: CodeTokenKind.NumeratorDigit, Symbol: '0' } || (given == 0 && t is { Kind: CodeTokenKind.DenominatorDigit, Symbol: '0' }));

    private static bool HasPlaceholder(ImmutableArray<CodeToken> tokens, char placeholder) =>
        tokens.Any(t => t.Kind is CodeTokenKind.NumeratorDigit or CodeTokenKind.DenominatorDigit && t.Symbol == placeholder);

    private static int FirstIndexOf(ImmutableArray<CodeToken> tokens, CodeTokenKind kind)
    {
        int at = 0;
        while (at < tokens.Length && tokens[at].Kind != kind)
            at++;
        return at;
    }

    private static int LastIndexOf(ImmutableArray<CodeToken> tokens, CodeTokenKind kind)
    {
        int at = tokens.Length - 1;
        while (at >= 0 && tokens[at].Kind != kind)
            at--;
        return at;
    }
}
