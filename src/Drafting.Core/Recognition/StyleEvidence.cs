using System.Collections.Frozen;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting.Core.Recognition;

/// <summary>Chứng cứ từ tên kiểu: our own writer names every component in the style's name. A name may lie, after someone has pasted or typed on.</summary>
internal static class StyleEvidence
{
    // Word takes what stands behind a comma for another name of the style, so files hold the names without commas.
    private static readonly Lazy<FrozenDictionary<string, Component>> ByName = new(static () => LayoutStandards.All
        .SelectMany(static s => StyleSheets.For(s).Styles)
        .DistinctBy(static s => s.Name)
        .ToFrozenDictionary(static s => s.Name.Replace(",", "", StringComparison.Ordinal), static s => s.Component, StringComparer.Ordinal));

    public static Component? Of(ObservedParagraph paragraph) =>
        paragraph.StyleName is { } name && ByName.Value.TryGetValue(name.Replace(",", "", StringComparison.Ordinal), out Component component) ? component : null;

    /// <summary>Whether the words of a paragraph cannot be what its style says.</summary>
    public static bool Contradicts(Component style, string text)
    {
        if (text.Length == 0)
            return false;
        return style switch
        {
            // Small letters are a fault of the title, not another component.
            Component.PartyTitle => text.ToUpperInvariant() is var title && !HeadShapes.IsPartyTitle(title) && !HeadShapes.IsStateTitle(title),
            Component.Motto => !HeadShapes.IsMotto(text),
            Component.Star => !HeadShapes.IsStar(text),
            Component.SubjectMark => !HeadShapes.IsTypedRule(text),
            Component.DocumentNumber => !text.Any(char.IsAsciiDigit) && !HeadShapes.IsNumber(text),
            Component.PlaceDate => !text.Contains("ngày", StringComparison.OrdinalIgnoreCase),
            Component.AddresseesLabel => TitleShapes.AddresseesLabelLength(text) == 0,
            Component.RecipientsLabel => !PieceText.StartsIgnoringCase(text, "nơi nhận"),
            Component.Article => !PieceText.StartsIgnoringCase(text, "điều"),
            // A rule typed under the name goes on in the style of the name.
            Component.SuperiorBody or Component.IssuingBody when HeadShapes.IsTypedRule(text) => true,
            _ => HeadShapes.IsPartyTitle(text) || HeadShapes.IsStateTitle(text) || HeadShapes.IsPlaceDate(text) || FootShapes.IsRecipientsLabel(text)
                || (text.StartsWith("Số", StringComparison.Ordinal) && HeadShapes.IsNumber(text)),
        };
    }
}
