namespace Drafting.Core.Numbers.Codes;

/// <summary>Reads a section that prints the figures of a number: whole, decimal, with an exponent, or as a fraction.</summary>
internal static class NumberSectionReader
{
    /// <summary>Reads a section.</summary>
    /// <param name="tokens">Its pieces, some of which are placeholders; they are changed.</param>
    public static CodeSection? Read(List<CodeToken> tokens)
    {
        int slash = tokens.FindIndex(static t => t.Kind == CodeTokenKind.Slash);
        while (slash >= 0 && !IsBetweenFigures(tokens, slash))
            slash = tokens.FindIndex(slash + 1, static t => t.Kind == CodeTokenKind.Slash);
        int denominator = 0;
        if (slash >= 0 && !TryMarkFraction(tokens, slash, out denominator))
            return null;
        int power = 0;
        bool isGrouped = false;
        bool isBehindFigure = false;
        CodeTokenKind part = CodeTokenKind.Digit;
        for (int at = 0; at < tokens.Count; at++)
        {
            CodeToken token = tokens[at];
            isBehindFigure = token.Kind == CodeTokenKind.Digit || (isBehindFigure && (token.Kind is CodeTokenKind.Comma or CodeTokenKind.Percent));
            switch (token.Kind)
            {
                case CodeTokenKind.Digit:
                    tokens[at] = token with { Kind = part };
                    break;
                case CodeTokenKind.Point when slash >= 0:
                    return null;
                case CodeTokenKind.Point when part != CodeTokenKind.ExponentDigit:
                    part = CodeTokenKind.FractionDigit;
                    break;
                case CodeTokenKind.Exponent when slash >= 0 || part == CodeTokenKind.ExponentDigit:
                    return null;
                case CodeTokenKind.Exponent:
                    part = CodeTokenKind.ExponentDigit;
                    break;
                case CodeTokenKind.Comma when isBehindFigure:
                    bool isInside = HasFigureInPart(tokens, at);
                    isGrouped |= isInside && part == CodeTokenKind.Digit;
                    power -= isInside ? 0 : 3;
                    break;
                case CodeTokenKind.Slash when at == slash:
                    break;
                default:
                    power += token.Kind == CodeTokenKind.Percent ? 2 : 0;
                    tokens[at] = SectionReader.AsWords(token);
                    break;
            }
        }

        bool hasExponent = part == CodeTokenKind.ExponentDigit;
        if (hasExponent && !tokens.Exists(static t => t.Kind == CodeTokenKind.ExponentDigit))
            return null;
        tokens.RemoveAll(static t => t.Kind == CodeTokenKind.Comma);
        ForceZeros(tokens, CodeTokenKind.Digit);
        ForceZeros(tokens, CodeTokenKind.ExponentDigit);
        ForceZeros(tokens, CodeTokenKind.NumeratorDigit);
        return new CodeSection
        {
            Kind = slash >= 0 ? CodeSectionKind.Fraction : hasExponent ? CodeSectionKind.Exponent : CodeSectionKind.Decimal,
            Tokens = [.. tokens],
            Power = power,
            IsGrouped = isGrouped,
            Denominator = denominator,
        };
    }

    // A figure to the right of one that is always printed is printed too.
    private static void ForceZeros(List<CodeToken> tokens, CodeTokenKind kind)
    {
        bool isForced = false;
        for (int at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind != kind)
                continue;
            isForced |= tokens[at].Symbol == '0';
            if (isForced)
                tokens[at] = tokens[at] with { Symbol = '0' };
        }
    }

    // Whether a placeholder follows before the part of the number ends: then the comma parts thousands, else it divides by a thousand.
    private static bool HasFigureInPart(List<CodeToken> tokens, int at)
    {
        int next = tokens.FindIndex(at, static t => t.Kind is CodeTokenKind.Digit or CodeTokenKind.Point or CodeTokenKind.Exponent or CodeTokenKind.NumeratorDigit);
        return next >= 0 && tokens[next].Kind == CodeTokenKind.Digit;
    }

    private static bool IsBetweenFigures(List<CodeToken> tokens, int slash)
    {
        if (slash == 0)
            return false;
        int before = tokens.FindLastIndex(slash - 1, static t => t.Kind != CodeTokenKind.Literal);
        int after = tokens.FindIndex(slash + 1, static t => t.Kind != CodeTokenKind.Literal);
        return before >= 0 && after >= 0 && tokens[before].Kind == CodeTokenKind.Digit && tokens[after].Kind is CodeTokenKind.Digit or CodeTokenKind.Figure;
    }

    private static bool TryMarkFraction(List<CodeToken> tokens, int slash, out int denominator)
    {
        denominator = 0;
        int at = tokens.FindLastIndex(slash - 1, static t => t.Kind == CodeTokenKind.Digit);
        for (; at >= 0 && tokens[at].Kind == CodeTokenKind.Digit; at--)
            tokens[at] = tokens[at] with { Kind = CodeTokenKind.NumeratorDigit };
        at = tokens.FindIndex(slash + 1, static t => t.Kind != CodeTokenKind.Literal);
        bool isGiven = tokens[at].Kind == CodeTokenKind.Figure;
        int width = 0;
        while (at < tokens.Count && (tokens[at].Kind == CodeTokenKind.Digit && (!isGiven || tokens[at].Symbol == '0') || isGiven && tokens[at].Kind == CodeTokenKind.Figure))
        {
            // Nine figures: more would not be exact.
            if (++width > 9)
                return false;
            if (isGiven)
                denominator = denominator * 10 + (tokens[at].Symbol - '0');
            tokens[at] = tokens[at] with { Kind = CodeTokenKind.DenominatorDigit };
            at++;
        }

        return tokens.FindIndex(at, static t => t.Kind == CodeTokenKind.Digit) < 0;
    }
}
