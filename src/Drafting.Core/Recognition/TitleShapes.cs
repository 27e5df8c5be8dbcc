using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Dạng chữ quanh tên loại: type names, authors, addressees, grounds, annex headings and kinds of copy as text.</summary>
internal static partial class TitleShapes
{
    private static readonly Lazy<FrozenDictionary<string, string>> KindsByName = new(static () => AuthorityStandards.All
        .SelectMany(static table => table.Kinds.Where(static k => k.HasTitle).Select(static k => (k.Name, k.Key))
            .Concat(table.AdministrativePapers.Select(static p => (p.Name, p.Key))))
        .Select(static pair => (Name: ToneFolding.Fold(pair.Name).ToUpperInvariant(), pair.Key))
        .DistinctBy(static pair => pair.Name)
        .ToFrozenDictionary(static pair => pair.Name, static pair => pair.Key, StringComparer.Ordinal));

    private static readonly Lazy<ImmutableArray<string>> KindNames = new(static () => [.. KindsByName.Value.Keys.OrderByDescending(static n => n.Length)]);

    // Room enough for the label and its colon.
    private const int LongestLabel = 40;

    private static readonly string[] Copies = ["SAO Y BẢN CHÍNH", "SAO Y", "SAO LỤC", "TRÍCH SAO", "SAO Y BẢN SAO", "BẢN SAO", "SAO TRÍCH"];

    private static readonly string[] Grounds = ["Căn cứ", "Xét ", "Theo đề nghị", "Thực hiện", "Trên cơ sở", "Để ", "Sau khi ", "Theo "];

    private static readonly string[] Enacting = ["QUYẾT ĐỊNH", "QUYẾT NGHỊ", "CHỈ THỊ", "KẾT LUẬN", "BAN HÀNH", "NGHỊ QUYẾT", "THÔNG BÁO", "HƯỚNG DẪN", "QUY ĐỊNH", "NHƯ SAU"];

    /// <summary>The key of the kind that a type name names, or <see langword="null"/>.</summary>
    public static string? KindOf(string text) =>
        text.Length <= 60 && KindsByName.Value.TryGetValue(text.TrimEnd(':', ' ', '.').ToUpperInvariant(), out string? key) ? key : null;

    /// <summary>Whether a text is the name of a kind, also of the one whose papers have no type name and are given one by mistake.</summary>
    public static bool IsKindName(string text) => KindOf(text) is not null || text.TrimEnd(':', ' ', '.').Equals("CÔNG VĂN", StringComparison.OrdinalIgnoreCase);

    /// <summary>The type name in capitals at the beginning of a text that goes on behind it.</summary>
    public static string? KindNameBefore(string text) => text.Length < 2 || char.IsLower(text[0]) || char.IsLower(text[1])
        ? null
        : KindNames.Value.FirstOrDefault(name => text.Length > name.Length && PieceText.Starts(text, name) && !char.IsLetter(text[name.Length]));

    public static string? CopyOf(string text)
    {
        if (text.Length > 24)
            return null;
        string words = text.Trim('.', ':', ' ', '(', ')').ToUpperInvariant();
        return Copies.Contains(words, StringComparer.Ordinal) ? words : null;
    }

    public static bool IsAuthor(string text) =>
        text.Length <= 200 && (PieceText.Starts(text, "CỦA ") || (PieceText.Starts(text, "Của ") && !text.EndsWith('.')) || (PieceText.IsCaps(text) && text.Contains(" CỦA ", StringComparison.Ordinal)));

    /// <summary>Length of the words <c>Kính gửi:</c> or <c>Kính trình:</c> at the beginning, 0 where they are not a label.</summary>
    public static int AddresseesLabelLength(string text)
    {
        if (text.Length < 8 || !PieceText.StartsIgnoringCase(text, "kính"))
            return 0;
        return Addressees().Found(text.Length > LongestLabel ? text[..LongestLabel] : text)?.Length ?? 0;
    }

    public static bool IsGround(string text)
    {
        string words = text.TrimStart('-', '–', '+', '•', ' ');
        return Grounds.Any(lead => PieceText.Starts(words, lead));
    }

    /// <summary>A ground by words that lead to nothing else.</summary>
    public static bool IsPlainGround(string text)
    {
        string words = text.TrimStart('-', '–', '+', '•', ' ');
        return PieceText.Starts(words, "Căn cứ ") || PieceText.Starts(words, "Xét đề nghị ") || PieceText.Starts(words, "Theo đề nghị ");
    }

    /// <summary>Words that open a subject and no sentence.</summary>
    public static bool IsSubjectLead(string text) => PieceText.Starts(text, "về ") || PieceText.StartsIgnoringCase(text, "về việc ") || HeadShapes.IsLetterSubjectLead(text);

    public static bool IsEnacting(string text) =>
        text.Length <= 200 && ((PieceText.IsCaps(text) && Enacting.Any(word => text.TrimEnd(':', ' ', ',').EndsWith(word, StringComparison.Ordinal)))
            || text.TrimEnd(':', ' ') is "Quyết định" or "quyết định" or "Quyết nghị");

    /// <summary>Length of the words <c>Phụ lục I</c> at the beginning of a heading, 0 where the text is none.</summary>
    public static int AnnexNumberLength(string text)
    {
        if (text.Length > 300 || !PieceText.StartsIgnoringCase(text, "phụ lục"))
            return 0;
        return AnnexNumber().Found(text)?.Groups["number"].Length ?? 0;
    }

    public static bool IsAnnexReference(string text)
    {
        string words = text.TrimStart('(', '[', ' ');
        return words.Length <= 400 && (PieceText.StartsIgnoringCase(words, "kèm theo") || PieceText.StartsIgnoringCase(words, "ban hành kèm theo")
            || PieceText.StartsIgnoringCase(words, "gửi kèm") || PieceText.StartsIgnoringCase(words, "đính kèm"));
    }

    [GeneratedRegex(@"^kính (?:gửi|trình|gởi)\s?(?::|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Addressees();

    [GeneratedRegex(@"^(?<number>phụ lục(?:\s(?:số\s)?(?:[IVXLC]{1,7}|\d{1,3}[a-z]?|[A-Z]))?)\s?(?:$|[.:–-](?:\s|$))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex AnnexNumber();
}
