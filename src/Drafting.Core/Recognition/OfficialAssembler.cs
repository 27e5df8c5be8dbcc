using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Markup;
using Drafting.Core.Numbers;
using Drafting.Core.Recognition.Assembling;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Dựng lại văn bản: the pieces of a recognised paper put together to the model that the drafting half plans from.</summary>
internal sealed class OfficialAssembler
{
    private readonly PartText text;
    private readonly HeadAssembler heads;
    private readonly BodyAssembler bodies;
    private readonly ListAssembler lists;
    private readonly SignerAssembler signers;
    private readonly StrayText strays;

    private OfficialAssembler(RecognizedDocument paper, StrayText strays)
    {
        text = new PartText(paper);
        heads = new HeadAssembler(text);
        bodies = new BodyAssembler(text);
        lists = new ListAssembler(text);
        signers = new SignerAssembler(text);
        this.strays = strays;
    }

    /// <summary>Puts a paper together.</summary>
    /// <param name="paper">The recognised paper.</param>
    /// <param name="strays">What becomes of text that is no component.</param>
    public static RebuiltDocument Assemble(RecognizedDocument paper, StrayText strays)
    {
        var assembler = new OfficialAssembler(paper, strays);
        OfficialDocument document = assembler.Paper();
        return new RebuiltDocument(document, assembler.bodies.Strayed);
    }

    // The body comes last: what no other component has taken stands there.
    private OfficialDocument Paper()
    {
        ILookup<PaperRegion, RecognizedPart> regions = text.Paper.Parts.ToLookup(static p => p.Region);
        RecognizedPart[] parts = [.. regions[PaperRegion.Paper]];
        LetterHead head = heads.Head(parts);
        // A letter that was given a type name is a letter without one.
        string? title = Joined(parts, Component.KindTitle) is { } name && !(text.Paper.Kind == "cong-van" && TitleShapes.KindOf(name) is null) ? name : null;
        var document = new OfficialDocument
        {
            Family = text.Paper.Family,
            Kind = text.Paper.Kind ?? KindOf(title, head.Number),
            Head = head,
            KindTitle = title,
            AuthorLines = Each(parts, Component.AuthorLine),
            Subject = Rich(parts, Component.Subject) ?? Rich(parts, Component.LetterSubject),
            Addressees = lists.Addressees(parts),
            LegalBases = lists.LegalBases(parts),
            EnactingFormula = Each(parts, Component.EnactingFormula),
            Signers = signers.Signers(parts, int.MaxValue),
            Recipients = lists.Recipients(parts),
            SecrecyMark = Joined(parts, Component.SecrecyMark),
            UrgencyMark = Joined(parts, Component.UrgencyMark),
            CirculationNote = Joined(parts, Component.CirculationNote),
            DraftNote = Joined(parts, Component.DraftNote),
            TypistMark = Joined(parts, Component.TypistMark),
            ContactLine = Joined(parts, Component.ContactLine) ?? ContactLine(),
            Annexes = [.. Of(regions, RegionKind.Annex).Select(Annex)],
            Copies = [.. Of(regions, RegionKind.Copy).Select(Copy)],
        };
        // A copy has no text of its own to hold what strayed into it.
        IEnumerable<RecognizedPart> inCopies = Of(regions, RegionKind.Copy).SelectMany(static p => p).Where(p => bodies.IsStray(p, strays));
        return document with { Body = [.. bodies.Blocks(parts, strays), .. inCopies.ToArray().Select(bodies.Stray)] };
    }

    // The recogniser knows better; this is for a paper whose kind it could not tell.
    private string KindOf(string? title, DocumentNumber? number)
    {
        IEnumerable<DocumentKind> kinds = AuthorityStandards.All.SelectMany(static t => t.Kinds).Where(k => k.Families.Contains(text.Paper.Family));
        return title is null
            ? kinds.FirstOrDefault(k => !k.HasTitle && k.Code(text.Paper.Family) is { } code && code == number?.TypeCode(text.Paper.Family))?.Key ?? "cong-van"
            : kinds.FirstOrDefault(k => ToneFolding.Fold(k.Name).Equals(ToneFolding.Fold(title), StringComparison.OrdinalIgnoreCase))?.Key ?? "";
    }

    private static IEnumerable<RecognizedPart[]> Of(ILookup<PaperRegion, RecognizedPart> regions, RegionKind kind) =>
        regions.Where(r => r.Key.Kind == kind).OrderBy(static r => r.Key.Index).Select(static r => r.ToArray());

    private Annex Annex(RecognizedPart[] parts)
    {
        string number = Joined(parts, Component.AnnexNumber) ?? "";
        string? reference = Joined(parts, Component.AnnexReference);
        return new Annex(
            AnnexNumber.Read(number),
            Rich(parts, Component.AnnexTitle) ?? RichText.Empty,
            reference is null ? null : ListItems.WithoutBrackets(reference),
            parts.Length > 0 && text.Paper.Observed.Sections is { IsEmpty: false } sections ? sections[text.Paragraph(parts[0]).Section].Page.Orientation : PageOrientation.Portrait,
            bodies.Blocks(parts, strays));
    }

    private CopyBlock Copy(RecognizedPart[] parts) => new(
        Joined(parts, Component.CopyTitle) ?? "",
        heads.Head(parts),
        signers.Signers(parts, 1) is [var signer] ? signer : null,
        lists.Recipients(parts));

    // The contact line stands at the foot of the first page, where the number of the page may stand too.
    private string? ContactLine()
    {
        string line = string.Join('\n', text.Paper.Observed.Margins
            .Where(static m => m.Section == 0 && m.Position == MarginPosition.FirstFooter)
            .SelectMany(static m => m.Paragraphs)
            .Select(static p => Blanks.Folded(p.Text))
            .Where(static t => t.Any(char.IsLetter)));
        return line.Length == 0 ? null : line;
    }

    private ImmutableArray<string> Each(IEnumerable<RecognizedPart> parts, Component component) =>
        [.. parts.Where(p => p.Component == component).Select(text.Plain)];

    private string? Joined(IEnumerable<RecognizedPart> parts, Component component) =>
        Each(parts, component) is { IsEmpty: false } lines ? string.Join(' ', lines) : null;

    private RichText? Rich(IEnumerable<RecognizedPart> parts, Component component) =>
        PartText.Joined(parts.Where(p => p.Component == component).Select(p => text.Rich(p))) is { IsEmpty: false } joined ? joined : null;
}
