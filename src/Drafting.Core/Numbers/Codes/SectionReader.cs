using System.Collections.Immutable;

namespace Drafting.Core.Numbers.Codes;

/// <summary>Says what each piece of a section means beside its neighbours; there is no section where they do not go together.</summary>
internal static class SectionReader
{
    /// <summary>Reads a section.</summary>
    /// <param name="tokens">Its pieces.</param>
    public static CodeSection? Read(List<CodeToken> tokens)
    {
        bool isDate = tokens.Exists(static t => t.IsOfDate);
        bool isText = tokens.Exists(static t => t.Kind == CodeTokenKind.Text);
        bool isNumber = tokens.Exists(static t => t.Kind is CodeTokenKind.Digit or CodeTokenKind.Exponent);
        int generals = tokens.Count(static t => t.Kind == CodeTokenKind.General);
        if (isText)
            return isDate || isNumber || generals > 0 ? null : Make(CodeSectionKind.Text, tokens.Select(AsWords));
        if (generals > 0)
        {
            bool isAlone = generals == 1 && !isDate && !isNumber && !tokens.Exists(static t => t.Kind == CodeTokenKind.Percent);
            return isAlone ? Make(CodeSectionKind.General, tokens.Select(AsWords)) : null;
        }

        if (isDate)
            return ReadDate(tokens);
        return isNumber ? NumberSectionReader.Read(tokens) : Make(CodeSectionKind.Words, tokens.Select(AsWords));
    }

    /// <summary>A sign that means nothing where it stands is printed as it is.</summary>
    /// <param name="token">The piece.</param>
    public static CodeToken AsWords(CodeToken token) => token.Kind switch
    {
        CodeTokenKind.Point or CodeTokenKind.Comma or CodeTokenKind.Percent or CodeTokenKind.Slash or CodeTokenKind.Figure =>
            new CodeToken(CodeTokenKind.Literal, Literal: token.Symbol.ToString()),
        _ => token,
    };

    private static CodeSection Make(CodeSectionKind kind, IEnumerable<CodeToken> tokens) => new() { Kind = kind, Tokens = [.. tokens] };

    private static CodeSection? ReadDate(List<CodeToken> tokens)
    {
        ImmutableArray<CodeToken>.Builder read = ImmutableArray.CreateBuilder<CodeToken>(tokens.Count);
        CodeTokenKind last = CodeTokenKind.Literal;
        for (int at = 0; at < tokens.Count; at++)
        {
            CodeToken token = tokens[at];
            if (token.Kind is CodeTokenKind.Digit or CodeTokenKind.Exponent)
                return null;
            int zeros = 0;
            while (token.Kind == CodeTokenKind.Point && at + 1 < tokens.Count && tokens[at + 1] is { Kind: CodeTokenKind.Digit, Symbol: '0' })
            {
                zeros++;
                at++;
            }

            // No clock of a workbook is finer than a thousandth of a second.
            if (zeros > 3)
                return null;
            if (zeros > 0)
                token = new CodeToken(CodeTokenKind.Subsecond, Width: zeros);
            else if (token is { Kind: CodeTokenKind.Month, Width: <= 2 } && IsMinute(tokens, at, last))
                token = token with { Kind = CodeTokenKind.Minute };
            read.Add(AsWords(token));
            last = token.IsOfDate ? token.Kind : last;
        }

        return Make(CodeSectionKind.Date, read) with { IsTwelveHours = tokens.Exists(static t => t.Kind == CodeTokenKind.HalfDay) };
    }

    // m is a minute right behind an hour and right before a second.
    private static bool IsMinute(List<CodeToken> tokens, int at, CodeTokenKind last)
    {
        if (last is CodeTokenKind.Hour or CodeTokenKind.ElapsedHours)
            return true;
        int next = tokens.FindIndex(at + 1, static t => t.IsOfDate);
        return next > 0 && tokens[next].Kind is CodeTokenKind.Second or CodeTokenKind.ElapsedSeconds;
    }
}
