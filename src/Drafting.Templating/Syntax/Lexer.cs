using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Syntax;

/// <summary>Bộ tách từ tố: text and tags; what stands in a tag is the other half's.</summary>
internal sealed partial class Lexer(SourceText source, List<Diagnostic> faults)
{
    private const char Full = '-';
    private const char Line = '~';

    private readonly List<Token> _tokens = [];
    private readonly string _text = source.Text;
    private int _end = source.Text.Length;
    private int _at;

    public List<Token> Run()
    {
        while (_at < _end)
            ReadText();
        _tokens.Add(new Token(TokenKind.Eof, _end, _end));
        return _tokens;
    }

    /// <summary>The tokens of an expression that stands inside an interpolated string.</summary>
    public List<Token> RunCode(int start, int end)
    {
        (_at, _end) = (start, end);
        while (_at < _end)
            ReadCodeToken();
        _tokens.Add(new Token(TokenKind.Eof, _end, _end));
        return _tokens;
    }

    private char Peek(int ahead = 0) => _at + ahead < _end ? _text[_at + ahead] : '\0';

    private void Fault(string code, int start, int end, string message, string? hint = null) =>
        faults.Add(source.Error(code, source.Span(start, end), message, hint));

    private void ReadText()
    {
        int start = _at;
        while (true)
        {
            int found = _text.AsSpan(_at).IndexOfAny('{', '}');
            if (found < 0)
            {
                _at = _end;
                AddRaw(start, _end, '\0');
                return;
            }

            _at += found;
            if (_text[_at] == '{' && TryEnter(out int percents, out char mode))
            {
                AddRaw(start, _at, mode);
                int enter = _at;
                _at += percents + 2 + (mode == '\0' ? 0 : 1);
                if (percents > 0)
                    ReadEscape(enter, percents);
                else
                    ReadTag(enter);
                return;
            }

            if (_text[_at] == '}')
                CheckStray();
            _at++;
        }
    }

    private bool TryEnter(out int percents, out char mode)
    {
        percents = 0;
        while (Peek(percents + 1) == '%')
            percents++;
        char after = Peek(percents + 2);
        mode = after is Full or Line ? after : '\0';
        return Peek(percents + 1) == '{';
    }

    private void CheckStray()
    {
        int percents = 0;
        while (Peek(percents + 1) == '%')
            percents++;
        if (Peek(percents + 1) != '}')
            return;
        int end = _at + percents + 2;
        string mark = _text[_at..end];
        Fault(Codes.StrayClose, _at, end, $"Dấu {mark} đứng trong văn bản mà không có thẻ nào đang mở.",
            percents > 0 ? "Xoá dấu này, hoặc mở khối bằng dấu tương ứng." : "Thêm {{ ở trước; muốn in đúng hai dấu này thì viết {{ \"}}\" }}.");
        _at = end - 1;
    }

    private void AddRaw(int start, int end, char mode)
    {
        if (mode != '\0')
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]) && (mode == Full || _text[end - 1] != '\n'))
                end--;
        }

        if (end > start)
            _tokens.Add(new Token(TokenKind.Raw, start, end));
    }

    /// <summary>Whether a closing mark stands here, and how it treats the white space behind it.</summary>
    private bool TryExit(int percents, out char mode, out int length)
    {
        mode = Peek() is Full or Line ? Peek() : '\0';
        int at = mode == '\0' ? 0 : 1;
        length = at + percents + 2;
        if (Peek(at) != '}')
            return false;
        for (int i = 1; i <= percents; i++)
        {
            if (Peek(at + i) != '%')
                return false;
        }

        return Peek(at + percents + 1) == '}';
    }

    private void SkipBehind(char mode)
    {
        if (mode == '\0')
            return;
        while (_at < _end && char.IsWhiteSpace(_text[_at]))
        {
            if (_text[_at++] == '\n' && mode == Line)
                break;
        }
    }

    private void ReadEscape(int enter, int percents)
    {
        int start = _at;
        for (; _at < _end; _at++)
        {
            if (!TryExit(percents, out char mode, out int length))
                continue;
            if (_at > start)
                _tokens.Add(new Token(TokenKind.Escape, start, _at));
            _tokens.Add(new Token(TokenKind.EscapeExit, _at, _at + length));
            _at += length;
            SkipBehind(mode);
            return;
        }

        string percent = new('%', percents);
        Fault(Codes.UnclosedEscape, enter, start, $"Khối nguyên văn {{{percent}{{ mở ở đây mà không đóng.", $"Thêm }}{percent}}} ở cuối khối.");
    }

    private void ReadTag(int enter)
    {
        int first = _tokens.Count;
        _tokens.Add(new Token(TokenKind.CodeEnter, enter, _at));
        _openBraces = 0;
        while (_at < _end)
        {
            if (_openBraces == 0 && TryExit(0, out char mode, out int length))
            {
                _tokens.Add(new Token(TokenKind.CodeExit, _at, _at + length));
                _at += length;
                SkipBehind(mode);
                return;
            }

            if (Peek() == '{' && Peek(1) == '{')
                break;
            ReadCodeToken();
        }

        Fault(Codes.UnclosedTag, enter, enter + 2, "Thẻ {{ mở ở đây mà không đóng.", _openBraces > 0 ? "Kiểm tra dấu } của đối tượng rồi đóng thẻ bằng }}." : "Thêm }} ở cuối thẻ.");
        // The rest of the line still tells what the tag was meant to be, so one forgotten mark is one message.
        int newLine = _tokens.FindIndex(first, static t => t.Kind == TokenKind.NewLine);
        if (newLine >= 0)
            _tokens.RemoveRange(newLine, _tokens.Count - newLine);
        _tokens.Add(new Token(TokenKind.CodeExit, _at, _at));
    }
}
