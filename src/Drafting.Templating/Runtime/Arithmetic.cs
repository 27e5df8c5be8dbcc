using System.Globalization;
using System.Numerics;
using System.Text;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Runtime;

/// <summary>Phép tính hai ngôi, as Scriban does them under the invariant culture.</summary>
internal static class Arithmetic
{
    private const int MostBits = 4096;
    private static readonly object[] Small = [.. Enumerable.Range(-1, 130).Select(static i => (object)i)];

    public static object Fit(long value) => value is >= -1 and < 129 ? Small[value + 1]
        : value is >= int.MinValue and <= int.MaxValue ? (int)value : value;

    public static object Fit(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Fit((long)value) : value;

    public static object? Binary(Renderer renderer, Node site, BinaryOperator op, object? leftValue, object? rightValue)
    {
        object? left = Values.Plain(leftValue);
        object? right = Values.Plain(rightValue);
        if (left is string || right is string)
            return OnText(renderer, site, op, left, right);
        if (left is null || right is null)
        {
            return op switch
            {
                BinaryOperator.Equal => Values.Box(left is null && right is null),
                BinaryOperator.NotEqual => Values.Box(!(left is null && right is null)),
                BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Values.Box(false),
                _ => null,
            };
        }

        try
        {
            return OnNumbers(site, op, left, right) ?? OnTimes(op, left, right) ?? (op switch
            {
                BinaryOperator.Equal => Values.Box(left.Equals(right)),
                BinaryOperator.NotEqual when left is bool && right is bool => Values.Box(!left.Equals(right)),
                _ => throw NotSupported(site, op, left, right),
            });
        }
        catch (DivideByZeroException)
        {
            throw site.Fault(Codes.BadArithmetic, $"{site.Written}: chia cho 0.");
        }
        catch (OverflowException)
        {
            throw site.Fault(Codes.BadArithmetic, $"{site.Written}: kết quả quá lớn.");
        }
        catch (ArgumentOutOfRangeException)
        {
            throw site.Fault(Codes.BadArithmetic, $"{site.Written}: kết quả ra ngoài lịch.");
        }
    }

    private static RenderFault NotSupported(Node site, BinaryOperator op, object? left, object? right) =>
        site.Fault(Codes.BadOperator, $"Phép {Symbol(op)} không dùng được giữa {Values.Describe(left)} và {Values.Describe(right)}.");

    public static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideWhole => "//",
        BinaryOperator.Modulus => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.Range => "..",
        BinaryOperator.RangeExclusive => "..<",
        _ => op.ToString(),
    };

    private static object OnText(Renderer renderer, Node site, BinaryOperator op, object? left, object? right)
    {
        if (op == BinaryOperator.Multiply)
        {
            (object? textValue, object? timesValue) = right is string ? (right, left) : (left, right);
            string text = Values.Text(renderer, site, textValue) ?? "";
            int times = Math.Max(Values.Int(site, timesValue), 0);
            renderer.CheckLength(site, (long)text.Length * times);
            return renderer.Computed(site, new StringBuilder().Insert(0, text, times).ToString());
        }

        string? a = Values.Text(renderer, site, left);
        string? b = Values.Text(renderer, site, right);
        return op switch
        {
            BinaryOperator.Add => renderer.Computed(site, a + b),
            BinaryOperator.Equal => Values.Box(a == b),
            BinaryOperator.NotEqual => Values.Box(a != b),
            BinaryOperator.Less => Values.Box(Compare(a, b) < 0),
            BinaryOperator.LessOrEqual => Values.Box(Compare(a, b) <= 0),
            BinaryOperator.Greater => Values.Box(Compare(a, b) > 0),
            BinaryOperator.GreaterOrEqual => Values.Box(Compare(a, b) >= 0),
            _ => throw NotSupported(site, op, left, right),
        };
    }

    public static int Compare(string? a, string? b) => CultureInfo.InvariantCulture.CompareInfo.Compare(a, b, CompareOptions.None);

    private static object? OnNumbers(Node site, BinaryOperator op, object left, object right)
    {
        if (!IsNumeric(left) || !IsNumeric(right) || (left is bool && right is bool))
            return null;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (left is decimal || right is decimal)
            return OnDecimals(op, ToDecimal(left), ToDecimal(right)) ?? throw NotSupported(site, op, left, right);
        if (left is double || right is double)
            return OnDoubles(op, ToDouble(left), ToDouble(right)) ?? throw NotSupported(site, op, left, right);
        if (left is float || right is float)
        {
            float a = (float)ToDouble(left);
            float b = (float)ToDouble(right);
            return op == BinaryOperator.DivideWhole
                ? (float)(int)(a / b)
                : OnDoubles(op, a, b) is { } result ? (result is double ? FloatOf(op, a, b) : result) : throw NotSupported(site, op, left, right);
        }

        return OnIntegers(site, op, ToBig(left), ToBig(right));

