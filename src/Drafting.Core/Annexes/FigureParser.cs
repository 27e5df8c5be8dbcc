using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Đọc biểu thức của biểu: <c>dau_ky + tang - giam = cuoi_ky</c>. Any text gives an outcome, never an exception; places are those of the definition's file.</summary>
public sealed class FigureParser
{
    /// <summary>The text is no expression.</summary>
    public const string Syntax = "BI030";

    /// <summary>A function that is not in the list, or with other arguments than it takes.</summary>
    public const string BadFunction = "BI031";

    private const int Longest = 1000;
    private const int Deepest = 40;

    private readonly Location.InData _at;
    private readonly int _shift;
    private readonly bool _exact;
    private readonly List<Diagnostic> _problems = [];
    private readonly ImmutableArray<FigureReference>.Builder _references = ImmutableArray.CreateBuilder<FigureReference>();
    private readonly ImmutableArray<FigureToken> _tokens;
    private int _next;
    private int _depth;
    private bool _stopped;

    private FigureParser(string text, Location.InData at)
    {
        _at = at;
        // A value in quotation marks begins one character later; one over several lines, or with escapes, is told as a whole.
        int marks = (at.Span?.Length ?? 0) - text.Length;
        _exact = marks is 0 or 2;
        _shift = marks == 2 ? 1 : 0;
        _tokens = FigureScanner.Scan(text, (message, start, length, hint) => Report(Syntax, message, start, length, hint));
    }

