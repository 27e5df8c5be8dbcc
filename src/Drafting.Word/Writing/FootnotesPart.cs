using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Planning;

namespace Drafting.Word.Writing;

/// <summary>Phần chú thích: the two separators that Word asks for, and the notes.</summary>
internal static class FootnotesPart
{
    private static readonly (Pattern Start, Pattern End) Root = Pattern.Root(new Footnotes());

    private static readonly Pattern Separators = Pattern.Of(
        new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = Spelled.As<FootnoteEndnoteValues>("separator"), Id = -1 },
        new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = Spelled.As<FootnoteEndnoteValues>("continuationSeparator"), Id = 0 });

    private static readonly (Pattern Start, Pattern End) Note =
        Pattern.Tags(new Footnote { Id = new IntegerValue { InnerText = Pattern.Hole } });

    /// <summary>The part of a paper without footnotes.</summary>
    public static byte[] Empty()
    {
        using var buffer = new PooledBuffer();
        buffer.Write(StaticParts.Opening);
        Root.Start.Write(buffer);
        Separators.Write(buffer);
        Root.End.Write(buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>Writes the part.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="footnotes">The notes, from number 1.</param>
    /// <param name="paragraphs">The writer of their paragraphs.</param>
    public static void Write(PooledBuffer buffer, ImmutableArray<ImmutableArray<PlannedParagraph>> footnotes, ParagraphWriter paragraphs)
    {
        buffer.Write(StaticParts.Opening);
        Root.Start.Write(buffer);
        Separators.Write(buffer);
        for (int i = 0; i < footnotes.Length; i++)
        {
            Note.Start.Write(buffer, i + 1);
            paragraphs.WriteFootnoteStart(footnotes[i][0]);
            foreach (PlannedParagraph paragraph in footnotes[i].AsSpan()[1..])
                paragraphs.Write(paragraph);
            Note.End.Write(buffer);
        }

        Root.End.Write(buffer);
    }
}
