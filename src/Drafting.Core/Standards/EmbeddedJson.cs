namespace Drafting.Core.Standards;

/// <summary>The data files in the assembly.</summary>
internal static class EmbeddedJson
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static byte[] Read(string name)
    {
        using Stream stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name + ".json")
            ?? throw new InvalidOperationException($"{name}.json is not embedded.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
