namespace Drafting.Templating.Syntax;

/// <content>Loops, functions and the other statements that hold a block.</content>
internal sealed partial class Parser
{
    private ForStatement ParseFor()
    {
        Token opening = Next();
        ForHeader header = Header(ParseForHeader) ?? new ForHeader(Missing(opening), Missing(opening), new ForOptions(null, null, false));
        _loops++;
        Block body = ParseBlock(BlockKind.Branch);
        _loops--;
        Block? otherwise = null;
        if (Is("else") && Following.Kind == TokenKind.Identifier && _source.Text.AsSpan(Following.Start, 2).SequenceEqual("if"))
        {
            Report(Codes.LeftoverBranch, SpanOf(Current), "Sau for chỉ có else, không có else if.");
            SkipStatement();
            otherwise = ParseBlock(BlockKind.Branch);
        }

        otherwise = ParseElse(opening) ?? otherwise;
        return new ForStatement(_source, SpanOf(opening), header.Variable, header.List, header.Options, body, otherwise) { OwnsIndent = _owns, Indent = _indent };
    }

    private ForHeader ParseForHeader()
    {
        Expression variable = ParseOperand(ParseMode.Basic);
        if (variable is not (VariableExpression or LocalExpression { Name: not "$" }))
            throw Fault(Codes.BadDeclaration, Previous, $"Sau for phải là tên biến, không phải {variable.Written}.");
        if (!Is("in"))
            throw Fault(Codes.Unexpected, Current, $"Ở đây phải có in, không phải {Shown(Current)}.", "Viết for x in danh_sach.");
        Next();
        if (!StartsExpression())
            throw Fault(Codes.ExpressionExpected, Current, "Thiếu danh sách sau in.");
        Expression list = ParseExpression(ParseMode.ForList);
        Expression? offset = null;
        Expression? limit = null;
        bool reversed = false;
        while (Current.Kind == TokenKind.Identifier)
        {
            Token name = Next();
            Expression? value = TryTake(TokenKind.Colon) ? ParseOperand(ParseMode.Basic) : null;
            switch (TextOf(name))
            {
                case "offset" when value is not null:
                    offset = value;
                    break;
                case "limit" when value is not null:
                    limit = value;
                    break;
                case "reversed":
                    reversed = true;
                    break;
                default:
                    throw Fault(Codes.Unexpected, name, $"for không có tham số {Shown(name)}.", "Chỉ có offset: n, limit: n và reversed.");
            }
        }

        ExpectEndOfStatement();
        return new ForHeader(variable, list, new ForOptions(offset, limit, reversed));
    }

    private sealed record ForHeader(Expression Variable, Expression List, ForOptions Options);

    private WhileStatement ParseWhile()
    {
        Token opening = Next();
        Expression condition = Header(() => ParseHeaderExpression("điều kiện")) ?? Missing(opening);
        _loops++;
        Block body = ParseBlock(BlockKind.Plain);
        _loops--;
        CloseBlock(opening);
        return new WhileStatement(_source, SpanOf(opening), condition, body) { OwnsIndent = _owns, Indent = _indent };
    }

    private JumpStatement ParseJump()
    {
        Token word = Next();
        if (_loops == 0)
            throw Fault(Codes.NotInLoop, word, $"{Shown(word)} đứng ngoài vòng lặp.");
        return new JumpStatement(_source, SpanOf(word), TextOf(word) is "break" ? Flow.Break : Flow.Continue) { OwnsIndent = _owns, Indent = _indent };
    }

    private CaptureStatement ParseCapture()
    {
        Token opening = Next();
        Expression? target = Header(() =>
        {
            Expression path = ParseHeaderExpression("tên biến");
            return Paths.IsPath(path) ? path : throw Fault(Codes.BadAssignment, Previous, $"capture không gán được cho {path.Written}.");
        });
        Block body = ParseBlock(BlockKind.Plain);
        CloseBlock(opening);
        return new CaptureStatement(_source, SpanOf(opening), target ?? Missing(opening), body) { OwnsIndent = _owns, Indent = _indent };
    }

