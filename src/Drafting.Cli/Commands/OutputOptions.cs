using System.CommandLine;
using Drafting.Cli.Parsing;

namespace Drafting.Cli.Commands;

/// <summary>Tuỳ chọn của lệnh ghi tệp.</summary>
internal sealed class OutputOptions
{
    /// <summary>Makes the options.</summary>
    /// <param name="description">What <c>--out</c> is.</param>
    /// <param name="valueName">What stands behind <c>--out</c>.</param>
    public OutputOptions(string description, string valueName = "tệp")
    {
        Out = new Option<string>("--out", "-o") { Description = description, HelpName = valueName };
    }

    /// <summary>Nơi ghi.</summary>
    public Option<string> Out { get; }

    /// <summary>Ghi đè.</summary>
    public FlagOption Force { get; } = new("--force", "Ghi đè tệp đã có.");

    /// <summary>What to do with a file that is there.</summary>
    /// <param name="parse">The command line.</param>
    public ExistingFile Existing(ParseResult parse) => Force.IsGiven(parse) ? ExistingFile.Replace : ExistingFile.Keep;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(Out);
        command.Options.Add(Force);
    }
}
