using System.Text;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Dòng nguồn: finds the line that a finding speaks of, where the finding does not bring it along.</summary>
/// <param name="surroundings">The machine.</param>
/// <param name="texts">Texts that no file holds, by the name that findings give them.</param>
internal sealed class QuotedLines(Surroundings surroundings, IReadOnlyDictionary<string, byte[]> texts)
{
    private const long LargestFile = 8 * 1024 * 1024;

    private readonly Dictionary<string, string[]> read = new(StringComparer.Ordinal);

    /// <summary>The finding with its line and with the path as the user names it.</summary>
    /// <param name="diagnostic">The finding.</param>
    public Diagnostic Complete(Diagnostic diagnostic)
    {
        (string file, TextSpan? span) = diagnostic.Location switch
        {
            Location.InTemplate template => (template.File, template.Span),
            Location.InData data => (data.File, data.Span),
            _ => ("", null),
        };
        if (diagnostic.Quote is null && file.Length > 0 && span is { Line: > 0 } at && LinesOf(file) is var lines && at.Line <= lines.Length && lines[at.Line - 1].Trim().Length > 0)
            diagnostic = diagnostic with { Quote = lines[at.Line - 1] };
        return diagnostic with { Location = Shorten(diagnostic.Location) };
    }

    private Location Shorten(Location location) => location switch
    {
        Location.InTemplate template => template with { File = surroundings.Short(template.File) },
        Location.InData data => data with { File = surroundings.Short(data.File) },
        Location.InFile file => new Location.InFile(surroundings.Short(file.File)),
        _ => location,
    };

    private string[] LinesOf(string file)
    {
        if (!read.TryGetValue(file, out string[]? lines))
            read[file] = lines = Read(file);
        return lines;
    }

    // A report must not fail for want of a quotation.
    private string[] Read(string file)
    {
        if (texts.TryGetValue(file, out byte[]? bytes))
            return Lines(Encoding.UTF8.GetString(bytes));
        try
        {
            var info = new FileInfo(surroundings.Full(file));
            return info.Exists && info.Length <= LargestFile ? Lines(File.ReadAllText(info.FullName)) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
