using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Units;

namespace Drafting.Laws.Tests.Generators;

/// <summary>Makes official documents of every shape that the model allows, the same for the same seed.</summary>
internal sealed class DocumentGenerator(int seed)
{
    private static readonly string[] Bodies =
        ["Ban Chấp hành Trung ương", "Tỉnh uỷ Sông Thương", "Đảng uỷ xã Bình Yên Thượng", "Ban Tổ chức", "Văn phòng", "Uỷ ban Kiểm tra", "Chi bộ thôn Đồng Mới"];

    private static readonly string[] Authorities =
        ["T/M Ban Bí thư", "T/M Ban Thường vụ", "K/T Trưởng Ban", "T/L Ban Thường vụ", "Q. Chánh Văn phòng", "T/M Chi bộ"];

    private static readonly string[] Positions = ["Bí thư", "Phó Bí thư", "Chánh Văn phòng", "Phó Trưởng Ban", "Chủ nhiệm"];

    private readonly Random random = new(seed);

    public WordPool Words { get; } = new(seed);

    /// <summary>A paper of a kind; kind keys and names come from the authority table.</summary>
    public OfficialDocument Next(DocumentFamily family, string kind, string? kindTitle, string? code)
    {
        bool isLetter = kindTitle is null;
        return new OfficialDocument
        {
            Family = family,
            Kind = kind,
            Head = Head(family, code ?? "CV"),
            KindTitle = kindTitle,
            AuthorLines = Chance(20) && !isLetter ? ["của " + Pick(Bodies)] : [],
            Subject = Chance(95) ? Subject() : null,
            Addressees = isLetter || Chance(10) ? new Addressees(Chance(20) ? AddresseeLabel.KinhTrinh : AddresseeLabel.KinhGui, Many(1, 5, () => Item(3, 14))) : null,
            LegalBases = Chance(30) ? [LegalBasis("Căn cứ "), .. Many(0, 3, () => LegalBasis(Pick(["Căn cứ ", "Xét đề nghị của ", "Theo đề nghị của "])))] : [],
            EnactingFormula = Chance(20) ? ["Ban Thường vụ quyết định"] : [],
            Body = Body(random.Next(1, 25)),
            Signers = Many(Chance(5) ? 0 : 1, Chance(15) ? 2 : 1, Signer),
            Recipients = Many(0, Chance(5) ? 40 : 9, Recipient),
            SecrecyMark = Sometimes(10, "Mật"),
            UrgencyMark = Sometimes(10, "Thượng khẩn"),
            CirculationNote = Sometimes(10, "Xong hội nghị trả lại"),
            DraftNote = Sometimes(30, "Dự thảo lần 2"),
            TypistMark = Sometimes(10, "ABC-268"),
            ContactLine = Sometimes(10, "Số 9A, " + Words.Phrase(3, 8)),
            Annexes = Chance(20) ? Many(1, 3, Annex) : [],
            Copies = family == DocumentFamily.Party && Chance(20) ? Many(1, 2, Copy) : [],
        };
    }

    private LetterHead Head(DocumentFamily family, string code)
    {
        string symbol = family == DocumentFamily.Party ? $"{code}/{Words.Symbol()}" : $"{code}-{Words.Symbol()}";
        return new LetterHead(
            Chance(50) ? Pick(Bodies) : null,
            Many(1, Chance(10) ? 3 : 1, () => Pick(Bodies)),
            Chance(95) ? new DocumentNumber(Chance(70) ? random.Next(1, 20_000) : null, symbol) : null,
            Chance(90) ? "Sông Thương" : null,
            Date());
    }

    private DocumentDate Date()
    {
        int year = random.Next(2020, 2030);
        int month = random.Next(1, 13);
        int? day = Chance(75) ? random.Next(1, DateTime.DaysInMonth(year, month) + 1) : null;
        return Chance(10) ? default : new DocumentDate(day, month, year);
    }

    private ImmutableArray<Block> Body(int blocks)
    {
        ImmutableArray<Block>.Builder body = ImmutableArray.CreateBuilder<Block>();
        int clause = 0, roman = 0, article = 0;
        while (body.Count < blocks)
        {
            switch (random.Next(12))
            {
                case 0:
                    body.Add(new Block.Paragraph(Division.Roman, RomanNumeral.Format(++roman) + (seed % 2 == 0 ? "." : "-"), RichText.From(Heading(3, 9))));
                    clause = 0;
                    break;
                case 1 or 2 or 3:
                    body.Add(Labelled(Division.Clause, Number(++clause) + "."));
                    break;
                case 4 when clause > 0:
                    int count = random.Next(1, 4);
                    for (int i = 1; i <= count; i++)
                        body.Add(Labelled(Division.Subclause, $"{Number(clause)}.{Number(i)}."));
                    break;
                case 5:
                    body.Add(Labelled(Division.Point, "a)"));
                    body.Add(Labelled(Division.Point, "b)"));
                    break;
                case 6:
                    body.Add(Labelled(Division.Dash, "-"));
                    break;
                case 7:
                    body.Add(Labelled(Division.Plus, "+"));
                    break;
                case 8 when Chance(40):
                    body.Add(new Block.Paragraph(Division.Chapter, "Chương " + RomanNumeral.Format(++roman), RichText.From(Heading(2, 6))));
                    clause = 0;
                    break;
                case 9 when Chance(50):
                    body.Add(new Block.Paragraph(Division.Article, $"Điều {Number(++article)}.", Chance(50) ? RichText.From(Words.Phrase(2, 8)) : Rich(10, 30)));
                    clause = 0;
                    break;
                case 10 when Chance(40):
                    body.Add(Table());
                    break;
                default:
                    // What begins like a label is one to any reader, so nothing plain does; and what begins with a small letter goes on with the line above.
                    body.Add(new Block.Paragraph(Division.Plain, "", Led(Capital(Words.Word()) + " ", Rich(5, 90))));
                    break;
            }
        }

        return body.ToImmutable();
    }

