using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Laws.Tests.Generators;
using Drafting.Word;

namespace Drafting.Laws.Tests;

/// <summary>Generated papers of every valid kind and regime. <c>DRAFTING_LAW_DOCUMENTS</c> sets how many (200 by default), <c>DRAFTING_LAW_SEED</c>
/// where they start; a failure names the seed of its paper.</summary>
internal static class GeneratedPapers
{
    private static readonly int Count = Setting("DRAFTING_LAW_DOCUMENTS", 200);
    private static readonly int FirstSeed = Setting("DRAFTING_LAW_SEED", 20_261_122);

    public static IEnumerable<(int Seed, OfficialDocument Document, LayoutStandard Standard)> All()
    {
        ImmutableArray<KindRegime> pairs = AuthorityStandards.ValidPairs;
        for (int i = 0; i < Count; i++)
        {
            KindRegime pair = pairs[i % pairs.Length];
            LayoutStandard regime = LayoutStandards.Find(pair.Regime)!;
            DocumentKind kind = AuthorityStandards.All.Select(table => table.Kind(pair.Kind)).First(static k => k is not null)!;
            int seed = FirstSeed + i;
            var generator = new DocumentGenerator(seed);
            yield return (seed, generator.Next(regime.Family, kind.Key, kind.HasTitle ? kind.Name : null, kind.Code(regime.Family)), regime);
        }
    }

    /// <summary>Papers as an office would issue them, of the kinds whose symbol is known.</summary>
    public static IEnumerable<(int Seed, OfficialDocument Document, LayoutStandard Standard)> Proper()
    {
        ImmutableArray<(DocumentKind Kind, LayoutStandard Regime)> pairs =
        [
            .. AuthorityStandards.ValidPairs
                .Select(static pair => (Kind: AuthorityStandards.All.Select(table => table.Kind(pair.Kind)).First(static k => k is not null)!, Regime: LayoutStandards.Find(pair.Regime)!))
                .Where(static pair => pair.Kind.Key != "ban-sao" && (pair.Kind.Code(pair.Regime.Family) is not null || pair.Kind.Key == "cong-van")),
        ];
        for (int i = 0; i < Count; i++)
        {
            (DocumentKind kind, LayoutStandard regime) = pairs[i % pairs.Length];
            yield return (FirstSeed + i, new ProperPapers(FirstSeed + i).Next(regime, kind), regime);
        }
    }

    public static byte[] Write(OfficialDocument document, LayoutStandard standard)
    {
        using var word = new MemoryStream();
        WordWriter.Write(LayoutPlanner.Plan(document, standard), record: null, word);
        return word.ToArray();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
