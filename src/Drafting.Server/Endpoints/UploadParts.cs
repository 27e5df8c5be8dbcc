namespace Drafting.Server.Endpoints;

/// <summary>Số tệp của một phần.</summary>
internal enum PartCount
{
    /// <summary>Đúng một.</summary>
    One,

    /// <summary>Không hoặc một.</summary>
    Optional,

    /// <summary>Một hoặc nhiều.</summary>
    Many,

    /// <summary>Không, một hoặc nhiều.</summary>
    Any,
}

/// <summary>Một phần của nội dung gửi lên.</summary>
/// <param name="Name">Tên.</param>
/// <param name="Count">Số tệp.</param>
internal readonly record struct UploadPart(string Name, PartCount Count);

/// <summary>Các phần của nội dung gửi lên, for the description of a call.</summary>
/// <param name="Options">The type of the part <c>options</c>.</param>
/// <param name="Parts">The parts that are files.</param>
internal sealed record UploadParts(Type Options, IReadOnlyList<UploadPart> Parts);

/// <summary>Cách mô tả một lời gọi.</summary>
internal static class CallDescriptions
{
    /// <summary>Says what a call is for.</summary>
    /// <param name="call">The call.</param>
    /// <param name="summary">A short phrase.</param>
    /// <param name="description">A sentence or two.</param>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder call, string summary, string description) => call.WithSummary(summary).WithDescription(description);

    /// <summary>Says which files a call takes.</summary>
    /// <typeparam name="TOptions">The type of the part <c>options</c>.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="parts">The parts that are files.</param>
    public static RouteHandlerBuilder TakesFiles<TOptions>(this RouteHandlerBuilder call, params IReadOnlyList<UploadPart> parts)
        where TOptions : notnull => call.Accepts<TOptions>("multipart/form-data").WithMetadata(new UploadParts(typeof(TOptions), parts));
}
