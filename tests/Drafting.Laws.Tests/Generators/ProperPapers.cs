using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Laws.Tests.Generators;

/// <summary>Makes papers as an office would issue them: head, number, signature and recipients agree, labels run on, nothing is left blank. Where
/// <see cref="DocumentGenerator"/> tries what the model allows, this one tries what the guidance does.</summary>
internal sealed class ProperPapers(int seed)
{
    private static readonly string[] Sentences =
    [
        "Các cấp uỷ, tổ chức đảng quán triệt sâu sắc mục đích, yêu cầu và nội dung của nhiệm vụ này đến từng cán bộ, đảng viên",
        "Ban Tổ chức chủ trì, phối hợp với Văn phòng theo dõi, đôn đốc việc thực hiện và tổng hợp kết quả",
        "Tiếp tục đổi mới phương thức lãnh đạo, nâng cao chất lượng sinh hoạt và siết chặt kỷ luật, kỷ cương",
        "Rà soát, sắp xếp tổ chức bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả, gần dân, sát cơ sở",
        "Chăm lo đời sống vật chất, tinh thần của nhân dân, bảo đảm an sinh và trật tự xã hội trên địa bàn",
        "Đẩy mạnh chuyển đổi số, cải cách hành chính và ứng dụng khoa học, công nghệ trong công tác văn phòng",
    ];

    private static readonly string[] Topics =
        ["công tác cán bộ năm nay", "tăng cường công tác kiểm tra, giám sát", "đổi mới phương thức làm việc của cấp uỷ", "quản lý tài sản và sử dụng con dấu"];

    // What a grassroots committee may not issue is left to the bodies above it.
    private static readonly string[] NotOfGrassroots =
        ["cuong-linh", "dieu-le", "chien-luoc", "chi-thi", "thong-tri", "thong-cao", "tuyen-bo", "loi-keu-goi", "quy-che", "quy-hoach", "du-an"];

    private static readonly string[] OfTheCentre = ["ket-luan", "chi-thi", "nghi-quyet", "quyet-dinh"];

    private readonly Random random = new(seed);

    /// <summary>A paper of a kind under a regime.</summary>
    public OfficialDocument Next(LayoutStandard regime, DocumentKind kind)
    {
        Office office = regime.Family == DocumentFamily.State ? State() : Party(kind.Key);
        string code = kind.Code(regime.Family) ?? "";
        string symbol = regime.Family == DocumentFamily.Party ? $"{code}/{office.Code}" : kind.HasTitle ? $"{code}-{office.Code}" : $"{office.Code}-VP";
        bool isLetter = !kind.HasTitle, isSubmission = kind.Key == "to-trinh";
        bool hasArticles = kind.Key is "quyet-dinh" or "quy-dinh" or "quy-che";
        int annexes = Chance(30) ? random.Next(1, 3) : 0;
        return new OfficialDocument
        {
            Family = regime.Family,
            Kind = kind.Key,
            Head = new LetterHead(office.Superior, [office.Issuer], new DocumentNumber(random.Next(1, 400), symbol), office.Place, Day(regime)),
            KindTitle = kind.HasTitle ? kind.Name : null,
            AuthorLines = office.Author is { } author && OfTheCentre.Contains(kind.Key) ? [author] : [],
            Subject = RichText.From((isLetter && regime.Family == DocumentFamily.State ? "V/v " : isLetter ? "về việc " : "về ") + Pick(Topics)),
            Addressees = isLetter || isSubmission ? Addressees(isSubmission && regime.Id == "hd05-2026") : null,
            LegalBases = hasArticles ? Many(2, 3, () => RichText.From("Căn cứ Quy chế làm việc của " + office.Body)) : [],
            EnactingFormula = kind.Key == "quyet-dinh" ? [office.Body + " quyết định"] : [],
            Body = [.. hasArticles ? Articles(kind.Key == "quy-che") : isLetter || isSubmission ? Plain() : Outline(), .. Enumerable.Range(1, annexes).Select(n => Mention(n, annexes))],
            Signers = kind.Key == "bien-ban" ? [new Signer(null, ["Người ghi biên bản"], "Nguyễn Văn Mẫu"), new Signer(null, ["Chủ trì hội nghị"], "Trần Văn Thử")] : [office.Signer],
            Recipients = [new Recipient("Các cơ quan, đơn vị trực thuộc"), new Recipient("Các đồng chí uỷ viên", Chance(50) ? "để báo cáo" : null), new Recipient(regime.Family == DocumentFamily.State ? "Lưu: VT, VP" : "Lưu Văn phòng")],
            SecrecyMark = Chance(15) ? "Mật" : null,
            UrgencyMark = Chance(15) ? "Thượng khẩn" : null,
            CirculationNote = Chance(10) ? "Lưu hành nội bộ" : null,
            DraftNote = Chance(15) ? "Dự thảo lần 2" : null,
            TypistMark = Chance(15) ? "ABC-268" : null,
            ContactLine = Chance(15) ? "Số 9A, đường Sông Thương; điện thoại: 024 0000 0000" : null,
            Annexes = [.. Enumerable.Range(1, annexes).Select(n => new Annex(annexes > 1 ? n : null, RichText.From("Danh sách " + Pick(Topics)), Chance(50) ? "kèm theo văn bản của " + office.Body : null, (PageOrientation)random.Next(2), [Table()]))],
            Copies = regime.Family == DocumentFamily.Party && Chance(15) ? [Copy(regime)] : [],
        };
    }

