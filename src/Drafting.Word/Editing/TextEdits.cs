using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Core.Recognition;
using Drafting.Core.Text;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Sửa chữ: format and characters of pieces of a paragraph.</summary>
internal static class TextEdits
{
    private static readonly char[] Signs = ['\n', '\t', '\f'];

    /// <summary>Gives some of the text a format.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="edit">The edit.</param>
    public static void Format(EditedParagraph paragraph, Edit.FormatText edit)
    {
        foreach (XElement run in EditedParagraph.Isolate(paragraph.Take(edit.Start, edit.Length)).ToList())
        {
            RunChanges.Write(run, edit.Change);
            // A control writes its text anew in the face that its own properties name.
            if (run.Parent?.Parent is { } control && control.Name == Sdt && control.Element(W + "sdtPr") is { } properties && properties.Element(RPr) is not null)
                RunChanges.Write(properties, edit.Change);
        }

        // A counted label has the face of the paragraph's mark.
        if (paragraph.Source.Paragraph.ListLabel is not null && edit.Start == 0 && edit.Length == paragraph.Text.Length)
        {
            XElement properties = Properties.Of(paragraph.Element, PPr);
            Properties.Get(properties, "rPr", FlatFormat.ParagraphOrder);
            RunChanges.Write(properties, edit.Change);
        }
    }

    /// <summary>Replaces some of the text.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="edit">The edit.</param>
    /// <returns>The elements round the change.</returns>
    public static IEnumerable<XElement> Replace(EditedParagraph paragraph, Edit.ReplaceText edit)
    {
        XElement[] nodes = [.. Nodes(edit.Text)];
        if (edit.Length == 0)
            return [Insert(paragraph, edit.Start, nodes)];
        IReadOnlyList<TextPiece> taken = paragraph.Take(edit.Start, edit.Length);
        XElement[] runs = [.. taken.Select(static p => p.Run).Distinct()];
        XElement[] round = [.. runs.Select(static r => r.Parent!)];
        taken[0].Node.AddBeforeSelf(nodes);
        foreach (TextPiece piece in taken)
            piece.Node.Remove();
        foreach (XElement run in runs.Where(static r => r.Elements().All(static e => e.Name == RPr)))
            run.Remove();
        return round;
    }

    /// <summary>Composes the letters that the file holds as letter and mark, over the borders of runs too.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static void Compose(EditedParagraph paragraph)
    {
        TextPiece? before = null;
        foreach (TextPiece piece in paragraph.Pieces)
        {
            int marks = before is null ? 0 : piece.Text.TakeWhile(static c => IsMark(c)).Count();
            if (marks > 0 && CanHold(before!) && CanHold(piece))
            {
                before!.Write(before.Text + piece.Text[..marks]);
                piece.Write(piece.Text[marks..]);
            }

            before = piece.Text.Length > 0 ? piece : before;
        }

        foreach (TextPiece piece in paragraph.Pieces.Where(static p => CanHold(p) && !p.Text.IsNormalized()))
            piece.Write(piece.Text.Normalize());
    }

    /// <summary>The pieces that composing a paragraph would change.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static IEnumerable<TextPiece> Uncomposed(EditedParagraph paragraph)
    {
        TextPiece? before = null;
        foreach (TextPiece piece in paragraph.Pieces.Where(static p => p.Text.Length > 0))
        {
            if (!piece.Text.IsNormalized())
                yield return piece;
            if (before is not null && IsMark(piece.Text[0]))
            {
                yield return before;
                yield return piece;
            }

            before = piece;
        }
    }

    /// <summary>Writes a text of old fonts in Unicode.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="edit">The edit.</param>
    public static void Decode(EditedParagraph paragraph, Edit.Decode edit)
    {
        TextPiece[] old = [.. paragraph.Source.Paragraph.Runs.Where(static r => LegacyFont.Of(r.FontName).IsLegacy).SelectMany(r => paragraph.Touched(r.Start, r.Length))];
        DecodedText decoded = LegacyPaper.DecodeText(paragraph.Source.Paragraph);
        // A piece that is cut into loses its place among the stored characters, so each is written once, from where it stood.
        foreach ((TextPiece piece, string letters) in paragraph.Pieces.Select(p => (p, decoded.Text[decoded.Offsets[p.Start]..decoded.Offsets[p.End]])).ToList())
        {
            if (letters != piece.Text)
                piece.Write(letters);
        }

        RunChange change = new(FontName: edit.FontName);
        foreach (XElement run in old.Select(static p => p.Run).Distinct())
            RunChanges.Write(run, change);
    }

    /// <summary>Characters as elements of a run.</summary>
    /// <param name="text">The characters; <c>\n</c> is a soft break.</param>
    public static IEnumerable<XElement> Nodes(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int sign = text.IndexOfAny(Signs, at);
            if (sign == at)
            {
                yield return text[at++] switch
                {
                    '\t' => new XElement(W + "tab"),
                    '\f' => new XElement(W + "br", new XAttribute(W + "type", "page")),
                    _ => new XElement(W + "br"),
                };
                continue;
            }

            int end = sign < 0 ? text.Length : sign;
            yield return new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlCharacters.Clean(text[at..end]));
            at = end;
        }
    }

    private static XElement Insert(EditedParagraph paragraph, int offset, XElement[] nodes)
    {
        paragraph.CutAt(offset);
        if (paragraph.Beside(offset) is not { } beside)
        {
            var run = new XElement(R, nodes);
            paragraph.Element.Add(run);
            return run;
        }

        if (paragraph.Touched(0, offset).LastOrDefault() == beside)
            beside.Node.AddAfterSelf(nodes);
        else
            beside.Node.AddBeforeSelf(nodes);
        return beside.Run;
    }

    private static bool CanHold(TextPiece piece) => piece.Node.Name == W + "t";

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
