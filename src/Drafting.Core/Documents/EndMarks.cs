using System.Collections.Immutable;
using System.Text;

namespace Drafting.Core.Documents;

/// <summary>Dấu cuối dòng: the marks behind an item of a list, which its author types and the planner writes anew. An ellipsis is none of
/// them, and neither is a colon; two full stops are a slip, which with the planner's own would become an ellipsis.</summary>
internal static class EndMarks
{
    private const string OfItem = ",;.";
    private const string OfSubject = ".";

    // Stands for a footnote, so that the marks in front of one stay.
    private const char NotePlace = '\uFFFC';

    /// <summary>An item of a list without the marks and blanks at its end; empty where there is nothing else.</summary>
    public static string Without(string text) => text[..KeptLength(text, OfItem)];

    /// <summary>An item of a list without the marks and blanks at its end, in however many pieces they stand.</summary>
    public static RichText Without(RichText text) => Without(text, OfItem);

    /// <summary>A subject without its full stop.</summary>
    public static RichText WithoutFullStop(RichText text) => Without(text, OfSubject);

    private static RichText Without(RichText text, string marks)
    {
        string characters = Characters(text);
        int drop = characters.Length - KeptLength(characters, marks);
        if (drop == 0)
            return text;
        ImmutableArray<Inline> inlines = text.Inlines;
        while (drop > 0)
        {
            if (inlines[^1] is Inline.Text last && last.Value.Length > drop)
                return new RichText(inlines.SetItem(inlines.Length - 1, last with { Value = last.Value[..^drop] }));
            drop -= inlines[^1] is Inline.Text whole ? whole.Value.Length : 1;
            inlines = inlines.RemoveAt(inlines.Length - 1);
        }

        return new RichText(inlines);
    }

    private static string Characters(RichText text)
    {
        if (text.Inlines is [Inline.Text only])
            return only.Value;
        var characters = new StringBuilder();
        foreach (Inline inline in text.Inlines)
        {
            if (inline is Inline.Text run)
                characters.Append(run.Value);
            else
                characters.Append(inline is Inline.Break ? '\n' : NotePlace);
        }

        return characters.ToString();
    }

    private static int KeptLength(string text, string marks)
    {
        int end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1])
            || marks.Contains(text[end - 1], StringComparison.Ordinal) && !text.AsSpan(0, end).EndsWith("...")))
        {
            end--;
        }

        return end;
    }
}
