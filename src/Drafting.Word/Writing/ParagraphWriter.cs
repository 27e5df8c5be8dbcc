using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Documents;
using Drafting.Core.Planning;

namespace Drafting.Word.Writing;

/// <summary>Ghi đoạn: one planned paragraph into a part, its text into the hash.</summary>
internal sealed class ParagraphWriter(LayoutPlan plan, WordStyles styles, PooledBuffer buffer, VisibleTextHasher? text, int firstControl = 1001)
{
    private static readonly (Pattern Start, Pattern End) P = Pattern.Tags(new Paragraph());
    private static readonly (Pattern Start, Pattern End) Properties = Pattern.Tags(new ParagraphProperties());
    private static readonly (Pattern Start, Pattern End) R = Pattern.Tags(new Run());
    private static readonly (Pattern Start, Pattern End) RunFormatting = Pattern.Tags(new RunProperties());
    private static readonly (Pattern Start, Pattern End) T = Pattern.Tags(new Text { Space = Spelled.As<SpaceProcessingModeValues>("preserve") });
    private static readonly Pattern SoftBreak = Pattern.Of(new Break());
    private static readonly Pattern Tab = Pattern.Of(new TabChar());
    private static readonly Pattern Numbering = Pattern.Of(new NumberingProperties(
        new NumberingLevelReference { Val = new Int32Value { InnerText = Pattern.Hole } },
        new NumberingId { Val = new Int32Value { InnerText = Pattern.Hole } }));

    private static readonly Pattern ReferenceStyle = Pattern.Of(new RunStyle { Val = Names.FootnoteReferenceStyle });
    private static readonly Pattern Reference = Pattern.Of(new FootnoteReference { Id = new IntegerValue { InnerText = Pattern.Hole } });
    private static readonly Pattern FootnoteMark = Pattern.Of(
        new Run(new RunProperties(new RunStyle { Val = Names.FootnoteReferenceStyle }), new FootnoteReferenceMark()),
        new Run(new Text(" ") { Space = Spelled.As<SpaceProcessingModeValues>("preserve") }));

    private static readonly Pattern Spacer = Pattern.Of(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = Spelled.As<LineSpacingRuleValues>("exact") },
        new ParagraphMarkRunProperties(new DocumentFormat.OpenXml.Wordprocessing.FontSize { Val = "2" }, new FontSizeComplexScript { Val = "2" }));

    private static readonly Pattern Kept = Pattern.Of(new KeepNext());

    private readonly ControlWriter controls = new(plan, buffer, firstControl);

    /// <summary>Writes a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="section">The last properties of the paragraph, where it ends a section.</param>
    public void Write(PlannedParagraph paragraph, SectionEnd? section = null)
    {
        if (paragraph.Anchor is { } tag)
            controls.OpenAnchor(tag);
        Start(paragraph, section);
        WriteInlines(paragraph);
        End();
        if (paragraph.Anchor is not null)
            controls.CloseAnchor();
    }

    /// <summary>Writes a paragraph that opens a footnote.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public void WriteFootnoteStart(PlannedParagraph paragraph)
    {
        Start(paragraph, null);
        FootnoteMark.Write(buffer);
        WriteInlines(paragraph);
        End();
    }

    /// <summary>Writes an empty paragraph one point high: Word asks for a paragraph behind a table, and it must not take a line.</summary>
    /// <param name="section">The section that it ends.</param>
    /// <param name="keepNext">Whether it stays on the page of what follows.</param>
    public void WriteSpacer(SectionEnd? section = null, bool keepNext = false)
    {
        P.Start.Write(buffer);
        Properties.Start.Write(buffer);
        if (keepNext)
            Kept.Write(buffer);
        Spacer.Write(buffer);
        if (section is not null)
            SectionWriter.Write(buffer, section);
        Properties.End.Write(buffer);
        P.End.Write(buffer);
    }

    private void Start(PlannedParagraph paragraph, SectionEnd? section)
    {
        ParagraphMarkup markup = styles.Paragraph(paragraph.Component, paragraph.Format);
        P.Start.Write(buffer);
        Properties.Start.Write(buffer);
        buffer.Write(markup.Head);
        if (paragraph.List is (int list, int level))
            Numbering.Write(buffer, level, list + 1);
        buffer.Write(markup.Tail);
        if (paragraph.Label is { } label)
        {
            // An automatic label takes its face from the paragraph's mark.
            RunFormatting.Start.Write(buffer);
            buffer.Write(styles.Run(paragraph.Component, label));
            RunFormatting.End.Write(buffer);
        }

        if (section is not null)
            SectionWriter.Write(buffer, section);
        Properties.End.Write(buffer);
    }

    private void End()
    {
        P.End.Write(buffer);
        text?.EndParagraph();
    }

    private void WriteInlines(PlannedParagraph paragraph)
    {
        foreach (PlannedInline inline in paragraph.Inlines)
        {
            switch (inline)
            {
                case PlannedInline.Run run:
                    OpenRun(paragraph.Component, run.Format);
                    WriteText(run.Text);
                    R.End.Write(buffer);
                    break;
                case PlannedInline.Break:
                    R.Start.Write(buffer);
                    WriteBreak();
                    R.End.Write(buffer);
                    break;
                case PlannedInline.FootnoteReference reference:
                    R.Start.Write(buffer);
                    RunFormatting.Start.Write(buffer);
                    ReferenceStyle.Write(buffer);
                    buffer.Write(styles.Run(paragraph.Component, reference.Format));
                    RunFormatting.End.Write(buffer);
                    Reference.Write(buffer, reference.Number);
                    R.End.Write(buffer);
                    break;
                case PlannedInline.Bound bound:
                    WriteBound(paragraph.Component, bound);
                    break;
            }
        }
    }

    private void WriteBound(Component component, PlannedInline.Bound bound)
    {
        controls.OpenBound(bound, styles.Run(component, bound.Format));
        OpenRun(component, bound.Format);
        for (int i = 0; i < bound.Lines.Length; i++)
        {
            if (i > 0)
                WriteBreak();
            WriteText(bound.Lines[i]);
        }

        R.End.Write(buffer);
        controls.CloseBound();
    }

    private void OpenRun(Component component, RunFormat format)
    {
        R.Start.Write(buffer);
        ReadOnlySpan<byte> difference = styles.Run(component, format);
        if (difference.IsEmpty)
            return;
        RunFormatting.Start.Write(buffer);
        buffer.Write(difference);
        RunFormatting.End.Write(buffer);
    }

    /// <summary>A tab and a line end inside a text become elements: as characters they would count as blanks.</summary>
    private void WriteText(ReadOnlySpan<char> characters)
    {
        for (int special; (special = characters.IndexOfAny('\t', '\n')) >= 0; characters = characters[(special + 1)..])
        {
            if (special > 0)
                WritePlain(characters[..special]);
            if (characters[special] == '\n')
            {
                WriteBreak();
                continue;
            }

            Tab.Write(buffer);
            text?.AppendBlank();
        }

        if (!characters.IsEmpty)
            WritePlain(characters);
    }

    private void WritePlain(ReadOnlySpan<char> characters)
    {
        T.Start.Write(buffer);
        buffer.WriteText(characters);
        T.End.Write(buffer);
        text?.Append(characters);
    }

    private void WriteBreak()
    {
        SoftBreak.Write(buffer);
        text?.AppendBlank();
    }
}
