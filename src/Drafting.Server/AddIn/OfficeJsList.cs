using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace Drafting.Server.AddIn;

/// <summary>Danh sách tệp <c>office.js</c>: the files of one release of Microsoft's library that Word asks for, with their hashes.</summary>
/// <param name="Release">The release.</param>
/// <param name="Published">The day on which Microsoft published it.</param>
/// <param name="Files">The hash of each file, by path.</param>
internal sealed record OfficeJsList(string Release, DateOnly Published, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Reads the list that lies in the program.</summary>
    public static OfficeJsList Read()
    {
        using Stream stream = typeof(OfficeJsList).Assembly.GetManifestResourceStream("office-js.sha256")!;
        using var reader = new StreamReader(stream);
        string[] lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] head = lines[0].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return new OfficeJsList(
            head[2],
            DateOnly.ParseExact(head[4].TrimEnd(':'), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            lines[1..].Select(static line => line.Split("  ")).ToImmutableSortedDictionary(static part => part[1], static part => part[0], StringComparer.Ordinal));
    }

    /// <summary>Holds a folder against the list.</summary>
    /// <param name="folder">The folder; it must exist.</param>
    public OfficeJsReport Check(string folder)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        var changed = ImmutableArray.CreateBuilder<string>();
        foreach ((string name, string hash) in Files)
        {
            string path = Path.Combine(folder, name);
            if (!File.Exists(path))
                missing.Add(name);
            else if (Hash(path) != hash)
                changed.Add(name);
        }

        return new OfficeJsReport(missing.ToImmutable(), changed.ToImmutable());
    }

    private static string Hash(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

/// <summary>Kết quả đối chiếu.</summary>
/// <param name="Missing">Files that are not there.</param>
/// <param name="Changed">Files that are not those of the release.</param>
internal sealed record OfficeJsReport(ImmutableArray<string> Missing, ImmutableArray<string> Changed)
{
    /// <summary>Whether the folder holds the release whole and unchanged.</summary>
    public bool IsWhole => Missing.IsEmpty && Changed.IsEmpty;
}
