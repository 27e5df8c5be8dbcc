namespace Drafting.Templating.Syntax;

/// <content>Operands, and what hangs on them.</content>
internal sealed partial class Parser
{
    private Expression ParseOperand(ParseMode mode, bool inCall = false)
    {
        GoDown();
        Expression operand = ParsePrimary();
        while (operand is not DoExpression)
        {
            if (Current.Kind is TokenKind.Dot or TokenKind.QuestionDot)
                operand = ParseMember(operand);
            else if (Current.Kind is TokenKind.PlusPlus or TokenKind.MinusMinus && Paths.IsPath(operand))
                operand = Increment(operand, Next(), after: true, operand.Span.Start);
            else if (Current.Kind == TokenKind.OpenBracket && TouchesPrevious() && (Paths.IsPath(operand) || operand is LiteralExpression or CallExpression or NestedExpression))
                operand = ParseIndex(operand);
            else if (Current.Kind == TokenKind.OpenParen && TouchesPrevious() && mode != ParseMode.Basic && !inCall)
                operand = ParseExplicitCall(operand);
            else
                break;
        }

        _depth--;
        return operand;
    }

    private bool TouchesPrevious() => Current.Start > 0 && !char.IsWhiteSpace(_source.Text[Current.Start - 1]);

    private Expression ParsePrimary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier or TokenKind.LocalIdentifier:
                return ParseVariable();
            case TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float:
                return ParseNumber();
            case TokenKind.String:
                return ParseString();
            case TokenKind.Verbatim:
                return ParseVerbatim();
            case TokenKind.Interpolated:
                return ParseInterpolated();
            case TokenKind.OpenParen:
                Next();
                Expression inner = ParseRequired("biểu thức trong ngoặc");
                Expect(TokenKind.CloseParen, "dấu )");
                return Built(new NestedExpression(_source, SpanFrom(token.Start), inner), inner);
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.PlusPlus or TokenKind.MinusMinus:
                Next();
                return Increment(ParseOperand(ParseMode.Basic), token, after: false, token.Start);
            case TokenKind.At:
                Next();
                Expression alias = ParseOperand(ParseMode.Basic);
                return Built(new AliasExpression(_source, SpanFrom(token.Start), alias), alias);
            case TokenKind.Caret:
                Next();
                Expression list = ParseOperand(ParseMode.Basic);
                return Built(new ExpandExpression(_source, SpanFrom(token.Start), list), list);
            case TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus:
                return ParseUnary();
            default:
                throw Fault(Codes.ExpressionExpected, token, $"Ở đây phải có biểu thức, không phải {Shown(token)}.");
        }
    }

    private UnaryExpression ParseUnary()
    {
        Token token = Next();
        UnaryOperator op = token.Kind switch
        {
            TokenKind.Exclamation => UnaryOperator.Not,
            TokenKind.Minus => UnaryOperator.Negate,
            _ => UnaryOperator.Plus,
        };
        if (!StartsExpression())
            throw Fault(Codes.ExpressionExpected, Current, $"Sau {Shown(token)} phải có biểu thức, không phải {Shown(Current)}.");
        Expression operand = ParseExpression(ParseMode.Default, precedence: UnaryPrecedence);
        return Built(new UnaryExpression(_source, SpanFrom(token.Start), op, operand), operand);
    }

    private IncrementExpression Increment(Expression target, Token mark, bool after, int start)
    {
        if (!Paths.IsPath(target))
            throw Fault(Codes.BadAssignment, mark, $"{Shown(mark)} chỉ dùng với biến.");
        BinaryOperator op = mark.Kind == TokenKind.PlusPlus ? BinaryOperator.Add : BinaryOperator.Subtract;
        return Built(new IncrementExpression(_source, SpanFrom(start), target, op, after), target);
    }

    private Expression ParseMember(Expression target)
    {
        // Once optional, optional to the end of the chain: a?.b.c prints nothing where a is empty.
        bool optional = Next().Kind == TokenKind.QuestionDot || target is MemberExpression { Optional: true };
        if (Current.Kind != TokenKind.Identifier)
            throw Fault(Codes.Unexpected, Current, $"Sau dấu chấm phải có tên thành viên, không phải {Shown(Current)}.");
        Token name = Next();
        if (TextOf(name) is "empty" or "blank" && Current.Kind == TokenKind.Question)
        {
            Next();
            return Built(new IsEmptyExpression(_source, SpanFrom(target), target), target);
        }

        return Built(new MemberExpression(_source, SpanFrom(target), target, TextOf(name).ToString(), optional), target);
    }

    private IndexExpression ParseIndex(Expression target)
    {
        Next();
        Expression index = ParseRequired("chỉ số");
        Expect(TokenKind.CloseBracket, "dấu ]");
        return Built(new IndexExpression(_source, SpanFrom(target), target, index), target, index);
    }

    private Expression ParseExplicitCall(Expression target)
    {
        Next();
        List<Argument> arguments = [];
        while (!TryTake(TokenKind.CloseParen))
        {
            if (arguments.Count > 0)
                Expect(TokenKind.Comma, "dấu phẩy hoặc )");
            string? name = null;
            if (Current.Kind == TokenKind.Identifier && Following.Kind == TokenKind.Colon)
            {
                name = TextOf(Next()).ToString();
                Next();
            }

            Expression value = ParseRequired("đối số");
            arguments.Add(name is null ? ArgumentOf(value) : new Argument(name, value));
        }

        return MakeCall(SpanFrom(target), target, [.. arguments]);
    }

    private ArrayExpression ParseArray()
    {
        Token open = Current;
        _newLinesAllowed++;
        Next();
        List<Expression> items = [];
        while (Current.Kind != TokenKind.CloseBracket)
        {
            items.Add(ParseRequired("phần tử của mảng"));
            if (!TryTake(TokenKind.Comma))
                break;
        }

        _newLinesAllowed--;
        Expect(TokenKind.CloseBracket, "dấu phẩy hoặc ]");
        return Built(new ArrayExpression(_source, SpanFrom(open.Start), [.. items]), [.. items]);
    }

    private ObjectExpression ParseObject()
    {
        Token open = Current;
        _newLinesAllowed++;
        Next();
        List<(string, Expression)> members = [];
        while (Current.Kind != TokenKind.CloseBrace)
        {
            string name = Current.Kind switch
            {
                TokenKind.Identifier => TextOf(Next()).ToString(),
                TokenKind.String => (string)ParseString().Value!,
                TokenKind.Verbatim => (string)ParseVerbatim().Value!,
                _ => throw Fault(Codes.Unexpected, Current, $"Ở đây phải có tên thành viên, không phải {Shown(Current)}."),
            };
            Expect(TokenKind.Colon, "dấu :");
            members.Add((name, ParseRequired("giá trị")));
            if (!TryTake(TokenKind.Comma))
                break;
        }

        _newLinesAllowed--;
        Expect(TokenKind.CloseBrace, "dấu phẩy hoặc }");
        return Built(new ObjectExpression(_source, SpanFrom(open.Start), [.. members]), [.. members.Select(static m => m.Item2)]);
    }
}
