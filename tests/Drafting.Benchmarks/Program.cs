using Drafting.Benchmarks;

// The empty program that whole-process times are held against: nothing but the runtime's own start.
if (args is ["--empty"])
    return 0;

// A long list written by itself, for the memory that the whole process takes.
if (args is ["--long-list", var file])
    return AnnexBenchmark.WriteLongList(file);

// The service by itself: its memory is that of a process which does nothing else.
if (args is ["--service-memory"])
    return await ServiceMemory.PrintAsync();

// A list from its returns to its annex and back, each step by itself for the same reason.
switch (args)
{
    case ["--long-returns", var folder, var records]:
        return LongAnnex.WriteReturns(folder, int.Parse(records, System.Globalization.CultureInfo.InvariantCulture));
    case ["--long-merge", var folder, var annex, .. var previous]:
        return LongAnnex.Merge(folder, annex, previous.FirstOrDefault());
    case ["--sourced-write", var annex, var rows]:
        return LongAnnex.WriteSourced(annex, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
    case ["--sourced-read", var annex]:
        return LongAnnex.ReadSourced(annex);
    case ["--long-read", var annex]:
        return LongAnnex.Read(annex);
    default:
        break;
}

var goals = new Goals();
if (args is ["--check"])
{
    CheckBenchmark.Run(goals);
    await Console.Out.WriteLineAsync(goals.ToString());
    return goals.Missed == 0 ? 0 : 1;
}

if (args is ["--annexes"])
{
    await AnnexBenchmark.RunAsync(goals);
    await Console.Out.WriteLineAsync(goals.ToString());
    return goals.Missed == 0 ? 0 : 1;
}

if (args is ["--service"])
{
    await ServiceBenchmark.RunAsync(goals);
    await PaneBenchmark.RunAsync(goals);
    await Console.Out.WriteLineAsync(goals.ToString());
    return goals.Missed == 0 ? 0 : 1;
}

DraftBenchmark.Run(goals);
CheckBenchmark.Run(goals);
RecognitionBenchmark.Run(goals);
await AnnexBenchmark.RunAsync(goals);
await ServiceBenchmark.RunAsync(goals);
await PaneBenchmark.RunAsync(goals);
await StartupBenchmark.RunAsync(goals, args is [var program] ? program : null);
await Console.Out.WriteLineAsync(goals.ToString());
return goals.Missed == 0 ? 0 : 1;
