using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Ghép mẩu thành mảnh: lines of one component in one paragraph become one piece where the component is one text, and stay apart where
/// each line is an item.</summary>
internal static class PartBuilder
{
    public static ImmutableArray<RecognizedPart> Build(Sheet sheet)
    {
        ImmutableArray<RecognizedPart>.Builder parts = ImmutableArray.CreateBuilder<RecognizedPart>(sheet.Count);
        for (int i = 0; i < sheet.Count; i++)
        {
            RecognizedPart part = PartOf(sheet, i);
            if (parts.Count > 0 && parts[^1] is var last && last.Paragraph == part.Paragraph && last.Region == part.Region && IsOneText(sheet, i, last, part))
                parts[^1] = last with { Length = part.Start + part.Length - last.Start, Certainty = Math.Min(last.Certainty, part.Certainty) };
            else
                parts.Add(part);
        }

        return parts.ToImmutable();
    }

    private static RecognizedPart PartOf(Sheet sheet, int i)
    {
        Piece piece = sheet[i];
        Verdict verdict = sheet.VerdictOf(i) ?? (piece switch
        {
            { IsBlank: true, Look.Ruled: true } => new Verdict(PartRole.Rule, null, 1, "đoạn không chữ, có nét kẻ"),
            { IsBlank: true } => new Verdict(PartRole.Blank, null, 1, "đoạn trống"),
            _ => new Verdict(PartRole.Unknown, null, 0, "không có dấu hiệu của thành phần nào"),
        });
        return new RecognizedPart(piece.Paragraph, piece.Start, piece.Length, verdict.Role, verdict.Component, sheet.RegionOf(i), verdict.Certainty, verdict.Reason);
    }

    private static bool IsOneText(Sheet sheet, int i, RecognizedPart last, RecognizedPart part)
    {
        if (last.Role != PartRole.Component || part.Role != PartRole.Component)
            return last.Role == part.Role && last.Role is PartRole.Unknown or PartRole.Stamp;
        return part.Component switch
        {
            Component.BodyText => last.Component is Component.BodyText or Component.Clause or Component.Subclause or Component.Point or Component.Dash or Component.Plus
                or Component.Article or Component.RomanHeading,
            Component.Subject or Component.LetterSubject or Component.SuperiorBody or Component.PartTitle or Component.SectionTitle or Component.AnnexTitle
                or Component.AnnexReference or Component.TableCell or Component.TableHeader or Component.ContactLine => last.Component == part.Component,
            Component.IssuingBody => last.Component == part.Component && IssuingBodies.GoesOn(sheet[i - 1], sheet[i]),
            _ => false,
        };
    }
}
