using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Markup;

/// <summary>Các phần đang đọc của một văn bản: what has been read so far, before it becomes a document.</summary>
internal sealed class PaperParts
{
    public readonly HeadParts Head = new();
    public readonly List<string> AuthorLines = [];
    public readonly List<RichText> LegalBases = [];
    public readonly List<string> EnactingFormula = [];
    public readonly List<Block> Body = [];
    public readonly List<FootnoteScope> Notes = [new()];
    public readonly List<SignerParts> Signers = [];
    public readonly List<Recipient> Recipients = [];
    public readonly List<AnnexParts> Annexes = [];
    public readonly List<CopyParts> Copies = [];
    public readonly List<RichText> Addressees = [];
    public AddresseeLabel? AddresseeLabel;
    public string? KindTitle;
    public RichText? Subject;
    public string? SecrecyMark;
    public string? UrgencyMark;
    public string? CirculationNote;
    public string? DraftNote;
    public string? TypistMark;
    public string? ContactLine;

    /// <summary>The footnotes of a body: 0 of the paper, 1 and up of the annexes.</summary>
    public FootnoteScope NotesOf(int body) => Notes[body];

    public OfficialDocument Build(DocumentFamily family, string kind) => new()
    {
        Family = family,
        Kind = kind,
        Head = Head.Build(),
        KindTitle = KindTitle,
        AuthorLines = [.. AuthorLines],
        Subject = Subject,
        Addressees = Addressees.Count == 0 ? null : new Addressees(AddresseeLabel ?? default, [.. Addressees]),
        LegalBases = [.. LegalBases],
        EnactingFormula = [.. EnactingFormula],
        Body = [.. Body],
        Signers = [.. Signers.Select(static s => s.Build())],
        Recipients = [.. Recipients],
        SecrecyMark = SecrecyMark,
        UrgencyMark = UrgencyMark,
        CirculationNote = CirculationNote,
        DraftNote = DraftNote,
        TypistMark = TypistMark,
        ContactLine = ContactLine,
        Annexes = [.. Annexes.Take(MarkupLimits.Annexes).Select((annex, at) => annex.Build(Annexes.Count > 1 ? at + 1 : null))],
        Copies = [.. Copies.Select(static c => c.Build())],
    };
}

/// <summary>Phần đầu đang đọc, of the paper or of a copy.</summary>
internal sealed class HeadParts
{
    public readonly List<string> IssuingBodies = [];
    public string? SuperiorBody;
    public DocumentNumber? Number;
    public (string? Place, DocumentDate Date)? PlaceDate;

    public LetterHead Build() =>
        new(SuperiorBody, [.. IssuingBodies], Number, PlaceDate?.Place, PlaceDate?.Date ?? default);
}

/// <summary>Người ký đang đọc.</summary>
internal sealed class SignerParts
{
    public readonly List<string> Positions = [];
    public string? Authority;
    public string? Name;

    public Signer Build() => new(Authority, [.. Positions], Name);
}

/// <summary>Phụ lục đang đọc.</summary>
internal sealed class AnnexParts(RichText title, PageOrientation orientation)
{
    public readonly List<Block> Body = [];
    public string? Reference;

    public Annex Build(int? number) => new(number, title, Reference, orientation, [.. Body]);
}

/// <summary>Bản sao đang đọc.</summary>
internal sealed class CopyParts(string title)
{
    public readonly HeadParts Head = new();
    public readonly List<Recipient> Recipients = [];
    public SignerParts? Signer;

    public CopyBlock Build() => new(title, Head.Build(), Signer?.Build(), [.. Recipients]);
}
