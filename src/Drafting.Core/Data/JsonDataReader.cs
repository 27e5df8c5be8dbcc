using System.Text;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Data;

/// <summary>Bộ đọc JSON: a JSON file becomes the one input tree, each value with its place; strict JSON, no comments, no key twice.</summary>
public static class JsonDataReader
{
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
        DataNode? node = new JsonTreeReader(text, limits, problems).ReadDocument(Encoding.UTF8.GetBytes(text.Text));
        return new(node, [.. problems]);
    }
}
