using System.Text.Json;
using Drafting.Core.Data;

namespace Drafting.Server.Wire;

/// <summary>Bộ ghi dữ liệu: a record as the JSON that a data file has. What comes in is read by the record reader, which says where it is wrong.</summary>
internal sealed class DataConverter : WriteOnlyConverter<DataNode>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(DataNode).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DataNode value, JsonSerializerOptions options) => writer.WriteRawValue(JsonDataWriter.Write(value));
}
