using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Cli.Papers;

/// <summary>Kết quả của một văn bản.</summary>
/// <param name="File">The paper as the user names it.</param>
/// <param name="Facts">What it is, unless it could not be read.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Remarks">What the reading and the choice of the regime had to say.</param>
/// <param name="Failure">Why nothing could be done, or <see langword="null"/>.</param>
internal sealed record PaperResult(string File, PaperFacts? Facts, ImmutableArray<Diagnostic> Findings, ImmutableArray<Diagnostic> Remarks, Failure? Failure)
{
    private static readonly ImmutableArray<Column> PeopleColumns =
        [new("file", "Tệp"), new("regime", "Chế độ"), new("errors", "Lỗi"), new("warnings", "Cảnh báo"), new("infos", "Thông tin"), new("accepted", "Chấp nhận"), new("verdict", "Kết luận")];

    private static readonly ImmutableArray<Column> ProgramColumns =
        [.. PeopleColumns.Take(2), new("nature", ""), new("kind", ""), .. PeopleColumns.Skip(2)];

    /// <summary>All that is to be said of the paper, in order.</summary>
    public ImmutableArray<Diagnostic> All => [.. Remarks, .. Findings];

    /// <summary>Kết luận, in words.</summary>
    public string Verdict => this switch
    {
        { Facts: null } => "không đọc được",
        { Facts.Nature: PaperNature.NotOfficial } => "không phải văn bản",
        _ when Count(Severity.Error) > 0 => "có lỗi",
        _ when Count(Severity.Warning) > 0 => "có cảnh báo",
        _ => "đạt",
    };

    /// <summary>A paper that was checked. The paper itself is let go: there may be thousands.</summary>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="found">What it is and what was found.</param>
    /// <param name="remarks">What the reading and the choice of the regime had to say.</param>
    public static PaperResult Of(string file, CheckedFile found, ImmutableArray<Diagnostic> remarks) =>
        new(file, PaperFacts.Of(found), found.Findings, remarks, null);

    /// <summary>A paper that could not be read.</summary>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="remarks">Why.</param>
    public static PaperResult Refused(string file, ImmutableArray<Diagnostic> remarks) => new(file, null, [], remarks, null);

    /// <summary>A paper that could not be worked on.</summary>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="failure">Why.</param>
    public static PaperResult Failed(string file, Failure failure) => new(file, null, [], [], failure);

    /// <summary>The summary of papers: a table for people and one for programs.</summary>
    /// <param name="papers">The papers.</param>
    public static (AnswerPart People, AnswerPart Programs) Summary(IReadOnlyCollection<PaperResult> papers) => (
        new AnswerPart.Table("papers", PeopleColumns, [.. papers.Select(static p => p.PeopleRow())]) { Audience = Audience.People },
        new AnswerPart.Table("papers", ProgramColumns, [.. papers.Select(static p => p.ProgramRow())]) { Audience = Audience.Programs });

    /// <summary>How many findings of a severity stand, those that are accepted left out.</summary>
    /// <param name="severity">The severity.</param>
    public int Count(Severity severity) => All.Count(d => d.Accepted is null && d.Severity == severity);

    private int Accepted => All.Count(static d => d.Accepted is not null);

    private Cell[] PeopleRow() =>
        [File, Facts?.Regime, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info), Accepted, Verdict];

    private Cell[] ProgramRow() =>
    [
        File, Facts?.Regime, Nature(Facts?.Nature), Facts?.Kind, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info), Accepted,
        Facts is null ? "unreadable" : Count(Severity.Error) > 0 ? "errors" : Count(Severity.Warning) > 0 ? "warnings" : "clean",
    ];

    private static string? Nature(PaperNature? nature) => nature switch
    {
        PaperNature.PartyPaper => "party",
        PaperNature.StatePaper => "state",
        PaperNature.NotOfficial => "none",
        _ => null,
    };
}

/// <summary>Điều cần biết về một văn bản.</summary>
/// <param name="Nature">Whether it is an official paper, and of whom.</param>
/// <param name="Kind">The key of its kind, or <see langword="null"/>.</param>
/// <param name="KindName">The name of its kind, or <see langword="null"/>.</param>
/// <param name="Regime">The id of the regime that it was held against.</param>
/// <param name="RegimeTitle">Its title.</param>
internal sealed record PaperFacts(PaperNature Nature, string? Kind, string? KindName, string Regime, string RegimeTitle)
{
    /// <summary>The facts of a paper.</summary>
    /// <param name="found">The paper.</param>
    public static PaperFacts Of(CheckedFile found) => new(
        found.Paper.Nature, found.Paper.Kind, found.Paper.Kind is { } key ? found.Settings.Authority.Kind(key)?.Name : null, found.Layout.Id, found.Layout.Title);
}
