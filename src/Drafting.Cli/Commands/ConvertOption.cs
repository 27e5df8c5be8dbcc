using System.CommandLine;
using Drafting.Cli.Papers;
using Drafting.Cli.Parsing;

namespace Drafting.Cli.Commands;

/// <summary>Tuỳ chọn chuyển định dạng.</summary>
internal sealed class ConvertOption
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly FlagOption convert = new("--convert", "Chuyển tệp .doc, .rtf, .odt sang .docx bằng LibreOffice của máy trước khi đọc.");

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command) => command.Options.Add(convert);

    /// <summary>How papers are opened.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="session">The session.</param>
    public PaperSource Source(ParseResult parse, Session session) =>
        new(session.Surroundings, convert.IsGiven(parse) ? new LibreOffice(LibreOffice.Find(session.Surroundings, session.Engine.Settings.LibreOffice), Limit) : null);
}
