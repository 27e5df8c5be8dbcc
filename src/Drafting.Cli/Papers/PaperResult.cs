using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Cli.Papers;

/// <summary>Kết quả của một văn bản.</summary>
/// <param name="File">The paper as the user names it.</param>
/// <param name="Checked">What it is and what was found, unless it could not be read.</param>
/// <param name="Remarks">What the reading and the choice of the regime had to say.</param>
/// <param name="Failure">Why nothing could be done, or <see langword="null"/>.</param>
internal sealed record PaperResult(string File, CheckedFile? Checked, ImmutableArray<Diagnostic> Remarks, Failure? Failure)
{
    private static readonly ImmutableArray<Column> PeopleColumns =
        [new("file", "Tệp"), new("regime", "Chế độ"), new("errors", "Lỗi"), new("warnings", "Cảnh báo"), new("infos", "Thông tin"), new("accepted", "Chấp nhận"), new("verdict", "Kết luận")];

    private static readonly ImmutableArray<Column> ProgramColumns =
        [.. PeopleColumns.Take(2), new("nature", ""), new("kind", ""), .. PeopleColumns.Skip(2)];

    /// <summary>All that is to be said of the paper, in order.</summary>
    public ImmutableArray<Diagnostic> All => Checked is null ? Remarks : [.. Remarks, .. Checked.Findings];

    /// <summary>Kết luận, in words.</summary>
    public string Verdict => this switch
    {
        { Failure: not null } or { Checked: null } => "không đọc được",
        { Checked.Paper.Nature: PaperNature.NotOfficial } => "không phải văn bản",
        _ when Count(Severity.Error) > 0 => "có lỗi",
        _ when Count(Severity.Warning) > 0 => "có cảnh báo",
        _ => "đạt",
    };

    /// <summary>A paper that could not be worked on.</summary>
    public static PaperResult Failed(string file, Failure failure) => new(file, null, [], failure);

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
        [File, Checked?.Layout.Id, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info), Accepted, Verdict];

    private Cell[] ProgramRow() =>
    [
        File, Checked?.Layout.Id, Nature(Checked?.Paper.Nature), Checked?.Paper.Kind, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info), Accepted,
        Checked is null ? "unreadable" : Count(Severity.Error) > 0 ? "errors" : Count(Severity.Warning) > 0 ? "warnings" : "clean",
    ];

    private static string? Nature(PaperNature? nature) => nature switch
    {
        PaperNature.PartyPaper => "party",
        PaperNature.StatePaper => "state",
        PaperNature.NotOfficial => "none",
        _ => null,
    };
}