    /// <summary>Reads an expression, or a comparison of two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    public static Outcome<FigureText> Parse(string text, Location.InData at)
    {
        if (text.Length > Longest)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"Công thức dài quá {Longest} ký tự.");
            return new(null, [new Diagnostic(Syntax, Severity.Error, message, at, Hint: "Chia thành nhiều cột.")]);
        }

        FigureParser parser = new(text, at);
        FigureText read = parser.Whole();
        return parser._problems.Count == 0 ? read : new Outcome<FigureText>(null, [.. parser._problems]);
    }

    private FigureToken Current => _tokens[_next];

    private FigureText Whole()
    {
        FigureExpression left = Sum();
        FigureComparison? comparison = null;
        FigureExpression? right = null;
        if (Current.Kind == FigureTokenKind.Comparison)
        {
            comparison = Comparison(Take().Text);
            right = Sum();
        }

        if (Current.Kind == FigureTokenKind.Comparison)
            Stop("Chỉ so sánh hai vế.", "Viết mỗi phép so sánh thành một quy tắc.");
        else if (Current.Kind != FigureTokenKind.End)
            Stop($"Không hiểu “{Current.Text}” ở đây.", Current.Text == "," ? "Số thập phân viết bằng dấu chấm, như 0.05." : Current.Text == ")" ? "Thừa một ngoặc đóng." : "Thiếu phép tính giữa hai giá trị?");
        return new(left, comparison, right, _references.ToImmutable());
    }

    private FigureExpression Sum()
    {
        FigureExpression left = Product();
        while (!_stopped && Current is { Kind: FigureTokenKind.Sign, Text: "+" or "-" })
            left = new FigureExpression.Binary(Take().Text[0], left, Product());
        return left;
    }

    private FigureExpression Product()
    {
        FigureExpression left = Unary();
        while (!_stopped && Current is { Kind: FigureTokenKind.Sign, Text: "*" or "/" })
            left = new FigureExpression.Binary(Take().Text[0], left, Unary());
        return left;
    }

    private FigureExpression Unary()
    {
        if (++_depth > Deepest)
            return Stop("Công thức lồng nhau quá nhiều tầng.", "Chia thành nhiều cột.");
        FigureExpression value;
        if (Current is { Kind: FigureTokenKind.Sign, Text: "-" })
        {
            Take();
            value = Unary() is var operand && operand is FigureExpression.Number number ? new FigureExpression.Number(-number.Value) : new FigureExpression.Binary('-', new FigureExpression.Number(0), operand);
        }
        else
        {
            value = Primary();
        }

        _depth--;
        return value;
    }

    private FigureExpression Primary()
    {
        switch (Current)
        {
            case { Kind: FigureTokenKind.Number }:
                FigureToken digits = Take();
                if (decimal.TryParse(digits.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
                    return new FigureExpression.Number(value);
                Report(Syntax, "Số này lớn quá.", digits.Start, digits.Text.Length, null);
                return new FigureExpression.Number(0);
            case { Kind: FigureTokenKind.Name }:
                FigureToken name = Take();
                return Current.Text == "(" ? Call(name) : Refer(new FigureExpression.Column(name.Text), name);
            case { Text: "(" }:
                Take();
                FigureExpression inner = Sum();
                Expect(")", "Thiếu ngoặc đóng.");
                return inner;
            case { Kind: FigureTokenKind.End }:
                return Stop(_tokens.Length == 1 ? "Công thức trống." : "Công thức dừng giữa chừng.", "Ghi tiếp khoá cột hoặc số.");
            default:
                return Stop($"Chỗ này phải là khoá cột, số hoặc ngoặc mở, nhưng đang là “{Current.Text}”.", null);
        }
    }

    private FigureExpression Call(FigureToken name)
    {
        Take();
        if (name.Text == "ky_truoc")
        {
            FigureToken column = Name("ky_truoc(khoá cột)");
            Expect(")", "Thiếu ngoặc đóng: viết ky_truoc(khoá cột).");
            return Refer(new FigureExpression.Previous(column.Text), column);
        }

        if (HistoryFigures.Names.FirstOrDefault(h => h.Name == name.Text) is { Name: not null } history)
        {
            FigureToken column = Name($"{history.Name}(khoá cột)");
            Expect(")", $"Thiếu ngoặc đóng: viết {history.Name}(khoá cột).");
            return Refer(new FigureExpression.History(column.Text, history.Value), column);
        }

        if (name.Text == "bieu")
        {
            FigureToken form = Name("bieu(mã biểu, khoá cột)");
            Expect(",", "Thiếu khoá cột: viết bieu(mã biểu, khoá cột).");
            FigureToken column = Name("bieu(mã biểu, khoá cột)");
            Expect(")", "Thiếu ngoặc đóng: viết bieu(mã biểu, khoá cột).");
            return Refer(new FigureExpression.OtherForm(form.Text, column.Text), form);
        }

        var arguments = ImmutableArray.CreateBuilder<FigureExpression>();
        if (Current.Text != ")")
        {
            arguments.Add(Sum());
            while (!_stopped && Current.Text == ",")
            {
                Take();
                arguments.Add(Sum());
            }
        }

        Expect(")", $"Thiếu ngoặc đóng của {name.Text}.");
        CheckCall(name, arguments);
        return new FigureExpression.Call(name.Text, arguments.ToImmutable());
    }

    private void CheckCall(FigureToken name, ImmutableArray<FigureExpression>.Builder arguments)
    {
        if (_stopped)
            return;
        if (FigureFunction.Find(name.Text) is not { } function)
        {
            string[] names = [.. FigureFunction.All.Select(static f => f.Name), "ky_truoc", .. HistoryFigures.Names.Select(static h => h.Name), "bieu"];
            string hint = NearestName.Find(name.Text, names) is { } near ? $"Có phải “{near}”?" : $"Các hàm dùng được: {string.Join(", ", names)}.";
            Report(BadFunction, $"Không có hàm “{name.Text}”.", name.Start, name.Text.Length, hint);
        }
        else if (function.Arguments.Length != arguments.Count)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"Hàm {function.Name} cần {function.Arguments.Length} giá trị, nhưng có {arguments.Count}.");
            Report(BadFunction, message, name.Start, name.Text.Length, $"{function.Name}: {function.Summary}.");
        }
        else if (function.Arguments is [.., FigureKind.Digits] && !(arguments[^1] is FigureExpression.Number { Value: >= 0 and <= 6 } digits && decimal.IsInteger(digits.Value)))
        {
            Report(BadFunction, $"Số chữ số của {function.Name} phải là một số từ 0 đến 6.", name.Start, name.Text.Length, $"Ví dụ {function.Name}(x, 2).");
        }
    }

    private FigureToken Name(string form)
    {
        if (Current.Kind == FigureTokenKind.Name)
            return Take();
        Stop($"Chỗ này phải là một tên: viết {form}.", null);
        return Current;
    }

    private FigureExpression Refer(FigureExpression leaf, FigureToken token)
    {
        _references.Add(new(leaf, At(token.Start, token.Text.Length)));
        return leaf;
    }

    private void Expect(string sign, string message)
    {
        if (Current.Text == sign)
            Take();
        else
            Stop(message, null);
    }

    private FigureToken Take() => _tokens[_next < _tokens.Length - 1 ? _next++ : _next];

    // After the first thing that does not fit, anything else would be guessed.
    private FigureExpression.Number Stop(string message, string? hint)
    {
        // Behind a character that was passed over, what does not fit is its fault.
        if (!_stopped && !_problems.Exists(static p => p.Code == Syntax))
            Report(Syntax, message, Current.Start, Current.Text.Length, hint);
        _stopped = true;
        _next = _tokens.Length - 1;
        return new FigureExpression.Number(0);
    }

    private void Report(string code, string message, int start, int length, string? hint) =>
        _problems.Add(new Diagnostic(code, Severity.Error, message, At(start, length), Hint: hint));

    private Location.InData At(int start, int length) => _exact && _at.Span is { } span
        ? _at with { Span = new TextSpan(span.Start + _shift + start, Math.Max(1, length), span.Line, span.Column + _shift + start) }
        : _at;

    private static FigureComparison Comparison(string sign) => sign switch
    {
        "=" or "==" => FigureComparison.Equal,
        "≠" or "<>" or "!=" => FigureComparison.NotEqual,
        "<" => FigureComparison.Less,
        "<=" or "≤" => FigureComparison.LessOrEqual,
        ">" => FigureComparison.Greater,
        _ => FigureComparison.GreaterOrEqual,
    };
}
