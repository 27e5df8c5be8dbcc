using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Syntax;

/// <content>Expressions. The order of the questions is Scriban's, for <c>f a + b</c> and <c>a + f b</c> depend on it.</content>
internal sealed partial class Parser
{
    private const int UnaryPrecedence = 200;

    private static (BinaryOperator Operator, int Precedence) OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.QuestionQuestion => (BinaryOperator.Coalesce, 20),
        TokenKind.QuestionExclamation => (BinaryOperator.NotCoalesce, 20),
        TokenKind.BarBar => (BinaryOperator.Or, 30),
        TokenKind.AmpAmp => (BinaryOperator.And, 40),
        TokenKind.EqualEqual => (BinaryOperator.Equal, 70),
        TokenKind.ExclamationEqual => (BinaryOperator.NotEqual, 70),
        TokenKind.Less => (BinaryOperator.Less, 80),
        TokenKind.LessEqual => (BinaryOperator.LessOrEqual, 80),
        TokenKind.Greater => (BinaryOperator.Greater, 80),
        TokenKind.GreaterEqual => (BinaryOperator.GreaterOrEqual, 80),
        TokenKind.Plus => (BinaryOperator.Add, 100),
        TokenKind.Minus => (BinaryOperator.Subtract, 100),
        TokenKind.Star => (BinaryOperator.Multiply, 110),
        TokenKind.Slash => (BinaryOperator.Divide, 110),
        TokenKind.SlashSlash => (BinaryOperator.DivideWhole, 110),
        TokenKind.Percent => (BinaryOperator.Modulus, 110),
        TokenKind.LessLess => (BinaryOperator.ShiftLeft, 110),
        TokenKind.GreaterGreater => (BinaryOperator.ShiftRight, 110),
        TokenKind.DotDot => (BinaryOperator.Range, 130),
        TokenKind.DotDotLess => (BinaryOperator.RangeExclusive, 130),
        _ => (BinaryOperator.None, 0),
    };

    private bool StartsExpression() => Current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier or TokenKind.Integer or TokenKind.HexInteger
        or TokenKind.BinaryInteger or TokenKind.Float or TokenKind.String or TokenKind.Verbatim or TokenKind.Interpolated or TokenKind.OpenParen
        or TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret
        or TokenKind.PlusPlus or TokenKind.MinusMinus or TokenKind.Invalid;

    private Expression ParseRequired(string what) => StartsExpression() ? ParseExpression(ParseMode.Default)
        : throw Fault(Codes.ExpressionExpected, Current, $"Ở đây phải có {what}, không phải {Shown(Current)}.");

    private Statement ParseExpressionStatement()
    {
        if (!StartsExpression())
            throw Fault(Codes.Unexpected, Current, $"Không hiểu {Shown(Current)} ở đây.");
        Expression first = ParseOperand(ParseMode.Default);
        if (Current.Kind == TokenKind.Equal && InlineParameters(first) is { } parameters)
        {
            Token equal = Next();
            Expression body = ParseRequired("biểu thức của hàm");
            Expression name = ((CallExpression)first).Target;
            FunctionDefinition definition = new(name.Written, parameters, null, body);
            return new FunctionStatement(_source, first.Span, name, definition) { OwnsIndent = _owns, Indent = _indent };
        }

        if (TryParseAssignment(first) is { } assignment)
            return assignment;
        Expression value = ParseExpression(ParseMode.Default, first: first);
        return new ExpressionStatement(_source, value.Span, value) { OwnsIndent = _owns, Indent = _indent };
    }

    private static Parameter[]? InlineParameters(Expression first) =>
        first is CallExpression { Target: VariableExpression } call && Array.TrueForAll(call.Arguments, static a => a is { Name: null, Expands: false, Value: VariableExpression })
            ? [.. call.Arguments.Select(static a => new Parameter(((VariableExpression)a.Value).Name, null, false))]
            : null;

    /// <param name="mode">What the expression stands in.</param>
    /// <param name="inCall">Whether a function without parentheses is collecting its arguments further out.</param>
    /// <param name="precedence">Only operators that bind more tightly are taken.</param>
    /// <param name="first">The first operand where it has been read.</param>
    /// <param name="target">Whether this is the target of a pipe, whose further pipes are taken further out.</param>
    private Expression ParseExpression(ParseMode mode, bool inCall = false, int precedence = 0, Expression? first = null, PipeRole target = PipeRole.None)
    {
        GoDown();
        Expression left = first ?? ParseOperand(mode, inCall);
        CallBuilder call = new();
        while (left is not DoExpression)
        {
            (BinaryOperator op, int binding) = OperatorOf(Current.Kind);
            if (op != BinaryOperator.None && !(mode == ParseMode.When && op == BinaryOperator.Or))
            {
                if (binding <= precedence)
                    break;
                Next();
                if (!StartsExpression())
                    throw Fault(Codes.ExpressionExpected, Current, $"Sau {Runtime.Arithmetic.Symbol(op)} phải có biểu thức, không phải {Shown(Current)}.");
                Expression right = ParseExpression(ParseMode.Default, inCall || call.Callee is not null, binding);
                left = Built(new BinaryExpression(_source, SpanFrom(left), op, left, right), left, right);
            }
            else if (Current.Kind == TokenKind.Question)
            {
                if (precedence > 0)
                    break;
                left = ParseConditional(Close(call, left));
                break;
            }
            else if (mode != ParseMode.Basic && StartsExpression())
            {
                if (inCall || (mode == ParseMode.ForList && call.Callee is null && Current.Kind == TokenKind.Identifier))
                    break;
                call.Push(left);
                if (ParseNamedArguments(call) && !StartsExpression())
                {
                    left = CloseEmpty(call);
                    if (Current.Kind != TokenKind.Bar)
                        break;
                    continue;
                }

                left = ParseOperand(mode, inCall);
            }
            else if (precedence == 0 && target == PipeRole.None && Current.Kind == TokenKind.Bar)
            {
                left = ParsePipes(Close(call, left));
                break;
            }
            else
            {
                break;
            }
        }

        _depth--;
        return Close(call, left);
    }

    private Expression ParsePipes(Expression from)
    {
        while (Current.Kind == TokenKind.Bar)
        {
            _newLinesAllowed++;
            Token pipe = Next();
            _newLinesAllowed--;
            if (!StartsExpression())
                throw Fault(Codes.ExpressionExpected, Current, $"Sau | phải có tên hàm, không phải {Shown(Current)}.");
            from = Attach(from, ParseExpression(ParseMode.Default, target: PipeRole.Target), pipe);
        }

        return from;
    }

    /// <summary>Makes what stands before a pipe the first argument of the first function behind it.</summary>
    private Expression Attach(Expression from, Expression to, Token pipe)
    {
        TextSpan span = SpanFrom(from);
        switch (to)
        {
            case CallExpression call:
                return MakeCall(span, call.Target, [new Argument(null, from), .. call.Arguments]);
            case AliasExpression alias:
                return MakeCall(span, alias.Target, [new Argument(null, from)]);
            case NestedExpression nested:
                Expression inner = Attach(from, nested.Inner, pipe);
                return Built(new NestedExpression(_source, span, inner), inner);
            case BinaryExpression binary:
                Expression left = Attach(from, binary.Left, pipe);
                return Built(new BinaryExpression(_source, span, binary.Operator, left, binary.Right), left, binary.Right);
            case ConditionalExpression conditional:
                Expression condition = Attach(from, conditional.Condition, pipe);
                return Built(new ConditionalExpression(_source, span, condition, conditional.Then, conditional.Otherwise), condition, conditional.Then, conditional.Otherwise);
            case Expression path when Paths.IsPath(path):
                return MakeCall(span, path, [new Argument(null, from)]);
            default:
                throw Fault(Codes.NotFunction, pipe, $"Sau | phải là hàm, {to.Written} không phải là hàm.");
        }
    }

    private ConditionalExpression ParseConditional(Expression condition)
    {
        Next();
        Expression then = ParseRequired("giá trị sau ?");
        Expect(TokenKind.Colon, "dấu : của phép chọn ? :");
        Expression otherwise = ParseRequired("giá trị sau :");
        return Built(new ConditionalExpression(_source, SpanFrom(condition), condition, then, otherwise), condition, then, otherwise);
    }

    /// <summary>Reads <c>ten: gia_tri</c> as often as it stands there; whether it did.</summary>
    private bool ParseNamedArguments(CallBuilder call)
    {
        bool any = false;
        while (Current.Kind == TokenKind.Identifier && Following.Kind == TokenKind.Colon)
        {
            any = true;
            string name = TextOf(Next()).ToString();
            Next();
            if (!StartsExpression())
                throw Fault(Codes.ExpressionExpected, Current, $"Sau {name}: phải có giá trị.");
            call.Arguments.Add(new Argument(name, ParseOperand(ParseMode.Basic)));
        }

        return any;
    }

    /// <summary>A call without parentheses that is being read.</summary>
    private sealed class CallBuilder
    {
        public Expression? Callee { get; set; }

        public List<Argument> Arguments { get; } = [];

        public void Push(Expression operand)
        {
            if (Callee is null)
                Callee = operand;
            else
                Arguments.Add(ArgumentOf(operand));
        }
    }

    private static Argument ArgumentOf(Expression value) =>
        value is ExpandExpression expand ? new Argument(null, expand.List, Expands: true) : new Argument(null, value);

    private Expression Close(CallBuilder call, Expression last)
    {
        if (call.Callee is null)
            return last;
        call.Arguments.Add(ArgumentOf(last));
        return CloseEmpty(call);
    }

    private Expression CloseEmpty(CallBuilder call)
    {
        Expression made = MakeCall(SpanFrom(call.Callee!), call.Callee!, [.. call.Arguments]);
        call.Callee = null;
        call.Arguments.Clear();
        return made;
    }

    private Expression MakeCall(TextSpan span, Expression callee, Argument[] arguments)
    {
        if (!Paths.IsPath(callee) && callee is not (NestedExpression or CallExpression or AliasExpression))
        {
            Report(Codes.NotFunction, callee.Span, $"{callee.Written} không phải là hàm nên không có đối số.", "Giữa hai giá trị phải có phép tính, dấu phẩy hoặc dấu chấm phẩy.");
            throw new ParseFault();
        }

        Expression made = callee is VariableExpression { Name: "include" } ? MakeInclude(span, callee, arguments)
            : new CallExpression(_source, span, callee, arguments);
        return Built(made, [callee, .. arguments.Select(static a => a.Value)]);
    }

    private IncludeExpression MakeInclude(TextSpan span, Expression callee, Argument[] arguments)
    {
        if (arguments is not [{ Name: null, Expands: false, Value: LiteralExpression { Value: string name } literal }, ..])
        {
            Report(Codes.IncludeName, callee.Span, "Sau include phải là tên mẫu con viết thẳng trong nháy.", "Viết include 'ten'.");
            throw new ParseFault();
        }

        ParsedFile file = _include(name, _source, literal.Span) ?? throw new ParseFault();
        return new IncludeExpression(_source, span, file, arguments[1..]);
    }
}

/// <summary>What an expression stands in.</summary>
internal enum ParseMode
{
    Default, Basic, When, ForList,
}

/// <summary>Where an expression stands to a pipe.</summary>
internal enum PipeRole
{
    None, Target,
}
