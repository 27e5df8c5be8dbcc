using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Numbers;

namespace Drafting.Core.Annexes;

/// <summary>Danh mục đơn vị: every body that reports or did, and what became of it.</summary>
public sealed class BodyList
{
    private readonly FrozenDictionary<string, Body> _byKey;
    private readonly FrozenDictionary<string, ImmutableArray<Body>> _byName;
    private readonly FrozenDictionary<string, ImmutableArray<Body>> _byBareName;
    private readonly FrozenDictionary<string, ImmutableArray<Body>> _heirs;

    /// <summary>Makes a list of bodies whose keys are unique and whose predecessors are in it, without circles.</summary>
    /// <param name="bodies">The bodies in the order in which forms print them.</param>
    public BodyList(ImmutableArray<Body> bodies)
    {
        Bodies = bodies;
        _byKey = bodies.ToFrozenDictionary(static b => b.Key, StringComparer.Ordinal);
        _byName = Index(bodies.SelectMany(static b => b.Aliases.Prepend(b.Name).Append(b.Key).Select(n => (BodyNames.Fold(n), b))));
        _byBareName = Index(bodies.Select(static b => (BodyNames.BareOfCommittee(BodyNames.Fold(b.Name)) ?? "", b)).Where(static p => p.Item1.Length > 0));
        _heirs = Index(bodies.SelectMany(static b => b.Predecessors.Select(p => (p, b))));
    }

    /// <summary>The bodies in the order in which forms print them.</summary>
    public ImmutableArray<Body> Bodies { get; }

    /// <summary>The body of a key, or <see langword="null"/>.</summary>
    /// <param name="key">The key.</param>
    public Body? this[string key] => _byKey.GetValueOrDefault(key);

    /// <summary>The bodies of some kinds that exist on a day, in the order of the list.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <param name="day">The day, as a rule the last one of the period.</param>
    public ImmutableArray<Body> OfKinds(ImmutableArray<string> kinds, DateOnly day) => [.. Bodies.Where(b => kinds.Contains(b.Kind) && b.IsValidOn(day))];

    /// <summary>The body that a name means on a day; the place of tones, case, form of composition, blanks and the usual abbreviations do not count.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="day">The day.</param>
    public BodyMatch Find(string name, DateOnly day)
    {
        string folded = BodyNames.Fold(name);
        ImmutableArray<Body> named = _byName.GetValueOrDefault(folded, []);
        if (named.IsEmpty)
            named = _byBareName.GetValueOrDefault(BodyNames.Bare(folded), []);
        if (named.FirstOrDefault(b => b.IsValidOn(day)) is { } current)
            return new BodyMatch.Current(current);
        if (named.IsEmpty)
            return new BodyMatch.Unknown(NearestName.Find(name, Bodies.Where(b => b.IsValidOn(day)).Select(static b => b.Name)));
        // Of two bodies of that name the one that ended last is meant, or else the one that begins first.
        Body body = named.Where(b => b.ValidTo < day).MaxBy(static b => b.ValidTo) ?? named.MinBy(static b => b.ValidFrom)!;
        ImmutableArray<Body> standing = day < body.ValidFrom ? Contributors(body, day) : Heirs(body, day);
        return new BodyMatch.NotValid(body, standing, Explain(body, standing, day));
    }

    /// <summary>The bodies of a day whose figures make up those of a body: itself, or all that merged into it, however far back.
    /// More than the body itself means that the sum is “số liệu quy đổi”.</summary>
    /// <param name="body">The body.</param>
    /// <param name="day">The day of the earlier figures.</param>
    public ImmutableArray<Body> Contributors(Body body, DateOnly day) => Walk(body, day, b => b.Predecessors.Select(p => _byKey[p]));

    /// <summary>The bodies of a day into which a body merged, however far on: itself where it exists on the day.</summary>
    /// <param name="body">The body.</param>
    /// <param name="day">The day of the later figures.</param>
    public ImmutableArray<Body> Heirs(Body body, DateOnly day) => Walk(body, day, b => _heirs.GetValueOrDefault(b.Key, []));

    private static ImmutableArray<Body> Walk(Body body, DateOnly day, Func<Body, IEnumerable<Body>> next)
    {
        var found = ImmutableArray.CreateBuilder<Body>();
        var waiting = new Queue<Body>([body]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out Body? at))
        {
            if (!seen.Add(at.Key))
                continue;
            if (at.IsValidOn(day))
            {
                found.Add(at);
                continue;
            }

            foreach (Body other in next(at))
                waiting.Enqueue(other);
        }

        return found.ToImmutable();
    }

    private string Explain(Body body, ImmutableArray<Body> heirs, DateOnly day)
    {
        string names = string.Join(", ", heirs.Select(static h => h.Name));
        if (day < body.ValidFrom)
            return $"đến ngày {Date(body.ValidFrom.Value)} mới có{(heirs.IsEmpty ? "" : $"; trước đó là {names}")}";
        string end = Date(body.ValidTo!.Value.AddDays(1));
        if (heirs.IsEmpty)
            return $"không còn từ ngày {end}";
        bool renamed = _heirs.GetValueOrDefault(body.Key, []) is [{ Predecessors.Length: 1 }] && heirs.Length == 1 && heirs[0].Predecessors is [var only] && only == body.Key;
        return renamed ? $"đã đổi thành {names} từ ngày {end}" : $"đã hợp nhất vào {names} từ ngày {end}";
    }

    private static string Date(DateOnly day) => DocumentDate.From(day).ToShortString();

    private static FrozenDictionary<string, ImmutableArray<Body>> Index(IEnumerable<(string Key, Body Body)> pairs) =>
        pairs.GroupBy(static p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => g.Select(static p => p.Body).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