    private Office Party(string kind)
    {
        if (OfTheCentre.Contains(kind) && Chance(40))
            return new(null, "Ban Chấp hành Trung ương", "Ban Bí thư", "TW", "Hà Nội", new Signer("T/M Ban Bí thư", [], "Nguyễn Văn Mẫu"), "của Ban Bí thư");
        if (!NotOfGrassroots.Contains(kind) && Chance(30))
            return new("Đảng bộ tỉnh Sông Thương", "Đảng uỷ xã Bình Yên", "Ban Thường vụ", "ĐU", "Bình Yên", new Signer("T/M Ban Thường vụ", ["Phó Bí thư"], "Nguyễn Văn Mẫu"));
        if (kind is "cong-van" or "bao-cao" or "ke-hoach" or "thong-bao" && Chance(50))
        {
            Signer signer = Chance(50) ? new Signer(null, ["Chánh Văn phòng"], "Nguyễn Văn Mẫu") : new Signer("K/T Chánh Văn phòng", ["Phó Chánh Văn phòng"], "Nguyễn Văn Mẫu");
            return new("Tỉnh uỷ Sông Thương", "Văn phòng", "Văn phòng", "VPTU", "Sông Thương", signer);
        }

        return new(null, "Tỉnh uỷ Sông Thương", "Ban Thường vụ Tỉnh uỷ", "TU", "Sông Thương", new Signer("T/M Ban Thường vụ", [Chance(50) ? "Bí thư" : "Phó Bí thư"], "Nguyễn Văn Mẫu"));
    }

    private static Office State() =>
        new("Uỷ ban nhân dân tỉnh Sông Thương", "Uỷ ban nhân dân xã Bình Yên", "Uỷ ban nhân dân xã", "UBND", "Bình Yên", new Signer("TM. Uỷ ban nhân dân", ["Chủ tịch"], "Nguyễn Văn Mẫu"));

    private DocumentDate Day(LayoutStandard regime) => regime.Id == "hd05-2026"
        ? new DocumentDate(random.Next(1, 29), random.Next(6, 10), 2026)
        : new DocumentDate(random.Next(1, 29), random.Next(7, 13), 2025);

    private Addressees Addressees(bool isSubmission)
    {
        string[] names = ["Ban Tổ chức Tỉnh uỷ", "Uỷ ban Kiểm tra Tỉnh uỷ", "Các đảng uỷ trực thuộc Tỉnh uỷ"];
        return new Addressees(isSubmission ? AddresseeLabel.KinhTrinh : AddresseeLabel.KinhGui, [.. names.Take(random.Next(1, 4)).Select(RichText.From)]);
    }

    private IEnumerable<Block> Plain() => Enumerable.Range(0, random.Next(3, 7)).Select(_ => Text());