        static bool IsNumeric(object v) => v is bool || Values.IsNumber(v);
        decimal ToDecimal(object v) => v is BigInteger big ? (decimal)big : Convert.ToDecimal(v, invariant);
        double ToDouble(object v) => v is BigInteger big ? (double)big : Convert.ToDouble(v, invariant);
        BigInteger ToBig(object v) => v is BigInteger big ? big : Convert.ToInt64(v, invariant);
    }

    private static float FloatOf(BinaryOperator op, float a, float b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Modulus => a % b,
        BinaryOperator.ShiftLeft => a * (float)Math.Pow(2, b),
        _ => a / (float)Math.Pow(2, b),
    };

    private static object OnIntegers(Node site, BinaryOperator op, BigInteger a, BigInteger b)
    {
        if (op is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight && (b > MostBits || b < -MostBits))
            throw new OverflowException();
        switch (op)
        {
            case BinaryOperator.Equal: return Values.Box(a == b);
            case BinaryOperator.NotEqual: return Values.Box(a != b);
            case BinaryOperator.Less: return Values.Box(a < b);
            case BinaryOperator.LessOrEqual: return Values.Box(a <= b);
            case BinaryOperator.Greater: return Values.Box(a > b);
            case BinaryOperator.GreaterOrEqual: return Values.Box(a >= b);
            case BinaryOperator.Divide: return b.IsZero ? throw new DivideByZeroException() : (double)a / (double)b;
            case BinaryOperator.Range or BinaryOperator.RangeExclusive:
                if (BigInteger.Abs(a) > int.MaxValue || BigInteger.Abs(b) > int.MaxValue)
                    throw site.Fault(Codes.BadArithmetic, $"{site.Written}: hai đầu của dãy quá lớn.");
                long distance = (long)BigInteger.Abs(b - a);
                return new ScriptRange((long)a, op == BinaryOperator.Range ? distance + 1 : distance, a < b ? 1 : -1);
        }

        BigInteger result = op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.DivideWhole => BigInteger.Divide(a, b),
            BinaryOperator.Modulus => a % b,
            BinaryOperator.ShiftLeft => a << (int)b,
            BinaryOperator.ShiftRight => a >> (int)b,
            _ => throw NotSupported(site, op, a, b),
        };
        return result.GetBitLength() > MostBits ? throw new OverflowException() : Fit(result);
    }

    private static object? OnDoubles(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Equal => Values.Box(a == b),
        BinaryOperator.NotEqual => Values.Box(a != b),
        BinaryOperator.Less => Values.Box(a < b),
        BinaryOperator.LessOrEqual => Values.Box(a <= b),
        BinaryOperator.Greater => Values.Box(a > b),
        BinaryOperator.GreaterOrEqual => Values.Box(a >= b),
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide or BinaryOperator.DivideWhole or BinaryOperator.Modulus when b == 0 => throw new DivideByZeroException(),
        BinaryOperator.Divide => a / b,
        BinaryOperator.DivideWhole => Math.Round(a / b),
        BinaryOperator.Modulus => a % b,
        BinaryOperator.ShiftLeft => a * Math.Pow(2, b),
        BinaryOperator.ShiftRight => a / Math.Pow(2, b),
        _ => null,
    };

    private static object? OnDecimals(BinaryOperator op, decimal a, decimal b) => op switch
    {
        BinaryOperator.Equal => Values.Box(a == b),
        BinaryOperator.NotEqual => Values.Box(a != b),
        BinaryOperator.Less => Values.Box(a < b),
        BinaryOperator.LessOrEqual => Values.Box(a <= b),
        BinaryOperator.Greater => Values.Box(a > b),
        BinaryOperator.GreaterOrEqual => Values.Box(a >= b),
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.DivideWhole => Math.Round(a / b),
        BinaryOperator.Modulus => a % b,
        _ => null,
    };

    private static object? OnTimes(BinaryOperator op, object left, object right) => (left, right) switch
    {
        (DateTime a, DateTime b) when op == BinaryOperator.Subtract => a - b,
        (DateTime a, DateTime b) => Ordered(op, a.CompareTo(b)),
        (DateTime a, TimeSpan b) => op == BinaryOperator.Add ? a + b : null,
        (TimeSpan a, TimeSpan b) => op == BinaryOperator.Add ? a + b : op == BinaryOperator.Subtract ? a - b : Ordered(op, a.CompareTo(b)),
        _ => null,
    };

    private static object? Ordered(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => Values.Box(order == 0),
        BinaryOperator.NotEqual => Values.Box(order != 0),
        BinaryOperator.Less => Values.Box(order < 0),
        BinaryOperator.LessOrEqual => Values.Box(order <= 0),
        BinaryOperator.Greater => Values.Box(order > 0),
        BinaryOperator.GreaterOrEqual => Values.Box(order >= 0),
        _ => null,
    };
}
