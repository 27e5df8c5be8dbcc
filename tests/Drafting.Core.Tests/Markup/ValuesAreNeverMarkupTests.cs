using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Markup;

namespace Drafting.Core.Tests.Markup;

/// <summary>Law L6 at the parser: other texts in the values change the kind of nothing.</summary>
public sealed class ValuesAreNeverMarkupTests
{
    private const int Seed = 66_2017;
    private const int Runs = 4_000;

    [Fact]
    public void Other_values_change_the_kind_of_no_block_and_no_component()
    {
        for (int i = 0; i < Runs; i++)
        {
            (ImmutableArray<MarkupSegment> one, ImmutableArray<MarkupSegment> other) = Pair(i);
            Shape(other).ShouldBe(Shape(one), $"seed {Seed} + {i}:\n{MarkupMutation.Describe(one)}\n---\n{MarkupMutation.Describe(other)}");
        }
    }

    // The broken twin: a parser that is told that everything is the template's own text. It must be caught.
    [Fact]
    public void The_law_would_notice_values_that_are_read_as_markup()
    {
        int caught = 0;
        for (int i = 0; i < Runs; i++)
        {
            (ImmutableArray<MarkupSegment> one, ImmutableArray<MarkupSegment> other) = Pair(i);
            if (Shape(AllLiteral(one)) != Shape(AllLiteral(other)))
                caught++;
        }

        caught.ShouldBeGreaterThan(Runs / 2);
    }

    private static ImmutableArray<MarkupSegment> AllLiteral(ImmutableArray<MarkupSegment> segments) =>
        [.. segments.Select(static s => s with { Kind = SegmentKind.Literal, Origin = new Location.InTemplate("t.sbn", new TextSpan(0, s.Text.Length, 1, 1)) })];

    private static (ImmutableArray<MarkupSegment> One, ImmutableArray<MarkupSegment> Other) Pair(int run)
    {
        var random = new Random(Seed + run);
        List<MarkupSegment> segments = [];
        do
        {
            segments.AddRange(MarkupMutation.Seed(random));
            segments.Add(new MarkupSegment(SegmentKind.Literal, "\n", new Location.InTemplate("t.sbn", new TextSpan(0, 1, 1, 1))));
        }
        while (random.Next(3) != 0 || segments.All(static s => s.Kind != SegmentKind.Value));

        return (Filled(segments, random), Filled(segments, random));
    }

    private static ImmutableArray<MarkupSegment> Filled(List<MarkupSegment> segments, Random random) =>
        [.. segments.Select(s => s.Kind == SegmentKind.Value ? s with { Text = MarkupMutation.NonBlank(random) } : s)];

    private static string Shape(ImmutableArray<MarkupSegment> segments)
    {
        OfficialDocument d = MarkupParser.Parse(segments, DocumentFamily.Party, "ket-luan").Value!;
        var shape = new StringBuilder();
        Head(shape, d.Head);
        shape.AppendJoin(' ', d.KindTitle is null, d.AuthorLines.Length, d.Subject is null, d.Addressees?.Label, d.Addressees?.Names.Length, d.LegalBases.Length);
        shape.AppendJoin(' ', d.EnactingFormula.Length, d.Recipients.Length, d.SecrecyMark is null, d.UrgencyMark is null, d.CirculationNote is null);
        shape.AppendJoin(' ', d.DraftNote is null, d.TypistMark is null, d.ContactLine is null).Append('\n');
        Blocks(shape, d.Body);
        foreach (Signer signer in d.Signers)
            Sign(shape, signer);
        foreach (Annex annex in d.Annexes)
        {
            shape.AppendJoin(' ', "annex", annex.Number, annex.Orientation, annex.Reference is null, annex.Title.IsEmpty).Append('\n');
            Blocks(shape, annex.Body);
        }

        foreach (CopyBlock copy in d.Copies)
        {
            shape.AppendJoin(' ', "copy", copy.Title.Length == 0, copy.Recipients.Length).Append('\n');
            Head(shape, copy.Head);
            if (copy.Signer is not null)
                Sign(shape, copy.Signer);
        }

        return shape.ToString();
    }

    // Whether a line of place and date is read as the one or the other is a matter of its text; that it is there is not.
    private static void Head(StringBuilder shape, LetterHead head) =>
        shape.AppendJoin(' ', head.SuperiorBody is null, head.IssuingBodies.Length, head.Number is null).Append('\n');

    private static void Sign(StringBuilder shape, Signer signer) =>
        shape.AppendJoin(' ', "signer", signer.Authority is null, signer.Positions.Length, signer.Name is null).Append('\n');

    private static void Blocks(StringBuilder shape, ImmutableArray<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (block is Block.Paragraph paragraph)
                shape.AppendJoin(' ', paragraph.Division, paragraph.Label, paragraph.Text.IsEmpty, paragraph.Text.Inlines.Count(static i => i is Inline.Footnote)).Append('\n');
            else if (block is Block.Table table)
                shape.AppendJoin(' ', "table", table.HeaderRows, table.Rows.Length).AppendJoin(' ', table.Columns).Append('\n');
        }
    }
}
