using System.Collections.Immutable;
using System.Globalization;
using Drafting.Server.Faults;
using Drafting.Server.Limits;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Drafting.Server.Uploads;

/// <summary>Bộ đọc nội dung gửi lên: multipart bodies from the stream into memory. The framework's own forms write what is large into the temp folder.</summary>
internal static class UploadReader
{
    private const string OptionsPart = "options";
    private const int LongestName = 200;

    /// <summary>Reads the parts of a request and takes its turn; their memory is given back when the answer is done.</summary>
    /// <param name="context">The request.</param>
    /// <exception cref="RefusedRequestException">The body is none of parts, or passes a limit.</exception>
    public static async Task<Upload> ReadAsync(HttpContext context)
    {
        ServerSettings settings = context.RequestServices.GetRequiredService<ServerSettings>();
        UploadLimits limits = settings.Uploads;
        var buffer = new PooledBuffer((int)Math.Min(context.Request.ContentLength ?? 0, limits.Bytes));
        context.Response.RegisterForDispose(buffer);
        var reader = new MultipartReader(Boundary(context.Request), context.Request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 8 * 1024 };
        var files = ImmutableArray.CreateBuilder<UploadedFile>();
        UploadedFile? options = null;
        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (files.Count == limits.Parts)
                    throw new RefusedRequestException(Problems.WrongRequest(string.Create(CultureInfo.InvariantCulture, $"Có nhiều hơn {limits.Parts} tệp trong một lần gửi."), "chia thành nhiều lần"));
                int start = buffer.Length;
                (string part, string name) = Names(section);
                long most = part == OptionsPart ? settings.JsonBytes : limits.PartBytes;
                if (!await buffer.TryReadAsync(section.Body, most, context.RequestAborted))
                    throw new RefusedRequestException(Problems.TooLarge(most));
                if (buffer.Length > limits.Bytes)
                    throw new RefusedRequestException(Problems.TooLarge(limits.Bytes));
                var file = new UploadedFile(part, name, start, buffer.Length - start);
                if (part != OptionsPart)
                    files.Add(file);
                else if (options is null)
                    options = file;
                else
                    throw new RefusedRequestException(Problems.WrongRequest("Có nhiều phần “options”, chỉ nhận một.", null));
            }
        }
        catch (Exception exception) when (exception is InvalidDataException || (exception is IOException and not BadHttpRequestException))
        {
            throw new RefusedRequestException(Problems.WrongRequest("Nội dung gửi lên không phải multipart/form-data đúng cách.", "gửi lại từ bàn soạn thảo"));
        }

        await AdmittedCall.TakeTurnAsync(context);
        return new Upload(buffer, files.ToImmutable(), options);
    }

    private static string Boundary(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new RefusedRequestException(Problems.WrongType("multipart/form-data"));
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= 70 ? boundary : throw new RefusedRequestException(Problems.WrongRequest("Nội dung gửi lên thiếu dấu phân cách (boundary).", null));
    }

    private static (string Part, string File) Names(MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition))
            throw new RefusedRequestException(Problems.WrongRequest("Một phần của nội dung gửi lên không có tên.", null));
        string part = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        string given = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString();
        return (Clean(part), Clean(given[(given.LastIndexOfAny(['/', '\\']) + 1)..]));
    }

    // A name is shown and gives the answer its name; it never becomes a path.
    private static string Clean(string name)
    {
        string shown = string.Concat(name.Where(static c => !char.IsControl(c))).Trim();
        if (shown.Length > LongestName)
            shown = shown[^LongestName..];
        return shown.Length == 0 ? "van-ban" : shown;
    }
}
