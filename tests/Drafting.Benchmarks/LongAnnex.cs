using System.Diagnostics;
using System.Globalization;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Excel;

namespace Drafting.Benchmarks;

/// <summary>A list of B4 from its returns to its annex and back, each step in a process of its own, for the memory of the whole process.</summary>
internal static class LongAnnex
{
    /// <summary>Writes the returns.</summary>
    public static int WriteReturns(string folder, int records)
    {
        LongReturns.Write(Engine(), folder, records);
        return 0;
    }

    /// <summary>Merges the returns of a folder, with the annex of the period before where there is one.</summary>
    public static int Merge(string folder, string annex, string? previous)
    {
        DraftingEngine engine = Engine();
        return Told(() =>
        {
            Outcome<MergedAnnex> merged = engine.AssembleAnnex(new AnnexMerge(LongReturns.Form, LongReturns.Period, [.. Directory.EnumerateFiles(folder, "*.xlsx").Order(StringComparer.Ordinal).Select(File)])
            {
                Previous = previous is null ? [] : [File(previous)],
            });
            MergedAnnex value = merged.Value ?? throw new InvalidOperationException(string.Join('\n', merged.Diagnostics));
            using FileStream output = System.IO.File.Create(annex);
            value.Write(output);
            return value.Annex.Table.Rows.Length;
        });
    }

    /// <summary>Reads an annex back and holds its hash against its figures.</summary>
    public static int Read(string annex)
    {
        DraftingEngine engine = Engine();
        return Told(() =>
        {
            Outcome<ReadAnnex> read = engine.ReadAnnex(File(annex));
            return read.Value is { } value && read.Diagnostics.IsEmpty ? value.Noted.Table.Rows.Length : throw new InvalidOperationException(string.Join('\n', read.Diagnostics));
        });
    }

    /// <summary>Writes 100,000 × 20 with the source of every figure.</summary>
    public static int WriteSourced(string annex, int rows) => Told(() =>
    {
        using FileStream output = System.IO.File.Create(annex);
        AnnexWorkbook.Write(SampleAnnex.Long(isSourced: true), rows, SampleAnnex.Lines(rows, isSourced: true), SampleAnnex.Frame, "", output);
        return rows;
    });

    /// <summary>Reads it back.</summary>
    public static int ReadSourced(string annex) => Told(() =>
    {
        using FileStream stream = System.IO.File.OpenRead(annex);
        Outcome<ObservedWorkbook> workbook = WorkbookReader.ReadAnnex(stream, annex);
        FormTable? table = workbook.Value is null ? null : AnnexReader.Read(workbook.Value, SampleAnnex.Form()).Value;
        return table?.Rows.Length ?? throw new InvalidOperationException(string.Join('\n', workbook.Diagnostics));
    });

    private static DraftingEngine Engine() => new(new TemplateStore([DraftBenchmark.TemplateFolder()], Templating.TemplateLimits.Default));

    private static AnnexFile File(string path) => new(path, () => System.IO.File.OpenRead(path));

    private static int Told(Func<int> work)
    {
        long start = Stopwatch.GetTimestamp();
        int rows = work();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using Process own = Process.GetCurrentProcess();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} {milliseconds:0} {own.PeakWorkingSet64} {GC.GetTotalAllocatedBytes()}"));
        return 0;
    }
}
