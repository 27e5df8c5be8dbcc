using System.Collections.Frozen;

namespace Drafting.Core.Markup;

/// <summary>Khoá: what a component line says.</summary>
internal enum ComponentKey
{
    SuperiorBody,
    IssuingBody,
    DocumentNumber,
    PlaceDate,
    KindTitle,
    AuthorLine,
    Subject,
    KinhGui,
    KinhTrinh,
    LegalBasis,
    EnactingFormula,
    Body,
    Signer,
    Authority,
    Position,
    SignerName,
    Recipients,
    SecrecyMark,
    UrgencyMark,
    CirculationNote,
    DraftNote,
    TypistMark,
    ContactLine,
    Annex,
    AnnexLandscape,
    AnnexReference,
    Copy,
}

/// <summary>Bảng khoá: the words behind <c>@</c>.</summary>
internal static class ComponentKeys
{
    private static readonly FrozenDictionary<string, ComponentKey> Keys = new Dictionary<string, ComponentKey>
    {
        ["co-quan-cap-tren"] = ComponentKey.SuperiorBody,
        ["co-quan"] = ComponentKey.IssuingBody,
        ["so-ky-hieu"] = ComponentKey.DocumentNumber,
        ["dia-danh-ngay"] = ComponentKey.PlaceDate,
        ["ten-loai"] = ComponentKey.KindTitle,
        ["tac-gia"] = ComponentKey.AuthorLine,
        ["trich-yeu"] = ComponentKey.Subject,
        ["kinh-gui"] = ComponentKey.KinhGui,
        ["kinh-trinh"] = ComponentKey.KinhTrinh,
        ["can-cu"] = ComponentKey.LegalBasis,
        ["loi-ban-hanh"] = ComponentKey.EnactingFormula,
        ["noi-dung"] = ComponentKey.Body,
        ["chu-ky"] = ComponentKey.Signer,
        ["quyen-han"] = ComponentKey.Authority,
        ["chuc-vu"] = ComponentKey.Position,
        ["ho-ten"] = ComponentKey.SignerName,
        ["noi-nhan"] = ComponentKey.Recipients,
        ["do-mat"] = ComponentKey.SecrecyMark,
        ["do-khan"] = ComponentKey.UrgencyMark,
        ["luu-hanh"] = ComponentKey.CirculationNote,
        ["du-thao"] = ComponentKey.DraftNote,
        ["danh-may"] = ComponentKey.TypistMark,
        ["lien-he"] = ComponentKey.ContactLine,
        ["phu-luc"] = ComponentKey.Annex,
        ["phu-luc-ngang"] = ComponentKey.AnnexLandscape,
        ["dan-chieu"] = ComponentKey.AnnexReference,
        ["ban-sao"] = ComponentKey.Copy,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ComponentKey>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Keys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the component that a word stands for.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out ComponentKey key) => BySpan.TryGetValue(word, out key);

    /// <summary>The key that a mistyped word most likely meant; <see langword="null"/> where none is near.</summary>
    public static string? Nearest(ReadOnlySpan<char> word)
    {
        // Nobody mistypes a key into a long text, and the distance costs the product of the lengths.
        if (word.Length > 24)
            return null;
        string? nearest = null;
        int least = Math.Max(2, word.Length / 3) + 1;
        foreach (string key in Keys.Keys.Order(StringComparer.Ordinal))
        {
            int distance = Distance(word, key);
            if (distance < least)
                (nearest, least) = (key, distance);
        }

        return nearest;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                int changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
