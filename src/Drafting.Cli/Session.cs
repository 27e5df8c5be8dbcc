using System.Collections.Immutable;

namespace Drafting.Cli;

/// <summary>Phiên làm việc: what a command works with besides its own arguments.</summary>
/// <param name="surroundings">The machine.</param>
/// <param name="settings">What the office has set.</param>
/// <param name="roots">The template folders, the strongest first.</param>
/// <param name="commands">The program's commands, for the one that writes completion scripts.</param>
internal sealed class Session(
    Surroundings surroundings, DraftingSettings settings, ImmutableArray<string> roots, ImmutableArray<Commands.CliCommand> commands)
{
    private readonly Dictionary<string, byte[]> texts = new(StringComparer.Ordinal);
    private DraftingEngine? engine;

    /// <summary>The machine.</summary>
    public Surroundings Surroundings { get; } = surroundings;

    /// <summary>The program's commands.</summary>
    public ImmutableArray<Commands.CliCommand> Commands { get; } = commands;

    /// <summary>The engine, made when it is first asked for.</summary>
    public DraftingEngine Engine => engine ??= new DraftingEngine(TemplateStore.Open(roots, settings), settings);

    /// <summary>Reads standard input to its end and keeps it, so that a finding can quote its lines.</summary>
    /// <param name="name">The name that findings give it.</param>
    public byte[] ReadInput(string name) => texts[name] = Read(Surroundings.Input);

    /// <summary>Reads a data file.</summary>
    /// <param name="name">The file as the user names it.</param>
    public byte[] ReadFile(string name)
    {
        using FileStream stream = File.OpenRead(Surroundings.Full(name));
        return Read(stream);
    }

    /// <summary>The reply with paths as the user names them, and with the offending line where only its number is known.</summary>
    /// <param name="reply">The reply.</param>
    public Reply Complete(Reply reply)
    {
        var quotes = new Reports.QuotedLines(Surroundings, texts);
        return reply with
        {
            Diagnostics = [.. reply.Diagnostics.Select(quotes.Complete)],
            Papers = [.. reply.Papers.Select(statement => statement with { Finding = quotes.Complete(statement.Finding) })],
        };
    }

    private byte[] Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        // One byte beyond the limit is enough for the reader to refuse it.
        while (bytes.Length <= settings.DataLimits.Bytes && (read = stream.Read(buffer)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}
