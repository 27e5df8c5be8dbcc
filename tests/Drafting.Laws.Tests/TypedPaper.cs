using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Laws.Tests;

/// <summary>A paper as plain text, and what of its structure plain text can show.</summary>
internal static class TypedPaper
{
    /// <summary>The lines of the plan, labels typed. A soft break is a blank, for in a text file every line end is a paragraph's.</summary>
    public static byte[] Write(OfficialDocument document, LayoutStandard standard)
    {
        LayoutPlan plan = LayoutPlanner.Plan(Structure(document), standard, LabelMode.Typed);
        var text = new StringBuilder();
        foreach (PlannedBlock block in plan.Sections.SelectMany(static s => s.Blocks))
        {
            if (block is PlannedTable table)
                text.AppendJoin('\n', table.Rows.SelectMany(static r => r.Cells).SelectMany(static c => c).Select(Line));
            else
                text.Append(Line((PlannedParagraph)block));
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The paper without what a text file cannot show: emphasis, notes, soft breaks, tables, which of two bodies is the superior,
    /// turned pages, and the foot of the page.</summary>
    public static OfficialDocument Structure(OfficialDocument document) => document with
    {
        // Two bodies in one type may be one above the other or two that issue together.
        Head = Bare(document.Head),
        Copies = [.. document.Copies.Select(static c => c with { Head = Bare(c.Head) })],
        Subject = document.Subject is { } subject ? Bare(subject) : null,
        Addressees = document.Addressees is { } addressees ? addressees with { Names = Each(addressees.Names) } : null,
        LegalBases = Each(document.LegalBases),
        Body = Blocks(document.Body),
        ContactLine = null,
        Annexes = [.. document.Annexes.Select(static a => a with { Title = Bare(a.Title), Orientation = PageOrientation.Portrait, Body = Blocks(a.Body) })],
    };

    private static LetterHead Bare(LetterHead head) => head with
    {
        SuperiorBody = null,
        IssuingBodies = head.SuperiorBody is { } superior ? [superior, .. head.IssuingBodies] : head.IssuingBodies,
    };

    private static ImmutableArray<Block> Blocks(ImmutableArray<Block> body) =>
        [.. body.OfType<Block.Paragraph>().Select(static p => p with { Text = Bare(p.Text) })];

    private static ImmutableArray<RichText> Each(ImmutableArray<RichText> texts) => [.. texts.Select(Bare)];

    private static RichText Bare(RichText text) => RichText.From(string.Join(' ', text.PlainText.Replace("*", "", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    private static string Line(PlannedParagraph paragraph) => string.Concat(paragraph.Inlines.Select(static inline => inline switch
    {
        PlannedInline.Run run => run.Text,
        PlannedInline.Bound bound => string.Join(' ', bound.Lines),
        PlannedInline.Break => " ",
        _ => "",
    }));
}
