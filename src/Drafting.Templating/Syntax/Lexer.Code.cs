namespace Drafting.Templating.Syntax;

/// <content>What stands between the marks of a tag.</content>
internal sealed partial class Lexer
{
    private static readonly (string Text, TokenKind Kind)[] Operators =
    [
        ("//=", TokenKind.SlashSlashEqual), ("..<", TokenKind.DotDotLess), ("...", TokenKind.TripleDot),
        ("..", TokenKind.DotDot), ("?.", TokenKind.QuestionDot), ("??", TokenKind.QuestionQuestion), ("?!", TokenKind.QuestionExclamation),
        ("++", TokenKind.PlusPlus), ("+=", TokenKind.PlusEqual), ("--", TokenKind.MinusMinus), ("-=", TokenKind.MinusEqual),
        ("*=", TokenKind.StarEqual), ("//", TokenKind.SlashSlash), ("/=", TokenKind.SlashEqual), ("%=", TokenKind.PercentEqual),
        ("==", TokenKind.EqualEqual), ("!=", TokenKind.ExclamationEqual), ("<=", TokenKind.LessEqual), ("<<", TokenKind.LessLess),
        (">=", TokenKind.GreaterEqual), (">>", TokenKind.GreaterGreater), ("&&", TokenKind.AmpAmp), ("||", TokenKind.BarBar),
        ("|>", TokenKind.Bar), ("^^", TokenKind.CaretCaret),
        (".", TokenKind.Dot), ("?", TokenKind.Question), ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Star),
        ("/", TokenKind.Slash), ("%", TokenKind.Percent), ("=", TokenKind.Equal), ("!", TokenKind.Exclamation), ("<", TokenKind.Less),
        (">", TokenKind.Greater), ("&", TokenKind.Amp), ("|", TokenKind.Bar), ("^", TokenKind.Caret), ("@", TokenKind.At), (":", TokenKind.Colon),
        (",", TokenKind.Comma), ("(", TokenKind.OpenParen), (")", TokenKind.CloseParen), ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
        ("{", TokenKind.OpenBrace), ("}", TokenKind.CloseBrace), (";", TokenKind.Semicolon),
    ];

    private int _openBraces;

    private void Add(TokenKind kind, int start) => _tokens.Add(new Token(kind, start, _at));

    private void ReadCodeToken()
    {
        int start = _at;
        char c = Peek();
        if (c == '\n')
        {
            while (_at < _end && char.IsWhiteSpace(_text[_at]))
                _at++;
            Add(TokenKind.NewLine, start);
        }
        else if (char.IsWhiteSpace(c))
        {
            _at++;
        }
        else if (c == '#')
        {
            SkipComment();
        }
        else if (c is '"' or '\'')
        {
            ReadString(c);
        }
        else if (c == '`')
        {
            ReadVerbatim();
        }
        else if (c == '$' && (Peek(1) is '"' or '\''))
        {
            ReadInterpolated();
        }
        else if (c is '_' or '$' || char.IsLetter(c))
        {
            ReadIdentifier();
        }
        else if (char.IsAsciiDigit(c))
        {
            ReadNumber();
        }
        else
        {
            ReadOperator();
        }
    }

    private void ReadOperator()
    {
        int start = _at;
        foreach ((string text, TokenKind kind) in Operators)
        {
            if (string.CompareOrdinal(_text, _at, text, 0, text.Length) != 0 || _at + text.Length > _end)
                continue;
            _at += text.Length;
            if (kind == TokenKind.OpenBrace)
                _openBraces++;
            else if (kind == TokenKind.CloseBrace && _openBraces > 0)
                _openBraces--;
            Add(kind, start);
            return;
        }

        _at += char.IsHighSurrogate(_text[_at]) && _at + 1 < _end ? 2 : 1;
        Fault(Codes.BadCharacter, start, _at, $"Ký tự {_text[start.._at]} không dùng được trong thẻ.");
        Add(TokenKind.Invalid, start);
    }

    private void ReadIdentifier()
    {
        int start = _at;
        bool local = Peek() == '$';
        _at++;
        if (local && Peek() == '$')
        {
            _at++;
        }
        else
        {
            while (_at < _end && (_text[_at] == '_' || char.IsLetterOrDigit(_text[_at])))
                _at++;
        }

        Add(local ? TokenKind.LocalIdentifier : TokenKind.Identifier, start);
    }

    private void SkipComment()
    {
        _at++;
        bool many = Peek() == '#';
        if (many)
            _at++;
        for (; _at < _end; _at++)
        {
            if (_openBraces == 0 && TryExit(0, out _, out _))
                return;
            if (many && Peek() == '#' && Peek(1) == '#')
            {
                _at += 2;
                return;
            }

            if (!many && Peek() == '\n')
                return;
        }
    }

    private void ReadNumber()
    {
        int start = _at;
        TokenKind kind = TokenKind.Integer;
        if (Peek() == '0' && (Peek(1) is 'x' or 'b'))
        {
            kind = Peek(1) == 'x' ? TokenKind.HexInteger : TokenKind.BinaryInteger;
            _at += 2;
            int digits = _at;
            while (Peek() == '_' || (kind == TokenKind.HexInteger ? char.IsAsciiHexDigit(Peek()) : Peek() is '0' or '1'))
                _at++;
            if (_at == digits)
            {
                Fault(Codes.BadNumber, start, _at, $"{_text[start.._at]} chưa phải là một số.");
                kind = TokenKind.Invalid;
            }

            if (Peek() is 'u' or 'U')
                _at++;
        }
        else
        {
            while (char.IsAsciiDigit(Peek()) || Peek() == '_')
                _at++;
            if (Peek() == '.' && Peek(1) != '.' && !(char.IsLetter(Peek(1)) && Peek(1) is not ('e' or 'E')))
            {
                kind = TokenKind.Float;
                _at++;
                while (char.IsAsciiDigit(Peek()))
                    _at++;
            }

            if (Peek() is 'e' or 'E')
            {
                _at++;
                if (Peek() is '+' or '-')
                    _at++;
                if (!char.IsAsciiDigit(Peek()))
                {
                    Fault(Codes.BadNumber, start, _at, $"{_text[start.._at]} chưa phải là một số.", "Sau e phải có chữ số.");
                    kind = TokenKind.Invalid;
                }

                while (char.IsAsciiDigit(Peek()))
                    _at++;
            }

            if ((Peek() is 'f' or 'F' or 'd' or 'D' or 'm' or 'M') && !char.IsLetterOrDigit(Peek(1)) && Peek(1) != '_')
            {
                kind = TokenKind.Float;
                _at++;
            }
        }

        if (char.IsLetter(Peek()) || Peek() == '_')
        {
            while (char.IsLetterOrDigit(Peek()) || Peek() == '_')
                _at++;
            Fault(Codes.BadNumber, start, _at, $"{_text[start.._at]} không phải là số cũng không phải là tên.", "Tên bắt đầu bằng chữ cái.");
            kind = TokenKind.Invalid;
        }

        Add(kind, start);
    }

    private void ReadVerbatim()
    {
        int start = _at++;
        while (_at < _end)
        {
            if (_text[_at++] != '`')
                continue;
            if (Peek() != '`')
            {
                Add(TokenKind.Verbatim, start);
                return;
            }

            _at++;
        }

        UnclosedString(start);
    }

    private void ReadString(char quote)
    {
        int start = _at++;
        while (_at < _end)
        {
            char c = _text[_at++];
            if (c == quote)
            {
                Add(TokenKind.String, start);
                return;
            }

            if (c == '\\')
                _at++;
        }

        UnclosedString(start);
    }

    private void ReadInterpolated()
    {
        int start = _at;
        char quote = Peek(1);
        _at += 2;
        int depth = 0;
        while (_at < _end)
        {
            char c = _text[_at++];
            if (c == '\\' && depth == 0)
                _at++;
            else if (c == '{')
                depth++;
            else if (c == '}' && depth > 0)
                depth--;
            else if (c is '"' or '\'' && depth > 0)
                _at = SkipQuoted(_at, c);
            else if (c == quote && depth == 0)
            {
                Add(TokenKind.Interpolated, start);
                return;
            }
        }

        UnclosedString(start);
    }

    private int SkipQuoted(int at, char quote)
    {
        while (at < _end && _text[at] != quote)
            at += _text[at] == '\\' ? 2 : 1;
        return Math.Min(at + 1, _end);
    }

    private void UnclosedString(int start)
    {
        Fault(Codes.UnclosedString, start, start + 1, "Chuỗi mở ở đây mà không đóng.", $"Thêm dấu {_text[_text[start] == '$' ? start + 1 : start]} ở cuối chuỗi.");
        // Go on behind the first mark that may have been meant to end the tag.
        int close = _text.IndexOf("}}", start, _end - start, StringComparison.Ordinal);
        _at = close < 0 ? _end : close;
        _openBraces = 0;
        Add(TokenKind.Invalid, start);
    }
}
