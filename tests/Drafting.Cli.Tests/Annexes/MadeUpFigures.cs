using System.Collections.Immutable;
using Drafting.Core.Annexes;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>Figures of the form tccsd-quy that nobody reported: they follow from the key of the body, add up, and go on from quarter to quarter of 2025, across mergers too.</summary>
internal sealed class MadeUpFigures(BodyList bodies)
{
    private readonly Dictionary<(string Body, int Quarter), ImmutableDictionary<string, int>> known = [];

    /// <summary>What a body typed for a quarter of 2025, by the key of the column.</summary>
    public ImmutableDictionary<string, int> Of(Body body, int quarter)
    {
        if (known.TryGetValue((body.Key, quarter), out ImmutableDictionary<string, int>? found))
            return found;
        var chance = new Chance($"{body.Key}/{quarter}");
        ImmutableArray<ImmutableDictionary<string, int>> before = Before(body, quarter);
        int Was(string column) => before.Sum(b => b[column]);
        bool isFirst = before.IsEmpty;
        int opening = isFirst ? chance.Between(30_000, 140_000) : Was("cuoi_ky");
        int up = opening / 100, down = opening / 150;
        Dictionary<string, int> figures = new(StringComparer.Ordinal)
        {
            ["dang_bo_cs"] = isFirst ? chance.Between(250, 500) : Was("dang_bo_cs") - chance.Between(0, 6),
            ["chi_bo_cs"] = isFirst ? chance.Between(180, 420) : Was("chi_bo_cs") + chance.Between(-8, 2),
            ["chi_bo_truc_thuoc"] = isFirst ? chance.Between(1_800, 4_500) : Was("chi_bo_truc_thuoc") + chance.Between(-30, 10),
            ["dau_ky"] = opening,
            ["ket_nap"] = chance.Between(up / 2, up),
            ["chuyen_den"] = chance.Between(up / 8, up / 3),
            ["khoi_phuc"] = chance.Between(0, 3),
            ["tu_tran"] = chance.Between(down / 4, down / 2),
            ["khai_tru"] = chance.Between(0, 12),
            ["xoa_ten"] = chance.Between(3, 25),
            ["xin_ra"] = chance.Between(0, 9),
            ["chuyen_di"] = chance.Between(down / 8, down / 3),
        };
        int closing = opening + figures["ket_nap"] + figures["chuyen_den"] + figures["khoi_phuc"]
            - figures["tu_tran"] - figures["khai_tru"] - figures["xoa_ten"] - figures["xin_ra"] - figures["chuyen_di"];
        figures["cuoi_ky"] = closing;
        figures["nu"] = closing * chance.Between(28, 38) / 100;
        figures["dan_toc"] = closing * chance.Between(1, 60) / 100;
        figures["du_bi"] = figures["ket_nap"] * 3;
        return known[(body.Key, quarter)] = figures.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private ImmutableArray<ImmutableDictionary<string, int>> Before(Body body, int quarter)
    {
        if (quarter == 1)
            return [];
        DateOnly last = new ReportingPeriod(PeriodKind.Quarter, 2025, quarter - 1).LastDay;
        IEnumerable<Body> were = body.IsValidOn(last) ? [body] : body.Predecessors.Select(key => bodies[key]!);
        return [.. were.Select(b => Of(b, quarter - 1))];
    }

    // The same on every machine and release, which System.Random does not promise.
    private sealed class Chance(string seed)
    {
        private uint state = seed.Aggregate(2_166_136_261u, static (hash, letter) => (hash ^ letter) * 16_777_619u);

        public int Between(int least, int most)
        {
            state = (state * 1_664_525u) + 1_013_904_223u;
            return least + (int)((state >> 8) % (uint)(most - least + 1));
        }
    }
}
