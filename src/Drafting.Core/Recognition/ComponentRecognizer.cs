using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting.Core.Recognition;

/// <summary>Bộ nhận dạng thành phần: says of every piece of an observed paper what it is, how surely, and why.</summary>
public static class ComponentRecognizer
{
    private static readonly Lazy<FrozenDictionary<string, Component>> ByStyle = new(static () => LayoutStandards.All
        .SelectMany(static s => StyleSheets.For(s).Styles)
        .DistinctBy(static s => s.Name)
        .ToFrozenDictionary(static s => s.Name.Replace(",", "", StringComparison.Ordinal), static s => s.Component, StringComparer.Ordinal));

    /// <summary>Recognises a paper.</summary>
    /// <param name="paper">What was seen.</param>
    public static RecognizedDocument Recognize(ObservedDocument paper)
    {
        ImmutableArray<RecognizedPart>.Builder parts = ImmutableArray.CreateBuilder<RecognizedPart>(paper.Paragraphs.Length);
        PaperRegion region = PaperRegion.Paper;
        int copies = 0, annexes = 0;
        bool isState = paper.Paragraphs.Any(static p => p.StyleName == "VB Tiêu ngữ");
        for (int i = 0; i < paper.Paragraphs.Length; i++)
        {
            ObservedParagraph paragraph = paper.Paragraphs[i];
            Component? known = paragraph.StyleName is { } style && ByStyle.Value.TryGetValue(style, out Component component) ? component : null;
            if (known == Component.CopyRule)
                region = new PaperRegion(RegionKind.Copy, ++copies);
            else if (known == Component.AnnexNumber)
                region = new PaperRegion(RegionKind.Annex, ++annexes);
            if (string.IsNullOrWhiteSpace(paragraph.Text))
                parts.Add(new RecognizedPart(i, 0, paragraph.Text.Length, PartRole.Blank, null, region, 1, "đoạn trống"));
            else if (known is { } found)
                parts.Add(new RecognizedPart(i, 0, paragraph.Text.Length, PartRole.Component, found, region, 1, $"tên kiểu “{paragraph.StyleName}”"));
            else
                parts.Add(new RecognizedPart(i, 0, paragraph.Text.Length, PartRole.Unknown, null, region, 0, "chưa nhận ra"));
        }

        return new RecognizedDocument(paper, isState ? PaperNature.StatePaper : PaperNature.PartyPaper, "chưa xét", null, parts.ToImmutable());
    }
}
