using System.Collections.Frozen;
using Drafting.Core.Diagnostics;

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
    // Nobody mistypes a key into a long text, and the distance costs the product of the lengths.
    private const int LongestMistyped = 24;

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
    public static string? Nearest(ReadOnlySpan<char> word) =>
        word.Length > LongestMistyped ? null : NearestName.Find(word.ToString(), Keys.Keys.Order(StringComparer.Ordinal));
}
