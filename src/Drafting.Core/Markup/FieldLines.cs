using Drafting.Core.Documents;

namespace Drafting.Core.Markup;

/// <summary>Thành phần một dòng: the components whose text stands on the line itself.</summary>
internal sealed class FieldLines(MarkupSource source, MarkupFindings findings, InlineReader inlines, DocumentFamily family, PaperParts parts)
{
    /// <summary>Reads a line that has text.</summary>
    /// <param name="key">What the line is.</param>
    /// <param name="component">The line.</param>
    /// <param name="head">The head that the line belongs to, of the paper or of a copy.</param>
    /// <param name="annex">The annex that the line stands in.</param>
    public void Read(ComponentKey key, ComponentLine component, HeadParts head, AnnexParts? annex)
    {
        switch (key)
        {
            case ComponentKey.SuperiorBody:
                Once(component, ref head.SuperiorBody);
                break;
            case ComponentKey.IssuingBody:
                head.IssuingBodies.Add(Text(component));
                break;
            case ComponentKey.DocumentNumber when IsFirst(component, head.Number is null):
                head.Number = HeadLines.ReadNumber(Text(component), family, component.Line, component.Rest, findings);
                break;
            case ComponentKey.PlaceDate when IsFirst(component, head.PlaceDate is null):
                head.PlaceDate = HeadLines.ReadPlaceDate(source, inlines, component.Line, component.Rest, findings);
                break;
            case ComponentKey.KindTitle:
                Once(component, ref parts.KindTitle);
                break;
            case ComponentKey.AuthorLine:
                parts.AuthorLines.Add(Text(component));
                break;
            case ComponentKey.Subject when IsFirst(component, parts.Subject is null):
                parts.Subject = inlines.Read(component.Line, component.Rest.Start, component.Rest.End, parts.NotesOf(0));
                break;
            case ComponentKey.EnactingFormula:
                parts.EnactingFormula.Add(Text(component));
                break;
            case ComponentKey.SecrecyMark:
                Once(component, ref parts.SecrecyMark);
                break;
            case ComponentKey.UrgencyMark:
                Once(component, ref parts.UrgencyMark);
                break;
            case ComponentKey.CirculationNote:
                Once(component, ref parts.CirculationNote);
                break;
            case ComponentKey.DraftNote:
                Once(component, ref parts.DraftNote);
                break;
            case ComponentKey.TypistMark:
                Once(component, ref parts.TypistMark);
                break;
            case ComponentKey.ContactLine:
                Once(component, ref parts.ContactLine);
                break;
            case ComponentKey.AnnexReference when annex is not null && IsFirst(component, annex.Reference is null):
                annex.Reference = ListItems.WithoutBrackets(Text(component));
                break;
            default:
                break;
        }
    }

    /// <summary>The text of a line, without markup.</summary>
    public string Text(ComponentLine component) => inlines.ReadPlain(component.Rest.Start, component.Rest.End);

    /// <summary>Takes the text of a component that a paper has once.</summary>
    public void Once(ComponentLine component, ref string? slot)
    {
        if (IsFirst(component, slot is null))
            slot = Text(component);
    }

    /// <summary>Whether the place of a component is free; otherwise the line is reported.</summary>
    public bool IsFirst(ComponentLine component, bool isFree)
    {
        if (!isFree)
            findings.Error(MarkupCodes.Repeated, component.Line, component.Line.Start, component.WordEnd, "Thành phần này đã có ở trên.", "Giữ một dòng; dòng này bị bỏ.");
        return isFree;
    }
}
