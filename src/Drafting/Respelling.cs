using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Markup;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting;

/// <summary>Chính tả của cơ quan: respells the words that the template itself writes; a person's words are left alone (decision 0007).</summary>
internal static class Respelling
{
    public static ImmutableArray<MarkupSegment> Apply(ImmutableArray<MarkupSegment> segments, ToneStyle style) => style == ToneStyle.Keep
        ? segments
        : [.. segments.Select(segment => segment is { Kind: SegmentKind.Literal, Origin: Location.InTemplate }
            ? segment with { Text = ToneFolding.Respell(segment.Text, style) }
            : segment)];
}
