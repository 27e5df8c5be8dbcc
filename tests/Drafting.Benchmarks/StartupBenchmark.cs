using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Drafting.Benchmarks;

/// <summary>Whole processes: the program's help and one draft against an empty program.</summary>
internal static class StartupBenchmark
{
    private const int Runs = 11;

    /// <summary>Measures the program beside this one, or a published one.</summary>
    /// <param name="program">The path of a published <c>drafting</c>, or null.</param>
    public static async Task<string> RunAsync(string? program)
    {
        string[] own = program is null ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "drafting.dll")] : [program];
        string[] empty = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Drafting.Benchmarks.dll"), "--empty"];
        string folder = Directory.CreateTempSubdirectory("drafting-bench-").FullName;
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
        var report = new StringBuilder($"Cả tiến trình ({string.Join(' ', own)}), trung vị của {Runs} lần:\n");
        report.Append(CultureInfo.InvariantCulture, $"  chương trình rỗng                     {medians[0],8:0} ms\n");
        report.Append(CultureInfo.InvariantCulture, $"  drafting --help                       {medians[1],8:0} ms   {medians[1] / medians[0]:0.00} lần, cần ≤ 4\n");
        report.Append(CultureInfo.InvariantCulture, $"  một lần soạn thảo                     {medians[2],8:0} ms   {medians[2] / medians[0]:0.00} lần, cần ≤ 8\n");
        return report.ToString();
    }

    private static async Task<double> TimeAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in command[1..])
            start.ArgumentList.Add(argument);
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(began).TotalMilliseconds
            : throw new InvalidOperationException($"{string.Join(' ', command)}: {errors}");
    }
}
