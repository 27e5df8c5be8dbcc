using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Bộ tìm viện dẫn: finds the papers that a passage cites. It starts at every number, looks at most a few words back and a fixed way ahead, so it is
/// linear in the text; the patterns that are known for this are not.</summary>
public static class CitationScanner
{
    private const int AuthorLength = 120;

    private static readonly string[] AuthorEnds =
        ["về", "quy định", "ban hành", "đối với", "gồm", "và", "là", "tại", "trong", "để", "theo", "đã", "được", "do", "cho", "trên", "đến", "thì", "mà", "có", "như"];

    /// <summary>The papers that a passage cites, in order.</summary>
    /// <param name="passage">The passage.</param>
    public static ImmutableArray<CitedPaper> Scan(Passage passage)
    {
        string text = passage.Text;
        if (passage.Component is Documents.Component.DocumentNumber or Documents.Component.PlaceDate or Documents.Component.PageNumber
            || (text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && text.AsSpan().IndexOf('/') < 0))
        {
            return [];
        }

        ImmutableArray<CitedPaper>.Builder? found = null;
        int from = 0;
        while (from < text.Length)
        {
            CitedPaper? previous = found?[^1];
            if (CitedNumberReader.IsStart(text, from) && Paper(passage, from, previous) is { } paper)
            {
                found ??= ImmutableArray.CreateBuilder<CitedPaper>(1);
                Share(found, paper);
                found.Add(paper);
                from = Math.Max(paper.Range.End, from + 1);
            }
            else
            {
                from = CitedNumberReader.Skip(text, from);
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    private static CitedPaper? Paper(Passage passage, int at, CitedPaper? previous)
    {
        string text = passage.Text;
        int floor = previous?.Range.End ?? 0;
        (int start, bool hasWord, bool isHead) = WordBefore(text, at, floor);
        if (CitedNumberReader.Read(text, at, bare: hasWord) is not { } number)
            return null;
        (string? kind, start) = KindWords.Before(text, start, floor);
        bool isListed = kind is null && previous is not null && IsListed(text.AsSpan(floor, start - floor));
        if (isListed)
            kind = previous!.Kind;
        // A number line of a head that nobody has recognised is no citation, and a bare number is one behind a type only.
        if (kind is null && (isHead || number.Form is NumberForm.Bare or NumberForm.State || number.Figures.Length == 0 || !KindWords.IsPartyCode(number.Code)))
            return null;
        CitedDate? date = CitedDateReader.Read(text, number.Range.End);
        int end = date?.Range.End ?? number.Range.End;
        CitedWords? author = Author(text, end);
        return new CitedPaper(passage, new TextRange(start, (author?.Range.End ?? end) - start), kind, number, date, author, isListed);
    }

    // The date and author of a list stand once, behind its last item.
    private static void Share(ImmutableArray<CitedPaper>.Builder found, CitedPaper last)
    {
        if (last.Date is null)
            return;
        bool isListed = last.IsListed;
        for (int i = found.Count - 1; i >= 0 && isListed && found[i].Date is null && !found[i].SharesDate; i--)
        {
            isListed = found[i].IsListed;
            found[i] = found[i] with { SharesDate = true };
        }
    }

    private static (int Start, bool HasWord, bool IsHead) WordBefore(string text, int numberStart, int floor)
    {
        int end = numberStart;
        while (end > floor && char.IsWhiteSpace(text[end - 1]))
            end--;
        int word = end - 2;
        if (word < floor || !text.AsSpan(word, 2).Equals("số", StringComparison.OrdinalIgnoreCase) || (word > 0 && char.IsLetter(text[word - 1])))
            return (numberStart, false, false);
        return (word, true, text[word] == 'S');
    }

    private static bool IsListed(ReadOnlySpan<char> between)
    {
        ReadOnlySpan<char> words = between.Trim();
        if (words is [',' or ';', ..])
            words = words[1..].Trim();
        return words.IsEmpty || words.Equals("và", StringComparison.Ordinal) || words.Equals("cùng", StringComparison.Ordinal);
    }

    private static CitedWords? Author(string text, int from)
    {
        var cursor = new TextCursor(text, from);
        if (cursor.Take(",") && cursor.TakeBlanks() == 0)
            return null;
        cursor.TakeBlanks();
        if (!cursor.TakeWord("của") || cursor.TakeBlanks() == 0 || !char.IsUpper(cursor.Next))
            return null;
        int start = cursor.At, end = start;
        while (cursor.At < text.Length && cursor.At - start < AuthorLength)
        {
            if (cursor.TakeWhile(static c => char.IsLetterOrDigit(c) || c == '-', 40) == 0)
                break;
            end = cursor.At;
            if (cursor.TakeWhile(static c => c is ' ' or '\u00A0', 4) == 0 || IsEnd(text, cursor.At))
                break;
        }

        return end > start ? new CitedWords(new TextRange(start, end - start), text[start..end]) : null;
    }

    // “Ban Tuyên giáo và Dân vận” goes on behind its “và”.
    private static bool IsEnd(string text, int at)
    {
        foreach (string word in AuthorEnds)
        {
            var cursor = new TextCursor(text, at);
            if (cursor.TakeWord(word))
                return word != "và" || cursor.TakeBlanks() == 0 || !cursor.TakeWord("Dân vận");
        }

        return false;
    }
}
