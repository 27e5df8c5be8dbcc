using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Planning;

namespace Drafting.Word.Writing;

/// <summary>Phần chân trang: the foot of a section's first page.</summary>
internal static class FooterPart
{
    private static readonly (Pattern Start, Pattern End) Root = Pattern.Root(new Footer());

    /// <summary>Writes the part.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="paragraph">The foot.</param>
    /// <param name="paragraphs">The writer of the paragraph.</param>
    public static void Write(PooledBuffer buffer, PlannedParagraph paragraph, ParagraphWriter paragraphs)
    {
        buffer.Write(StaticParts.Opening);
        Root.Start.Write(buffer);
        paragraphs.Write(paragraph);
        Root.End.Write(buffer);
    }
}
