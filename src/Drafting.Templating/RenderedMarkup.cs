using System.Collections.Immutable;
using Drafting.Core.Markup;

namespace Drafting.Templating;

/// <summary>Bản kết xuất: what a template renders to, in order.</summary>
/// <param name="Segments">The pieces; none is empty.</param>
public sealed record RenderedMarkup(ImmutableArray<MarkupSegment> Segments);
