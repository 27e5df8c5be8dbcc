using System.Text.Json;
using Drafting.Core.Planning.Sketching;
using Drafting.Reports;

namespace Drafting.Server.Wire;

/// <summary>Bộ ghi bản xem trước.</summary>
internal sealed class SketchConverter : WriteOnlyConverter<PageSketch>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PageSketch value, JsonSerializerOptions options) => SketchJson.Write(writer, value);
}
