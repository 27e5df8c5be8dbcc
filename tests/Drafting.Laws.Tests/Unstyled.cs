using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Laws.Tests;

/// <summary>Papers of which only our own styles tell what they are: the stated exceptions of law L2 for papers without them, each with its reason.</summary>
internal static class Unstyled
{
    public static bool IsClear(OfficialDocument document) =>
        // Two names in one type may be a body below its superior: foreign papers set both in bold.
        document.Head.IssuingBodies.Length == 1
        && document.Copies.All(static c => c.Head.IssuingBodies.Length == 1)
        // Grounds lead to a formula; without one, "Căn cứ …" may begin the text itself.
        && (document.LegalBases.IsEmpty || !document.EnactingFormula.IsEmpty)
        // Initials below the text, and no signature that they could stand below.
        && (document.TypistMark is null || document.Signers.Any(static s => s.Authority is not null || !s.Positions.IsEmpty))
        && document.Body.All(IsClear)
        && document.Annexes.All(static a => a.Body.All(IsClear));

    /// <summary>Whether a text file tells too.</summary>
    public static bool IsClearAsText(OfficialDocument document) =>
        IsClear(document)
        // Addressees and grounds are lines with a dash, one below the other.
        && (document.Addressees is null || (document.LegalBases.IsEmpty && document.Addressees.Names.All(static n => !n.PlainText.EndsWith("...", StringComparison.Ordinal))))
        && (document.Addressees is null || document.Body.IsEmpty || document.Body[0] is not Block.Paragraph { Division: Division.Dash or Division.Plus })
        // A position alone is a line of capitals like any title.
        && document.Signers.All(static s => s.Authority is not null)
        // A subject that ends like a sentence, or is as long as one, is one: nothing but its type says otherwise.
        && document.Subject?.PlainText is not ([.., ':' or ';' or '.' or '…' or ','] or { Length: > 70 })
        // Nor does anything else part initials from the head of a copy below them, or one word with a dash from the last line of the text.
        && (document.TypistMark is null || document.Copies.IsEmpty)
        && document.Recipients.All(static r => !r.Text.StartsWith("Lưu", StringComparison.Ordinal) || r.Text.Contains(' ', StringComparison.Ordinal))
        // Nothing but its place parts the title of an annex from the text below it.
        && document.Annexes.IsEmpty;

    // A table of one column is a frame, and a header of which not every cell looks like one is a row like any other.
    private static bool IsClear(Block block) => block is not Block.Table table
        || (table.Columns.Length > 1 && table.Rows.Take(table.HeaderRows).All(static row => row.All(IsPlain)) && !(table.HeaderRows == 0 && table.Rows[0].All(IsBold)));

    private static bool IsPlain(RichText text) => text.Inlines.OfType<Inline.Text>().All(static t => !t.Emphasis.HasFlag(Emphasis.Bold));

    private static bool IsBold(RichText text) => text.Inlines.OfType<Inline.Text>().All(static t => t.Emphasis.HasFlag(Emphasis.Bold));
}
