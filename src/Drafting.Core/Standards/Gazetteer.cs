using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Text;

namespace Drafting.Core.Standards;

/// <summary>Tỉnh, thành phố trực thuộc Trung ương trong một thời kỳ.</summary>
/// <param name="Name">Tên không kèm chữ tỉnh, thành phố.</param>
/// <param name="From">The first day, where it is known.</param>
/// <param name="To">The last day, where there is one.</param>
internal sealed record Province(string Name, DateOnly? From, DateOnly? To)
{
    public bool ExistsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Danh mục tỉnh, thành phố: which there are and which there were, for the place on a paper.</summary>
internal static class Gazetteer
{
    private const string File = "don-vi-hanh-chinh.tsv";

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<Province>>> ByName = new(static () => Load()
        .GroupBy(static p => Key(p.Name), StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The provinces of a name, one for each time; empty where the name is not known.</summary>
    /// <param name="name">The name without the words for province or city, in any case and spelling.</param>
    public static ImmutableArray<Province> Find(string name) => ByName.Value.GetValueOrDefault(Key(name), []);

    private static string Key(string name) => ToneFolding.Fold(name.ToUpperInvariant());

    private static IEnumerable<Province> Load()
    {
        using Stream stream = typeof(Gazetteer).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            yield return line.Split('\t') is [{ Length: > 0 } name, "tinh" or "thanh-pho", var from, var to]
                ? new Province(name, Day(from), Day(to))
                : throw new StandardFormatException(File, [line]);
        }
    }

    private static DateOnly? Day(string text) => text == "-" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
