using System.Globalization;
using System.Numerics;
using System.Text;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Syntax;

/// <content>Literals and names.</content>
internal sealed partial class Parser
{
    private LiteralExpression Literal(Token token, object? value) => new(_source, SpanOf(token), value);

    private LiteralExpression ParseNumber()
    {
        Token token = Next();
        string text = TextOf(token).ToString().Replace("_", "", StringComparison.Ordinal);
        CultureInfo invariant = CultureInfo.InvariantCulture;
        object? value = null;
        switch (token.Kind)
        {
            case TokenKind.Integer:
                // An exponent of nine figures would be a number of as many digits, so it is bounded before it is read.
                int exponent = text.AsSpan().IndexOfAny('e', 'E');
                bool bounded = text.Length < 300 && (exponent < 0 || (int.TryParse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, invariant, out int power) && power < 1000));
                if (bounded && BigInteger.TryParse(text, NumberStyles.Integer | NumberStyles.AllowExponent, invariant, out BigInteger big))
                    value = Arithmetic.Fit(big);
                break;
            case TokenKind.Float when text[^1] is 'f' or 'F':
                value = float.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.Float, invariant, out float f) ? f : null;
                break;
            case TokenKind.Float when text[^1] is 'm' or 'M':
                value = decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.Float, invariant, out decimal m) ? m : null;
                break;
            case TokenKind.Float:
                value = double.TryParse(text.AsSpan().TrimEnd("dD"), NumberStyles.Float, invariant, out double d) && double.IsFinite(d) ? d : null;
                break;
            default:
                value = Radix(text, token.Kind == TokenKind.HexInteger ? 16 : 2);
                break;
        }

        return value is null ? throw Fault(Codes.BadNumber, token, $"Không đọc được số {text}.") : Literal(token, value);
    }

    private static object? Radix(string text, int radix)
    {
        bool unsigned = text[^1] is 'u' or 'U';
        string digits = text[2..(unsigned ? ^1 : ^0)];
        if (digits.Length is 0 or > 64)
            return null;
        BigInteger value = BigInteger.Zero;
        foreach (char c in digits)
            value = (value * radix) + Convert.ToInt32(c.ToString(), 16);
        if (value > ulong.MaxValue)
            return null;
        // As in Scriban: without u the bits are those of a signed number.
        return unsigned ? Arithmetic.Fit(value)
            : value <= uint.MaxValue ? Arithmetic.Fit(unchecked((int)(uint)value)) : Arithmetic.Fit(unchecked((long)(ulong)value));
    }

    private LiteralExpression ParseString()
    {
        Token token = Next();
        return Literal(token, Unescape(token.Start + 1, token.End - 1, token));
    }

    private LiteralExpression ParseVerbatim()
    {
        Token token = Next();
        return Literal(token, _source.Text[(token.Start + 1)..(token.End - 1)].Replace("``", "`", StringComparison.Ordinal));
    }

    private string Unescape(int start, int end, Token token)
    {
        string text = _source.Text;
        if (!text.AsSpan(start, end - start).Contains('\\'))
            return text[start..end];
        StringBuilder result = new(end - start);
        for (int at = start; at < end; at++)
        {
            if (text[at] != '\\' || at + 1 >= end)
            {
                result.Append(text[at]);
                continue;
            }

            char c = text[++at];
            int digits = c switch { 'u' => 4, 'x' => 2, _ => 0 };
            if (digits > 0)
            {
                if (at + digits >= end || !ushort.TryParse(text.AsSpan(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
                    throw BadEscape(at - 1, $"Sau \\{c} phải là {digits} chữ số hex.");
                result.Append((char)unit);
                at += digits;
                continue;
            }

            int known = "0'\"\\bfnrtv{\n".IndexOf(c, StringComparison.Ordinal);
            if (known < 0 || (c == '{' && token.Kind != TokenKind.Interpolated))
                throw BadEscape(at - 1, $"Chuỗi không có ký hiệu \\{c}.");
            if (c != '\n')
                result.Append("\0'\"\\\b\f\n\r\t\v{"[known]);
        }

        return result.ToString();
    }

    private ParseFault BadEscape(int at, string message)
    {
        Report(Codes.BadEscape, _source.Span(at, at + 2), message, "Muốn viết dấu \\ thì viết \\\\, hoặc dùng chuỗi `…`.");
        return new ParseFault();
    }

    private InterpolatedExpression ParseInterpolated()
    {
        Token token = Next();
        string text = _source.Text;
        List<Expression> parts = [];
        int start = token.Start + 2;
        int end = token.End - 1;
        int at = start;
        while (at < end)
        {
            if (text[at] == '\\')
            {
                at += 2;
                continue;
            }

            if (text[at] != '{')
            {
                at++;
                continue;
            }

            if (at > start)
                parts.Add(Literal(token, Unescape(start, at, token)));
            int close = CloseOf(at, end);
            parts.Add(ParseInner(at + 1, close));
            at = start = close + 1;
        }

        if (end > start)
            parts.Add(Literal(token, Unescape(start, end, token)));
        return Built(new InterpolatedExpression(_source, SpanOf(token), [.. parts]), [.. parts]);
    }

    private int CloseOf(int open, int end)
    {
        int depth = 0;
        for (int at = open; at < end; at++)
        {
            char c = _source.Text[at];
            if (c is '"' or '\'')
            {
                for (at++; at < end && _source.Text[at] != c; at++)
                {
                    if (_source.Text[at] == '\\')
                        at++;
                }
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                return at;
            }
        }

        Report(Codes.Unexpected, _source.Span(open, open + 1), "Dấu { trong chuỗi mở ở đây mà không đóng.", "Muốn in dấu { thì viết \\{.");
        throw new ParseFault();
    }

    private Expression ParseInner(int start, int end)
    {
        Parser inner = new(_source, new Lexer(_source, _faults).RunCode(start, end), _faults, _include) { _depth = _depth };
        if (inner.Current.Kind == TokenKind.Eof)
        {
            Report(Codes.ExpressionExpected, _source.Span(start - 1, end + 1), "Giữa { và } trong chuỗi phải có biểu thức.");
            throw new ParseFault();
        }

        inner.GoDown();
        inner._newLinesAllowed = 1;
        inner.SkipNewLines();
        Expression expression = inner.ParseRequired("biểu thức");
        return inner.Current.Kind == TokenKind.Eof ? expression
            : throw inner.Fault(Codes.Unexpected, inner.Current, $"Thừa {inner.Shown(inner.Current)} trong chuỗi.");
    }

    private Expression ParseVariable()
    {
        Token token = Current;
        ReadOnlySpan<char> name = TextOf(token);
        if (token.Kind == TokenKind.LocalIdentifier)
        {
            Next();
            if (name is "$$")
                throw Fault(Codes.Unexpected, token, "$$ chỉ đứng một mình như một lệnh.");
            if (int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int index))
                return new IndexExpression(_source, SpanOf(token), new LocalExpression(_source, SpanOf(token), "$"), Literal(token, index));
            return new LocalExpression(_source, SpanOf(token), name.ToString());
        }

        switch (name)
        {
            case "null" or "true" or "false":
                Next();
                return Literal(token, name is "null" ? null : Values.Box(name is "true"));
            case "do":
                Next();
                return new DoExpression(_source, SpanOf(token), ParseDefinition(token, "do"));
            case "this" or "empty" or "blank" or "include_join":
                throw Refuse(token);
            case "end" or "else" or "when" or "in" or "if" or "case" or "func" or "ret" or "capture" or "with" or "wrap" or "break" or "continue"
                or "import" or "readonly" or "tablerow":
                throw Fault(Codes.Unexpected, token, $"{Shown(token)} là từ của lệnh, không phải là tên biến.");
            default:
                Next();
                return new VariableExpression(_source, SpanOf(token), name.ToString());
        }
    }

    private ParseFault Refuse(Token token) => Fault(Codes.Refused, token, $"{Shown(token)} không được hỗ trợ.", TextOf(token) switch
    {
        "import" => "Viết rõ nhóm.thành_viên, hoặc dùng with.",
        "readonly" => "Bỏ lệnh này: không gán lại biến là đủ.",
        "tablerow" => "Dùng for và viết bảng bằng |ô|ô|.",
        "this" => "Viết thẳng tên biến.",
        "empty" or "blank" => "Viết biến.empty?.",
        "include_join" => "Dùng for và include.",
        _ => null,
    });
}
