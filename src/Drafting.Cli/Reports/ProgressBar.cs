using Spectre.Console;

namespace Drafting.Cli.Reports;

/// <summary>Thanh tiến độ: shown on a terminal while many papers are worked on, gone afterwards.</summary>
internal static class ProgressBar
{
    /// <summary>Shows the bar where someone sees it, and does the work.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="title">What is shown before the first step.</param>
    /// <param name="steps">How many steps there are; of one no bar is shown.</param>
    /// <param name="work">The work; it says before each step which file is next, from any thread.</param>
    public static void Run(Surroundings surroundings, string title, int steps, Action<Action<string>> work)
    {
        if (steps < 2 || surroundings.ErrorTarget != TextTarget.Terminal)
        {
            work(static _ => { });
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: steps);
                bool isFirst = true;
                work(file =>
                {
                    lock (task)
                    {
                        task.Description = Markup.Escape(Path.GetFileName(file));
                        if (!isFirst)
                            task.Increment(1);
                        isFirst = false;
                    }
                });
            });
    }
}
