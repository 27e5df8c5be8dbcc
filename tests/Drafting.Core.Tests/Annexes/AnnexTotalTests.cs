using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Tests.Annexes;

/// <summary>Random returns: the totals are those that a plain loop over the typed numbers finds, and every cell is counted.</summary>
public class AnnexTotalTests
{
    private static readonly string[] Units = ["tu-cao-bang", "tu-lao-cai-2025", "tu-khanh-hoa", "du-chinh-phu"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void ATotalIsTheSumOfWhatWasTyped(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++)
        {
            decimal[][] typed = [.. Units.Select(_ => Enumerable.Range(0, 5).Select(_ => (decimal)random.Next(0, 100_000)).ToArray())];
            ReturnedForm[] returns = [.. Units.Select((u, i) => Returned(u, typed[i]).Read())];
            AssembledAnnex annex = AnnexAssembler.Assemble(new AnnexRequest(SampleForm.ByBody, SampleForm.Period, SampleForm.Bodies,
                [.. returns.OrderBy(_ => random.Next()).Select(static r => new ReceivedReturn(r, null))])).Value!;
            decimal[] sums = [.. Enumerable.Range(0, 5).Select(i => typed[0][i] + typed[1][i] + typed[2][i] + typed[3][i])];
            decimal closing = sums[2] + sums[3];
            decimal?[] expected = [sums[0] + sums[1], sums[0], sums[1], sums[2], sums[3], closing, sums[4], closing == 0 ? null : Percent(sums[4], closing)];
            for (int i = 0; i < expected.Length; i++)
                (annex.Table.Rows[0].Cells[i].Value is FormValue.Figure f ? f.Value : (decimal?)null).ShouldBe(expected[i], annex.Table.Columns[i].Key);
            returns.ShouldAllBe(static r => r.Read == 8 && r.Repaired == 0 && r.Refused == 0);
        }
    }

    // By whole numbers: hundredths of a percent, a half rounded up.
    private static decimal Percent(decimal part, decimal whole) => ((long)part * 20_000 + (long)whole) / ((long)whole * 2) / 100m;

    private static SampleReturn Returned(string unit, decimal[] f)
    {
        decimal closing = f[2] + f[3];
        return new(SampleForm.ByBody, unit, (unit, SampleForm.Bodies[unit]!.Name,
            [f[0] + f[1], f[0], f[1], f[2], f[3], closing, f[4], closing == 0 ? 0 : Percent(f[4], closing), null]))
        {
            File = unit + ".xlsx",
        };
    }
}
