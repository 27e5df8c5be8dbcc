using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Papers;

/// <summary>Các tệp chấp nhận: <c>drafting.accept.yaml</c> beside each paper, or the one that the user names for all.</summary>
internal sealed class AcceptFiles
{
    /// <summary>The name of a file that is looked for.</summary>
    public const string Name = "drafting.accept.yaml";

    private readonly Dictionary<string, AcceptedFindings> read = new(StringComparer.Ordinal);
    private readonly Func<string, string> fileOf;

    private AcceptFiles(Func<string, string> fileOf) => this.fileOf = fileOf;

    /// <summary>What is wrong with the files.</summary>
    public ImmutableArray<Diagnostic> Problems { get; private init; } = [];

    /// <summary>Reads the files of some papers.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="named">The file that the user names, or <see langword="null"/>.</param>
    /// <param name="papers">The papers.</param>
    public static AcceptFiles Read(Surroundings surroundings, string? named, ImmutableArray<string> papers)
    {
        Func<string, string> fileOf = named is not null ? _ => named : paper => Path.Combine(Path.GetDirectoryName(paper) ?? "", Name);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var read = new Dictionary<string, AcceptedFindings>(StringComparer.Ordinal);
        foreach (string file in papers.Select(fileOf).Distinct().Where(f => File.Exists(surroundings.Full(f))))
        {
            using FileStream stream = File.OpenRead(surroundings.Full(file));
            Outcome<AcceptedFindings> outcome = DraftingEngine.ReadAccepted(stream, file);
            problems.AddRange(outcome.Diagnostics);
            read[file] = outcome.Value ?? AcceptedFindings.None;
        }

        var files = new AcceptFiles(fileOf) { Problems = problems.ToImmutable() };
        foreach ((string file, AcceptedFindings accepted) in read)
            files.read[file] = accepted;
        return files;
    }

    /// <summary>Why a named file cannot be used, or <see langword="null"/>.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="named">The file that the user names, or <see langword="null"/>.</param>
    public static Failure? Refuse(Surroundings surroundings, string? named) => named is null || File.Exists(surroundings.Full(named))
        ? null
        : Failure.WrongUse($"Không có tệp “{named}”.", "kiểm tra lại tên tệp sau --accept");

    /// <summary>What is accepted in a paper.</summary>
    /// <param name="paper">The paper as the user names it.</param>
    public AcceptedFindings For(string paper) => read.GetValueOrDefault(fileOf(paper)) ?? AcceptedFindings.None;

    /// <summary>The entries to which nothing in the papers answers.</summary>
    /// <param name="papers">The papers that were checked.</param>
    /// <param name="rules">The rules whose findings were wanted.</param>
    public ImmutableArray<Diagnostic> Unmatched(IReadOnlyCollection<PaperResult> papers, RuleSelection rules) =>
    [
        .. read.SelectMany(pair => pair.Value.Unmatched(
            [.. papers.Where(p => p.Facts is not null && fileOf(p.File) == pair.Key).Select(static p => (Path.GetFileName(p.File), p.Findings))], rules)),
    ];
}
