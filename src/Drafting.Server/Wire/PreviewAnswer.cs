using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Core.Planning.Sketching;
using Drafting.Reports;

namespace Drafting.Server.Wire;

/// <summary>Bản xem trước.</summary>
/// <param name="Sketch">The pages, or <see langword="null"/> where there is no paper yet.</param>
/// <param name="Regime">By which regime.</param>
/// <param name="Diagnostics">What was said.</param>
internal sealed record PreviewAnswer([property: JsonConverter(typeof(SketchConverter))] PageSketch? Sketch, string? Regime, ImmutableArray<Statement> Diagnostics);

/// <summary>Bộ ghi <see cref="PageSketch"/>.</summary>
internal sealed class SketchConverter : WriteOnlyConverter<PageSketch>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PageSketch value, JsonSerializerOptions options) => SketchJson.Write(writer, value);
}
