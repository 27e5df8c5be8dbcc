using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Drafting.Core.Numbers.Codes;

namespace Drafting.Core.Numbers;

/// <summary>Mã định dạng số: a number format code of a workbook (ECMA-376 part 1 §18.8.30 and §18.8.31), which prints the same number in the same
/// way in Excel and in Word.</summary>
/// <remarks>
/// <para>Nothing is rounded in binary: a decimal is printed with all its figures, a binary number with the 15 that Excel keeps, and both are rounded
/// once, half away from zero. Colours are read and not shown; <c>_x</c> is a blank and <c>*x</c> nothing, as Excel's function TEXT has them.</para>
/// <para>Where Excel fills the cell with #, for a day before 1900 or behind 9999 or a number that no condition takes, the number is printed as
/// General, for a paper must not lose it.</para>
/// </remarks>
public sealed class NumberFormatCode
{
    private const int UsualLength = 64;
    private readonly ImmutableArray<CodeSection> _numbers;
    private readonly CodeSection? _text;

    private NumberFormatCode(string code, ImmutableArray<CodeSection> numbers, CodeSection? text)
    {
        Code = code;
        _numbers = numbers;
        _text = text;
    }

    /// <summary>Định dạng chung, which prints a number in up to eleven characters.</summary>
    public static NumberFormatCode General { get; } = new("General", [CodeSection.General], null);

    /// <summary>The code as it was read.</summary>
    public string Code { get; }

    /// <summary>Whether a section prints a day or a time.</summary>
    public bool IsDateTime => _numbers.Any(static section => section.Kind == CodeSectionKind.Date);

    /// <summary>Whether a section prints a time that may pass a day, such as <c>[h]:mm</c>.</summary>
    public bool IsElapsedTime => _numbers.Any(static section => section.Tokens.Any(static token => token.IsElapsed));

    /// <summary>Reads a code; a text that is none, or is longer than the 255 characters that a workbook allows, is refused.</summary>
    /// <param name="code">The code in the form that a file holds it in, with <c>.</c> for decimals and <c>,</c> for thousands.</param>
    /// <param name="format">The format when the text is a code.</param>
    public static bool TryParse(string code, [NotNullWhen(true)] out NumberFormatCode? format)
    {
        ArgumentNullException.ThrowIfNull(code);
        format = CodeReader.Read(code) is { } read ? new NumberFormatCode(code, read.Numbers, read.Text) : null;
        return format is not null;
    }

    /// <summary>Prints a decimal, all its figures counted.</summary>
    /// <param name="value">The number; for a day, its serial number in the 1900 date system.</param>
    /// <param name="symbols">The separators and names to print.</param>
    public string Format(decimal value, NumberSymbols symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        DecimalDigits number = DecimalDigits.From(value);
        return Print(ref number, symbols);
    }

    /// <summary>Prints a binary number, 15 figures of it; what is no number prints as <c>#NUM!</c>.</summary>
    /// <param name="value">The number; for a day, its serial number in the 1900 date system.</param>
    /// <param name="symbols">The separators and names to print.</param>
    public string Format(double value, NumberSymbols symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        if (!double.IsFinite(value))
            return "#NUM!";
        DecimalDigits number = DecimalDigits.From(value);
        return Print(ref number, symbols);
    }

    /// <summary>Prints a day and a time; one before 1900, which a workbook holds as text, as <c>1890-05-19</c>.</summary>
    /// <param name="value">The day and the time.</param>
    /// <param name="symbols">The separators and names to print.</param>
    public string Format(DateTime value, NumberSymbols symbols) => SerialTime.Of(value) is { } serial
        ? Format(serial, symbols)
        : value.ToString(value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Prints a text through the section for text, or as it is where there is none.</summary>
    /// <param name="value">The text.</param>
    /// <param name="symbols">The separators and names to print.</param>
    public string Format(string value, NumberSymbols symbols)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(symbols);
        if (_text is null)
            return value;
        var text = new CodeText(stackalloc char[UsualLength]);
        foreach (CodeToken token in _text.Tokens)
            text.Append(token.Kind is CodeTokenKind.Text or CodeTokenKind.General ? value : token.Literal);
        return text.ToString();
    }

