using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules;

/// <summary>Bản sao: one block of the stack below a paper.</summary>
/// <param name="Region">Its region.</param>
/// <param name="Head">Cơ quan sao, số, địa danh và ngày; <see langword="null"/> where the block has none of them.</param>
/// <param name="Title">Hình thức sao.</param>
/// <param name="First">The first piece of the block.</param>
/// <param name="Components">What it holds.</param>
internal sealed record Copy(PaperRegion Region, Head? Head, Line? Title, RecognizedPart First, ImmutableHashSet<Component> Components);

/// <summary>Chồng bản sao.</summary>
internal static class Copies
{
    /// <summary>The copies from the first made to the last.</summary>
    public static ImmutableArray<Copy> Of(CheckedPaper paper)
    {
        if (!paper.Regions.Any(static r => r.Kind == RegionKind.Copy))
            return [];
        Dictionary<PaperRegion, Head> heads = Head.Of(paper).ToDictionary(static h => h.Region);
        Dictionary<PaperRegion, Line> titles = paper.Lists(Component.CopyTitle).ToDictionary(static g => g.Key, static g => g.First());
        return
        [
            .. paper.Paper.Parts.Where(static p => p.Region.Kind == RegionKind.Copy).GroupBy(static p => p.Region).OrderBy(static g => g.Key.Index)
                .Select(g => new Copy(g.Key, heads.GetValueOrDefault(g.Key), titles.GetValueOrDefault(g.Key),
                    g.FirstOrDefault(static p => p.Role == PartRole.Component && p.Component != Component.CopyRule) ?? g.First(),
                    [.. g.Where(static p => p.Component is not null).Select(static p => p.Component!.Value)])),
        ];
    }
}
