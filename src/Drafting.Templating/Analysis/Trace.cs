using System.Collections.Immutable;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Analysis;

/// <summary>Vết dữ liệu: what of the data record a value may be, hold, or be computed from.</summary>
/// <param name="Aliases">Paths that the value itself may be.</param>
/// <param name="Elements">Paths that its items may be.</param>
/// <param name="Sources">Paths that it is computed from.</param>
internal sealed record Trace(ImmutableHashSet<string> Aliases, ImmutableHashSet<string> Elements, ImmutableHashSet<string> Sources)
{
    private const int Most = 64;

    public static Trace Empty { get; } = new([], [], []);

    /// <summary>The trace of an item.</summary>
    public Trace Item => new(Elements.Union(Aliases.Select(static a => a + "[]")), [], Sources);

    /// <summary>The trace of something computed from the value.</summary>
    public Trace Derived => new([], [], Sources.Union(Aliases).Union(Elements));

    public static Trace Of(string path) => new([path], [], []);

    public Trace With(Trace other)
    {
        Trace all = new(Aliases.Union(other.Aliases), Elements.Union(other.Elements), Sources.Union(other.Sources));
        // Two variables that feed each other would grow paths without end.
        return all.Aliases.Count + all.Elements.Count + all.Sources.Count > Most ? this : all;
    }

    public Trace Member(string name) => new([.. Aliases.Select(a => $"{a}.{name}")], [], Sources);

    public bool Covers(Trace other) => Aliases.IsSupersetOf(other.Aliases) && Elements.IsSupersetOf(other.Elements) && Sources.IsSupersetOf(other.Sources);
}

/// <summary>Tên lấy từ dữ liệu.</summary>
internal readonly record struct FreeName(string Name, Node Site);

/// <summary>Kết quả phân tích.</summary>
internal sealed record Findings(ImmutableArray<TemplateReference> References, ImmutableArray<FreeName> FreeNames);
