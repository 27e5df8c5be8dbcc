using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Planning;

namespace Drafting.Word.Writing;

/// <summary>Ghi ô nội dung: content controls, bound to the <c>header</c> part or holding a place for a picture.</summary>
internal sealed class ControlWriter(LayoutPlan plan, PooledBuffer buffer, int firstId)
{
    private static readonly (Pattern Start, Pattern End) Control = Pattern.Tags(new SdtRun());
    private static readonly (Pattern Start, Pattern End) Properties = Pattern.Tags(new SdtProperties());
    private static readonly (Pattern Start, Pattern End) RunFormatting = Pattern.Tags(new RunProperties());
    private static readonly Pattern OneLine = Bound(new SdtContentText());
    private static readonly Pattern ManyLines = Bound(new SdtContentText { MultiLine = new OnOffValue { InnerText = "1" } });
    private static readonly (Pattern Start, Pattern End) Content = Pattern.Tags(new SdtContentRun());

    private static readonly Pattern Anchor = Pattern.Of(new SdtProperties(
        new SdtAlias { Val = "Chữ ký" },
        new Tag { Val = Pattern.Hole },
        new SdtId { Val = new Int32Value { InnerText = Pattern.Hole } }));

    private int lastId = firstId - 1;

    /// <summary>Opens a control that is bound to a printed string.</summary>
    /// <param name="bound">The planned control.</param>
    /// <param name="format">The run's properties.</param>
    public void OpenBound(PlannedInline.Bound bound, ReadOnlySpan<byte> format)
    {
        HeaderField field = FieldOf(bound);
        Control.Start.Write(buffer);
        Properties.Start.Write(buffer);
        if (!format.IsEmpty)
        {
            RunFormatting.Start.Write(buffer);
            buffer.Write(format);
            RunFormatting.End.Write(buffer);
        }

        (bound.Lines.Length > 1 ? ManyLines : OneLine)
            .WriteTexts(buffer, field.Title, field.Key, NextId(), $"/ns0:header[1]/ns0:{Names.ElementName(field.Key)}[1]");
        Properties.End.Write(buffer);
        Content.Start.Write(buffer);
    }

    /// <summary>Closes the control.</summary>
    public void CloseBound()
    {
        Content.End.Write(buffer);
        Control.End.Write(buffer);
    }

    /// <summary>Opens a control round a whole paragraph.</summary>
    /// <param name="tag">Its tag.</param>
    public void OpenAnchor(string tag)
    {
        Control.Start.Write(buffer);
        Anchor.WriteTexts(buffer, tag, NextId());
        Content.Start.Write(buffer);
    }

    /// <summary>Closes the control round a paragraph.</summary>
    public void CloseAnchor() => CloseBound();

    private static Pattern Bound(SdtContentText kind) => Pattern.Of(
        new SdtAlias { Val = Pattern.Hole },
        new Tag { Val = Pattern.Hole },
        new SdtId { Val = new Int32Value { InnerText = Pattern.Hole } },
        new DataBinding
        {
            PrefixMappings = $"xmlns:ns0='{Names.Header}'",
            XPath = Pattern.Hole,
            StoreItemId = Names.HeaderStore,
        },
        kind);

    private string NextId() => FormatMarkup.Digits(++lastId);

    /// <summary>On opening, Word replaces what a control shows by what it is bound to: a plan in which they differ would change the paper unseen.</summary>
    private HeaderField FieldOf(PlannedInline.Bound bound)
    {
        foreach (HeaderField field in plan.HeaderFields)
        {
            if (field.Key != bound.Key)
                continue;
            string shown = bound.Lines.Length == 1 ? bound.Lines[0] : string.Join('\n', bound.Lines);
            return shown == field.Text
                ? field
                : throw new ArgumentException($"The control {bound.Key} shows \"{shown}\" and is bound to \"{field.Text}\".");
        }

        throw new ArgumentException($"The control {bound.Key} is bound to no header field.");
    }
}
