using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Planning;

/// <summary>Dạng chuẩn của văn bản: the document as the planner prints it, with its own case, order and end punctuation. It is what can be
/// read back from the page (law L2), and <c>Of(Of(d)) = Of(d)</c>.</summary>
public static class Canon
{
    /// <summary>Brings a document into the form that a regime prints.</summary>
    /// <param name="document">The document as its author gave it.</param>
    /// <param name="standard">The regime.</param>
    public static OfficialDocument Of(OfficialDocument document, LayoutStandard standard)
    {
        Addressees? addressees = Of(document.Addressees, standard);
        return Of(document, addressees, standard);
    }

    private static OfficialDocument Of(OfficialDocument document, Addressees? addressees, LayoutStandard standard) => document with
    {
        Head = Of(document.Head, standard),
        KindTitle = Cased(document.KindTitle, Component.KindTitle, standard),
        AuthorLines = Each(document.AuthorLines, Component.AuthorLine, standard),
        Subject = SubjectOf(document, standard),
        LegalBases = Items(document.LegalBases),
        Addressees = addressees,
        EnactingFormula = Each(document.EnactingFormula, Component.EnactingFormula, standard),
        Body = Of(document.Body, standard),
        Signers = [.. document.Signers.Select(s => Of(s, standard))],
        Recipients = Ordered(document.Recipients, addressees is not null, standard),
        SecrecyMark = Cased(document.SecrecyMark, Component.SecrecyMark, standard),
        UrgencyMark = Cased(document.UrgencyMark, Component.UrgencyMark, standard),
        CirculationNote = Cased(document.CirculationNote, Component.CirculationNote, standard),
        DraftNote = Cased(document.DraftNote, Component.DraftNote, standard),
        TypistMark = Cased(document.TypistMark, Component.TypistMark, standard),
        Annexes = [.. document.Annexes.Select((a, i) => a with
        {
            Number = document.Annexes.Length > 1 ? i + 1 : null,
            Title = Cased(CommonEmphasis.Without(a.Title), Component.AnnexTitle, standard),
            Body = Of(a.Body, standard),
        })],
        Copies = [.. document.Copies.Select(c => c with
        {
            Title = Cased(c.Title, Component.CopyTitle, standard)!,
            Head = Of(c.Head, standard),
            Signer = c.Signer is { } signer ? Of(signer, standard) : null,
            Recipients = Ordered(c.Recipients, hasAddressees: false, standard),
        })],
    };

    private static LetterHead Of(LetterHead head, LayoutStandard standard) => head with
    {
        SuperiorBody = Cased(head.SuperiorBody, Component.SuperiorBody, standard),
        IssuingBodies = Each(head.IssuingBodies, Component.IssuingBody, standard),
    };

    private static Signer Of(Signer signer, LayoutStandard standard) => signer with
    {
        Authority = Cased(signer.Authority, Component.Authority, standard),
        Positions = [.. signer.Positions.Select(p =>
            p.Equals("kiêm", StringComparison.OrdinalIgnoreCase) ? "kiêm" : Cased(p, Component.Position, standard)!)],
    };

    private static ImmutableArray<Block> Of(ImmutableArray<Block> body, LayoutStandard standard)
    {
        if (body.All(static b => b is not Block.Paragraph { Division: Division.Part or Division.Chapter or Division.Section or Division.Subsection or Division.Roman or Division.Article }))
            return body;
        return [.. body.Select(block => block is Block.Paragraph paragraph ? Of(paragraph, standard) : block)];
    }

    private static Block Of(Block.Paragraph paragraph, LayoutStandard standard) => paragraph.Division switch
    {
        Division.Part or Division.Chapter => paragraph with { Text = Cased(CommonEmphasis.Without(paragraph.Text), Component.PartTitle, standard) },
        Division.Section or Division.Subsection => paragraph with { Text = Cased(CommonEmphasis.Without(paragraph.Text), Component.SectionTitle, standard) },
        Division.Roman => paragraph with { Text = Cased(CommonEmphasis.Without(paragraph.Text), Component.RomanHeading, standard) },
        Division.Article when !BodyPlanner.EndsSentence(paragraph.Text) => paragraph with { Text = CommonEmphasis.Without(paragraph.Text) },
        _ => paragraph,
    };

    private static RichText? SubjectOf(OfficialDocument document, LayoutStandard standard)
    {
        if (document.Subject is not { } subject)
            return null;
        subject = CommonEmphasis.Without(EndMarks.WithoutFullStop(subject));
        return document.KindTitle is null ? LetterSubject.Of(subject, standard.Words.LetterSubjectPrefix) : subject;
    }

    private static Addressees? Of(Addressees? addressees, LayoutStandard standard)
    {
        if (addressees is null || Items(addressees.Names) is not { IsEmpty: false } names)
            return null;
        // Where a regime has one word for both, a submission is addressed like anything else.
        bool isOneWord = standard.Words.SubmissionAddressee.Preferred == standard.Words.Addressee.Preferred;
        return new Addressees(isOneWord ? AddresseeLabel.KinhGui : addressees.Label, names);
    }

    // What was a mark and nothing else has nothing to print.
    private static ImmutableArray<RichText> Items(ImmutableArray<RichText> items) =>
        items.IsEmpty ? items : [.. items.Select(static item => CommonEmphasis.Without(EndMarks.Without(item))).Where(static item => !item.IsEmpty)];

    private static ImmutableArray<Recipient> Ordered(ImmutableArray<Recipient> recipients, bool hasAddressees, LayoutStandard standard)
    {
        if (recipients.IsEmpty)
            return recipients;
        List<Recipient> items = [.. recipients.Select(static r => r with { Text = EndMarks.Without(r.Text) }).Where(static r => r.Text.Length > 0 || r.Purpose is not null)];
        ImmutableArray<Recipient>.Builder ordered = ImmutableArray.CreateBuilder<Recipient>(items.Count + 1);
        // One such line is enough, but none that has a purpose of its own is lost.
        ordered.AddRange(items.Where(static r => r.IsAsAbove).DistinctBy(static r => r.Purpose));
        if (hasAddressees && ordered.Count == 0)
            ordered.Add(new Recipient(standard.Words.AsAbove.Preferred));
        ordered.AddRange(items.Where(static r => !r.IsAsAbove && !r.IsArchive));
        ordered.AddRange(items.Where(static r => r.IsArchive));
        return ordered.ToImmutable();
    }

    private static ImmutableArray<string> Each(ImmutableArray<string> lines, Component component, LayoutStandard standard) =>
        lines.IsEmpty ? lines : [.. lines.Select(line => Cased(line, component, standard)!)];

    private static string? Cased(string? text, Component component, LayoutStandard standard) =>
        text is not null && IsUpper(component, standard) ? text.ToUpperInvariant() : text;

    internal static RichText Cased(RichText text, Component component, LayoutStandard standard) => IsUpper(component, standard)
        ? new RichText([.. text.Inlines.Select(static i => i is Inline.Text run ? run with { Value = run.Value.ToUpperInvariant() } : i)])
        : text;

    private static bool IsUpper(Component component, LayoutStandard standard) =>
        standard.Components.TryGetValue(component, out ComponentStandard? row) && row.Case.Preferred == LetterCase.Upper;
}
