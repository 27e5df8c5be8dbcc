using Drafting.Core.Checking;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting.Laws.Tests.Mutations;

/// <summary>A change of exactly one property of a paper, and the rule that must say so. It is made on the document, on its plan or on the bytes; a step
/// gives <see langword="null"/> where the paper has nothing to change.</summary>
/// <param name="Code">The rule.</param>
/// <param name="What">What is changed, to tell one row of the table from another.</param>
internal sealed record Mutation(string Code, string What)
{
    /// <summary>The change of what the paper says.</summary>
    public Func<OfficialDocument, OfficialDocument?>? Document { get; init; }

    /// <summary>The change of how it looks; the standard tells what would be right.</summary>
    public Func<LayoutPlan, LayoutStandard, LayoutPlan?>? Plan { get; init; }

    /// <summary>The change of the file.</summary>
    public Func<byte[], byte[]?>? File { get; init; }

    /// <summary>What the office chose, for the paper before and after.</summary>
    public Func<LayoutStandard, LayoutStandard>? Choice { get; init; }

    /// <summary>What the paper is like before the change, where not as it was generated.</summary>
    public Func<OfficialDocument, OfficialDocument?>? Given { get; init; }

    /// <summary>The regimes that the row is about; all where it names none.</summary>
    public IReadOnlyList<string> Regimes { get; init; } = [];

    /// <summary>The stage at which the rule speaks.</summary>
    public PaperStage Stage { get; init; } = PaperStage.Draft;

    /// <summary>The day of the check, where the rule needs one.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Other rules that cannot but speak too, each with its reason beside the row.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether the fix gives back the paper as it was; not where what was lost cannot be known.</summary>
    public bool IsMended { get; init; } = true;

    /// <summary>The paper before and after the change, or <see langword="null"/> where it cannot be made in this paper.</summary>
    public (byte[] Before, byte[] After, LayoutStandard Standard)? Apply(OfficialDocument document, LayoutStandard standard)
    {
        if (Regimes.Count > 0 && !Regimes.Contains(standard.Id))
            return null;
        standard = Choice is null ? standard : Choice(standard);
        if (Given is not null)
        {
            if (Given(document) is not { } given)
                return null;
            document = given;
        }

        OfficialDocument? changed = Document is null ? document : Document(document);
        if (changed is null)
            return null;
        LayoutPlan planned = LayoutPlanner.Plan(changed, standard);
        if ((Plan is null ? planned : Plan(planned, standard)) is not { } plan)
            return null;
        byte[] before = GeneratedPapers.Write(document, standard), written = Write(plan);
        return (File is null ? written : File(written)) is { } after ? (before, after, standard) : null;
    }

    public override string ToString() => $"{Code} {What}";

    private static byte[] Write(LayoutPlan plan)
    {
        using var word = new MemoryStream();
        WordWriter.Write(plan, record: null, word);
        return word.ToArray();
    }
}
