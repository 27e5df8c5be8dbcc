using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Tên loại, trích yếu, kính gửi, căn cứ: what stands between the head and the body (position map, boxes 5a and 9a).</summary>
internal static class TitlePlanner
{
    // The label's column beside a list of addressees; the guidance only says "centre of the page".
    private static readonly Length LabelColumn = Length.FromTwips(2300);

    public static void Add(PlanDraft draft, OfficialDocument paper, List<PlannedBlock> blocks)
    {
        if (paper.KindTitle is { } title)
            blocks.Add(draft.Bound(Component.KindTitle, "ten-loai", title));

        foreach (string author in paper.AuthorLines)
            blocks.Add(draft.Paragraph(Component.AuthorLine, author));
        // Without a type name the paper is a công văn, and its subject stands under the number.
        if (paper is { KindTitle: not null, Subject: { } subject })
        {
            blocks.Add(draft.BoundWherePlain(Component.Subject, "trich-yeu", subject));
            AddSubjectMark(draft, subject, blocks);
        }

        if (paper.Addressees is { } addressees)
            AddAddressees(draft, addressees, blocks);
        for (int i = 0; i < paper.LegalBases.Length; i++)
        {
            string end = i < paper.LegalBases.Length - 1 ? draft.Words.LegalBasisEnd.Preferred : draft.Words.LegalBasisLastEnd.Preferred;
            blocks.Add(Ended(draft, Component.LegalBasis, draft.Words.LegalBasisPrefix.Preferred, paper.LegalBases[i], end));
        }

        foreach (string line in paper.EnactingFormula)
            blocks.Add(draft.Paragraph(Component.EnactingFormula, line));
    }

    /// <summary>A paragraph with a mark before and a mark behind its text.</summary>
    public static PlannedParagraph Ended(PlanDraft draft, Component component, string lead, RichText text, string end)
    {
        PlannedStyle style = draft.Styles[component];
        ImmutableArray<PlannedInline> inlines = draft.Inlines(text, style.Run, lead);
        inlines = inlines is [.., PlannedInline.Run last] && last.Format == style.Run
            ? inlines.SetItem(inlines.Length - 1, last with { Text = last.Text + end })
            : inlines.Add(new PlannedInline.Run(end, style.Run));
        return new PlannedParagraph(component, style.Paragraph, inlines);
    }

    private static void AddSubjectMark(PlanDraft draft, RichText subject, List<PlannedBlock> blocks)
    {
        if (draft.Words.SubjectMark.Preferred is { Length: > 0 } mark)
        {
            blocks.Add(draft.Paragraph(Component.SubjectMark, mark));
            return;
        }

        Length room = draft.Page(PageOrientation.Portrait).TextWidth;
        string lastLine = subject.PlainText[(subject.PlainText.LastIndexOf('\n') + 1)..];
        Length width = TextMeasure.Width(lastLine, draft.Styles[Component.Subject].Run);
        PlannedParagraph rule = HeadPlanner.Rule(draft, Component.Subject, room, new Length(Math.Min(width.Emu, room.Emu)));
        blocks.Add(rule with { Format = rule.Format with { After = Length.FromPoints(12) } });
    }

    private static void AddAddressees(PlanDraft draft, Addressees addressees, List<PlannedBlock> blocks)
    {
        string word = (addressees.Label == AddresseeLabel.KinhGui ? draft.Words.Addressee : draft.Words.SubmissionAddressee).Preferred;
        PlannedStyle label = draft.Styles[Component.AddresseesLabel];
        PlannedStyle name = draft.Styles[Component.Addressee];
        if (addressees.Names is [var only])
        {
            PlannedParagraph line = Ended(draft, Component.Addressee, "", only, draft.Words.AddresseeLastEnd.Preferred);
            blocks.Add(line with
            {
                Component = Component.AddresseesLabel,
                Format = label.Paragraph with { Alignment = Alignment.Center, Before = Length.FromPoints(12), After = Length.FromPoints(12) },
                Inlines = line.Inlines.Insert(0, new PlannedInline.Run(word + " ", label.Run)),
            });
            return;
        }

        ImmutableArray<PlannedParagraph>.Builder list = ImmutableArray.CreateBuilder<PlannedParagraph>(addressees.Names.Length);
        for (int i = 0; i < addressees.Names.Length; i++)
        {
            bool isLast = i == addressees.Names.Length - 1;
            string end = (isLast ? draft.Words.AddresseeLastEnd : draft.Words.AddresseeEnd).Preferred;
            PlannedParagraph line = Ended(draft, Component.Addressee, "- ", addressees.Names[i], end);
            list.Add(line with
            {
                Format = name.Paragraph with
                {
                    Before = i == 0 ? Length.FromPoints(12) : name.Paragraph.Before,
                    // The list stands as one block.
                    After = isLast ? Length.FromPoints(12) : Length.Zero,
                },
            });
        }

        PlannedParagraph head = draft.Paragraph(Component.AddresseesLabel, word);
        head = head with { Format = head.Format with { Alignment = Alignment.Right, Before = Length.FromPoints(12) } };
        Length text = draft.Page(PageOrientation.Portrait).TextWidth;
        blocks.Add(new PlannedTable([LabelColumn, text - LabelColumn], [new PlannedRow([[head], list.ToImmutable()])], HeaderRows: 0, Lined: false));
    }
}
