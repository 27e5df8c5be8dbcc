using Drafting.Core.Planning;
using Drafting.Word.Writing;

namespace Drafting.Word;

/// <summary>Ghi tệp Word: a plan as a complete .docx. Equal plans and records give equal bytes on one .NET release (law L3).</summary>
public static class WordWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="record">What the paper was drafted from, or <see langword="null"/> to keep no record in it.</param>
    /// <param name="output">Where to; only written, never sought, and left open.</param>
    /// <exception cref="ArgumentException">The plan contradicts itself: a control shows another text than it is bound to.</exception>
    public static void Write(LayoutPlan plan, PaperRecord? record, Stream output)
    {
        WordStyles styles = WordStyles.For(plan);
        OptionalParts parts = (plan.Lists.IsEmpty ? 0 : OptionalParts.Numbering)
            | (record is null ? 0 : OptionalParts.Record);

        int footers = plan.Sections.Count(static s => s.FirstFooter is not null);
        (CompressedPart contentTypes, CompressedPart relationships) = styles.Map(new PackageContents(parts, footers == 0 ? 0 : footers + 1));

        using var buffer = new PooledBuffer();
        using var deflated = new PooledBuffer();
        using var directory = new PooledBuffer();
        using var text = new VisibleTextHasher();
        var zip = new ZipWriter(output, deflated, directory);
        zip.Add(contentTypes);
        zip.Add(WordStyles.PackageRelationships);

        var paragraphs = new ParagraphWriter(plan, styles, buffer, text);
        new BodyWriter(buffer, paragraphs).Write(plan.Sections);
        Flush(Names.DocumentPart);
        zip.Add(relationships);
        foreach (CompressedPart part in styles.Parts(plan.Duplex ? Sides.Both : Sides.One))
            zip.Add(part);
        if (parts.HasFlag(OptionalParts.Numbering))
        {
            NumberingPart.Write(buffer, plan);
            Flush(Names.NumberingPart);
        }

        if (plan.Footnotes.IsEmpty)
        {
            zip.Add(WordStyles.NoFootnotes);
        }
        else
        {
            FootnotesPart.Write(buffer, plan.Footnotes, paragraphs);
            Flush(Names.FootnotesPart);
        }

        if (footers > 0)
            AddFooters();

        CustomXmlParts.WriteCoreProperties(buffer, plan.Title);
        Flush(Names.CorePart);
        zip.Add(WordStyles.Application);
        CustomXmlParts.WriteHeader(buffer, plan.HeaderFields);
        Flush(Names.HeaderItem);
        AddAll(WordStyles.HeaderItemParts);
        if (record is not null)
        {
            deflated.Clear();
            CustomXmlParts.WriteRecord(buffer, record, text.Finish(), deflated);
            Flush(Names.RecordItem);
            AddAll(WordStyles.RecordItemParts);
        }

        zip.Finish();

        void Flush(string part)
        {
            zip.Add(part, buffer.Written);
            buffer.Clear();
        }

        void AddFooters()
        {
            zip.Add(WordStyles.EmptyFooter);
            int number = 1;
            foreach (PlannedParagraph paragraph in plan.Sections.Select(static s => s.FirstFooter).OfType<PlannedParagraph>())
            {
                FooterPart.Write(buffer, paragraph, new ParagraphWriter(plan, styles, buffer, null, 9000 + (100 * number)));
                Flush(Names.FooterPart(++number));
            }
        }

        void AddAll(CompressedPart[] all)
        {
            foreach (CompressedPart part in all)
                zip.Add(part);
        }
    }
}
