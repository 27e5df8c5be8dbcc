using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Standards;

/// <summary>Các bảng thể loại và thẩm quyền: the tables that the product knows, read when they are first asked for.</summary>
public static class AuthorityStandards
{
    private static readonly Lazy<ImmutableArray<AuthorityStandard>> Tables = new(Load);

    private static readonly Lazy<ImmutableArray<KindRegime>> Pairs = new(Pair);

    /// <summary>All tables, the newest first.</summary>
    public static ImmutableArray<AuthorityStandard> All => Tables.Value;

    /// <summary>Cặp loại và chế độ hợp lệ: every kind with every layout regime under which a paper of the kind can be issued. A Party kind goes with
    /// a Party regime if some table that lists it held on a day of the regime; a state kind goes with the state's.</summary>
    public static ImmutableArray<KindRegime> ValidPairs => Pairs.Value;

    /// <summary>The table of an id, or <see langword="null"/>.</summary>
    /// <param name="id">The id, such as <c>qd399-2026</c>, compared ordinally.</param>
    public static AuthorityStandard? Find(string id) => All.FirstOrDefault(t => t.Id == id);

    /// <summary>Chọn theo ngày: the table that held on a day; without a day the newest, before every table the oldest.</summary>
    /// <param name="date">The paper's date, or <see langword="null"/> while a part of it is blank.</param>
    public static AuthorityStandard For(DateOnly? date) =>
        date is { } day ? All.FirstOrDefault(t => t.From <= day) ?? All[^1] : All[0];

    private static ImmutableArray<AuthorityStandard> Load()
    {
        AuthorityStandard qd66 = AuthorityStandardReader.Read("qd66-2017.json", EmbeddedJson.Read("qd66-2017"));
        AuthorityStandard qd399 = AuthorityStandardReader.Read("qd399-2026.json", EmbeddedJson.Read("qd399-2026"), qd66);
        return [qd399, qd66];
    }

    private static ImmutableArray<KindRegime> Pair()
    {
        ImmutableArray<KindRegime>.Builder pairs = ImmutableArray.CreateBuilder<KindRegime>();
        foreach (StandardHeader regime in LayoutStandards.RegimeHeaders)
        {
            IEnumerable<string> kinds = All
                .Where(t => regime.Family == DocumentFamily.State || ((t.To is null || regime.From <= t.To) && (regime.To is null || t.From <= regime.To)))
                .SelectMany(t => t.KindsOf(regime.Family))
                .Select(static k => k.Key)
                .Distinct();
            pairs.AddRange(kinds.Select(k => new KindRegime(k, regime.Id)));
        }

        return pairs.ToImmutable();
    }
}
