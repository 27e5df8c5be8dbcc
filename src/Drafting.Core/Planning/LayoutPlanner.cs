using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Planning;

/// <summary>Cách đánh số: who writes the labels of headings and clauses.</summary>
public enum LabelMode
{
    /// <summary>Tự động: Word numbers the lists whose labels run from 1 to n, so that an inserted item renumbers the rest.</summary>
    Automatic,

    /// <summary>Gõ sẵn: every label is text.</summary>
    Typed,
}

/// <summary>Bố trí trang: turns a document into its final format under a regime. A function; it never fails.</summary>
public static class LayoutPlanner
{
    /// <summary>Plans a paper.</summary>
    /// <param name="document">The document; it is brought into its <see cref="Canon"/> first.</param>
    /// <param name="standard">The regime, with the office's choices.</param>
    /// <param name="labels">Who writes the labels of lists.</param>
    public static LayoutPlan Plan(OfficialDocument document, LayoutStandard standard, LabelMode labels = LabelMode.Automatic)
    {
        // A certified copy on a sheet of its own has no head but its block's.
        if (document.IsCopyOnly)
            return PlanCopies(document, standard);
        OfficialDocument paper = Canon.Of(document, standard);
        var draft = new PlanDraft(standard, labels);

        List<PlannedBlock> main = [];
        main.Add(HeadPlanner.Grid(draft, paper));
        TitlePlanner.Add(draft, paper, main);
        int bodyStart = main.Count;
        BodyPlanner.Add(draft, paper.Body, main);
        int bodyEnd = main.Count;
        FootPlanner.Add(draft, paper, main);
        PageKeeper.KeepWithSignature(main, bodyStart, bodyEnd, draft.Page(PageOrientation.Portrait).TextWidth);

        List<(PageOrientation Orientation, List<PlannedBlock> Blocks)> parts = [(PageOrientation.Portrait, main)];
        foreach (Annex annex in paper.Annexes)
            parts.Add((annex.Orientation, AnnexPlanner.Blocks(draft, annex)));
        if (!paper.Copies.IsEmpty && parts[^1].Orientation == PageOrientation.Landscape)
            parts.Add((PageOrientation.Portrait, []));
        for (int i = 0; i < paper.Copies.Length; i++)
            CopyPlanner.Add(draft, paper.Copies[i], i + 1, parts[^1].Blocks);

        bool hidesFirst = standard.Page.NumberHiddenOnFirst.Preferred;
        ImmutableArray<PlannedSection>.Builder sections = ImmutableArray.CreateBuilder<PlannedSection>(parts.Count);
        foreach ((PageOrientation orientation, List<PlannedBlock> blocks) in parts)
        {
            sections.Add(new PlannedSection(
                draft.Page(orientation),
                [.. blocks],
                RestartNumbers: sections.Count > 0,
                HideFirstNumber: hidesFirst,
                FirstFooter: sections.Count == 0 && paper.ContactLine is { } contact ? draft.Paragraph(Component.ContactLine, contact) : null));
        }

        return new LayoutPlan(
            standard.Id,
            standard.Page.FontName.Preferred,
            draft.Styles,
            draft.Lists.ToImmutable(),
            sections.MoveToImmutable(),
            draft.Footnotes.ToImmutable(),
            draft.HeaderFields.ToImmutable(),
            standard.Page.Duplex.Preferred,
            TitleOf(paper));
    }

    /// <summary>Plans the certified copies of a paper alone, to be added at the end of a file that already holds its text.</summary>
    /// <param name="document">The document; of it only <see cref="OfficialDocument.Copies"/> are planned.</param>
    /// <param name="standard">The regime, with the office's choices.</param>
    public static LayoutPlan PlanCopies(OfficialDocument document, LayoutStandard standard)
    {
        OfficialDocument paper = Canon.Of(document, standard);
        var draft = new PlanDraft(standard, LabelMode.Typed);
        List<PlannedBlock> blocks = [];
        for (int i = 0; i < paper.Copies.Length; i++)
            CopyPlanner.Add(draft, paper.Copies[i], i + 1, blocks);
        return new LayoutPlan(
            standard.Id,
            standard.Page.FontName.Preferred,
            draft.Styles,
            [],
            [new PlannedSection(draft.Page(PageOrientation.Portrait), [.. blocks], RestartNumbers: false, HideFirstNumber: standard.Page.NumberHiddenOnFirst.Preferred)],
            [],
            draft.HeaderFields.ToImmutable(),
            standard.Page.Duplex.Preferred,
            string.Join(", ", paper.Copies.Select(static c => c.Title)));
    }

    /// <summary>Plans a statistical annex alone, to be added at the end of a file that already holds its paper.</summary>
    /// <param name="annex">The table and what stands round it.</param>
    /// <param name="standard">The regime, with the office's choices.</param>
    public static LayoutPlan PlanAnnex(AnnexSheet annex, LayoutStandard standard)
    {
        var draft = new PlanDraft(standard, LabelMode.Typed);
        return new LayoutPlan(
            standard.Id,
            standard.Page.FontName.Preferred,
            draft.Styles,
            [],
            [AnnexTablePlanner.Section(draft, annex)],
            [],
            [],
            standard.Page.Duplex.Preferred,
            annex.Title);
    }

    private static string TitleOf(OfficialDocument paper)
    {
        string? number = paper.Head.Number?.Format(paper.Family);
        return string.Join(' ', new[] { paper.KindTitle, number }.Where(static part => part is not null));
    }
}
