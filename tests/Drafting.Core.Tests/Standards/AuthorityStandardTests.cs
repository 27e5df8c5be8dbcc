using System.Globalization;
using System.Text;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Tests.Standards;

public sealed class AuthorityStandardTests
{
    [Theory]
    [InlineData("2026-01-08", "qd66-2017")]
    [InlineData("2026-01-09", "qd399-2026")]
    [InlineData("2010-01-01", "qd66-2017")]
    [InlineData(null, "qd399-2026")]
    public void The_date_chooses_the_table(string? date, string id) =>
        AuthorityStandards.For(date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture)).Id.ShouldBe(id);

    [Fact]
    public void Qd399_lists_twenty_five_types_and_eight_administrative_papers()
    {
        AuthorityStandard qd399 = AuthorityStandards.Find("qd399-2026")!;
        qd399.KindsOf(DocumentFamily.Party).Count(k => k.Key != "ban-sao").ShouldBe(25);
        qd399.AdministrativePapers.Length.ShouldBe(8);
    }

    [Theory]
    [InlineData("ket-luan", "KL", null, true)]
    [InlineData("quy-dinh", "QĐ", "QyĐ", true)]
    [InlineData("cong-van", "CV", null, false)]
    [InlineData("to-trinh", "TTr", "TTr", true)]
    [InlineData("ban-sao", "BS", null, false)]
    public void A_kind_has_its_codes(string key, string party, string? state, bool titled)
    {
        DocumentKind kind = AuthorityStandards.For(null).Kind(key)!;
        (kind.PartyCode, kind.StateCode, kind.HasTitle).ShouldBe((party, state, titled));
    }

    [Theory]
    [InlineData("ket-luan", "hd36-2018", true)]
    [InlineData("ket-luan", "hd05-2026", true)]
    [InlineData("ket-luan", "nd30-2020", false)]
    [InlineData("ban-sao", "nd30-2020", false)]
    [InlineData("cong-van", "nd30-2020", true)]
    [InlineData("phuong-an", "hd36-2018", true)] // 399 held while 36-HD still did
    [InlineData("cong-dien", "hd05-2026", false)]
    [InlineData("cong-dien", "nd30-2020", true)]
    public void A_pair_is_valid_where_the_regime_s_family_has_the_kind(string kind, string regime, bool valid) =>
        AuthorityStandards.ValidPairs.Contains(new KindRegime(kind, regime)).ShouldBe(valid);

    [Fact]
    public void No_pair_stands_twice() => AuthorityStandards.ValidPairs.ShouldBeUnique();

    [Fact]
    public void The_standing_committee_signs_for_the_committee_and_the_secretariat_shows_no_position()
    {
        AuthorityStandard table = AuthorityStandards.For(null);
        table.Signing.Single(f => f.Key == "ban-bi-thu").Positions.ShouldBeEmpty();
        table.Signing.Where(f => f.Who.Contains("uỷ", StringComparison.Ordinal)).ShouldAllBe(f => f.Way != SigningWay.ForHead);
    }

    [Theory]
    [InlineData("""{ "key": "a", "name": "A", "families": ["dang"], "partyCode": "A", "confidence": "H", "x": 1 }""", "$.kinds[0].x: unknown key")]
    [InlineData("""{ "key": "a", "families": ["dang"], "confidence": "H" }""", "$.kinds[0].name: missing")]
    [InlineData("""{ "key": "a", "name": "A", "families": ["dang"] }""", "$.kinds[0].confidence: missing")]
    [InlineData("""{ "key": "a", "name": "A", "families": ["x"], "confidence": "H" }""", "$.kinds[0].families: unknown word \"x\"")]
    [InlineData("""{ "key": "a", "name": "A", "families": [], "confidence": "H" }""", "$.kinds[0].families: at least one word")]
    [InlineData("""{ "key": "a", "name": "A", "families": ["dang"], "stateCode": "A", "confidence": "H" }""", "$.kinds[0].stateCode: the kind is not the state's")]
    [InlineData("""{ "key": "a", "key": "b", "name": "A", "families": ["dang"], "confidence": "H" }""", "$.kinds[0].key: duplicate key")]
    [InlineData("""{ "key": "a", "name": "A", "families": ["dang"], "confidence": "H" }, { "key": "a", "name": "B", "families": ["dang"], "confidence": "H" }""", "$.kinds: a stands more than once")]
    public void A_broken_kind_is_told_with_its_path(string kinds, string problem) => Problems($"\"kinds\": [{kinds}]").ShouldHaveSingleItem().ShouldStartWith(problem);

    [Theory]
    [InlineData("\"authority\": [{ \"kinds\": [\"x\"], \"congress\": \"co\", \"committee\": \"co\", \"standing\": \"co\", \"cell\": \"co\", \"confidence\": \"H\" }]", "$.authority: there is no kind x")]
    [InlineData("\"signing\": [{ \"key\": \"a\", \"who\": \"A\", \"form\": \"thay-mat\", \"authority\": \"K/T A\", \"confidence\": \"H\" }]", "$.signing[0].authority: does not fit the form")]
    [InlineData("\"signing\": [{ \"key\": \"a\", \"who\": \"A\", \"form\": \"truc-tiep\", \"confidence\": \"H\" }]", "$.signing[0].positions: missing")]
    [InlineData("\"series\": {}", "$.series: a list is expected")]
    [InlineData("\"repealed\": [{ \"instrument\": \"a\", \"replacedBy\": \"b\", \"from\": \"hôm qua\", \"confidence\": \"H\" }]", "$.repealed[0].from: a date is expected")]
    [InlineData("\"y\": 1", "$.y: unknown key")]
    public void A_broken_section_is_told_with_its_path(string section, string problem) => Problems(section).ShouldHaveSingleItem().ShouldStartWith(problem);

    [Fact]
    public void A_table_that_extends_none_states_every_section() =>
        Should.Throw<StandardFormatException>(() => AuthorityStandardReader.Read("x", Encoding.UTF8.GetBytes("""{ "id": "x", "title": "x", "from": "2030-01-01" }""")))
            .Problems.Length.ShouldBe(7);

    private static string[] Problems(string section)
    {
        string json = $$"""{ "id": "x", "title": "x", "from": "2030-01-01", "extends": "qd399-2026", "authority": [], {{section}} }""";
        if (section.StartsWith("\"authority\"", StringComparison.Ordinal))
            json = json.Replace("\"authority\": [], ", "", StringComparison.Ordinal);
        return [.. Should.Throw<StandardFormatException>(() => AuthorityStandardReader.Read("x", Encoding.UTF8.GetBytes(json), AuthorityStandards.Find("qd399-2026"))).Problems];
    }
}