    /// <summary>Prints what a cell may hold: a number, a text, a day, a length of time, a truth value as <c>TRUE</c> or <c>FALSE</c>, or nothing.</summary>
    /// <param name="value">The value; one of another type prints as its own text.</param>
    /// <param name="symbols">The separators and names to print.</param>
    public string Format(object? value, NumberSymbols symbols) => value switch
    {
        null => string.Empty,
        string text => Format(text, symbols),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime time => Format(time, symbols),
        DateOnly day => Format(day.ToDateTime(default), symbols),
        TimeSpan time => Format(time.Ticks / (decimal)TimeSpan.TicksPerDay, symbols),
        float number => Format((double)number, symbols),
        double number => Format(number, symbols),
        decimal or byte or sbyte or short or ushort or int or uint or long or ulong =>
            Format(((IConvertible)value).ToDecimal(CultureInfo.InvariantCulture), symbols),
        _ => Format(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty, symbols),
    };

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private string Print(ref DecimalDigits number, NumberSymbols symbols)
    {
        (CodeSection section, bool isSigned) = Choose(number);
        bool hasSign = isSigned && number.IsNegative && !number.IsZero;
        NumberSymbols named = section.Language switch
        {
            CodeLanguage.Vietnamese => Named(symbols, NumberSymbols.Vietnamese),
            CodeLanguage.English => Named(symbols, NumberSymbols.Invariant),
            _ => symbols,
        };
        var text = new CodeText(stackalloc char[UsualLength]);
        bool isPrinted = true;
        switch (section.Kind)
        {
            case CodeSectionKind.Decimal or CodeSectionKind.Exponent:
                DecimalPrinter.Print(section, ref number, hasSign, symbols, ref text);
                break;
            case CodeSectionKind.Fraction:
                isPrinted = FractionPrinter.TryPrint(section, ref number, hasSign, symbols, ref text);
                break;
            case CodeSectionKind.Date:
                isPrinted = DatePrinter.TryPrint(section, number, hasSign, named, ref text);
                break;
            default:
                PrintWords(section, ref number, hasSign, symbols, ref text);
                break;
        }

        if (!isPrinted)
            PrintWords(CodeSection.General, ref number, number.IsNegative, symbols, ref text);
        return text.ToString();
    }

    private static void PrintWords(CodeSection section, ref DecimalDigits number, bool hasSign, NumberSymbols symbols, ref CodeText text)
    {
        if (hasSign)
            text.Append('-');
        foreach (CodeToken token in section.Tokens)
        {
            if (token.Kind == CodeTokenKind.General)
                GeneralPrinter.Print(ref number, symbols, ref text);
            else
                text.Append(token.Literal);
        }
    }

    // A code may ask for the names of a language; the separators stay the reader's.
    private static NumberSymbols Named(NumberSymbols symbols, NumberSymbols language) =>
        ReferenceEquals(symbols, language) ? symbols : language with { DecimalSeparator = symbols.DecimalSeparator, GroupSeparator = symbols.GroupSeparator };

    // The section of a number, and whether a minus sign is ours to print: a section that is only for negative numbers has its own.
    private (CodeSection Section, bool IsSigned) Choose(in DecimalDigits number)
    {
        if (_numbers.IsEmpty)
            return (CodeSection.General, true);
        CodeSection first = _numbers[0];
        if (_numbers.Length == 1)
            return first.Condition is null ? (first, true) : first.Condition.IsMetBy(number) ? (first, !first.Condition.IsOfNegatives) : (CodeSection.General, true);
        CodeSection second = _numbers[1];
        if (_numbers.Length > 2)
            return ChooseOfThree(number);
        if (first.Condition is null && second.Condition is null)
            return number.IsNegative && !number.IsZero ? (second, false) : (first, true);
        if (first.Condition is not null && first.Condition.IsMetBy(number))
            return (first, !first.Condition.IsOfNegatives);
        if (second.Condition is null)
            return (second, first.Condition!.RestKeepsSign);
        if (second.Condition.IsMetBy(number))
            return (second, !second.Condition.IsOfNegatives);
        return first.Condition is null ? (first, true) : (CodeSection.General, true);
    }

    private (CodeSection Section, bool IsSigned) ChooseOfThree(in DecimalDigits number)
    {
        CodeCondition positive = _numbers[0].Condition ?? CodeCondition.Positive;
        CodeCondition negative = _numbers[1].Condition ?? CodeCondition.Negative;
        return positive.IsMetBy(number) ? (_numbers[0], !positive.IsOfNegatives)
            : negative.IsMetBy(number) ? (_numbers[1], !negative.IsOfNegatives)
            : (_numbers[2], true);
    }
}
