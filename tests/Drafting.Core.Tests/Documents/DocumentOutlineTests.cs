using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Documents;

public sealed class DocumentOutlineTests
{
    private static readonly OfficialDocument Empty = new()
    {
        Family = DocumentFamily.Party,
        Kind = "ket-luan",
        Head = new LetterHead(null, [], null, null, default),
    };

    private static readonly RichText A = RichText.From("a");

    [Fact]
    public void Everything_is_printed()
    {
        OfficialDocument document = Empty with
        {
            Head = new LetterHead("Đảng bộ tỉnh", ["Đảng uỷ xã", "Uỷ ban"], new DocumentNumber(5, "KL/ĐU"), "Thanh Hà", new DocumentDate(2, null, 2025)),
            KindTitle = "Kết luận",
            AuthorLines = ["của Ban Thường vụ"],
            Subject = new RichText([new Inline.Text("về "), new Inline.Text("việc", Emphasis.Bold), Inline.Break.Instance, new Inline.Text("này", Emphasis.Bold | Emphasis.Italic)]),
            Addressees = new Addressees(AddresseeLabel.KinhTrinh, [RichText.From("Ban Bí thư")]),
            LegalBases = [RichText.From("Căn cứ Điều lệ")],
            EnactingFormula = ["quyết định"],
            Body =
            [
                new Block.Paragraph(Division.Plain, "", new RichText([new Inline.Text("Chữ"), new Inline.Footnote([RichText.From("một"), RichText.From("hai")])])),
                new Block.Paragraph(Division.Article, "Điều 1.", A),
                new Block.Table(1, [Alignment.Left, Alignment.Justify], [[A, RichText.Empty]]),
            ],
            Signers = [new Signer("T/M Đảng uỷ", ["Bí thư", "kiêm"], "Nguyễn Văn A")],
            Recipients = [new Recipient("Như trên"), new Recipient("Tỉnh uỷ", "để báo cáo")],
            SecrecyMark = "Mật",
            UrgencyMark = "Khẩn",
            CirculationNote = "Lưu hành nội bộ",
            DraftNote = "Dự thảo lần 1",
            TypistMark = "ABC-2",
            ContactLine = "Số 1",
            Annexes = [new Annex(2, RichText.From("Danh mục"), "kèm theo", PageOrientation.Landscape, [new Block.Paragraph(Division.Dash, "-", A)])],
            Copies = [new CopyBlock("Sao lục", new LetterHead(null, ["Huyện uỷ"], null, null, default), new Signer(null, [], null), [new Recipient("Lưu VP")])],
        };

        DocumentOutline.Print(document).ShouldBe("""
            văn bản: Đảng, ket-luan
            độ mật: Mật
            độ khẩn: Khẩn
            phạm vi lưu hành: Lưu hành nội bộ
            dự thảo: Dự thảo lần 1
            cơ quan cấp trên: Đảng bộ tỉnh
            cơ quan ban hành: Đảng uỷ xã
            cơ quan ban hành: Uỷ ban
            số và ký hiệu: 5 | KL/ĐU
            địa danh: Thanh Hà
            ngày: 2/…/2025
            tên loại: Kết luận
            tác giả: của Ban Thường vụ
            trích yếu: về {đậm|việc}⏎{đậm nghiêng|này}
            kính trình:
              nơi: Ban Bí thư
            căn cứ: Căn cứ Điều lệ
            lời ban hành: quyết định
            đoạn: Chữ{chú thích|một|hai}
            điều [Điều 1.]: a
            bảng (trái, đều; 1 hàng tiêu đề):
              hàng: | a |  |
            người ký:
              quyền hạn: T/M Đảng uỷ
              chức vụ: Bí thư
              chức vụ: kiêm
              họ tên: Nguyễn Văn A
            nơi nhận: Như trên
            nơi nhận: Tỉnh uỷ {để báo cáo}
            đánh máy: ABC-2
            liên hệ: Số 1
            phụ lục 2 (ngang): Danh mục
              dẫn chiếu: kèm theo
              gạch [-]: a
            bản sao: Sao lục
              cơ quan ban hành: Huyện uỷ
              người ký:
              nơi nhận: Lưu VP

            """);
    }

