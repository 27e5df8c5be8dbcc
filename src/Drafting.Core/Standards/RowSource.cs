using System.Text.Json;

namespace Drafting.Core.Standards;

/// <summary>The source that a row or a group of rows names; a row takes from its group what it does not say itself.</summary>
internal sealed record RowSource(RequirementSource? Source, Confidence? Confidence)
{
    public static RowSource None { get; } = new(null, null);

    /// <summary>Stands in for the source of a row that has none, so that reading goes on to the next problem.</summary>
    public static Citation NoCitation { get; } = new("", new RequirementSource.Unlocated(), Standards.Confidence.Assumed);

    /// <summary>Reads the keys of a source.</summary>
    /// <param name="members">The row or the group.</param>
    /// <param name="outer">What the group says.</param>
    /// <param name="problems">Where problems go.</param>
    public static RowSource Read(StrictObject members, RowSource outer, StandardProblems problems)
    {
        string? clause = members.OptionalText("clause"), chosen = members.OptionalText("chosen");
        bool? located = members.OptionalFlag("located");
        if (located == true)
            problems.Add($"{members.Path}.located", "only false is expected, where the clause is null");
        if ((clause is null ? 0 : 1) + (chosen is null ? 0 : 1) + (located is null ? 0 : 1) > 1)
            problems.Add(members.Path, "one source is expected: clause, or located false, or chosen");
        if (clause is null && located is null && members.Find("clause") is { Kind: JsonTokenType.Null })
            problems.Add($"{members.Path}.clause", "null needs located false beside it");

        RequirementSource? source = clause is not null ? new RequirementSource.Clause(clause)
            : chosen is not null ? new RequirementSource.Chosen(chosen)
            : located is not null ? new RequirementSource.Unlocated()
            : null;
        Confidence? confidence = Read(members.OptionalText("confidence"), members.Path, problems);
        if (chosen is not null && confidence is not (null or Standards.Confidence.Assumed))
            problems.Add($"{members.Path}.confidence", "what we chose is assumed: L, or no mark");

        // Our own choice never borrows the confidence of a clause.
        return source switch
        {
            RequirementSource.Chosen => new RowSource(source, Standards.Confidence.Assumed),
            null => confidence is null || confidence == outer.Confidence ? outer : outer with { Confidence = confidence },
            _ => new RowSource(source, confidence ?? (outer.Source is RequirementSource.Chosen ? null : outer.Confidence)),
        };
    }

    /// <summary>The citation, or <see langword="null"/> where the source or its mark is missing.</summary>
    public Citation? Cite(string instrument) => Source is not null && Confidence is { } sure ? new Citation(instrument, Source, sure) : null;

    private static Confidence? Read(string? mark, string path, StandardProblems problems)
    {
        switch (mark)
        {
            case null: return null;
            case "H": return Standards.Confidence.Verified;
            case "M-H" or "M": return Standards.Confidence.Secondary;
            case "L": return Standards.Confidence.Assumed;
            default: problems.Add($"{path}.confidence", "H, M-H, M or L is expected"); return null;
        }
    }
}
