using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Content;

/// <summary>Tên loại trong lời: the types by which words name papers, with their codes; those of the table of types, and the state's that are no types of
/// administrative papers.</summary>
internal static class KindWords
{
    private const int MostWords = 4;

    // Names that have words behind the type, and what the state issues beside administrative papers.
    private static readonly (string Name, string Kind)[] Others =
    [
        ("Thông báo kết luận", "Thông báo"), ("Chương trình hành động", "Chương trình"), ("Chương trình công tác", "Chương trình"),
        ("Chương trình phối hợp", "Chương trình"), ("Kế hoạch phối hợp", "Kế hoạch"), ("Quy chế phối hợp", "Quy chế"), ("Quy chế làm việc", "Quy chế"),
        ("Nghị định", "Nghị định"), ("Thông tư", "Thông tư"), ("Thông tư liên tịch", "Thông tư liên tịch"), ("Luật", "Luật"), ("Bộ luật", "Bộ luật"), ("Pháp lệnh", "Pháp lệnh"),
    ];

    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(static () => AuthorityStandards.All
        .SelectMany(static t => t.Kinds.Select(static k => (k.Name, Kind: k.Name)))
        .Concat(Others)
        .DistinctBy(static n => Key(n.Name))
        .ToFrozenDictionary(static n => Key(n.Name), static n => n.Kind, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, DocumentKind>> Kinds = new(static () => AuthorityStandards.All
        .SelectMany(static t => t.Kinds)
        .DistinctBy(static k => k.Name)
        .ToFrozenDictionary(static k => k.Name, StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Codes = new(static () => AuthorityStandards.All
        .SelectMany(static t => t.Kinds).Select(static k => k.PartyCode).OfType<string>().ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Bodies = new(static () => AuthorityStandards.All
        .SelectMany(static t => t.Bodies).Select(static b => b.Code).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a code is one of a Party type.</summary>
    /// <param name="code">The code, such as <c>KL</c>.</param>
    public static bool IsPartyCode(string code) => Codes.Value.Contains(code);

    /// <summary>Whether a code is one of a Party body.</summary>
    /// <param name="code">The code, such as <c>TW</c>.</param>
    public static bool IsPartyBody(string code) => Bodies.Value.Contains(code);

    /// <summary>The type of a name that <see cref="Before"/> gave, where the table has it.</summary>
    /// <param name="name">The name.</param>
    public static DocumentKind? Find(string name) => Kinds.Value.GetValueOrDefault(name);

    /// <summary>The types that have a Party code.</summary>
    /// <param name="code">The code.</param>
    public static ImmutableArray<string> WithPartyCode(string code) => [.. Kinds.Value.Values.Where(k => k.PartyCode == code).Select(static k => k.Name).Order(StringComparer.Ordinal)];

    /// <summary>The longest name of a type that ends just before an offset, in any case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The offset.</param>
    /// <param name="floor">How far back it may reach.</param>
    /// <returns>The type as the table has it, and where its name begins; <paramref name="end"/> where there is none.</returns>
    public static (string? Kind, int Start) Before(string text, int end, int floor)
    {
        (string?, int) longest = (null, end);
        int at = end;
        if (end <= floor || !char.IsWhiteSpace(text[end - 1]))
            return longest;
        var words = new List<string>(MostWords);
        while (words.Count < MostWords)
        {
            int stop = at;
            while (stop > floor && char.IsWhiteSpace(text[stop - 1]))
                stop--;
            if (stop == at)
                break;
            at = stop;
            while (at > floor && stop - at < 8 && char.IsLetter(text[at - 1]))
                at--;
            if (at == stop || (at > 0 && char.IsLetter(text[at - 1])))
                break;
            words.Insert(0, text[at..stop]);
            if (ByName.Value.TryGetValue(Key(string.Join(' ', words)), out string? kind))
                longest = (kind, at);
        }

        return longest;
    }

    private static string Key(string name) => ToneFolding.Fold(name).ToLowerInvariant();
}
