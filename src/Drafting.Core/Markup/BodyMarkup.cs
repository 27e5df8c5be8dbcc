using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Markup;

/// <summary>Viết nội dung theo đánh dấu: blocks as the light markup that a drafter would have typed, for a paper that comes back as data.</summary>
public static class BodyMarkup
{
    /// <summary>Writes blocks; reading them back gives the same blocks, but for what the markup has no words for: labels of other forms,
    /// neighbouring tables, a heading without its title in front of a plain paragraph, emphasis on blanks.</summary>
    /// <param name="body">The blocks.</param>
    public static string Write(ImmutableArray<Block> body)
    {
        var markup = new StringBuilder();
        var notes = new List<ImmutableArray<RichText>>();
        foreach (Block block in body)
        {
            if (block is Block.Table table)
                AddTable(markup, table, notes);
            else
                Add(markup, (Block.Paragraph)block, notes);
        }

        for (int i = 0; i < notes.Count; i++)
        {
            foreach (RichText paragraph in notes[i])
                markup.Append(CultureInfo.InvariantCulture, $"[^{i + 1}]: {InlineMarkup.Write(paragraph, null, InCell.No)}\n");
        }

        return markup.ToString().TrimEnd('\n');
    }

    private static void Add(StringBuilder markup, Block.Paragraph paragraph, List<ImmutableArray<RichText>> notes)
    {
        string text = InlineMarkup.Write(paragraph.Text, notes, InCell.No);
        if (paragraph.Label.Length == 0)
            markup.Append(NeedsGuard(text) ? "\\" : "").Append(text);
        else if (text.Length == 0)
            markup.Append(paragraph.Label);
        else if (paragraph.Division is Division.Part or Division.Chapter or Division.Section or Division.Subsection)
            markup.Append(paragraph.Label).Append(". ").Append(text);
        else
            markup.Append(paragraph.Label).Append(' ').Append(text);
        markup.Append('\n');
    }

    // A plain paragraph that begins as a label or a component would; a guard too many does no harm.
    private static bool NeedsGuard(string text)
    {
        if (text.Length == 0 || text[0] is '\\' or '*')
            return false;
        if (text[0] is '-' or '+' or '@' or '|')
            return true;
        int blank = text.IndexOfAny([' ', '\t', '\u00A0', '\n']);
        string word = blank < 0 ? text : text[..blank];
        return word[^1] is '.' or '-' or ')' || word.ToUpperInvariant() is "ĐIỀU" or "CHƯƠNG" or "PHẦN" or "MỤC" or "TIỂU";
    }

    private static void AddTable(StringBuilder markup, Block.Table table, List<ImmutableArray<RichText>> notes)
    {
        for (int row = 0; row <= table.Rows.Length; row++)
        {
            if (row == table.HeaderRows && (row > 0 || table.Columns.Any(static c => c is Alignment.Center or Alignment.Right)))
            {
                foreach (Alignment alignment in table.Columns)
                    markup.Append(alignment switch { Alignment.Center => "|:-:", Alignment.Right => "|--:", _ => "|---" });
                markup.Append("|\n");
            }

            if (row == table.Rows.Length)
                break;
            foreach (RichText cell in table.Rows[row])
                markup.Append("| ").Append(InlineMarkup.Write(cell, notes, InCell.Yes)).Append(cell.IsEmpty ? "" : " ");
            markup.Append("|\n");
        }
    }
}
