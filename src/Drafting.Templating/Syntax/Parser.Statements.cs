using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Syntax;

/// <content>Blocks and the statements in them.</content>
internal sealed partial class Parser
{
    private bool _owns;
    private string? _indent;

    /// <summary>Parses to the word that ends the block, and leaves it to the caller; at the top, to the end of the file.</summary>
    private Block ParseBlock(BlockKind kind)
    {
        (bool outerOwns, string? outerIndent) = (_owns, _indent);
        (_owns, _indent) = (false, null);
        List<Statement> statements = [];
        while (Current.Kind != TokenKind.Eof)
        {
            if (IsEndOf(kind))
                break;
            ParseNext(kind, statements);
        }

        (_owns, _indent) = (outerOwns, outerIndent);
        return statements.Count == 0 ? Block.Empty : new Block([.. statements]);
    }

    private bool IsEndOf(BlockKind kind)
    {
        bool end = Is("end");
        bool branch = Is("else") || Is("when");
        if (!end && !branch)
            return false;
        if (kind != BlockKind.File && (end || kind is BlockKind.Branch or BlockKind.Case))
            return true;
        if (end)
            Report(Codes.LeftoverEnd, SpanOf(Current), "end thừa: không có lệnh nào đang mở.", "Xoá end này, hoặc thêm lệnh mở ở trên.");
        else
            Report(Codes.LeftoverBranch, SpanOf(Current), $"{Shown(Current)} đứng ngoài lệnh {(Is("when") ? "case" : "if, for hay case")}.");
        SkipStatement();
        return false;
    }

