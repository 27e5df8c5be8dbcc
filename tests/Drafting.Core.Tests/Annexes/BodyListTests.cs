using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes;

public class BodyListTests
{
    private static readonly ImmutableArray<string> Both = ["dang_uy_cap_tinh", "dang_uy_truc_thuoc_TW"];

    private static readonly BodyList Shipped = ReadShipped();

    [Theory]
    [InlineData("2025-09-30", 34, 6)]
    [InlineData("2026-06-30", 34, 6)]
    [InlineData("2025-06-30", 63, 6)]
    [InlineData("2025-02-03", 63, 6)]
    [InlineData("2025-02-02", 63, 2)]
    [InlineData("2025-07-01", 34, 6)]
    public void The_bodies_of_a_day_are_those_that_exist_on_it(string day, int provinces, int others)
    {
        Shipped.OfKinds(["dang_uy_cap_tinh"], Day(day)).Length.ShouldBe(provinces);
        Shipped.OfKinds(["dang_uy_truc_thuoc_TW"], Day(day)).Length.ShouldBe(others);
        Shipped.OfKinds(Both, Day(day)).Select(static b => b.Name).ShouldBeUnique();
    }

    [Fact]
    public void The_bodies_stand_in_the_order_of_the_list() =>
        Shipped.OfKinds(Both, Day("2025-09-30")).Select(static b => b.Name).ShouldBe(
            Shipped.Bodies.Where(static b => b.IsValidOn(Day("2025-09-30"))).Select(static b => b.Name));

    [Theory]
    [InlineData("Tỉnh uỷ Lào Cai", "2025-09-30", "tu-lao-cai-2025")]
    [InlineData("Tỉnh uỷ Lào Cai", "2025-03-31", "tu-lao-cai")]
    [InlineData("Tỉnh ủy Lào Cai", "2025-09-30", "tu-lao-cai-2025")]
    [InlineData("  TỈNH   UỶ  LÀO CAI ", "2025-09-30", "tu-lao-cai-2025")]
    [InlineData("Tinh\u0309 uy\u0309 Lào Cai", "2025-09-30", null)]
    [InlineData("Ti\u0309nh uy\u0309 La\u0300o Cai", "2025-09-30", "tu-lao-cai-2025")]
    [InlineData("Lào Cai", "2025-09-30", "tu-lao-cai-2025")]
    [InlineData("TU Lào Cai", "2025-09-30", "tu-lao-cai-2025")]
    [InlineData("T.U Lào Cai", "2025-09-30", "tu-lao-cai-2025")]
    [InlineData("tu-lao-cai-2025", "2025-09-30", "tu-lao-cai-2025")]
    [InlineData("Tỉnh ủy Thanh Hóa", "2025-09-30", "tu-thanh-hoa")]
    [InlineData("Tỉnh uỷ Khánh Hòa", "2025-09-30", "tu-khanh-hoa-2025")]
    [InlineData("Thành ủy TP.HCM", "2025-09-30", "tu-ho-chi-minh-2025")]
    [InlineData("TP.HCM", "2025-09-30", "tu-ho-chi-minh-2025")]
    [InlineData("Thành uỷ TP Hồ Chí Minh", "2025-09-30", "tu-ho-chi-minh-2025")]
    [InlineData("TPHCM", "2025-03-31", "tu-ho-chi-minh")]
    [InlineData("Thành phố Huế", "2025-09-30", "tu-hue")]
    [InlineData("TP. Hà Nội", "2025-09-30", "tu-ha-noi")]
    [InlineData("Đồng Nai", "2025-09-30", "tu-dong-nai-2025")]
    [InlineData("Đồng Nai", "2026-06-30", "tu-dong-nai-2026")]
    [InlineData("Thành uỷ Đồng Nai", "2026-06-30", "tu-dong-nai-2026")]
    [InlineData("ĐU Chính phủ", "2025-09-30", "dang-uy-chinh-phu")]
    [InlineData("QUTW", "2025-09-30", "quan-uy-trung-uong")]
    [InlineData("Đảng ủy Công an TW", "2025-09-30", "dang-uy-cong-an-trung-uong")]
    [InlineData("Bà Rịa – Vũng Tàu", "2025-03-31", "tu-ba-ria-vung-tau")]
    public void A_name_is_found_however_it_is_written(string name, string day, string? key)
    {
        string? found = (Shipped.Find(name, Day(day)) as BodyMatch.Current)?.Body.Key;
        found.ShouldBe(key);
    }

    [Theory]
    [InlineData("Tỉnh uỷ Yên Bái", "2025-09-30", "đã hợp nhất vào Tỉnh uỷ Lào Cai từ ngày 01/7/2025")]
    [InlineData("Hà Giang", "2025-09-30", "đã hợp nhất vào Tỉnh uỷ Tuyên Quang từ ngày 01/7/2025")]
    [InlineData("Tỉnh ủy Đồng Nai", "2026-06-30", "đã đổi thành Thành uỷ Đồng Nai từ ngày 30/4/2026")]
    [InlineData("Bình Phước", "2026-06-30", "đã hợp nhất vào Thành uỷ Đồng Nai từ ngày 01/7/2025")]
    [InlineData("Thành uỷ Đồng Nai", "2025-09-30", "đến ngày 30/4/2026 mới có; trước đó là Tỉnh uỷ Đồng Nai")]
    [InlineData("Đảng uỷ Quốc hội", "2024-12-31", "đến ngày 03/02/2025 mới có")]
    public void A_body_of_another_time_is_told_with_what_became_of_it(string name, string day, string explanation) =>
        Shipped.Find(name, Day(day)).ShouldBeOfType<BodyMatch.NotValid>().Explanation.ShouldBe(explanation);

