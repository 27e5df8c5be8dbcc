using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Markup;

namespace Drafting.Core.Tests.Markup;

/// <summary>What holds for every reading of every input.</summary>
internal static class MarkupInvariants
{
    /// <summary>What is broken; <see langword="null"/> where nothing is.</summary>
    public static string? Broken(ImmutableArray<MarkupSegment> segments, Outcome<OfficialDocument> outcome)
    {
        if (outcome.Value is not { } document)
            return "no document";
        if (outcome.Diagnostics.Length > MarkupLimits.Diagnostics + 1)
            return "too many diagnostics";
        foreach (Diagnostic diagnostic in outcome.Diagnostics)
        {
            if (string.IsNullOrEmpty(diagnostic.Message) || string.IsNullOrEmpty(diagnostic.Hint) || diagnostic.Quote is null)
                return $"{diagnostic.Code} says too little";
            if (!segments.Any(s => IsIn(diagnostic.Location, s)))
                return $"{diagnostic.Code} points nowhere: {diagnostic.Location}";
        }

        if (document.Signers.Length > 2 || document.Addressees is { Names.IsEmpty: true })
            return "a list of the wrong length";
        return BrokenString(Strings(document)) ?? BrokenTexts(Texts(document)) ?? BrokenBlocks(Blocks(document));
    }

    public static IEnumerable<Block> Blocks(OfficialDocument document) => document.Body.Concat(document.Annexes.SelectMany(static a => a.Body));

    private static bool IsIn(Location location, MarkupSegment segment) => (location, segment.Origin) switch
    {
        (Location.InTemplate at, Location.InTemplate origin) =>
            at.Span.Start >= origin.Span.Start && at.Span.End <= origin.Span.Start + (segment.Kind == SegmentKind.Value ? origin.Span.Length : segment.Text.Length)
            && at.Span.Line >= origin.Span.Line && at.Span.Column >= 1,
        (Location.InData { Span: { } at } place, Location.InData { Span: { } span } origin) => place.Path == origin.Path && at.Line >= span.Line,
        (Location.InFile, _) => true,
        _ => false,
    };

    private static string? BrokenString(IEnumerable<string> strings)
    {
        foreach (string text in strings)
        {
            if (!IsClean(text) || text != text.Trim())
                return $"a field is not clean: “{text}”";
        }

        return null;
    }

    private static bool IsClean(string text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff')
                return false;
        }

        // Throws on a lone surrogate.
        return text.IsNormalized(NormalizationForm.FormC);
    }

    private static string? BrokenTexts(IEnumerable<RichText> texts)
    {
        foreach (RichText text in texts)
        {
            Inline? before = null;
            foreach (Inline inline in text.Inlines)
            {
                if (inline is Inline.Text run)
                {
                    if (run.Value.Length == 0 || !IsClean(run.Value))
                        return $"a run is not clean: “{run.Value}”";
                    if (before is Inline.Text other && other.Emphasis == run.Emphasis)
                        return $"two runs of one emphasis: “{other.Value}”, “{run.Value}”";
                    if (before is null or Inline.Break && char.IsWhiteSpace(run.Value[0]))
                        return $"a blank at the start of a line: “{run.Value}”";
                }
                else if (inline is Inline.Break && (before is null || before is Inline.Text last && char.IsWhiteSpace(last.Value[^1])))
                {
                    return "a break at the start, or behind a blank";
                }
                else if (inline is Inline.Footnote note && (note.Paragraphs.IsEmpty || BrokenTexts(note.Paragraphs) is not null))
                {
                    return "a footnote is broken";
                }

                before = inline;
            }

            if (before is Inline.Break || before is Inline.Text end && char.IsWhiteSpace(end.Value[^1]))
                return "a blank at the end";
        }

        return null;
    }

    private static string? BrokenBlocks(IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (block is Block.Paragraph { Division: Division.Plain, Text.IsEmpty: true })
                return "a paragraph without text";
            if (block is Block.Paragraph paragraph && paragraph.Division == Division.Plain != (paragraph.Label.Length == 0))
                return $"a label that does not fit: {paragraph.Label}";
            if (block is Block.Table table && (table.Rows.IsEmpty || table.Rows.Any(r => r.Length != table.Columns.Length) || table.HeaderRows > table.Rows.Length
                || table.Columns.Length is 0 or > MarkupLimits.TableColumns))
            {
                return "a table that is not even";
            }
        }

        return null;
    }

    private static IEnumerable<RichText> Texts(OfficialDocument document)
    {
        IEnumerable<RichText> cells = Blocks(document).SelectMany(static b => b switch
        {
            Block.Paragraph paragraph => [paragraph.Text],
            Block.Table table => table.Rows.SelectMany(static r => r),
            _ => Array.Empty<RichText>().AsEnumerable(),
        });
        return cells.Concat(document.LegalBases).Concat(document.Addressees?.Names ?? []).Concat(document.Annexes.Select(static a => a.Title))
            .Append(document.Subject ?? RichText.Empty);
    }

    private static IEnumerable<string> Strings(OfficialDocument document)
    {
        IEnumerable<LetterHead> heads = document.Copies.Select(static c => c.Head).Prepend(document.Head);
        IEnumerable<Signer> signers = document.Signers.Concat(document.Copies.Where(static c => c.Signer is not null).Select(static c => c.Signer!));
        IEnumerable<Recipient> recipients = document.Recipients.Concat(document.Copies.SelectMany(static c => c.Recipients));
        string?[] all =
        [
            document.KindTitle, document.SecrecyMark, document.UrgencyMark, document.CirculationNote, document.DraftNote, document.TypistMark,
            document.ContactLine, .. document.AuthorLines, .. document.EnactingFormula,
            .. heads.SelectMany(static h => (string?[])[h.SuperiorBody, h.Place, h.Number?.Symbol, .. h.IssuingBodies]),
            .. signers.SelectMany(static s => (string?[])[s.Authority, s.Name, .. s.Positions]),
            .. recipients.SelectMany(static r => (string?[])[r.Text, r.Purpose]),
            .. document.Annexes.Select(static a => a.Reference), .. document.Copies.Select(static c => c.Title),
        ];
        return all.OfType<string>();
    }
}
