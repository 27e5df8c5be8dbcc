using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Server.Faults;
using Drafting.Server.Uploads;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>Câu trả lời: how every call answers.</summary>
internal static class Reply
{
    /// <summary>200 with JSON.</summary>
    /// <typeparam name="T">What is answered.</typeparam>
    /// <param name="answer">The answer.</param>
    public static IResult Ok<T>(T answer) => Results.Json(answer, WireJson.Wire);

    /// <summary>422: the paper or the data is wrong.</summary>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="paper">The paper as the user names it.</param>
    public static RefusedRequestException Unusable(ImmutableArray<Diagnostic> diagnostics, string? paper = null) => new(Problems.Unusable(diagnostics, paper));

    /// <summary>400: the request itself is wrong.</summary>
    /// <param name="detail">What is wrong.</param>
    /// <param name="hint">What to do.</param>
    public static RefusedRequestException Wrong(string detail, string? hint = null) => new(Problems.WrongRequest(detail, hint));

    /// <summary>404: there is no such thing.</summary>
    /// <param name="detail">What there is not.</param>
    /// <param name="hint">What there is.</param>
    public static RefusedRequestException Missing(string detail, string? hint = null) => new(Problems.NotFound(detail, hint));

    /// <summary>One of few words.</summary>
    /// <typeparam name="T">What the words mean.</typeparam>
    /// <param name="key">The key of the request.</param>
    /// <param name="word">The word, or <see langword="null"/> for the first.</param>
    /// <param name="words">The words.</param>
    public static T Choose<T>(string key, string? word, params (string Word, T Meaning)[] words)
    {
        if (word is null)
            return words[0].Meaning;
        foreach ((string known, T meaning) in words)
        {
            if (known == word)
                return meaning;
        }

        throw Wrong($"“{key}” không có giá trị “{word}”.", $"một trong: {string.Join(", ", words.Select(static w => w.Word))}");
    }

    /// <summary>The name of a paper that was made from another.</summary>
    /// <param name="file">The other's.</param>
    /// <param name="what">What was done with it.</param>
    /// <param name="ending">The ending of the name.</param>
    public static string Named(UploadedFile file, string what, string ending = ".docx") => $"{Path.GetFileNameWithoutExtension(file.Name)}-{what}{ending}";
}
