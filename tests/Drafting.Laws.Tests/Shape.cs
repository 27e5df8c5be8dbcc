using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Documents;

namespace Drafting.Laws.Tests;

/// <summary>The kinds of a document's components and blocks, without a word of their text.</summary>
internal static class Shape
{
    public static string Of(OfficialDocument document)
    {
        var shape = new StringBuilder();
        Head(document.Head, shape);
        Add(shape, "ten-loai", document.KindTitle is not null);
        Add(shape, "tac-gia", document.AuthorLines.Length);
        Add(shape, "trich-yeu", document.Subject is not null);
        Add(shape, "kinh-gui", document.Addressees?.Names.Length ?? 0);
        Add(shape, "can-cu", document.LegalBases.Length);
        Add(shape, "loi-ban-hanh", document.EnactingFormula.Length);
        Body(document.Body, shape);
        foreach (Signer signer in document.Signers)
            Signature(signer, shape);
        Add(shape, "noi-nhan", document.Recipients.Length);
        string?[] marks = [document.SecrecyMark, document.UrgencyMark, document.CirculationNote, document.DraftNote, document.TypistMark, document.ContactLine];
        shape.AppendJoin(',', marks.Select(static mark => mark is null ? '0' : '1')).Append('\n');
        foreach (Annex annex in document.Annexes)
        {
            Add(shape, $"phu-luc {annex.Orientation} dan-chieu", annex.Reference is not null);
            Body(annex.Body, shape);
        }

        foreach (CopyBlock copy in document.Copies)
        {
            Head(copy.Head, shape);
            if (copy.Signer is { } signer)
                Signature(signer, shape);
            Add(shape, "noi-nhan-ban-sao", copy.Recipients.Length);
        }

        return shape.ToString();
    }

    private static void Head(LetterHead head, StringBuilder shape)
    {
        Add(shape, "cap-tren", head.SuperiorBody is not null);
        Add(shape, "co-quan", head.IssuingBodies.Length);
        Add(shape, "so", head.Number is not null);
    }

    private static void Body(ImmutableArray<Block> body, StringBuilder shape)
    {
        foreach (Block block in body)
        {
            shape.Append(block is Block.Table table
                ? string.Create(CultureInfo.InvariantCulture, $"bang {table.HeaderRows} {table.Rows.Length}x{table.Columns.Length}\n")
                : $"{((Block.Paragraph)block).Division} {((Block.Paragraph)block).Label.Length > 0}\n");
        }
    }

    private static void Signature(Signer signer, StringBuilder shape)
    {
        Add(shape, "quyen-han", signer.Authority is not null);
        Add(shape, "chuc-vu", signer.Positions.Length);
        Add(shape, "ho-ten", signer.Name is not null);
    }

    private static void Add(StringBuilder shape, string what, int count) => shape.Append(CultureInfo.InvariantCulture, $"{what} {count}\n");

    private static void Add(StringBuilder shape, string what, bool there) => Add(shape, what, there ? 1 : 0);
}