    private WithStatement ParseWith()
    {
        Token opening = Next();
        Expression target = Header(() => ParseHeaderExpression("nhóm")) ?? Missing(opening);
        Block body = ParseBlock(BlockKind.Plain);
        CloseBlock(opening);
        return new WithStatement(_source, SpanOf(opening), target, body) { OwnsIndent = _owns, Indent = _indent };
    }

    private WrapStatement ParseWrap()
    {
        Token opening = Next();
        CallExpression? call = Header(() => ParseHeaderExpression("hàm") switch
        {
            CallExpression direct => direct,
            Expression path when Paths.IsPath(path) => new CallExpression(_source, path.Span, path, []),
            Expression other => throw Fault(Codes.NotFunction, Previous, $"Sau wrap phải là lời gọi hàm, không phải {other.Written}."),
        });
        Block body = ParseBlock(BlockKind.Plain);
        CloseBlock(opening);
        return new WrapStatement(_source, SpanOf(opening), call ?? new CallExpression(_source, SpanOf(opening), Missing(opening), []), body)
        {
            OwnsIndent = _owns,
            Indent = _indent,
        };
    }

    private ReturnStatement ParseReturn()
    {
        Token word = Next();
        Expression? value = StartsExpression() ? ParseExpression(ParseMode.Default) : null;
        return new ReturnStatement(_source, SpanOf(word), value) { OwnsIndent = _owns, Indent = _indent };
    }

    private FunctionStatement ParseFunction()
    {
        Token opening = Next();
        Expression? name = Header(() =>
        {
            Expression variable = Current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier ? ParseVariable() : Missing(Current);
            return variable is VariableExpression or LocalExpression ? variable
                : throw Fault(Codes.BadDeclaration, Current, $"Sau func phải là tên hàm, không phải {Shown(Current)}.");
        });
        FunctionDefinition definition = ParseDefinition(opening, name?.Written ?? "func");
        return new FunctionStatement(_source, SpanOf(opening), name ?? Missing(opening), definition) { OwnsIndent = _owns, Indent = _indent };
    }

    /// <summary>Parameters, body and <c>end</c> of <c>func</c> and <c>do</c>.</summary>
    private FunctionDefinition ParseDefinition(Token opening, string name)
    {
        Parameters? parameters = Header(() =>
        {
            Parameters list = new(Current.Kind == TokenKind.OpenParen ? ParseParameters() : null);
            ExpectEndOfStatement();
            return list;
        });
        int loops = _loops;
        int newLines = _newLinesAllowed;
        (_loops, _newLinesAllowed) = (0, 0);
        Block body = ParseBlock(BlockKind.Plain);
        (_loops, _newLinesAllowed) = (loops, newLines);
        CloseBlock(opening);
        return new FunctionDefinition(name, parameters?.Items, body, null);
    }

    private sealed record Parameters(Parameter[]? Items);

    private Parameter[] ParseParameters()
    {
        Next();
        List<Parameter> list = [];
        while (!TryTake(TokenKind.CloseParen))
        {
            if (list.Count > 0)
                Expect(TokenKind.Comma, "dấu phẩy hoặc )");
            Token name = Current;
            if (name.Kind != TokenKind.Identifier)
                throw Fault(Codes.BadDeclaration, name, $"Tham số phải là một tên, không phải {Shown(name)}.");
            Next();
            LiteralExpression? fallback = null;
            bool rest = TryTake(TokenKind.TripleDot);
            if (!rest && TryTake(TokenKind.Equal))
            {
                fallback = ParseOperand(ParseMode.Basic) as LiteralExpression
                    ?? throw Fault(Codes.BadDeclaration, Previous, "Giá trị mặc định của tham số phải là một hằng.");
            }

            if (list.Count > 0 && list[^1].TakesRest)
                throw Fault(Codes.BadDeclaration, name, "Sau tham số có ... không còn tham số nào nữa.");
            if (list.Count > 0 && list[^1].Default is not null && fallback is null && !rest)
                throw Fault(Codes.BadDeclaration, name, "Tham số bắt buộc phải đứng trước tham số có mặc định.");
            list.Add(new Parameter(TextOf(name).ToString(), fallback, rest));
        }

        return [.. list];
    }
}
