using Drafting.Benchmarks;

// The empty program that whole-process times are held against: nothing but the runtime's own start.
if (args is ["--empty"])
    return 0;

await Console.Out.WriteLineAsync(DraftBenchmark.Run());
await Console.Out.WriteLineAsync(await StartupBenchmark.RunAsync(args is [var program] ? program : null));
return 0;
