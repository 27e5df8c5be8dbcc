using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting;

/// <content>Công văn đề nghị đơn vị chỉnh lý số liệu.</content>
public sealed partial class DraftingEngine
{
    /// <summary>Soạn công văn chỉnh lý: a letter for each unit with an error, or with a warning that nobody has explained; none for a unit whose figures are in order.</summary>
    /// <param name="annex">The annex.</param>
    /// <param name="office">Hồ sơ của đơn vị gửi công văn, như <c>vptw</c>, or <see langword="null"/> for the one that is set.</param>
    /// <returns>The letters, unless one cannot be drafted; and all that drafting them had to say.</returns>
    public Outcome<AnnexLetterSet> DraftLetters(AssembledAnnex annex, string? office)
    {
        var findings = new Findings();
        var letters = ImmutableArray.CreateBuilder<AnnexLetter>();
        foreach ((Body body, ImmutableArray<Diagnostic> due) in AnnexLetters.Due(annex))
        {
            DataNode.Map record = AnnexLetters.Record(annex, body, due, office);
            if (findings.Take(Draft(new DraftRequest(AnnexLetters.Template, record))) is not { } paper)
                return new Outcome<AnnexLetterSet>(null, findings.All);
            letters.Add(new AnnexLetter(body, YamlDataWriter.Write(record), paper));
        }

        // The day of a letter is open for whoever signs it; what else is to be said of one is to be said of all, once.
        return new Outcome<AnnexLetterSet>(new AnnexLetterSet(letters.ToImmutable()), [.. findings.All.Where(static d => d.Code != LayoutStandards.DateMissing).Distinct()]);
    }
}

/// <summary>Các công văn của một lần tổng hợp.</summary>
/// <param name="Letters">The letters, in the order of the register.</param>
public sealed record AnnexLetterSet(ImmutableArray<AnnexLetter> Letters);

/// <summary>Công văn gửi một đơn vị.</summary>
/// <param name="Body">Đơn vị.</param>
/// <param name="Record">The record as YAML, to be edited and drafted again.</param>
/// <param name="Paper">The drafted paper.</param>
public sealed record AnnexLetter(Body Body, string Record, DraftedPaper Paper);
