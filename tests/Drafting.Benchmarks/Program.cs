using Drafting.Benchmarks;

// The empty program that whole-process times are held against: nothing but the runtime's own start.
if (args is ["--empty"])
    return 0;

var goals = new Goals();
DraftBenchmark.Run(goals);
CheckBenchmark.Run(goals);
RecognitionBenchmark.Run(goals);
await StartupBenchmark.RunAsync(goals, args is [var program] ? program : null);
await Console.Out.WriteLineAsync(goals.ToString());
return goals.Missed == 0 ? 0 : 1;
