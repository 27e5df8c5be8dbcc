using System.Text.RegularExpressions;
using Drafting.Core.Documents;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Nhãn của nội dung: which division a paragraph of the body begins, by the label that is printed before it.</summary>
internal static partial class BodyLabels
{
    private const int Longest = 40;

    /// <summary>What a printed paragraph of the body is.</summary>
    /// <param name="text">The text with its label.</param>
    public static Component Of(string text)
    {
        if (text.Length == 0)
            return Component.BodyText;
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, Longest));
        return start[0] switch
        {
            '-' or '–' or '—' or '•' or '−' or '·' or '●' or '▪' or '\uF02D' or '\uF0B7' or '\uF0A7' or '\uF076' or '*' => text.Length > 1 ? Component.Dash : Component.BodyText,
            '+' => Component.Plus,
            'Đ' when Article().Fits(start) => Component.Article,
            'P' or 'C' when DivisionLength(text) > 0 => Component.PartNumber,
            'M' or 'T' when DivisionLength(text) > 0 => Component.SectionNumber,
            'I' or 'V' or 'X' when Roman().Fits(start) => Component.RomanHeading,
            >= '0' and <= '9' => Numbered(start),
            _ => Point().Fits(start) ? Component.Point : Component.BodyText,
        };
    }

    /// <summary>Length of <c>Chương I</c>, <c>Phần thứ hai</c>, <c>Mục 1</c> at the beginning; what stands behind is a title or nothing. 0 where it is no such heading.</summary>
    public static int DivisionLength(string text)
    {
        if (text.Length < 5 || text.Length > 400 || text[0] is not ('P' or 'C' or 'M' or 'T'))
            return 0;
        return Division().Found(text)?.Groups["number"].Length ?? 0;
    }

    private static Component Numbered(ReadOnlySpan<char> start)
    {
        if (Subclause().Fits(start))
            return Component.Subclause;
        return Clause().Fits(start) ? Component.Clause : Component.BodyText;
    }

    [GeneratedRegex(@"^(?:Điều|ĐIỀU)\s\d{1,3}[a-z]?\s?(?:[.:]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?<number>(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)\s(?:(?:thứ|THỨ)\s\p{L}{2,5}(?:\s\p{L}{2,5})?|[IVXLC]{1,7}|\d{1,3}))(?:\s?[.:–-]?\s?$|\s?[.:–-]\s\p{Lu}|\s(?=\p{Lu}{2}))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Division();

    [GeneratedRegex(@"^(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})\s?[.\-–):]\s?\p{L}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)]\s?\S|[.)]$|\s\p{Lu})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Subclause();

    [GeneratedRegex(@"^\d{1,3}\s?(?:[.\-–)/](?:\s|(?=[\p{L}""“]))|[.\-–)/]$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^[a-zđ]{1,2}(?:\)\s?|[.]\s)\S", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Point();
}
