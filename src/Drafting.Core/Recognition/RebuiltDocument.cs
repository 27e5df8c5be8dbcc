using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Văn bản đã dựng lại.</summary>
/// <param name="Document">What the paper says.</param>
/// <param name="Strays">The pieces that belong to no component, or to one that has no second place, and stand in the body.</param>
public sealed record RebuiltDocument(OfficialDocument Document, ImmutableArray<RecognizedPart> Strays);
