using System.Text;
using Drafting.Core.Planning;
using Drafting.Word.Writing;

namespace Drafting.Word;

/// <summary>XML riêng của văn bản: the two custom parts that <see cref="WordWriter"/> puts into a paper, for a client that fills those of an open paper.</summary>
/// <param name="Header">The printed strings of the head, in <see cref="HeaderNamespace"/>; the paper's content controls are bound to it.</param>
/// <param name="Record">What the paper was drafted from, in <see cref="RecordNamespace"/>.</param>
public sealed record PaperXml(string Header, string Record)
{
    /// <summary>The namespace by which a client finds the part of the printed strings.</summary>
    public const string HeaderNamespace = Names.Header;

    /// <summary>The namespace by which a client finds the part of the record.</summary>
    public const string RecordNamespace = Names.Record;

    /// <summary>The parts as a whole paper would hold them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="record">What it was drafted from.</param>
    /// <exception cref="ArgumentException">The plan contradicts itself: a control shows another text than it is bound to.</exception>
    public static PaperXml Of(LayoutPlan plan, PaperRecord record)
    {
        using var buffer = new PooledBuffer();
        using var scratch = new PooledBuffer();
        using var text = new VisibleTextHasher();
        // The record holds the hash of the visible text, which is made while the text is written.
        var paragraphs = new ParagraphWriter(plan, WordStyles.For(plan), buffer, text);
        new BodyWriter(buffer, paragraphs).Write(plan.Sections);
        if (!plan.Footnotes.IsEmpty)
            FootnotesPart.Write(buffer, plan.Footnotes, paragraphs);
        buffer.Clear();
        CustomXmlParts.WriteHeader(buffer, plan.HeaderFields);
        string header = Encoding.UTF8.GetString(buffer.Written);
        buffer.Clear();
        CustomXmlParts.WriteRecord(buffer, record, text.Finish(), scratch);
        return new PaperXml(header, Encoding.UTF8.GetString(buffer.Written));
    }
}
