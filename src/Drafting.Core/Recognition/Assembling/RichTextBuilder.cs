using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Dựng văn bản nhấn mạnh: puts characters and notes together to pieces of one emphasis, without blanks that only fill a line.</summary>
internal sealed class RichTextBuilder
{
    private readonly ImmutableArray<Inline>.Builder inlines = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder piece = new();
    private Emphasis emphasis;
    private bool startsLine = true;
    private bool behindTab;

    /// <summary>Adds a character; <c>\n</c> is a soft break.</summary>
    public void Add(char c, Emphasis of)
    {
        if (c == '\n')
        {
            EndLine();
            inlines.Add(Inline.Break.Instance);
            startsLine = true;
            behindTab = false;
            return;
        }

        bool isBlank = Blanks.IsBlank(c);
        // Blanks that an author typed stay; a tab is one blank, and so are those that only fill up to where it leads.
        if (isBlank && (startsLine || behindTab || (c != ' ' && LastIsBlank())))
        {
            behindTab = behindTab || c != ' ';
            return;
        }

        behindTab = isBlank && c != ' ';
        if (of != emphasis)
            EndPiece();
        emphasis = of;
        piece.Append(isBlank ? ' ' : c);
        startsLine = false;
    }

    /// <summary>Adds a note.</summary>
    public void Add(Inline.Footnote note)
    {
        EndPiece();
        behindTab = false;
        inlines.Add(note);
        startsLine = false;
    }

    /// <summary>What was added, without breaks and blanks at its ends.</summary>
    public RichText ToRichText()
    {
        EndLine();
        int start = 0, end = inlines.Count;
        while (start < end && inlines[start] is Inline.Break)
            start++;
        while (end > start && inlines[end - 1] is Inline.Break)
            end--;
        return start == end ? RichText.Empty : new RichText([.. inlines.Skip(start).Take(end - start)]);
    }

    private bool LastIsBlank() => piece.Length > 0 ? piece[^1] == ' ' : inlines.Count > 0 && inlines[^1] is Inline.Text { Value: [.., ' '] };

    private void EndPiece()
    {
        if (piece.Length > 0)
            inlines.Add(new Inline.Text(piece.ToString(), emphasis));
        piece.Clear();
    }

    private void EndLine()
    {
        EndPiece();
        if (inlines.Count == 0 || inlines[^1] is not Inline.Text { Value: [.., ' '] } last)
            return;
        string text = last.Value.TrimEnd(' ');
        inlines.RemoveAt(inlines.Count - 1);
        if (text.Length > 0)
            inlines.Add(last with { Value = text });
    }
}
