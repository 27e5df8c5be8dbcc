using System.Collections.Immutable;

namespace Drafting.Server.Wire;

/// <summary>Tình trạng của dịch vụ.</summary>
/// <param name="Status"><c>live</c>; <c>starting</c>, <c>ready</c>, <c>degraded</c> or <c>unready</c>.</param>
/// <param name="BrokenTemplates">The keys of the templates that do not load.</param>
internal sealed record HealthAnswer(string Status, ImmutableArray<string> BrokenTemplates);
