using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Bản sao: the block that a copying body adds under a rule across the whole text.</summary>
internal static class CopyPlanner
{
    public static void Add(PlanDraft draft, CopyBlock copy, int ordinal, List<PlannedBlock> blocks)
    {
        string prefix = string.Create(CultureInfo.InvariantCulture, $"ban-sao-{ordinal}.");
        blocks.Add(draft.Empty(Component.CopyRule, draft.Styles[Component.CopyRule].Paragraph with { TopRule = draft.Words.TitleRuleWeight.Preferred }));

        PlannedParagraph? number = copy.Head.Number is { } symbol
            ? draft.Bound(Component.DocumentNumber, prefix + "so-ky-hieu", symbol.Format(draft.Standard.Family))
            : null;
        ImmutableArray<PlannedParagraph> right =
        [
            draft.Bound(Component.CopyTitle, prefix + "hinh-thuc-sao", copy.Title),
            HeadPlanner.PlaceDate(draft, copy.Head, prefix),
        ];
        ImmutableArray<PlannedParagraph> signature = copy.Signer is { } signer
            ? FootPlanner.Signature(draft, signer, prefix + "nguoi-ky")
            : FootPlanner.Blank(draft);

        ImmutableArray<Length> columns = TwoColumns.Fit(draft, HeadPlanner.Bodies(draft, copy.Head), [.. right, .. signature]);
        ImmutableArray<PlannedParagraph>.Builder left = ImmutableArray.CreateBuilder<PlannedParagraph>();
        HeadPlanner.AddBodies(draft, copy.Head, columns[0], left);
        if (number is not null)
            left.Add(number);
        blocks.Add(new PlannedTable(
            columns,
            [
                new PlannedRow([[.. left.Select(Kept)], [.. right.Select(Kept)]]),
                new PlannedRow([FootPlanner.Recipients(draft, copy.Recipients), signature]),
            ],
            HeaderRows: 0,
            Lined: false));
    }

    private static PlannedParagraph Kept(PlannedParagraph paragraph) => paragraph with { Format = paragraph.Format with { KeepNext = true } };
}
