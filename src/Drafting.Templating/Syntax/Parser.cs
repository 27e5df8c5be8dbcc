using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Syntax;

/// <summary>Bộ phân tích: tokens to tree. It reports what is wrong with a tag and goes on with the next, so that one run tells all.</summary>
internal sealed partial class Parser
{
    private const int MostDepth = 100;
    private const int MostHeight = 200;

    private readonly SourceText _source;
    private readonly List<Token> _tokens;
    private readonly List<Diagnostic> _faults;
    private readonly Func<string, SourceText, TextSpan, ParsedFile?> _include;
    private int _at;
    private int _depth;
    private int _newLinesAllowed;
    private int _loops;

    private Parser(SourceText source, List<Token> tokens, List<Diagnostic> faults, Func<string, SourceText, TextSpan, ParsedFile?> include)
    {
        (_source, _tokens, _faults, _include) = (source, tokens, faults, include);
    }

    /// <param name="source">The text.</param>
    /// <param name="faults">Where to report.</param>
    /// <param name="include">The template of a name, reporting where there is none.</param>
    public static Block Parse(SourceText source, List<Diagnostic> faults, Func<string, SourceText, TextSpan, ParsedFile?> include)
    {
        Parser parser = new(source, new Lexer(source, faults).Run(), faults, include);
        return parser.ParseBlock(BlockKind.File);
    }

    private Token Current => _tokens[_at];

    private Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    private Token Previous => _tokens[Math.Max(_at - 1, 0)];

    private ReadOnlySpan<char> TextOf(Token token) => _source.Text.AsSpan(token.Start, token.End - token.Start);

    private string Shown(Token token) => token.Kind switch
    {
        TokenKind.Eof => "cuối tệp",
        TokenKind.NewLine => "cuối dòng",
        TokenKind.CodeExit => "}}",
        TokenKind.Raw or TokenKind.Escape => "văn bản",
        _ => TextOf(token).Length > 40 ? $"{TextOf(token)[..39]}…" : TextOf(token).ToString(),
    };

    private bool Is(string keyword) => Current.Kind == TokenKind.Identifier && TextOf(Current).SequenceEqual(keyword);

    private Token Next()
    {
        Token taken = Current;
        if (_at < _tokens.Count - 1)
            _at++;
        SkipNewLines();
        return taken;
    }

    private void SkipNewLines()
    {
        while (_newLinesAllowed > 0 && Current.Kind == TokenKind.NewLine)
            _at++;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Next();
        return true;
    }

    private TextSpan SpanOf(Token token) => _source.Span(token.Start, token.End);

    private TextSpan SpanFrom(int start) => _source.Span(start, Math.Max(Previous.End, start));

    private TextSpan SpanFrom(Node first) => _source.Span(first.Span.Start, Math.Max(Previous.End, first.Span.End));

    private void Report(string code, TextSpan span, string message, string? hint = null) => _faults.Add(_source.Error(code, span, message, hint));

    private ParseFault Fault(string code, Token token, string message, string? hint = null)
    {
        // What the lexer has reported is not reported twice.
        if (token.Kind != TokenKind.Invalid)
            Report(code, SpanOf(token), message, hint);
        return new ParseFault();
    }

    private void Expect(TokenKind kind, string shown)
    {
        if (!TryTake(kind))
            throw Fault(Codes.Unexpected, Current, $"Ở đây phải có {shown}, không phải {Shown(Current)}.");
    }

    /// <summary>Bounds the height of the tree.</summary>
    private T Built<T>(T node, params ReadOnlySpan<Expression?> children)
        where T : Expression
    {
        int height = 0;
        foreach (Expression? child in children)
            height = Math.Max(height, child?.Height ?? 0);
        node.Height = height + 1;
        if (node.Height <= MostHeight)
            return node;
        Report(Codes.TooDeep, node.Span, "Biểu thức lồng quá sâu.", "Chia thành nhiều lệnh gán.");
        throw new ParseFault();
    }

    private void GoDown()
    {
        if (++_depth > MostDepth)
        {
            ParseFault fault = Fault(Codes.TooDeep, Current, "Lệnh và biểu thức lồng nhau quá sâu.");
            throw fault;
        }
    }

    /// <summary>Parses the rest of a tag's header; what is wrong there costs the tag, not the block that it opens.</summary>
    private T? Header<T>(Func<T> parse)
        where T : class
    {
        int depth = _depth;
        int newLines = _newLinesAllowed;
        try
        {
            return parse();
        }
        catch (ParseFault)
        {
            (_depth, _newLinesAllowed) = (depth, newLines);
            SkipStatement();
            return null;
        }
    }

    /// <summary>Goes on behind the line or, where that is the tag, before its end.</summary>
    private void SkipStatement()
    {
        while (Current.Kind is not (TokenKind.CodeExit or TokenKind.Eof or TokenKind.NewLine))
            _at++;
    }

    private sealed class ParseFault : Exception;
}

/// <summary>What a block belongs to, and so what may end it.</summary>
internal enum BlockKind
{
    File, Plain, Branch, Case,
}
