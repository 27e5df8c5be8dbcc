using System.Globalization;

namespace Drafting.Core.Numbers.Codes;

/// <summary>Cuts one section of a code into pieces, from left to right, each character once.</summary>
internal ref struct CodeScanner(ReadOnlySpan<char> code)
{
    private static readonly string[] Colours = ["Black", "Blue", "Cyan", "Green", "Magenta", "Red", "White", "Yellow"];
    private readonly ReadOnlySpan<char> _code = code;
    private int _at;
    private bool _hasDigit;

    /// <summary>Whose names the section asks for.</summary>
    public CodeLanguage Language { get; private set; }

    /// <summary>The condition of the section.</summary>
    public CodeCondition? Condition { get; private set; }

    /// <summary>Where the next section begins, behind the semicolon.</summary>
    public readonly int At => _at;

    /// <summary>Takes the pieces of the section that begins at a place, up to its semicolon; <see langword="false"/> where there is something that
    /// no code may hold.</summary>
    /// <param name="start">The place.</param>
    /// <param name="tokens">Where to put the pieces.</param>
    public bool TryScan(int start, List<CodeToken> tokens)
    {
        _at = start;
        _hasDigit = false;
        Language = CodeLanguage.Unsaid;
        Condition = null;
        while (_at < _code.Length && _code[_at] != ';')
        {
            if (!TryNext(tokens))
                return false;
        }

        _at++;
        return true;
    }

    private bool TryNext(List<CodeToken> tokens)
    {
        char c = _code[_at++];
        switch (c)
        {
            case '"':
                return TryQuoted(tokens);
            case '[':
                return TryBracket(tokens);
            case '\\':
                return TryTaken(out ReadOnlySpan<char> escaped) && Add(tokens, escaped.ToString());
            case '_':
                return TryTaken(out _) && Add(tokens, " ");
            case '*':
                return TryTaken(out _);
            case '0' or '#' or '?':
                _hasDigit = true;
                return Add(tokens, CodeTokenKind.Digit, c);
            case '.':
                return Add(tokens, CodeTokenKind.Point, c);
            case ',':
                return Add(tokens, CodeTokenKind.Comma, c);
            case '%':
                return Add(tokens, CodeTokenKind.Percent, c);
            case '/':
                return Add(tokens, CodeTokenKind.Slash, c);
            case '@':
                return Add(tokens, CodeTokenKind.Text, c);
            case >= '1' and <= '9':
                return Add(tokens, CodeTokenKind.Figure, c);
            default:
                return char.IsAsciiLetter(c) ? TryLetters(tokens) : Add(tokens, c.ToString());
        }
    }

    private bool TryQuoted(List<CodeToken> tokens)
    {
        int length = _code[_at..].IndexOf('"');
        if (length < 0)
            return false;
        Add(tokens, _code.Slice(_at, length).ToString());
        _at += length + 1;
        return true;
    }

    // The character that \ _ and * are about; a pair of surrogates is one.
    private bool TryTaken(out ReadOnlySpan<char> taken)
    {
        taken = default;
        if (_at == _code.Length)
            return false;
        int length = char.IsHighSurrogate(_code[_at]) && _at + 1 < _code.Length && char.IsLowSurrogate(_code[_at + 1]) ? 2 : 1;
        taken = _code.Slice(_at, length);
        _at += length;
        return true;
    }

    private bool TryLetters(List<CodeToken> tokens)
    {
        ReadOnlySpan<char> rest = _code[--_at..];
        foreach (string half in (ReadOnlySpan<string>)["AM/PM", "A/P"])
        {
            if (rest.StartsWith(half, StringComparison.OrdinalIgnoreCase))
            {
                _at += half.Length;
                tokens.Add(new CodeToken(CodeTokenKind.HalfDay, Literal: rest[..half.Length].ToString()));
                return true;
            }
        }

        if (rest.StartsWith("General", StringComparison.OrdinalIgnoreCase))
        {
            _at += "General".Length;
            return Add(tokens, CodeTokenKind.General, 'G');
        }

        char letter = char.ToLowerInvariant(rest[0]);
        if (letter == 'e' && _hasDigit && rest is [_, '+' or '-', ..])
        {
            _at += 2;
            return Add(tokens, CodeTokenKind.Exponent, rest[1]);
        }

        // B1 asks for the calendar that is used anyway; B2 asks for one that we do not have.
        if (letter == 'b' && rest is [_, '1', ..])
        {
            _at += 2;
            return true;
        }

        int width = 1;
        while (width < rest.Length && char.ToLowerInvariant(rest[width]) == letter)
            width++;
        _at += width;
        CodeToken? token = letter switch
        {
            'y' => new CodeToken(CodeTokenKind.Year, Width: width < 3 ? 2 : 4),
            'e' => new CodeToken(CodeTokenKind.Year, Width: 4),
            'b' when rest is not [_, '2', ..] => new CodeToken(CodeTokenKind.BuddhistYear, Width: width < 3 ? 2 : 4),
            'g' => new CodeToken(CodeTokenKind.Era),
            'm' => new CodeToken(CodeTokenKind.Month, Width: width),
            'd' => new CodeToken(CodeTokenKind.Day, Width: Math.Min(width, 4)),
            'a' when width > 2 => new CodeToken(CodeTokenKind.Day, Width: Math.Min(width, 4)),
            'h' => new CodeToken(CodeTokenKind.Hour, Width: Math.Min(width, 2)),
            's' => new CodeToken(CodeTokenKind.Second, Width: Math.Min(width, 2)),
            _ => null,
        };
        if (token is not null)
            tokens.Add(token.Value);
        return token is not null;
    }

    private bool TryBracket(List<CodeToken> tokens)
    {
        int length = _code[_at..].IndexOf(']');
        if (length <= 0)
            return false;
        ReadOnlySpan<char> inside = _code.Slice(_at, length);
        _at += length + 1;
        if (inside[0] == '$')
            return AddCurrency(tokens, inside[1..]);
        if (inside[0] is '<' or '>' or '=')
        {
            bool isFirst = Condition is null;
            Condition = CodeCondition.Read(inside);
            return isFirst && Condition is not null;
        }

        CodeTokenKind? elapsed = char.ToLowerInvariant(inside[0]) switch
        {
            'h' => CodeTokenKind.ElapsedHours,
            'm' => CodeTokenKind.ElapsedMinutes,
            's' => CodeTokenKind.ElapsedSeconds,
            _ => null,
        };
        if (elapsed is not null && inside.TrimStart([char.ToLowerInvariant(inside[0]), char.ToUpperInvariant(inside[0])]).IsEmpty)
        {
            tokens.Add(new CodeToken(elapsed.Value, Width: inside.Length));
            return true;
        }

        return IsIgnored(inside);
    }

    // Colours, which a paper does not show; and what East Asian codes say of figures and calendars.
    private static bool IsIgnored(ReadOnlySpan<char> inside)
    {
        foreach (string colour in Colours)
        {
            if (inside.Equals(colour, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        foreach ((string word, int most) in (ReadOnlySpan<(string, int)>)[("Color", 56), ("DBNum", 4), ("NatNum", 19)])
        {
            if (inside.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return int.TryParse(inside[word.Length..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out int number) && number <= most;
        }

        return inside is "ENG" or "JPN" or "TWN" or "KOR" or "CHS" or "THA";
    }

    // [$₫-42A]: what to print, and whose names to use.
    private bool AddCurrency(List<CodeToken> tokens, ReadOnlySpan<char> inside)
    {
        int dash = inside.IndexOf('-');
        ReadOnlySpan<char> sign = dash < 0 ? inside : inside[..dash];
        ReadOnlySpan<char> locale = dash < 0 ? default : inside[(dash + 1)..];
        if (locale.StartsWith("vi-", StringComparison.OrdinalIgnoreCase))
            Language = CodeLanguage.Vietnamese;
        else if (locale.StartsWith("en-", StringComparison.OrdinalIgnoreCase))
            Language = CodeLanguage.English;
        else if (int.TryParse(locale, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number))
        {
            // The ten bits that name the language without the country.
            Language = (number & 0x3FF) switch { 0x2A => CodeLanguage.Vietnamese, 0x09 => CodeLanguage.English, _ => Language };
        }

        return sign.IsEmpty || Add(tokens, sign.ToString());
    }

    private static bool Add(List<CodeToken> tokens, string literal)
    {
        tokens.Add(new CodeToken(CodeTokenKind.Literal, Literal: literal));
        return true;
    }

    private static bool Add(List<CodeToken> tokens, CodeTokenKind kind, char symbol)
    {
        tokens.Add(new CodeToken(kind, symbol));
        return true;
    }
}
