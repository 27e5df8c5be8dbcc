using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Wire;

/// <summary>Bộ ghi một chiều: for what we send and never take.</summary>
/// <typeparam name="T">What is sent.</typeparam>
internal abstract class WriteOnlyConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException($"{typeToConvert.Name} is only sent.");
}
