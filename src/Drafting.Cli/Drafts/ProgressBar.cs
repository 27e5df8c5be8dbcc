using System.Collections.Immutable;
using Spectre.Console;

namespace Drafting.Cli.Drafts;

/// <summary>Thanh tiến độ: shown on a terminal while many papers are drafted, gone afterwards.</summary>
internal static class ProgressBar
{
    /// <summary>Does a piece of work for each file.</summary>
    /// <param name="target">The terminal.</param>
    /// <param name="files">The files.</param>
    /// <param name="work">The work, by the file's ordinal from 0.</param>
    /// <param name="cancellation">Set when the user presses Ctrl+C.</param>
    public static void Run(TextWriter target, ImmutableArray<string> files, Action<int> work, CancellationToken cancellation)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(target) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask("Đang soạn", maxValue: files.Length);
                for (int i = 0; i < files.Length && !cancellation.IsCancellationRequested; i++)
                {
                    task.Description = Markup.Escape(Path.GetFileName(files[i]));
                    work(i);
                    task.Increment(1);
                }
            });
    }
}