    private Block.Paragraph Labelled(Division division, string label) => new(division, label, Rich(5, 90));

    private Block.Table Table()
    {
        int columns = random.Next(1, 7);
        int header = random.Next(2);
        ImmutableArray<ImmutableArray<RichText>> rows = Many(header + 1, 6, () => Enumerable.Range(0, columns).Select(_ => Item(1, 6)).ToImmutableArray());
        return new Block.Table(header, [.. Enumerable.Range(0, columns).Select(_ => (Alignment)random.Next(3))], rows);
    }

    private RichText Subject()
    {
        string lead = Pick(["về ", "về việc ", "V/v ", "Về việc ", ""]);
        return Chance(20) ? RichText.From($"{lead}{Heading(1, 1)} {Words.Phrase(3, 10)}\n{Heading(1, 1)} {Words.Phrase(3, 8)}") : Led($"{lead}{Words.Word()} ", Item(3, 18));
    }

    // Nothing but its first words tells a ground from any other line with a dash.
    private RichText LegalBasis(string lead) => Led(lead, Item(5, 20));

    private static RichText Led(string lead, RichText text) =>
        lead.Length == 0 ? text : new RichText(text.Inlines.SetItem(0, (Inline.Text)text.Inlines[0] with { Value = lead + ((Inline.Text)text.Inlines[0]).Value }));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // What an author leaves at the end of an item: marks of his own, emphasis, a footnote, an ellipsis.
    private RichText Item(int least, int most)
    {
        ImmutableArray<Inline>.Builder inlines = ImmutableArray.CreateBuilder<Inline>();
        inlines.Add(new Inline.Text(Words.Phrase(least, most) + End(), Chance(10) ? Emphasis.Bold : Emphasis.None));
        if (Chance(25))
            inlines.Add(new Inline.Text(" " + Words.Phrase(1, 4) + End(), Emphasis.Italic));
        if (Chance(5))
            inlines.Add(Note());
        if (inlines.Count > 1 && Chance(50))
            inlines.Add(new Inline.Text(Pick([";", ".", ",", "…", "..."])));
        return new RichText(inlines.ToImmutable());
    }

    private string End() => Chance(60) ? "" : Pick([",", ";", ".", " ;", ";.", "...", "…", ":", "…;"]);

    // A heading is words and nothing else: a full stop at its end would make it a sentence.
    private string Heading(int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Words.Word()));

    private Inline.Footnote Note() => new(Many(1, 2, () => RichText.From(Words.Phrase(4, 40))));

    private RichText Rich(int least, int most)
    {
        ImmutableArray<Inline>.Builder inlines = ImmutableArray.CreateBuilder<Inline>();
        inlines.Add(new Inline.Text(Words.Phrase(least, most)));
        if (Chance(15))
            inlines.Add(new Inline.Text(" " + Words.Phrase(1, 6), (Emphasis)random.Next(1, 4)));
        if (Chance(8))
            inlines.Add(Note());
        if (Chance(5))
            inlines.AddRange(Inline.Break.Instance, new Inline.Text($"{Words.Word()} {Words.Phrase(1, 9)}"));
        if (inlines[^1] is not Inline.Text { Emphasis: Emphasis.None })
            inlines.Add(new Inline.Text("."));
        return new RichText(inlines.ToImmutable());
    }

    // A name alone signs nothing: without an authority there is a position.
    private Signer Signer()
    {
        string? authority = Chance(80) ? Pick(Authorities) : null;
        ImmutableArray<string> positions = Chance(10) ? ["Bí thư", "kiêm", "Trưởng Ban Chỉ đạo"] : Many(authority is null ? 1 : 0, 1, () => Pick(Positions));
        return new Signer(authority, positions, Chance(60) ? "Nguyễn Văn Mẫu" : null);
    }

    private Recipient Recipient() => random.Next(100) switch
    {
        < 15 => new Recipient("Lưu " + Words.Phrase(1, 3) + End()),
        < 18 => new Recipient("Lưu" + End()),
        < 22 => new Recipient("Như trên" + End()),
        _ => new Recipient(Words.Phrase(2, 12) + End(), Chance(20) ? "để báo cáo" : null),
    };

    private Annex Annex() => new(null, RichText.From(Heading(3, 10)), Chance(50) ? "kèm theo " + Words.Phrase(3, 8) : null, (PageOrientation)random.Next(2), Body(random.Next(1, 6)));

    private CopyBlock Copy() => new(Pick(["Sao y bản chính", "Sao lục", "Trích sao"]), Head(DocumentFamily.Party, "BS"), Chance(90) ? Signer() : null, Many(0, 4, Recipient));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private bool Chance(int percent) => random.Next(100) < percent;

    private string? Sometimes(int percent, string text) => Chance(percent) ? text : null;

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private ImmutableArray<T> Many<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(least, Math.Max(least, most) + 1)).Select(_ => make())];
}
