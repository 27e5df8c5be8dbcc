using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Wire;

/// <summary>Bộ đọc danh sách chữ: a list of texts with a text in every place; the serializer's own reader lets <see langword="null"/> through.</summary>
internal sealed class TextsConverter : JsonConverter<IReadOnlyList<string>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            texts.Add(reader.GetString()!);
        return reader.TokenType == JsonTokenType.EndArray ? texts : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) => throw new NotSupportedException("Lists of texts are only taken.");
}
