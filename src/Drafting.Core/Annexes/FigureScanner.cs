using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>What a piece of an expression is.</summary>
internal enum FigureTokenKind
{
    Number,
    Name,
    Sign,
    Comparison,
    End,
}

/// <summary>A piece of an expression.</summary>
internal readonly record struct FigureToken(FigureTokenKind Kind, string Text, int Start);

/// <summary>Cuts an expression into pieces; what belongs to none is reported and passed over.</summary>
internal static class FigureScanner
{
    public static ImmutableArray<FigureToken> Scan(string text, Action<string, int, int, string?> report)
    {
        var tokens = ImmutableArray.CreateBuilder<FigureToken>();
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            int start = at;
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsAsciiDigit(c))
            {
                at = NumberEnd(text, at);
                tokens.Add(new(FigureTokenKind.Number, text[start..at], start));
            }
            else if (char.IsLetter(c) || c == '_')
            {
                // The key of a form may hold a hyphen, which between columns takes away.
                bool isForm = tokens is [.., { Text: "bieu" }, { Text: "(" }];
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_' || (isForm && text[at] == '-')))
                    at++;
                tokens.Add(new(FigureTokenKind.Name, text[start..at], start));
            }
            else if (Comparison(text, at) is { } comparison)
            {
                at += comparison.Length;
                tokens.Add(new(FigureTokenKind.Comparison, comparison, start));
            }
            else if (c is '+' or '-' or '*' or '/' or '(' or ')' or ',')
            {
                at++;
                tokens.Add(new(FigureTokenKind.Sign, c.ToString(), start));
            }
            else
            {
                at += at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1]) ? 2 : 1;
                report($"Ký tự “{Printable(text[start..at])}” không dùng được trong công thức.", start, at - start, Hint(c));
            }
        }

        tokens.Add(new(FigureTokenKind.End, "", text.Length));
        return tokens.ToImmutable();
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]);)
                at++;
        }

        return at;
    }

    private static string? Comparison(string text, int at)
    {
        string two = at + 2 <= text.Length ? text.Substring(at, 2) : "";
        if (two is "<=" or ">=" or "<>" or "!=" or "==")
            return two;
        return text[at] is '=' or '<' or '>' or '≠' or '≤' or '≥' ? text[at].ToString() : null;
    }

    private static string? Hint(char c) => c switch
    {
        '×' or '·' => "Phép nhân viết bằng dấu *.",
        ':' or '÷' => "Phép chia viết bằng dấu /.",
        '−' or '–' or '—' => "Phép trừ viết bằng dấu - của bàn phím.",
        '%' => "Bỏ dấu %: 5 % viết là 0.05.",
        '.' => "Số thập phân viết bằng dấu chấm giữa hai chữ số, như 0.05.",
        '[' or ']' or '{' or '}' => "Chỉ dùng ngoặc tròn ( ).",
        _ => "Công thức gồm khoá cột, số, + - * / và ngoặc tròn.",
    };

    private static string Printable(string text) => char.IsSurrogate(text[0]) && text.Length == 1 ? "?" : char.IsControl(text[0]) ? " " : text;
}