    [Fact]
    public void What_would_not_show_is_marked()
    {
        Print(" a ").ShouldBe("đoạn: \\sa\\s");
        Print("a\u00a0b\u200bc\u0007").ShouldBe("đoạn: a\\u00a0b\\u200bc\\u0007");
        Print("😀 \ud83d").ShouldBe("đoạn: 😀 \\ud83d");
        Print("\\{}|[]⏎").ShouldBe("đoạn: \\\\\\{\\}\\|\\[\\]\\⏎");
    }

    // Every document here differs from every other in one small thing; each must print in its own way, and the same way twice.
    [Fact]
    public void Documents_that_differ_print_differently()
    {
        string[] prints = [.. Variants().Select(DocumentOutline.Print)];

        prints.ShouldBeUnique();
        prints.ShouldBe(Variants().Select(DocumentOutline.Print));
        prints.Length.ShouldBeGreaterThan(100);
    }

    private static string Print(string text) => DocumentOutline.Print(Empty with { Body = [Paragraph(new Inline.Text(text))] }).Split('\n')[1];

    private static Block.Paragraph Paragraph(params Inline[] inlines) => new(Division.Plain, "", new RichText([.. inlines]));

    private static Inline.Text T(string text, Emphasis emphasis = Emphasis.None) => new(text, emphasis);

    private static IEnumerable<OfficialDocument> Variants()
    {
        yield return Empty;
        yield return Empty with { Family = DocumentFamily.State };
        yield return Empty with { Kind = "quyet-dinh" };
        foreach (string text in (string[])["", "x", "x\ny"])
        {
            yield return Empty with { KindTitle = text };
            yield return Empty with { Subject = text.Length == 0 ? RichText.Empty : RichText.From(text) };
            yield return Empty with { SecrecyMark = text };
            yield return Empty with { UrgencyMark = text };
            yield return Empty with { CirculationNote = text };
            yield return Empty with { DraftNote = text };
            yield return Empty with { TypistMark = text };
            yield return Empty with { ContactLine = text };
            yield return Empty with { AuthorLines = [text] };
            yield return Empty with { EnactingFormula = [text] };
            yield return Empty with { LegalBases = [RichText.From(text)] };
            yield return Empty with { Addressees = new Addressees(AddresseeLabel.KinhGui, [RichText.From(text)]) };
            yield return Empty with { Addressees = new Addressees(AddresseeLabel.KinhTrinh, [RichText.From(text)]) };
            yield return Empty with { Recipients = [new Recipient(text)] };
            yield return Empty with { Recipients = [new Recipient(text, "")] };
            yield return Empty with { Recipients = [new Recipient(text, "để biết")] };
            yield return Empty with { Recipients = [new Recipient(text + "{để biết}")] };
            yield return Empty with { Recipients = [new Recipient(text + " {để biết}")] };
            yield return Empty with { Copies = [Copy(text)] };
            yield return Empty with { Annexes = [new Annex(null, RichText.From(text), null, PageOrientation.Portrait, [])] };
            yield return Empty with { Annexes = [new Annex(1, RichText.From(text), null, PageOrientation.Portrait, [])] };
            yield return Empty with { Annexes = [new Annex(null, RichText.From(text), "", PageOrientation.Portrait, [])] };
            yield return Empty with { Annexes = [new Annex(null, RichText.From(text), null, PageOrientation.Landscape, [])] };
            foreach (LetterHead head in Heads(text))
            {
                yield return Empty with { Head = head };
                yield return Empty with { Copies = [Copy("s" + text) with { Head = head }] };
            }

            foreach (Signer signer in (Signer[])[new(null, [], null), new(text, [], null), new(null, [text], null), new(null, [], text), new(null, [text, text], null)])
            {
                if (text.Length > 0 || signer is { Authority: null, Positions.IsEmpty: true, Name: null })
                {
                    yield return Empty with { Signers = [signer], KindTitle = "k" + text };
                    yield return Empty with { Copies = [Copy("t" + text) with { Signer = signer }] };
                }
            }
        }

        foreach (ImmutableArray<Block> body in Bodies())
        {
            yield return Empty with { Body = body };
            yield return Empty with { Annexes = [new Annex(7, A, null, PageOrientation.Portrait, body)] };
        }
    }

