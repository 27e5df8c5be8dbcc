using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Viết một đoạn theo đánh dấu: emphasis, soft breaks, notes, and what would be read as one of them guarded.</summary>
internal static class InlineMarkup
{
    private const Emphasis All = Emphasis.Bold | Emphasis.Italic;

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="notes">The notes of the body, to which those of the text are added; <see langword="null"/> in a note, where there are none.</param>
    /// <param name="cell">Whether the text stands in a cell.</param>
    public static string Write(RichText text, List<ImmutableArray<RichText>>? notes, InCell cell)
    {
        var markup = new StringBuilder();
        Emphasis on = Emphasis.None;
        string blanks = "";
        foreach (Inline inline in text.Inlines)
        {
            switch (inline)
            {
                case Inline.Text run:
                    string words = run.Value.Trim(' ');
                    if (words.Length == 0)
                    {
                        blanks += run.Value;
                        break;
                    }

                    // Blanks at the edge of emphasis stand outside it: a mark has to touch its words.
                    blanks += run.Value[..run.Value.IndexOf(words[0])];
                    Turn(markup, ref on, run.Emphasis & on);
                    markup.Append(blanks);
                    Turn(markup, ref on, run.Emphasis);
                    Append(markup, words, cell);
                    blanks = run.Value[(run.Value.IndexOf(words[0]) + words.Length)..];
                    break;
                case Inline.Footnote note when notes is not null:
                    markup.Append(blanks);
                    blanks = "";
                    notes.Add(note.Paragraphs);
                    markup.Append(CultureInfo.InvariantCulture, $"[^{notes.Count}]");
                    break;
                case Inline.Break:
                    Turn(markup, ref on, Emphasis.None);
                    markup.Append("\\\n");
                    blanks = "";
                    break;
            }
        }

        Turn(markup, ref on, Emphasis.None);
        return markup.ToString();
    }

    // What closes comes before what opens, bold before italic: so the reader takes a row of three apart.
    private static void Turn(StringBuilder markup, ref Emphasis on, Emphasis wanted)
    {
        foreach (Emphasis change in (Emphasis[])[on & ~wanted & All, wanted & ~on & All])
        {
            if (change.HasFlag(Emphasis.Bold))
                markup.Append("**");
            if (change.HasFlag(Emphasis.Italic))
                markup.Append('*');
        }

        on = wanted;
    }

    private static void Append(StringBuilder markup, string words, InCell cell)
    {
        for (int i = 0; i < words.Length; i++)
        {
            bool isMark = words[i] is '\\' or '*'
                || (words[i] == '[' && i + 1 < words.Length && words[i + 1] == '^')
                || (cell == InCell.Yes && (words[i] == '|' || (i == 0 && words[i] == '-')));
            if (isMark)
                markup.Append('\\');
            markup.Append(words[i]);
        }
    }
}

/// <summary>Chữ đứng trong ô hay không.</summary>
internal enum InCell
{
    /// <summary>Không.</summary>
    No,

    /// <summary>Có.</summary>
    Yes,
}