    private IEnumerable<Block> Articles(bool hasChapters)
    {
        int clauses = random.Next(2, 4);
        for (int article = 1; article <= 4; article++)
        {
            if (hasChapters && article % 2 == 1)
                yield return new Block.Paragraph(Division.Chapter, "Chương " + RomanNumeral.Format((article / 2) + 1), RichText.From(article == 1 ? "Quy định chung" : "Tổ chức thực hiện"));
            if (hasChapters && article > 2)
                yield return new Block.Paragraph(Division.Section, $"Mục {Number(article - 2)}", RichText.From(article == 3 ? "Trách nhiệm" : "Hiệu lực"));
            bool isTitled = article % 2 == 0;
            yield return isTitled
                ? new Block.Paragraph(Division.Article, $"Điều {Number(article)}.", RichText.From("Trách nhiệm thi hành"))
                : new Block.Paragraph(Division.Article, $"Điều {Number(article)}.", Sentence());
            for (int clause = 1; isTitled && clause <= clauses; clause++)
                yield return new Block.Paragraph(Division.Clause, $"{Number(clause)}.", Sentence());
        }
    }

    private IEnumerable<Block> Outline()
    {
        yield return Text();
        for (int roman = 1; roman <= random.Next(2, 4); roman++)
        {
            yield return new Block.Paragraph(Division.Roman, RomanNumeral.Format(roman) + "-", RichText.From(Pick(["Mục đích, yêu cầu", "Nhiệm vụ và giải pháp", "Tổ chức thực hiện"])));
            for (int clause = 1; clause <= 3; clause++)
            {
                yield return new Block.Paragraph(Division.Clause, $"{Number(clause)}.", Sentence());
                for (int sub = 1; clause == 1 && sub <= 2; sub++)
                    yield return new Block.Paragraph(Division.Subclause, $"1.{Number(sub)}.", Sentence());
                if (clause != 2)
                    continue;
                yield return new Block.Paragraph(Division.Point, "a)", Sentence());
                yield return new Block.Paragraph(Division.Point, "b)", Sentence());
                yield return new Block.Paragraph(Division.Dash, "-", Sentence());
                yield return new Block.Paragraph(Division.Plus, "+", Sentence());
            }
        }
    }

    private Block.Paragraph Text() => new(Division.Plain, "", Chance(30)
        ? new RichText([new Inline.Text(Sentence().PlainText), new Inline.Footnote([Sentence()])])
        : Sentence());

    private static Block.Paragraph Mention(int number, int count) =>
        new(Division.Plain, "", RichText.From(count > 1 ? $"Danh sách cụ thể tại Phụ lục {Number(number)} kèm theo." : "Danh sách cụ thể tại Phụ lục kèm theo."));

    private Block.Table Table() => new(1, [Alignment.Center, Alignment.Left],
        [[RichText.From("TT"), RichText.From("Nội dung")], [RichText.From("1"), RichText.From(Pick(Topics))], [RichText.From("2"), RichText.From(Pick(Topics))]]);

    private CopyBlock Copy(LayoutStandard regime) => new(
        "Sao lục",
        new LetterHead("Đảng bộ tỉnh Sông Thương", ["Đảng uỷ phường Tân Lập"], new DocumentNumber(random.Next(1, 90), "BS/ĐU"), "Tân Lập",
            regime.Id == "hd05-2026" ? new DocumentDate(15, 10, 2026) : new DocumentDate(15, 1, 2026)),
        new Signer("T/L Ban Thường vụ", ["Chánh Văn phòng"], "Lê Văn Sao"),
        [new Recipient("Các chi bộ trực thuộc"), new Recipient("Lưu Văn phòng Đảng uỷ")]);

    private RichText Sentence() => RichText.From(string.Join(". ", Many(1, 3, () => Pick(Sentences)).Distinct()) + ".");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private bool Chance(int percent) => random.Next(100) < percent;

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private ImmutableArray<T> Many<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];

    private sealed record Office(string? Superior, string Issuer, string Body, string Code, string Place, Signer Signer, string? Author = null);
}
