using System.Globalization;

namespace Drafting.Core.Numbers.Codes;

/// <summary>A condition in square brackets: a section is for the numbers that meet it.</summary>
/// <param name="Sign">One of &lt; &lt;= = &lt;&gt; &gt;= &gt;.</param>
/// <param name="Limit">What the number is compared with.</param>
internal sealed record CodeCondition(string Sign, decimal Limit)
{
    private static readonly string[] Signs = ["<=", "<>", ">=", "<", ">", "="];

    /// <summary>What a first section is for that does not say it.</summary>
    public static CodeCondition Positive { get; } = new(">", 0);

    /// <summary>What a second section is for that does not say it.</summary>
    public static CodeCondition Negative { get; } = new("<", 0);

    /// <summary>Whether only negative numbers can meet it, so that its section shows them without a sign, as a second section does.</summary>
    public bool IsOfNegatives => Limit < 0 ? Sign is "<" or "<=" or "=" : Limit == 0 && Sign == "<";

    /// <summary>Whether numbers that do not meet it keep their sign in a section that takes the rest.</summary>
    public bool RestKeepsSign => Sign == "=" || (Limit >= 0 && (Sign is ">" or ">="));

    /// <summary>Reads what stands between the brackets.</summary>
    /// <param name="text">The text.</param>
    public static CodeCondition? Read(ReadOnlySpan<char> text)
    {
        foreach (string sign in Signs)
        {
            if (text.StartsWith(sign))
            {
                const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite;
                return decimal.TryParse(text[sign.Length..], Style, CultureInfo.InvariantCulture, out decimal limit) ? new CodeCondition(sign, limit) : null;
            }
        }

        return null;
    }

    /// <summary>Whether a number meets it.</summary>
    /// <param name="number">The number.</param>
    public bool IsMetBy(in DecimalDigits number)
    {
        int order = number.CompareTo(DecimalDigits.From(Limit));
        return Sign switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            "=" => order == 0,
            "<>" => order != 0,
            ">=" => order >= 0,
            _ => order > 0,
        };
    }
}
