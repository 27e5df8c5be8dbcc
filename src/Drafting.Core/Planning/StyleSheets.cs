using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Bảng kiểu của một chế độ: made once for a standard and found again as long as the standard lives.</summary>
internal static class StyleSheets
{
    private static readonly ConditionalWeakTable<LayoutStandard, StyleSheet> Made = [];

    public static StyleSheet For(LayoutStandard standard) => Made.GetValue(standard, Build);

    private static StyleSheet Build(LayoutStandard standard)
    {
        ImmutableArray<PlannedStyle>.Builder styles = ImmutableArray.CreateBuilder<PlannedStyle>();
        foreach (Component component in Enum.GetValues<Component>())
        {
            if (!standard.Components.TryGetValue(component, out ComponentStandard? row))
                continue;
            var paragraph = new ParagraphFormat(
                row.Alignment.Preferred,
                Length.Zero,
                Length.Zero,
                row.FirstLine.Preferred,
                row.SpaceBefore.Preferred,
                row.SpaceAfter.Preferred,
                row.Line.Preferred,
                KeepNext: KeepsNext(component),
                OutlineLevel: OutlineLevel(component));
            var run = new RunFormat(row.Size.Preferred, row.Bold.Preferred, row.Italic.Preferred, row.Underline.Preferred);
            styles.Add(new PlannedStyle(component, StyleName(component), paragraph, run));
        }

        return new StyleSheet(styles.ToImmutable());
    }

    private static string StyleName(Component component)
    {
        string name = component.VietnameseName;
        return "VB " + char.ToUpperInvariant(name[0]) + name[1..];
    }

    // A heading never stands alone at the foot of a page.
    private static bool KeepsNext(Component component) => component is
        Component.PartNumber or Component.PartTitle or Component.SectionNumber or Component.SectionTitle or Component.RomanHeading
        or Component.KindTitle or Component.AuthorLine or Component.Subject or Component.SubjectMark or Component.EnactingFormula
        or Component.AnnexNumber or Component.AnnexTitle or Component.AnnexReference or Component.CopyRule;

    private static int OutlineLevel(Component component) => component switch
    {
        Component.PartNumber or Component.RomanHeading or Component.AnnexNumber => 1,
        Component.SectionNumber => 2,
        Component.Article => 3,
        _ => 0,
    };
}
