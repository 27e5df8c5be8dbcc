using System.Collections.Immutable;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Content;

/// <summary>Từ điển viết hoa: words whose capitals are settled, as a data file that a lawyer can read.</summary>
internal static class SettledCapitals
{
    private static readonly Lazy<ImmutableArray<SettledCapital>> Words = new(static () => Read("chu-hoa.json", EmbeddedJson.Read("chu-hoa")));

    /// <summary>The words, the longest first.</summary>
    public static ImmutableArray<SettledCapital> All => Words.Value;

    /// <summary>Reads a file; every problem is listed.</summary>
    /// <param name="file">The file's name, for the exception.</param>
    /// <param name="utf8">The file.</param>
    /// <exception cref="StandardFormatException">The file breaks its rules.</exception>
    public static ImmutableArray<SettledCapital> Read(string file, ReadOnlySpan<byte> utf8)
    {
        var problems = new StandardProblems(file);
        var top = new StrictObject(JsonTree.Parse(file, utf8, problems), problems);
        top.AllowOnly("id", "title", "note", "words");
        top.Text("id");
        top.Text("title");
        ImmutableArray<SettledCapital> words = [.. top.Objects("words").Select(o => Word(o, problems)).OrderByDescending(static w => w.Write.Length).ThenBy(static w => w.Write, StringComparer.Ordinal)];
        foreach (IGrouping<string, SettledCapital> twins in words.GroupBy(static w => w.Folded).Where(static g => g.Count() > 1))
            problems.Add("$.words", $"“{twins.First().Write}” is there twice");
        problems.ThrowIfAny();
        return words;
    }

    private static SettledCapital Word(StrictObject o, StandardProblems problems)
    {
        o.AllowOnly("write", "after", "before", "notAfter", "notBefore");
        string write = o.Text("write");
        if (write != write.Normalize())
            problems.Add(o.Path, "not in NFC");
        return new SettledCapital(write, Fold(write), Folded(o, "after"), Folded(o, "before"), Folded(o, "notAfter"), Folded(o, "notBefore"));
    }

    private static ImmutableArray<string> Folded(StrictObject o, string name) => [.. o.Texts(name).Select(Fold)];

    private static string Fold(string text) => ToneFolding.Fold(text).ToLowerInvariant();
}

/// <summary>Chữ viết hoa.</summary>
/// <param name="Write">How it is written.</param>
/// <param name="Folded">The same without case and without the place of the tone; what follows is folded too.</param>
/// <param name="After">The words behind one of which it must stand; empty for any.</param>
/// <param name="Before">The words before one of which it must stand; empty for any.</param>
/// <param name="NotAfter">The words behind which it is something else.</param>
/// <param name="NotBefore">The words before which it is something else.</param>
internal sealed record SettledCapital(string Write, string Folded, ImmutableArray<string> After, ImmutableArray<string> Before, ImmutableArray<string> NotAfter, ImmutableArray<string> NotBefore);
