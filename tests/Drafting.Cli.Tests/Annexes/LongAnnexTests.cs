using Drafting.Benchmarks;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using static Drafting.Cli.Tests.Annexes.MadeUpReturns;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>A list far above what one return may hold, from its returns to its annex and back.</summary>
public sealed class LongAnnexTests
{
    private const int Records = 20_000;

    [Fact]
    public void AnAnnexOfTwentyThousandRecordsIsMergedReadBackAndProved()
    {
        using var desk = new Desk();
        desk.Set("DRAFTING_TEMPLATES", Path.GetFullPath(Path.Combine(SampleFolder, "..", "..")));
        Directory.CreateDirectory(desk.PathOf("nhan-ve"));
        LongReturns.Write(MadeUpReturns.Engine, desk.PathOf("nhan-ve"), Records);
        Ran merged = desk.Run("annex", "merge", LongReturns.Form, "nhan-ve", "--period", "2025-Q3", "--out", "phu-luc.xlsx");
        merged.Exit.ShouldBe(0, merged.All);

        string annex = desk.PathOf("phu-luc.xlsx");
        Outcome<ReadAnnex> read = MadeUpReturns.Engine.ReadAnnex(new AnnexFile(annex, () => System.IO.File.OpenRead(annex)));
        // It would say here that the values are not those that were hashed.
        read.Diagnostics.ShouldBeEmpty();
        ReadAnnex back = read.Value.ShouldNotBeNull();
        FormTableRow[] records = [.. back.Noted.Table.Rows.Where(static r => r.Role == FormRowRole.Figures)];
        records.Length.ShouldBe(Records);
        records[^1].Cells[0].Value.ShouldBe(new FormValue.Words("Đảng bộ xã Tân Lập số 500"));
        back.Addresses.Name(records[^1].Key, "to_chuc").ShouldBe($"ô D{9 + back.Noted.Table.Rows.Length} của phu-luc.xlsx");

        // As the annex of the period before, which every unit is still to follow.
        Ran next = desk.Run("annex", "merge", LongReturns.Form, "nhan-ve", "--period", "2025-Q4", "--previous", "phu-luc.xlsx", "--out", "quy-4.xlsx");
        next.All.ShouldNotContain("TP514");
        desk.Has("quy-4.xlsx").ShouldBeTrue(next.All);
    }

    [Fact]
    public void EveryFormOfTheFolderCanBeSentOut() =>
        MadeUpReturns.Engine.Templates.FormKeys.ShouldAllBe(static key => !MadeUpReturns.Engine.IssueForm(key, LongReturns.Period).HasErrors);

    [Fact]
    public void AForeignWorkbookIsNoAnnexHoweverLargeItIs()
    {
        byte[] form = Of("tu-hue").ToArray();
        Outcome<ReadAnnex> read = MadeUpReturns.Engine.ReadAnnex(MadeUpReturns.File("bieu.xlsx", form));
        read.Value.ShouldBeNull();
        read.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("Tệp không phải phụ lục do chương trình lập.");
    }
}
