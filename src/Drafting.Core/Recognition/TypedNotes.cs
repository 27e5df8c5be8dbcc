using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Drafting.Core.Recognition;

/// <summary>Chú thích gõ bằng số mũ: a line that begins with a superscript figure, and the same figure behind a word of another line.</summary>
/// <param name="Lines">The lines that are no notes.</param>
/// <param name="Notes">The notes in the order of their references.</param>
internal sealed record TypedNotes(List<TypedLine> Lines, ImmutableArray<(int Number, TypedLine Line)> Notes)
{
    private const string Figures = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostFigures = 4;

    // 10 m² is an area, not a word with a note.
    private static readonly string[] Units = ["m", "km", "cm", "dm", "mm", "hm"];

    /// <summary>No notes.</summary>
    public static TypedNotes None { get; } = new([], []);

    /// <summary>Parts the notes from the text; a figure that has no line, two lines or no word stays where it is.</summary>
    /// <param name="lines">The lines.</param>
    public static TypedNotes Take(List<TypedLine> lines)
    {
        Dictionary<int, TypedLine> defined = [];
        HashSet<int> twice = [];
        foreach (TypedLine line in lines)
        {
            if (Definition(line.Text) is { } definition && !defined.TryAdd(definition.Number, line))
                twice.Add(definition.Number);
        }

        if (defined.Count == 0)
            return new TypedNotes(lines, []);
        List<int> order = [];
        HashSet<int> seen = [.. twice];
        foreach (TypedLine line in lines.Where(static l => Definition(l.Text) is null))
            order.AddRange(References(line.Text).Select(static r => r.Number).Where(n => defined.ContainsKey(n) && seen.Add(n)));

        HashSet<TypedLine> taken = new(order.Select(n => defined[n]), ReferenceEqualityComparer.Instance);
        return new TypedNotes(Without(lines, taken), [.. order.Select(n => (n, defined[n] with { Text = defined[n].Text[Definition(defined[n].Text)!.Value.Length..] }))]);
    }

    /// <summary>Takes the figures of the notes out of a paragraph.</summary>
    /// <param name="typed">The paragraph.</param>
    public (EmphasisedText Text, ImmutableArray<NoteReference> References) TakeReferences(EmphasisedText typed)
    {
        if (Notes.IsEmpty || typed.Text.AsSpan().IndexOfAny(Figures) < 0)
            return (typed, []);
        var text = new StringBuilder(typed.Text.Length);
        List<TypedLook> looks = [];
        ImmutableArray<NoteReference>.Builder references = ImmutableArray.CreateBuilder<NoteReference>();
        int at = 0;
        foreach ((int number, int start, int length) in References(typed.Text))
        {
            int note = IndexOf(number);
            if (note < 0)
                continue;
            Keep(start);
            references.Add(new NoteReference(note, text.Length));
            at = start + length;
        }

        Keep(typed.Text.Length);
        return (new EmphasisedText(text.ToString(), [.. looks]), references.ToImmutable());

        void Keep(int end)
        {
            text.Append(typed.Text, at, end - at);
            looks.AddRange(typed.Looks.AsSpan(at, end - at));
        }
    }

    private int IndexOf(int number)
    {
        for (int i = 0; i < Notes.Length; i++)
        {
            if (Notes[i].Number == number)
                return i;
        }

        return -1;
    }

    // The blank line behind a note goes with it: what it parts is the note from the text.
    private static List<TypedLine> Without(List<TypedLine> lines, HashSet<TypedLine> taken)
    {
        var kept = new List<TypedLine>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            if (!taken.Contains(lines[i]))
                kept.Add(lines[i]);
            else if (i + 1 < lines.Count && lines[i + 1].Text.Length == 0)
                i++;
        }

        return kept;
    }

    private static (int Number, int Length)? Definition(string text)
    {
        int length = FigureLength(text, 0);
        if (length == 0 || length >= text.Length || text[length] is not (' ' or '\t'))
            return null;
        int start = length;
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;
        return (Value(text, 0, length), start);
    }

    private static IEnumerable<(int Number, int Start, int Length)> References(string text)
    {
        for (int i = text.AsSpan().IndexOfAny(Figures); i >= 0 && i < text.Length; i++)
        {
            int length = FigureLength(text, i);
            if (length == 0)
                continue;
            if (i > 0 && text[i - 1] is not (' ' or '\t' or '\n') && !IsUnit(text, i) && !IsMark(text, i + length))
                yield return (Value(text, i, length), i, length);
            i += length - 1;
        }
    }

    private static int FigureLength(string text, int start)
    {
        int end = start;
        while (end < text.Length && Figures.Contains(text[end]))
            end++;
        return end - start <= MostFigures ? end - start : 0;
    }

    private static int Value(string text, int start, int length)
    {
        int value = 0;
        foreach (char c in text.AsSpan(start, length))
            value = (value * 10) + Figures.IndexOf(c);
        return value;
    }

    private static bool IsUnit(string text, int end)
    {
        int start = end;
        while (start > 0 && end - start <= 3 && char.IsLetter(text[start - 1]))
            start--;
        return text[end] is '²' or '³' && Units.Contains(text[start..end], StringComparer.Ordinal);
    }

    private static bool IsMark(string text, int at) =>
        at < text.Length && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
