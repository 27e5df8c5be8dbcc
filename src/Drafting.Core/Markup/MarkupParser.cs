using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Đọc ngôn ngữ đánh dấu: what a template renders to becomes a document. The language is described, and tested, in <c>MARKUP.md</c>.</summary>
public static class MarkupParser
{
    /// <summary>Reads any input in linear time; there is always a document, and a diagnostic for all that is wrong.</summary>
    /// <param name="segments">The pieces that a template rendered to, in order.</param>
    /// <param name="family">Whose guidance the paper follows; it decides how a number is written.</param>
    /// <param name="kind">The key of the kind, such as <c>ket-luan</c>.</param>
    public static Outcome<OfficialDocument> Parse(ImmutableArray<MarkupSegment> segments, DocumentFamily family, string kind)
    {
        using var source = new MarkupSource(segments.IsDefault ? [] : segments);
        var findings = new MarkupFindings(source);
        using var inlines = new InlineReader(source, findings);
        var reading = new PaperReader(source, findings, inlines, family);
        PaperParts parts = reading.Read();
        return new Outcome<OfficialDocument>(parts.Build(family, kind), findings.ToArray());
    }
}