    [Theory]
    [InlineData("Tỉnh uỷ Lào Kai", "Tỉnh uỷ Lào Cai")]
    [InlineData("Tỉnh uỷ Hải Phòng", "Thành uỷ Hải Phòng")]
    [InlineData("Sở Nội vụ", null)]
    [InlineData("", null)]
    [InlineData("\uFFFE\uD800", null)]
    public void An_unknown_name_is_told_with_the_nearest(string name, string? nearest) =>
        Shipped.Find(name, Day("2025-09-30")).ShouldBe(new BodyMatch.Unknown(nearest));

    [Theory]
    [InlineData("tu-dong-nai-2026", "2025-03-31", "tu-dong-nai tu-binh-phuoc")]
    [InlineData("tu-dong-nai-2026", "2025-09-30", "tu-dong-nai-2025")]
    [InlineData("tu-dong-nai-2026", "2026-06-30", "tu-dong-nai-2026")]
    [InlineData("tu-phu-tho-2025", "2025-06-30", "tu-phu-tho tu-vinh-phuc tu-hoa-binh")]
    [InlineData("tu-ha-noi", "2020-06-30", "tu-ha-noi")]
    [InlineData("dang-uy-quoc-hoi", "2024-12-31", "")]
    public void Earlier_figures_come_from_all_that_merged(string key, string day, string contributors) =>
        string.Join(' ', Shipped.Contributors(Shipped[key]!, Day(day)).Select(static b => b.Key)).ShouldBe(contributors);

    [Fact]
    public void Every_old_committee_has_one_heir_and_is_one_contributor()
    {
        ImmutableArray<Body> old = Shipped.OfKinds(Both, Day("2025-06-30"));
        foreach (Body body in old)
            Shipped.Heirs(body, Day("2026-06-30")).Length.ShouldBe(1, body.Key);
        Shipped.OfKinds(Both, Day("2026-06-30")).SelectMany(static b => Shipped.Contributors(b, Day("2025-06-30"))).Select(static b => b.Key)
            .ShouldBe(old.Select(static b => b.Key), ignoreOrder: true);
    }

    [Theory]
    [InlineData("khoa,ten\na,A", 1, BodyListReader.BadHeader)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngày\n", 1, BodyListReader.BadHeader)]
    [InlineData("", 1, BodyListReader.BadHeader)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,A,k,,,,\na,B,k,,,,", 3, BodyListReader.BadKey)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\nTỉnh,A,k,,,,", 2, BodyListReader.BadKey)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,,k,,,,", 2, BodyListReader.MissingValue)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,A,k,,,,\nb,B,k,,", 3, BodyListReader.BadLine)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,\"A,k,,,,\nb,B,k,,,,", 2, BodyListReader.BadLine)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,A,k,,,31/2/2025,", 2, BodyListReader.BadDay)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,A,k,,,2025-07-01,2025-06-30", 2, BodyListReader.BadDay)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,A,k,,,,2025-06-30\nb,B,k,,aa,2025-07-01,", 3, BodyListReader.BadPredecessor)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,A,k,,,,2025-07-01\nb,B,k,,a,2025-07-01,", 3, BodyListReader.BadPredecessor)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,A,k,,a,2025-07-01,2025-08-01", 2, BodyListReader.BadPredecessor)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,A,k,,,,\nb,B,k,,a,2025-07-01,", 3, BodyListReader.BadPredecessor)]
    [InlineData("khoa,ten,loai,ten_khac,tien_than,tu_ngay,den_ngay\na,Tỉnh uỷ A,k,,,,\nb,Tỉnh ủy A,k,,,2025-07-01,", 3, BodyListReader.AmbiguousName)]
    public void A_list_that_is_wrong_is_refused_with_the_line(string text, int line, string code)
    {
        Outcome<BodyList> outcome = BodyListReader.Read(SourceText.From(text, "don-vi.csv", DataLimits.Default).Value!);
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.ShouldContain(d => d.Code == code && ((Location.InData)d.Location).Span!.Value.Line == line, string.Join('\n', outcome.Diagnostics));
    }

    [Fact]
    public void What_Excel_saves_in_Vietnamese_is_read_too()
    {
        const string Text = "khoa;ten;loai;ten_khac;tien_than;tu_ngay;den_ngay\r\na;\"Mặt trận; đoàn thể \"\"A\"\"\";k;;;01/07/2025;\r\n;;;;;;\r\n";
        Body body = BodyListReader.Read(SourceText.From(Text, "don-vi.csv", DataLimits.Default).Value!).Value!.Bodies.ShouldHaveSingleItem();
        body.Name.ShouldBe("Mặt trận; đoàn thể \"A\"");
        body.ValidFrom.ShouldBe(new DateOnly(2025, 7, 1));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static BodyList ReadShipped([CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "templates", "_danh-muc", "don-vi.csv");
        Outcome<BodyList> outcome = BodyListReader.Read(SourceText.From(File.ReadAllText(path, Encoding.UTF8), "don-vi.csv", DataLimits.Default).Value!);
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }
}
