using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml;

/// <summary>Bộ đọc YAML: a data file becomes the one input tree, each value with its place; anchors, aliases, tags and merge keys are refused.</summary>
public static class YamlReader
{
    /// <summary>Reads a stream to its end, or to one byte beyond the limit.</summary>
    /// <param name="stream">The stream, UTF-8 with or without a byte order mark.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">The limits; <see langword="null"/> means <see cref="DataLimits.Default"/>.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Outcome<DataNode> Read(Stream stream, string file, DataLimits? limits = null)
    {
        limits ??= DataLimits.Default;
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= limits.Bytes && (read = stream.Read(buffer)) > 0)
            bytes.Write(buffer.AsSpan(0, read));
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), file, limits);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">The bytes, UTF-8 with or without a byte order mark.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">The limits; <see langword="null"/> means <see cref="DataLimits.Default"/>.</param>
    public static Outcome<DataNode> Read(ReadOnlySpan<byte> bytes, string file, DataLimits? limits = null)
    {
        limits ??= DataLimits.Default;
        return Read(SourceText.Decode(bytes, file, limits), limits);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">The limits; <see langword="null"/> means <see cref="DataLimits.Default"/>.</param>
    public static Outcome<DataNode> Read(string text, string file, DataLimits? limits = null)
    {
        limits ??= DataLimits.Default;
        return Read(SourceText.From(text, file, limits), limits);
    }

    private static Outcome<DataNode> Read(Outcome<SourceText> source, DataLimits limits)
    {
        if (source.Value is not { } text)
            return new(null, source.Diagnostics);
        List<Diagnostic> problems = [];
        DataNode? node = new YamlTreeReader(text, 0, limits, problems).ReadDocument(out int? failedAt);
        // A file with a slip in its first lines should show the slips behind it too, so reading goes on at the next line that is surely a key.
        while (failedAt is { } at && problems.Count < YamlTreeReader.MostProblems && NextKeyLine(text, at) is { } restart)
            new YamlTreeReader(text, restart, limits, problems).ReadDocument(out failedAt);
        return new(node, [.. problems]);
    }

    private static int? NextKeyLine(SourceText source, int offset)
    {
        for (int line = source.Span(offset, 0).Line + 1; line <= source.LineCount; line++)
        {
            ReadOnlySpan<char> text = source.Line(line);
            int colon = text.IndexOfAnyExcept(KeyLetters);
            if (colon > 0 && text[colon] == ':' && (colon + 1 == text.Length || text[colon + 1] == ' '))
                return source.LineStart(line);
        }

        return null;
    }

    private static readonly System.Buffers.SearchValues<char> KeyLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");
}
