using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Nơi nhận và chữ ký: the grid at the end of the text (position map, boxes 7, 9b and 12).</summary>
internal static class FootPlanner
{
    public static void Add(PlanDraft draft, OfficialDocument paper, List<PlannedBlock> blocks)
    {
        ImmutableArray<PlannedParagraph> recipients = Recipients(draft, paper.Recipients);
        if (paper.Signers.Length >= 2)
        {
            ImmutableArray<PlannedRow>.Builder rows = ImmutableArray.CreateBuilder<PlannedRow>();
            for (int i = 0; i < paper.Signers.Length; i += 2)
            {
                ImmutableArray<PlannedParagraph> left = Signature(draft, paper.Signers[i], Key(i));
                ImmutableArray<PlannedParagraph> right = i + 1 < paper.Signers.Length
                    ? Signature(draft, paper.Signers[i + 1], Key(i + 1))
                    : Blank(draft);
                rows.Add(new PlannedRow([KeptTogether(Lowered(left)), Lowered(right)]));
            }

            if (!paper.Recipients.IsEmpty)
                rows.Add(new PlannedRow([recipients, Blank(draft)]));
            Length half = draft.Page(PageOrientation.Portrait).TextWidth / 2;
            blocks.Add(new PlannedTable([half, half], rows.ToImmutable(), HeaderRows: 0, Lined: false));
        }
        else if (!paper.Signers.IsEmpty || !paper.Recipients.IsEmpty)
        {
            ImmutableArray<PlannedParagraph> signature = paper.Signers is [var signer] ? Signature(draft, signer, Key(0)) : Blank(draft);
            bool tall = paper.Recipients.Length > 30;
            ImmutableArray<Length> columns = TwoColumns.Fit(draft, [], signature);
            blocks.Add(new PlannedTable(columns, [new PlannedRow([Lowered(recipients), Lowered(signature)], MaySplit: tall)], HeaderRows: 0, Lined: false));
        }

        if (paper.TypistMark is { } mark)
        {
            if (blocks[^1] is PlannedTable grid)
                blocks[^1] = grid with { Rows = [.. grid.Rows.Select(static row => row with { Cells = [.. row.Cells.Select(KeptTogether)] })] };
            blocks.Add(draft.Paragraph(Component.TypistMark, mark));
        }
    }

    public static ImmutableArray<PlannedParagraph> Recipients(PlanDraft draft, ImmutableArray<Recipient> recipients)
    {
        if (recipients.IsEmpty)
            return Blank(draft);
        ImmutableArray<PlannedParagraph>.Builder cell = ImmutableArray.CreateBuilder<PlannedParagraph>(recipients.Length + 1);
        cell.Add(draft.Paragraph(Component.RecipientsLabel, draft.Words.Recipients.Preferred));
        for (int i = 0; i < recipients.Length; i++)
        {
            string end = (i < recipients.Length - 1 ? draft.Words.RecipientEnd : draft.Words.RecipientLastEnd).Preferred;
            string purpose = recipients[i].Purpose is { } given ? $" ({given})" : "";
            cell.Add(draft.Paragraph(Component.Recipient, $"- {recipients[i].Text}{purpose}{end}"));
        }

        return cell.MoveToImmutable();
    }

    /// <summary>One column of the signature block: authority, positions, room to sign, name.</summary>
    /// <param name="draft">The plan in the making.</param>
    /// <param name="signer">Who signs.</param>
    /// <param name="key">The key of the bound name, such as <c>nguoi-ky</c>.</param>
    public static ImmutableArray<PlannedParagraph> Signature(PlanDraft draft, Signer signer, string key)
    {
        ImmutableArray<PlannedParagraph>.Builder cell = ImmutableArray.CreateBuilder<PlannedParagraph>(signer.Positions.Length + 3);
        if (signer.Authority is { } authority)
            cell.Add(draft.Paragraph(Component.Authority, authority));
        for (int i = 0; i < signer.Positions.Length; i++)
        {
            // A head who signs directly has no authority line: the position carries the authority and has its weight, but is a position all the same.
            PlannedParagraph position = draft.Paragraph(Component.Position, signer.Positions[i]);
            cell.Add(signer.Authority is null && i == 0 ? position with { Inlines = draft.Paragraph(Component.Authority, signer.Positions[i]).Inlines } : position);
        }

        ParagraphFormat name = draft.Styles[Component.SignerName].Paragraph;
        ParagraphFormat room = name with { Line = LineSpacing.AtLeast(draft.Words.SignatureGap.Preferred), Before = Length.Zero, After = Length.Zero };
        cell.Add(new PlannedParagraph(Component.SignerName, room, [], Anchor: key + ".chu-ky"));
        cell.Add(draft.Bound(Component.SignerName, key, signer.Name ?? DocumentNumber.Blank));
        return cell.ToImmutable();
    }

    public static ImmutableArray<PlannedParagraph> Blank(PlanDraft draft) =>
        [draft.Empty(Component.Recipient, draft.Styles[Component.Recipient].Paragraph)];

    // A little room between the text and the block below it.
    private static ImmutableArray<PlannedParagraph> Lowered(ImmutableArray<PlannedParagraph> cell) =>
        cell.SetItem(0, cell[0] with { Format = cell[0].Format with { Before = cell[0].Format.Before + Length.FromPoints(6) } });

    private static string Key(int index) => index == 0 ? "nguoi-ky" : string.Create(CultureInfo.InvariantCulture, $"nguoi-ky-{index + 1}");

    private static ImmutableArray<PlannedParagraph> KeptTogether(ImmutableArray<PlannedParagraph> cell) =>
        [.. cell.Select(static p => p with { Format = p.Format with { KeepNext = true } })];
}
