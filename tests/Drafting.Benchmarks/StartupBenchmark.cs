using System.Diagnostics;
using System.Globalization;

namespace Drafting.Benchmarks;

/// <summary>Whole processes: the program's help and one draft against an empty program.</summary>
internal static class StartupBenchmark
{
    private const int Runs = 11;

    /// <summary>Publishes the program as it is installed, unless one is named, and measures it.</summary>
    /// <param name="goals">Where the ratios go.</param>
    /// <param name="program">The path of a published <c>drafting</c>, or null.</param>
    public static async Task RunAsync(Goals goals, string? program)
    {
        string folder = Directory.CreateTempSubdirectory("drafting-bench-").FullName;
        string[] own = [program ?? await PublishAsync(Path.Combine(folder, "program"))];
        string[] empty = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Drafting.Benchmarks.dll"), "--empty"];
        string sample = Path.Combine(DraftBenchmark.TemplateFolder(), "ket-luan", "samples", "152-kl-tw.yaml");
        string[][] commands =
        [
            empty,
            [.. own, "--help"],
            [.. own, "draft", "ket-luan", "--data", sample, "--out", Path.Combine(folder, "a.docx"), "--force", "--templates", DraftBenchmark.TemplateFolder()],
        ];
        var times = commands.Select(_ => new double[Runs]).ToArray();
        for (int run = -1; run < Runs; run++)
        {
            for (int c = 0; c < commands.Length; c++)
            {
                double time = await TimeAsync(commands[c]);
                if (run >= 0)
                    times[c][run] = time;
            }
        }

        Directory.Delete(folder, recursive: true);
        double[] medians = [.. times.Select(static t => t.Order().ElementAt(Runs / 2))];
        goals.Title(string.Create(CultureInfo.InvariantCulture, $"Cả tiến trình, trung vị của {Runs} lần; chương trình rỗng: {medians[0]:0} ms"));
        goals.Ratio(string.Create(CultureInfo.InvariantCulture, $"drafting --help ({medians[1]:0} ms)"), medians[1] / medians[0], 4);
        goals.Ratio(string.Create(CultureInfo.InvariantCulture, $"một lần soạn thảo ({medians[2]:0} ms)"), medians[2] / medians[0], 8);
    }

    private static async Task<string> PublishAsync(string output)
    {
        string project = Path.Combine(DraftBenchmark.TemplateFolder(), "..", "src", "Drafting.Cli");
        await TimeAsync(["dotnet", "publish", project, "-r", OperatingSystem.IsWindows() ? "win-x64" : "linux-x64", "--self-contained", "-o", output]);
        return Path.Combine(output, OperatingSystem.IsWindows() ? "drafting.exe" : "drafting");
    }

    /// <summary>What a program prints.</summary>
    public static async Task<string> AnswerAsync(string[] command) => (await RunAsync(command)).Output;

    private static async Task<double> TimeAsync(string[] command) => (await RunAsync(command)).Milliseconds;

    private static async Task<(string Output, double Milliseconds)> RunAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in command[1..])
            start.ArgumentList.Add(argument);
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        string printed = await output;
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (printed, Stopwatch.GetElapsedTime(began).TotalMilliseconds)
            : throw new InvalidOperationException($"{string.Join(' ', command)}: {errors}");
    }
}
