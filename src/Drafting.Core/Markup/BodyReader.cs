using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Đọc nội dung: turns lines into blocks, of the paper's body or of an annex.</summary>
internal sealed class BodyReader(MarkupSource source, MarkupFindings findings, InlineReader inlines, List<Block> first)
{
    private readonly TableReader _tables = new(source, findings, inlines);
    private List<Block> _blocks = first;
    private FootnoteScope _notes = new();
    private bool _awaitsTitle;

    /// <summary>Goes on in another body.</summary>
    public void Enter(List<Block> blocks, FootnoteScope notes)
    {
        _blocks = blocks;
        _notes = notes;
        _awaitsTitle = false;
    }

    /// <summary>A component has come between: the next line is no title.</summary>
    public void EndTitle() => _awaitsTitle = false;

    /// <summary>Reads a line, and the lines behind it where they belong to one table.</summary>
    /// <param name="line">The line.</param>
    /// <param name="behind">The lines behind it.</param>
    /// <returns>How many of the lines behind it were taken.</returns>
    public int Read(MarkupLine line, ReadOnlySpan<MarkupLine> behind)
    {
        if (TableReader.IsRow(source, line))
            return ReadTable(line, behind);
        DivisionLabel label = DivisionLabel.Read(source, line, findings);
        RichText text = inlines.Read(line, label.Text, line.End, _notes);
        if (label.Division != Division.Plain)
        {
            _blocks.Add(new Block.Paragraph(label.Division, label.Label, text));
            _awaitsTitle = text.IsEmpty && label.Division is (Division.Part or Division.Chapter or Division.Section or Division.Subsection);
        }
        else if (text.IsEmpty)
        {
            // Marks around a value that is blank: nothing to print, as with a blank line.
            return 0;
        }
        else if (_awaitsTitle && _blocks is [.., Block.Paragraph heading])
        {
            _blocks[^1] = heading with { Text = text };
            _awaitsTitle = false;
        }
        else
        {
            _blocks.Add(new Block.Paragraph(Division.Plain, "", text));
            _awaitsTitle = false;
        }

        return 0;
    }

    private int ReadTable(MarkupLine line, ReadOnlySpan<MarkupLine> behind)
    {
        int more = 0;
        while (more < behind.Length && TableReader.IsRow(source, behind[more]))
            more++;
        MarkupLine[] rows = [line, .. behind[..more]];
        if (_tables.Read(rows, _notes) is { } table)
            _blocks.Add(table);
        _awaitsTitle = false;
        return more;
    }
}
