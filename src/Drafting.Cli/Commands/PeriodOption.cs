using System.CommandLine;
using Drafting.Core.Annexes;

namespace Drafting.Cli.Commands;

/// <summary>Tuỳ chọn <c>--period</c>: the period that a form reports.</summary>
internal sealed class PeriodOption
{
    private const string Forms = "2025-09, 2025-Q3, 2025-6T, 2025-9T hoặc 2025";

    private readonly Option<string> period = new("--period") { HelpName = "kỳ", Description = $"Kỳ báo cáo: {Forms}.", Required = true };

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command) => command.Options.Add(period);

    /// <summary>Reads the period.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="value">The period.</param>
    /// <returns>Why it is none, or <see langword="null"/>.</returns>
    public Failure? Read(ParseResult parse, out ReportingPeriod value)
    {
        string text = parse.GetValue(period)!;
        return ReportingPeriod.TryParse(text, out value) ? null : Failure.WrongUse($"“{text}” không phải là kỳ báo cáo.", $"viết như {Forms}");
    }
}
