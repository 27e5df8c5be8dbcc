using System.Collections.Immutable;
using Drafting.Server.Faults;

namespace Drafting.Server.Uploads;

/// <summary>Nội dung gửi lên: the files of a request and its options, in memory only.</summary>
/// <param name="buffer">The bytes of all parts.</param>
/// <param name="files">The files, in the order of the request.</param>
/// <param name="options">The part <c>options</c>, or <see langword="null"/>.</param>
internal sealed class Upload(PooledBuffer buffer, ImmutableArray<UploadedFile> files, UploadedFile? options)
{
    /// <summary>The one file of a part.</summary>
    /// <param name="part">The part's name.</param>
    /// <exception cref="RefusedRequestException">There is none, or more than one.</exception>
    public UploadedFile One(string part) => Optional(part) ?? throw new RefusedRequestException(Problems.WrongRequest($"Thiếu tệp “{part}”.", "chọn một tệp rồi gửi lại"));

    /// <summary>The file of a part, or <see langword="null"/>.</summary>
    /// <param name="part">The part's name.</param>
    /// <exception cref="RefusedRequestException">There is more than one.</exception>
    public UploadedFile? Optional(string part)
    {
        ImmutableArray<UploadedFile> found = All(part);
        return found.Length <= 1 ? found.FirstOrDefault() : throw new RefusedRequestException(Problems.WrongRequest($"Có nhiều tệp “{part}”, chỉ nhận một.", null));
    }

    /// <summary>The files of a part.</summary>
    /// <param name="part">The part's name.</param>
    public ImmutableArray<UploadedFile> All(string part) => [.. files.Where(f => f.Part == part)];

    /// <summary>Refuses parts that nobody asked for, which a slip in a name makes.</summary>
    /// <param name="parts">The names of the parts.</param>
    /// <exception cref="RefusedRequestException">There is another one.</exception>
    public Upload Of(params string[] parts) => files.FirstOrDefault(f => !parts.Contains(f.Part)) is { } other
        ? throw new RefusedRequestException(Problems.WrongRequest($"Không nhận phần “{other.Part}”.", $"các phần: options, {string.Join(", ", parts)}"))
        : this;

    /// <summary>Opens a file; it can be read again.</summary>
    /// <param name="file">The file.</param>
    public MemoryStream Open(UploadedFile file) => buffer.Open(file.Start, file.Length);

    /// <summary>The options.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="unset">Those of someone who has set none.</param>
    /// <exception cref="RefusedRequestException">They cannot be read.</exception>
    public T Options<T>(T unset)
        where T : class => options is { Length: > 0 } json ? JsonBodies.Parse<T>(buffer.Slice(json.Start, json.Length).Span, "options") : unset;
}

/// <summary>Một tệp gửi lên.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Name">The file as the user names it, without folders.</param>
/// <param name="Start">Where its bytes begin.</param>
/// <param name="Length">How many there are.</param>
internal sealed record UploadedFile(string Part, string Name, int Start, int Length);