    private static CopyBlock Copy(string title) => new(title, new LetterHead(null, [], null, null, default), null, []);

    private static IEnumerable<LetterHead> Heads(string text)
    {
        var none = new LetterHead(null, ["đầu" + text], null, null, default);
        yield return none;
        yield return none with { SuperiorBody = text };
        yield return none with { Place = text };
        yield return none with { IssuingBodies = ["đầu" + text, text] };
        yield return none with { Number = new DocumentNumber(null, text) };
        yield return none with { Number = new DocumentNumber(1, text) };
        yield return none with { Number = new DocumentNumber(null, "1 | " + text) };
        yield return none with { Date = new DocumentDate(1, null, null) };
        yield return none with { Date = new DocumentDate(null, 1, null) };
        yield return none with { Date = new DocumentDate(null, null, 1) };
        yield return none with { Date = new DocumentDate(1, 11, null) };
        yield return none with { Date = new DocumentDate(11, 1, null) };
    }

    private static IEnumerable<ImmutableArray<Block>> Bodies()
    {
        foreach (Division division in Enum.GetValues<Division>())
        {
            yield return [new Block.Paragraph(division, "", A)];
            yield return [new Block.Paragraph(division, "1.", A)];
            yield return [new Block.Paragraph(division, "1.]: a [", A)];
        }

        Inline.Break newLine = Inline.Break.Instance;
        Inline[][] texts =
        [
            [], [T("")], [T("", Emphasis.Bold)], [T("a"), T("b")], [T("ab")], [T("a b")], [T("a"), newLine, T("b")], [T("a⏎b")], [T("a\nb")], [T("a\\nb")],
            [newLine], [newLine, newLine], [T("a", Emphasis.Bold)], [T("a", Emphasis.Italic)], [T("a", Emphasis.Bold | Emphasis.Italic)], [T("{đậm|a}")], [T("đậm|a")],
            [T("a", Emphasis.Bold), T("b", Emphasis.Bold)], [T("ab", Emphasis.Bold)], [T("ab ")], [T(" ab")], [T("ab\\s")], [T("\\sab")], [T("ab\u00a0")], [T("ab\\u00a0")],
            [new Inline.Footnote([])], [new Inline.Footnote([RichText.Empty])], [new Inline.Footnote([RichText.Empty, RichText.Empty])],
            [new Inline.Footnote([RichText.From("a|b")])], [new Inline.Footnote([A, RichText.From("b")])], [new Inline.Footnote([A]), T("b")], [T("{chú thích|a}b")],
            [T("a\u0301")], [T("á")],
        ];
        foreach (Inline[] text in texts)
        {
            yield return [Paragraph(text)];
            yield return [new Block.Table(0, [Alignment.Left], [[new RichText([.. text])]])];
        }

        yield return [Paragraph(T("a")), Paragraph(T("b"))];
        yield return [Paragraph(T("a\nđoạn: b"))];
        foreach (int header in (int[])[0, 1, 2])
        {
            yield return [new Block.Table(header, [Alignment.Left, Alignment.Right], [[A, A], [A, A]])];
            yield return [new Block.Table(header, [Alignment.Left, Alignment.Center], [[A, A], [A, A]])];
            yield return [new Block.Table(header, [Alignment.Left, Alignment.Right], [[A, A], [A], [A]])];
            yield return [new Block.Table(header, [Alignment.Left, Alignment.Right], [[A, A]]), new Block.Table(header, [Alignment.Left, Alignment.Right], [[A, A]])];
        }

        yield return [new Block.Table(0, [], [[]])];
        yield return [new Block.Table(0, [], [])];
        yield return [new Block.Table(0, [], [[], []])];
        yield return [new Block.Table(0, [], [[RichText.Empty]])];
        yield return [new Block.Table(0, [Alignment.Left], [[RichText.From("a | b")]])];
        yield return [new Block.Table(0, [Alignment.Left], [[A, RichText.From("b")]])];
    }
}
