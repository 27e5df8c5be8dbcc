using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Planning;

/// <summary>Dạng chuẩn của văn bản: the document as the planner prints it, with its own case, order and end punctuation. It is what can be
/// read back from the page (law L2), and <c>Of(Of(d)) = Of(d)</c>.</summary>
public static class Canon
{
    private static readonly char[] EndMarks = ['.', ',', ';', ':', ' '];

    /// <summary>Brings a document into the form that a regime prints.</summary>
    /// <param name="document">The document as its author gave it.</param>
    /// <param name="standard">The regime.</param>
    public static OfficialDocument Of(OfficialDocument document, LayoutStandard standard) => document with
    {
        Head = Of(document.Head, standard),
        KindTitle = Cased(document.KindTitle, Component.KindTitle, standard),
        AuthorLines = Each(document.AuthorLines, Component.AuthorLine, standard),
        Subject = SubjectOf(document, standard),
        LegalBases = [.. document.LegalBases.Select(WithoutEnd)],
        Addressees = document.Addressees is { } addressees ? addressees with { Names = [.. addressees.Names.Select(WithoutEnd)] } : null,
        EnactingFormula = Each(document.EnactingFormula, Component.EnactingFormula, standard),
        Body = Of(document.Body, standard),
        Signers = [.. document.Signers.Select(s => Of(s, standard))],
        Recipients = Ordered(document.Recipients, document.Addressees is not null, standard),
        SecrecyMark = Cased(document.SecrecyMark, Component.SecrecyMark, standard),
        UrgencyMark = Cased(document.UrgencyMark, Component.UrgencyMark, standard),
        CirculationNote = Cased(document.CirculationNote, Component.CirculationNote, standard),
        DraftNote = Cased(document.DraftNote, Component.DraftNote, standard),
        TypistMark = Cased(document.TypistMark, Component.TypistMark, standard),
        Annexes = [.. document.Annexes.Select((a, i) => a with
        {
            Number = document.Annexes.Length > 1 ? i + 1 : null,
            Title = Cased(a.Title, Component.AnnexTitle, standard),
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
        if (body.All(static b => b is not Block.Paragraph { Division: Division.Part or Division.Chapter or Division.Section or Division.Subsection or Division.Roman }))
            return body;
        return [.. body.Select(block => block is Block.Paragraph paragraph ? Of(paragraph, standard) : block)];
    }

    private static Block Of(Block.Paragraph paragraph, LayoutStandard standard) => paragraph.Division switch
    {
        Division.Part or Division.Chapter => paragraph with { Text = Cased(paragraph.Text, Component.PartTitle, standard) },
        Division.Section or Division.Subsection => paragraph with { Text = Cased(paragraph.Text, Component.SectionTitle, standard) },
        Division.Roman => paragraph with { Text = Cased(paragraph.Text, Component.RomanHeading, standard) },
        _ => paragraph,
    };

    private static RichText? SubjectOf(OfficialDocument document, LayoutStandard standard)
    {
        if (document.Subject is not { } subject)
            return null;
        subject = WithoutFullStop(subject);
        return document.KindTitle is null ? LetterSubject.Of(subject, standard.Words.LetterSubjectPrefix) : subject;
    }

    private static ImmutableArray<Recipient> Ordered(ImmutableArray<Recipient> recipients, bool hasAddressees, LayoutStandard standard)
    {
        if (recipients.IsEmpty)
            return recipients;
        ImmutableArray<Recipient>.Builder ordered = ImmutableArray.CreateBuilder<Recipient>(recipients.Length + 1);
        if (hasAddressees || recipients.Any(static r => r.IsAsAbove))
            ordered.Add(recipients.FirstOrDefault(static r => r.IsAsAbove) ?? new Recipient(standard.Words.AsAbove.Preferred));
        foreach (Recipient recipient in recipients)
        {
            if (!recipient.IsAsAbove && !recipient.IsArchive)
                ordered.Add(recipient with { Text = recipient.Text.TrimEnd(EndMarks) });
        }

        foreach (Recipient recipient in recipients)
        {
            if (recipient.IsArchive)
                ordered.Add(recipient with { Text = recipient.Text.TrimEnd(EndMarks) });
        }

        return ordered.ToImmutable();
    }

    private static RichText WithoutEnd(RichText text) => Trimmed(text, EndMarks);

    // An ellipsis is no full stop.
    private static RichText WithoutFullStop(RichText text) => text.PlainText.EndsWith("..", StringComparison.Ordinal) ? text : Trimmed(text, ['.', ' ']);

    private static RichText Trimmed(RichText text, char[] marks)
    {
        if (text.Inlines is not [.., Inline.Text last])
            return text;
        string value = last.Value.TrimEnd(marks);
        if (value.Length == last.Value.Length)
            return text;
        return new RichText(value.Length > 0 ? text.Inlines.SetItem(text.Inlines.Length - 1, last with { Value = value }) : text.Inlines.RemoveAt(text.Inlines.Length - 1));
    }

    private static ImmutableArray<string> Each(ImmutableArray<string> lines, Component component, LayoutStandard standard) =>
        lines.IsEmpty ? lines : [.. lines.Select(line => Cased(line, component, standard)!)];

    private static string? Cased(string? text, Component component, LayoutStandard standard) =>
        text is not null && IsUpper(component, standard) ? text.ToUpperInvariant() : text;

    private static RichText Cased(RichText text, Component component, LayoutStandard standard) => IsUpper(component, standard)
        ? new RichText([.. text.Inlines.Select(static i => i is Inline.Text run ? run with { Value = run.Value.ToUpperInvariant() } : i)])
        : text;

    private static bool IsUpper(Component component, LayoutStandard standard) =>
        standard.Components.TryGetValue(component, out ComponentStandard? row) && row.Case.Preferred == LetterCase.Upper;
}
