using System.CommandLine;

namespace Drafting.Cli.Parsing;

/// <summary>Tuỳ chọn không có giá trị.</summary>
internal sealed class FlagOption : Option<string>
{
    /// <summary>Makes the option.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">One line of help.</param>
    /// <param name="aliases">Other names.</param>
    public FlagOption(string name, string description, params string[] aliases)
        : base(name, aliases)
    {
        Description = description;
        Arity = ArgumentArity.Zero;
    }

    /// <summary>Whether the command line has it.</summary>
    /// <param name="parse">The command line.</param>
    public bool IsGiven(ParseResult parse) => parse.GetResult(this) is { Implicit: false };
}