    private void ParseNext(BlockKind kind, List<Statement> statements)
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Raw or TokenKind.Escape:
                _at++;
                TextSpan span = SpanOf(token);
                statements.Add(new RawStatement(_source, span, TextOf(token).ToString()) { OwnsIndent = _owns, Indent = _indent });
                if (token.Kind == TokenKind.Raw && Current.Kind == TokenKind.CodeEnter)
                    _rawBefore = token.End;
                break;
            case TokenKind.CodeEnter:
                (_owns, _indent) = (true, _rawBefore >= 0 && Previous.Kind == TokenKind.Raw ? IndentBefore(_rawBefore) : null);
                _rawBefore = -1;
                _at++;
                break;
            case TokenKind.CodeExit or TokenKind.EscapeExit:
                (_owns, _indent) = (false, null);
                _at++;
                break;
            case TokenKind.NewLine or TokenKind.Semicolon:
                _at++;
                break;
            default:
                ParseOne(kind, statements);
                break;
        }
    }

    private int _rawBefore = -1;

    private string? IndentBefore(int end)
    {
        string text = _source.Text;
        for (int at = end - 1; at >= 0; at--)
        {
            if (text[at] == '\n')
                return text[(at + 1)..end];
            if (!char.IsWhiteSpace(text[at]))
                return null;
        }

        return text[..end];
    }

    private void ParseOne(BlockKind kind, List<Statement> statements)
    {
        int depth = _depth;
        int newLines = _newLinesAllowed;
        int start = _at;
        try
        {
            GoDown();
            if (kind == BlockKind.Case)
                throw Fault(Codes.Unexpected, Current, $"Trong case, trước when đầu tiên, không viết được {Shown(Current)}.");
            Statement statement = ParseStatement();
            statements.Add(statement);
            ExpectEndOfStatement();
        }
        catch (ParseFault)
        {
            _newLinesAllowed = newLines;
            SkipStatement();
            if (_at == start)
                _at++;
        }

        _depth = depth;
    }

    private void ExpectEndOfStatement()
    {
        if (Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.Eof)
            return;
        if (Current.Kind == TokenKind.Equal)
            throw Fault(Codes.BadAssignment, Current, "Dấu = ở đây không gán được.", "So sánh bằng viết ==.");
        throw Fault(Codes.Unexpected, Current, $"Thừa {Shown(Current)} sau lệnh.", "Mỗi lệnh một dòng, hoặc cách nhau bằng dấu chấm phẩy.");
    }

    private Statement ParseStatement()
    {
        Token token = Current;
        if (token.Kind == TokenKind.LocalIdentifier && TextOf(token).SequenceEqual("$$"))
        {
            Next();
            return new WrappedStatement(_source, SpanOf(token)) { OwnsIndent = _owns, Indent = _indent };
        }

        if (token.Kind != TokenKind.Identifier)
            return ParseExpressionStatement();
        switch (TextOf(token))
        {
            case "if":
                return ParseIf();
            case "case":
                return ParseCase();
            case "for" when Following.Kind != TokenKind.Dot:
                return ParseFor();
            case "while" when Following.Kind != TokenKind.Dot:
                return ParseWhile();
            case "break" or "continue":
                return ParseJump();
            case "capture":
                return ParseCapture();
            case "with":
                return ParseWith();
            case "wrap":
                return ParseWrap();
            case "func":
                return ParseFunction();
            case "ret":
                return ParseReturn();
            case "import" or "readonly" or "tablerow" or "this":
                throw Refuse(token);
            default:
                return ParseExpressionStatement();
        }
    }

    private void CloseBlock(Token opening)
    {
        if (Is("end"))
        {
            Next();
            return;
        }

        Report(Codes.MissingEnd, SpanOf(opening), $"Lệnh {Shown(opening)} mở ở đây mà không có end.", "Thêm {{ end }} ở cuối khối.");
    }

    private IfStatement ParseIf()
    {
        Token opening = Next();
        Expression condition = Header(() => ParseHeaderExpression("điều kiện")) ?? Missing(opening);
        Block then = ParseBlock(BlockKind.Branch);
        Block? otherwise = ParseElse(opening);
        return new IfStatement(_source, SpanOf(opening), condition, then, otherwise) { OwnsIndent = _owns, Indent = _indent };
    }

    private LiteralExpression Missing(Token opening) => new(_source, SpanOf(opening), null);

    private Expression ParseHeaderExpression(string what)
    {
        if (!StartsExpression())
            throw Fault(Codes.ExpressionExpected, Current, $"Thiếu {what} ở {Shown(Previous)}.");
        Expression expression = ParseExpression(ParseMode.Default);
        ExpectEndOfStatement();
        return expression;
    }

    /// <summary>What follows the first branch: <c>else if</c>, <c>else</c>, and the <c>end</c>.</summary>
    private Block? ParseElse(Token opening)
    {
        if (Is("when"))
        {
            Report(Codes.LeftoverBranch, SpanOf(Current), "when đứng ngoài lệnh case.");
            SkipStatement();
            ParseBlock(BlockKind.Branch);
            return ParseElse(opening);
        }

        if (!Is("else"))
        {
            CloseBlock(opening);
            return null;
        }

        Next();
        if (Is("if"))
        {
            GoDown();
            IfStatement next = ParseIf();
            _depth--;
            return new Block([next]);
        }

        Header(() =>
        {
            ExpectEndOfStatement();
            return "";
        });
        Block block = ParseBlock(BlockKind.Branch);
        while (Is("else") || Is("when"))
        {
            Report(Codes.LeftoverBranch, SpanOf(Current), $"{Shown(Current)} đứng sau else.", "else là nhánh cuối.");
            SkipStatement();
            ParseBlock(BlockKind.Branch);
        }

        CloseBlock(opening);
        return block;
    }

    private CaseStatement ParseCase()
    {
        Token opening = Next();
        Expression value = Header(() => ParseHeaderExpression("giá trị")) ?? Missing(opening);
        // Text between case and its first when is not written.
        ParseBlock(BlockKind.Case);
        List<(Expression[], Block)> whens = [];
        while (Is("when"))
        {
            Token when = Next();
            Expression[] matches = Header(ParseMatches) ?? [Missing(when)];
            whens.Add((matches, ParseBlock(BlockKind.Branch)));
        }

        Block? otherwise = ParseElse(opening);
        return new CaseStatement(_source, SpanOf(opening), value, [.. whens], otherwise) { OwnsIndent = _owns, Indent = _indent };
    }

    private Expression[] ParseMatches()
    {
        List<Expression> matches = [];
        do
        {
            if (!StartsExpression())
                throw Fault(Codes.ExpressionExpected, Current, "Thiếu giá trị sau when.");
            matches.Add(ParseExpression(ParseMode.When));
        }
        while (TryTake(TokenKind.Comma) || TryTake(TokenKind.BarBar));
        ExpectEndOfStatement();
        return [.. matches];
    }

    private AssignStatement? TryParseAssignment(Expression target)
    {
        BinaryOperator? op = Current.Kind switch
        {
            TokenKind.Equal => BinaryOperator.None,
            TokenKind.PlusEqual => BinaryOperator.Add,
            TokenKind.MinusEqual => BinaryOperator.Subtract,
            TokenKind.StarEqual => BinaryOperator.Multiply,
            TokenKind.SlashEqual => BinaryOperator.Divide,
            TokenKind.SlashSlashEqual => BinaryOperator.DivideWhole,
            TokenKind.PercentEqual => BinaryOperator.Modulus,
            _ => null,
        };
        if (op is not { } known)
            return null;
        if (!Paths.IsPath(target))
            throw Fault(Codes.BadAssignment, Current, $"Không gán được cho {target.Written}.");
        Next();
        Expression value = ParseRequired("giá trị được gán");
        return new AssignStatement(_source, SpanFrom(target), target, known, value) { OwnsIndent = _owns, Indent = _indent };
    }
}
