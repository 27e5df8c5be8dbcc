namespace Drafting.Core.Data;

/// <summary>Giá trị viết trần: what a scalar without quotes is, by the few rules that a drafter can keep in mind.</summary>
public static class PlainScalar
{
    /// <summary>Boolean for <c>true</c> and <c>false</c>; Null for nothing, <c>~</c> and <c>null</c>; Number for a decimal without a leading
    /// zero or an exponent; else Text, so that <c>05</c>, <c>02/5/2025</c> and <c>1e5</c> keep every character.</summary>
    /// <param name="text">The scalar as written.</param>
    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" => ScalarKind.Null,
        "true" or "false" => ScalarKind.Boolean,
        _ => IsNumber(text) ? ScalarKind.Number : ScalarKind.Text,
    };

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text is ['-', ..])
            text = text[1..];
        int whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
            return false;
        text = text[whole..];
        return text.IsEmpty || (text[0] == '.' && text.Length > 1 && Digits(text[1..]) == text.Length - 1);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
