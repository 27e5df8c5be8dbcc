using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting.Laws.Tests.Mutations;

/// <summary>Each rule works: a paper changed in one property raises the matching rule and no other.</summary>
public class MutationTests
{
    // How many papers of each regime a mutation is tried on.
    private static readonly int PapersForEach = int.TryParse(Environment.GetEnvironmentVariable("DRAFTING_MUTATION_PAPERS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 3;

    private static readonly Lazy<ImmutableArray<(int Seed, OfficialDocument Document, LayoutStandard Standard)>> Papers = new(static () => [.. GeneratedPapers.Proper()]);

    public static TheoryData<string> Rows => [.. MutationTable.All.Select(static m => m.ToString())];

    [Fact]
    public void EveryRuleHasARow() =>
        RuleCatalog.All.Select(static r => r.Code).Except(MutationTable.All.Select(static m => m.Code)).ShouldBe(MutationTable.Waiting, ignoreOrder: true);

    [Fact]
    public void RowsAreTold() => MutationTable.All.Select(static m => m.ToString()).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Rows))]
    public void ExactlyTheMatchingRuleSpeaks(string row)
    {
        Mutation mutation = MutationTable.All.Single(m => m.ToString() == row);
        int tried = 0;
        foreach (IGrouping<string, (int Seed, OfficialDocument Document, LayoutStandard Standard)> regime in Papers.Value.GroupBy(static p => p.Standard.Id))
        {
            int left = PapersForEach;
            foreach ((int seed, OfficialDocument document, LayoutStandard standard) in regime)
            {
                if (left == 0)
                    break;
                if (mutation.Apply(document, standard) is not { } papers)
                    continue;
                left--;
                tried++;
                New(mutation, document, papers).ShouldBe([mutation.Code, .. mutation.Also], ignoreOrder: true, $"{mutation}, seed {seed}, {document.Kind}, {standard.Id}");
            }
        }

        tried.ShouldBePositive($"{mutation} was never made");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void WhatARuleMendsIsAsItWas(string row)
    {
        Mutation mutation = MutationTable.All.Single(m => m.ToString() == row);
        if (RuleCatalog.Find(mutation.Code)!.Fix is null || !mutation.IsMended)
            return;
        foreach (IGrouping<string, (int Seed, OfficialDocument Document, LayoutStandard Standard)> regime in Papers.Value.GroupBy(static p => p.Standard.Id))
        {
            foreach ((int seed, OfficialDocument document, LayoutStandard standard) in regime)
            {
                if (mutation.Apply(document, standard) is not { } papers)
                    continue;
                LineDifference.Of(Seen.Of(papers.Before), Seen.Of(Mended(mutation, document, papers))).ShouldBeEmpty($"{mutation}, seed {seed}, {document.Kind}, {standard.Id}");
                break;
            }
        }
    }

    [Fact]
    public void ABrokenTwinIsCaught()
    {
        var nothing = new Mutation("KT110", "không đổi gì");
        (_, OfficialDocument document, LayoutStandard standard) = Papers.Value[0];
        New(nothing, document, nothing.Apply(document, standard)!.Value).ShouldBeEmpty();
    }

    // The codes that say more of the changed paper than of the paper before.
    private static IEnumerable<string> New(Mutation mutation, OfficialDocument document, (byte[] Before, byte[] After, LayoutStandard Standard) papers)
    {
        CheckSettings settings = SettingsOf(mutation, document, papers.Standard);
        Dictionary<string, int> before = Counts(PaperCheck.Check(papers.Before, settings, RuleCatalog.All));
        Dictionary<string, int> after = Counts(PaperCheck.Check(papers.After, settings, RuleCatalog.All));
        return after.Where(pair => pair.Value > before.GetValueOrDefault(pair.Key)).Select(static pair => pair.Key);
    }

    // The paper after the fixes of what the change raised, and of nothing else.
    private static byte[] Mended(Mutation mutation, OfficialDocument document, (byte[] Before, byte[] After, LayoutStandard Standard) papers)
    {
        CheckSettings settings = SettingsOf(mutation, document, papers.Standard);
        HashSet<string?> known = [.. PaperCheck.Check(papers.Before, settings, RuleCatalog.All).Select(static d => d.Identity)];
        ImmutableArray<Fix> fixes =
        [
            .. PaperCheck.Check(papers.After, settings, RuleCatalog.All)
                .Where(d => d.Code == mutation.Code && !known.Contains(d.Identity))
                .Select(static d => d.Fix.ShouldNotBeNull($"{d.Code} {d.Message}")),
        ];
        using var output = new MemoryStream();
        FixedPaper done = PaperFix.Apply(new MemoryStream(papers.After), "van-ban.docx", fixes, output).Value.ShouldNotBeNull();
        done.Results.ShouldAllBe(static r => r.State != FixState.Refused, string.Join('\n', done.Results.Select(static r => r.Refusal?.Message)));
        return output.ToArray();
    }

    private static CheckSettings SettingsOf(Mutation mutation, OfficialDocument document, LayoutStandard standard) =>
        PaperCheck.Settings(standard, document, mutation.Stage) with { Today = mutation.Today };

    private static Dictionary<string, int> Counts(ImmutableArray<Diagnostic> findings) => findings.GroupBy(static d => d.Code).ToDictionary(static g => g.Key, static g => g.Count());
}
