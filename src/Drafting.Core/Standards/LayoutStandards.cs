using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Standards;

/// <summary>Các chế độ trình bày: the regimes that the product knows, each read when it is first asked for.</summary>
public static class LayoutStandards
{
    /// <summary>No regime of that id.</summary>
    public const string UnknownRegime = "TC001";

    /// <summary>A paper without a full date takes its family's newest regime.</summary>
    public const string DateMissing = "TC002";

    /// <summary>The forced regime belongs to the other family.</summary>
    public const string WrongFamily = "TC003";

    /// <summary>The paper is older than every regime of its family.</summary>
    public const string TooOld = "TC004";

    private static readonly string[] Files = ["hd05-2026", "hd36-2018", "nd30-2020"];

    private static readonly Lazy<StandardHeader[]> Headers = new(static () =>
        Array.ConvertAll(Files, static id => StandardHeader.Peek(EmbeddedJson.Read(id))));

    private static readonly FrozenDictionary<string, Lazy<LayoutStandard>> Standards = Files.ToFrozenDictionary(
        static id => id, static id => new Lazy<LayoutStandard>(() => Load(id)), StringComparer.Ordinal);

    /// <summary>The ids of the regimes, the newest of each family first; reads nothing.</summary>
    public static ImmutableArray<string> Ids => ImmutableArray.Create(Files);

    /// <summary>The ids with the names of their guidances, as a message offers them: who is to choose types the id and knows the name.</summary>
    public static string Choices => Named(Headers.Value);

    /// <summary>All regimes, in the order of <see cref="Ids"/>.</summary>
    public static ImmutableArray<LayoutStandard> All => [.. Files.Select(static id => Standards[id].Value)];

    /// <summary>What the regimes are, without their rows.</summary>
    internal static ReadOnlySpan<StandardHeader> RegimeHeaders => Headers.Value;

    /// <summary>The regime of an id, or <see langword="null"/>.</summary>
    /// <param name="id">The id, such as <c>hd36-2018</c>, compared ordinally.</param>
    public static LayoutStandard? Find(string id) => Standards.TryGetValue(id, out Lazy<LayoutStandard>? standard) ? standard.Value : null;

    /// <summary>Chọn chế độ: the regime of a paper. A forced id wins; else the one whose days hold the date; else, without a date, the newest of the
    /// family with an information line. A paper older than every regime gets the oldest, with an error.</summary>
    /// <param name="family">Whose guidance the paper follows.</param>
    /// <param name="date">The paper's date, or <see langword="null"/> while a part of it is blank.</param>
    /// <param name="at">Where the paper's date, or the forced id, stands: for the diagnostics.</param>
    /// <param name="forced">The id to use whatever the date, or <see langword="null"/>.</param>
    public static Outcome<LayoutStandard> For(DocumentFamily family, DateOnly? date, Location at, string? forced = null)
    {
        if (forced is not null)
            return Forced(family, forced, at);

        // The newest of a family stands first; a test holds the order.
        StandardHeader[] ours = Array.FindAll(Headers.Value, h => h.Family == family);
        if (date is not { } day)
        {
            LayoutStandard newest = Standards[ours[0].Id].Value;
            return new(newest, [new Diagnostic(DateMissing, Severity.Info, $"Văn bản chưa ghi đủ ngày, tháng, năm; dùng chế độ trình bày mới nhất: {newest.Title}.", at,
                Hint: "ghi đủ ngày hoặc đặt che_do nếu văn bản theo chế độ khác")]);
        }

        if (Array.Find(ours, h => h.From <= day && (h.To is null || day <= h.To)) is { } found)
            return Standards[found.Id].Value;
        StandardHeader oldest = ours[^1];
        return new(Standards[oldest.Id].Value, [new Diagnostic(TooOld, Severity.Error,
            $"Ngày {DocumentDate.From(day).ToShortString()} có trước mọi chế độ trình bày đã có; chế độ sớm nhất là {oldest.Title}, áp dụng từ {DocumentDate.From(oldest.From).ToShortString()}.",
            at, Hint: $"kiểm tra lại ngày, hoặc đặt che_do: {oldest.Id}")]);
    }

    private static Outcome<LayoutStandard> Forced(DocumentFamily family, string id, Location at)
    {
        if (Find(id) is not { } standard)
        {
            string? near = NearestName.Find(id, Files);
            return new(null, [new Diagnostic(UnknownRegime, Severity.Error, $"Không có chế độ trình bày “{id}”.", at,
                Hint: near is null ? $"các chế độ: {Choices}" : $"có phải là {near}? Các chế độ: {Choices}")]);
        }

        if (standard.Family == family)
            return standard;
        string whose = family == DocumentFamily.Party ? "văn bản của Đảng" : "văn bản hành chính nhà nước";
        return new(null, [new Diagnostic(WrongFamily, Severity.Error, $"{standard.Title} không dùng cho {whose}.", at,
            Hint: $"các chế độ dùng được: {Named(Headers.Value.Where(h => h.Family == family))}")]);
    }

    private static string Named(IEnumerable<StandardHeader> headers) => string.Join(", ", headers.Select(static h => $"{h.Id} ({h.Title})"));

    private static LayoutStandard Load(string id)
    {
        byte[] utf8 = EmbeddedJson.Read(id);
        string? parent = StandardHeader.Peek(utf8).Extends;
        return LayoutStandardReader.Read(id + ".json", utf8, parent is null ? default : EmbeddedJson.Read(parent));
    }
}
