using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Drafting.Server.Faults;
using Drafting.Server.Limits;
using Drafting.Server.Settings;
using Drafting.Server.Wire;

namespace Drafting.Server.Uploads;

/// <summary>Nội dung JSON: bodies and parts that are JSON, read whole and strictly.</summary>
internal static class JsonBodies
{
    /// <summary>Reads the body of a request and takes its turn.</summary>
    /// <typeparam name="T">What it must be.</typeparam>
    /// <param name="context">The request.</param>
    /// <exception cref="RefusedRequestException">It is not.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
            throw new RefusedRequestException(Problems.WrongType("application/json"));
        long most = context.RequestServices.GetRequiredService<ServerSettings>().JsonBytes;
        using var buffer = new PooledBuffer((int)Math.Min(context.Request.ContentLength ?? 0, most));
        if (!await buffer.TryReadAsync(context.Request.Body, most, context.RequestAborted))
            throw new RefusedRequestException(Problems.TooLarge(most));
        await AdmittedCall.TakeTurnAsync(context);
        return Parse<T>(buffer.Slice(0, buffer.Length).Span, "nội dung gửi lên");
    }

    /// <summary>Reads JSON.</summary>
    /// <typeparam name="T">What it must be.</typeparam>
    /// <param name="utf8">The bytes.</param>
    /// <param name="what">What the bytes are, for the message.</param>
    /// <exception cref="RefusedRequestException">They are not.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, string what)
        where T : class
    {
        try
        {
            var type = (JsonTypeInfo<T>)WireJson.Taken.GetTypeInfo(typeof(T));
            return JsonSerializer.Deserialize(utf8, type) ?? throw new RefusedRequestException(Problems.WrongRequest($"Phần {what} trống."));
        }
        catch (JsonException wrong)
        {
            string at = wrong.Path is { Length: > 1 } path ? $", tại “{path.TrimStart('$', '.')}”" : "";
            throw new RefusedRequestException(Problems.WrongRequest($"Phần {what} không đúng{at}."));
        }
    }
}
