using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Core.Data;

namespace Drafting.Server.Wire;

/// <summary>Bộ ghi dữ liệu: a record as the JSON that a data file has.</summary>
internal sealed class DataConverter : JsonConverter<DataNode>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(DataNode).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override DataNode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Records are read by the record reader, which says where they are wrong.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, DataNode value, JsonSerializerOptions options) => json.WriteRawValue(JsonDataWriter.Write(value));
}
