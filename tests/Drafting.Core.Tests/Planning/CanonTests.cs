using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting.Core.Tests.Planning;

public sealed class CanonTests
{
    private static readonly OfficialDocument Letter = new()
    {
        Family = DocumentFamily.Party,
        Kind = "cong-van",
        Head = new LetterHead(null, ["Tỉnh uỷ X"], new DocumentNumber(5, "CV/TU"), "X", new DocumentDate(2, 7, 2026)),
    };

    [Theory]
    [InlineData("hd05-2026", "về công tác cán bộ", "về việc công tác cán bộ")]
    [InlineData("hd05-2026", "công tác cán bộ", "về việc công tác cán bộ")]
    [InlineData("hd05-2026", "Về việc kiểm tra", "Về việc kiểm tra")]
    [InlineData("hd05-2026", "v/v kiểm tra", "v/v kiểm tra")]
    [InlineData("hd05-2026", "vềđích", "về việc vềđích")]
    [InlineData("hd05-2026", "về việc", "về việc")]
    [InlineData("nd30-2020", "Về việc kiểm tra", "V/v kiểm tra")]
    [InlineData("nd30-2020", "về kiểm tra", "V/v kiểm tra")]
    [InlineData("nd30-2020", "về\nkiểm tra\nnăm 2026", "V/v kiểm tra\nnăm 2026")]
    [InlineData("nd30-2020", "V/v kiểm tra", "V/v kiểm tra")]
    [InlineData("nd30-2020", "kiểm tra", "V/v kiểm tra")]
    [InlineData("nd30-2020", "về việc", "về việc")]
    [InlineData("hd36-2018", "công tác cán bộ", "công tác cán bộ")]
    [InlineData("hd36-2018", "về công tác cán bộ", "về công tác cán bộ")]
    public void The_subject_of_a_letter_is_led_in_once(string regime, string subject, string printed)
    {
        Canonical(Letter with { Subject = RichText.From(subject) }, regime).Subject!.PlainText.ShouldBe(printed);
    }

    [Fact]
    public void Words_in_front_are_replaced_across_emphasis_and_footnotes_stay()
    {
        Inline note = new Inline.Footnote([RichText.From("Lời.")]);
        RichText subject = new([new Inline.Text("Về việc", Emphasis.Bold), note, new Inline.Text(" kiểm tra")]);

        Canonical(Letter with { Subject = subject }, "nd30-2020").Subject.ShouldBe(new RichText([new Inline.Text("V/v "), note, new Inline.Text("kiểm tra")]));
        Canonical(Letter with { Subject = new([new Inline.Text("A", Emphasis.Bold)]) }, "hd05-2026").Subject!.PlainText.ShouldBe("về việc A");
    }

    [Fact]
    public void Emphasis_on_every_word_of_a_heading_is_dropped_and_on_some_of_them_kept()
    {
        RichText all = new([new Inline.Text("về công tác", Emphasis.Bold), new Inline.Text(" cán bộ", Emphasis.Bold | Emphasis.Italic), new Inline.Text(".")]);
        RichText some = new([new Inline.Text("về công tác"), new Inline.Text(" cán bộ", Emphasis.Bold)]);
        Canonical(Letter with { KindTitle = "Kế hoạch", Subject = all }, "hd36-2018").Subject!.Inlines
            .ShouldBe([new Inline.Text("về công tác"), new Inline.Text(" cán bộ", Emphasis.Italic)]);
        Canonical(Letter with { KindTitle = "Kế hoạch", Subject = some }, "hd36-2018").Subject.ShouldBe(some);
    }

    [Fact]
    public void The_subject_of_a_paper_with_a_title_is_left() =>
        Canonical(Letter with { KindTitle = "Kết luận", Subject = RichText.From("kiểm tra") }, "hd05-2026").Subject!.PlainText.ShouldBe("kiểm tra");

    [Theory]
    [InlineData("Nghị quyết;", "Nghị quyết")]
    [InlineData("Nghị quyết ; .", "Nghị quyết")]
    [InlineData("Nghị quyết..", "Nghị quyết")]
    [InlineData("Nghị quyết...", "Nghị quyết...")]
    [InlineData("Nghị quyết…;", "Nghị quyết…")]
    [InlineData("Nghị quyết ...;.", "Nghị quyết ...")]
    [InlineData("Lưu:", "Lưu:")]
    public void Only_marks_that_the_planner_writes_are_dropped(string item, string kept)
    {
        OfficialDocument canon = Canonical(
            Letter with { LegalBases = [RichText.From(item)], Addressees = new(AddresseeLabel.KinhGui, [RichText.From(item)]), Recipients = [new(item)] }, "hd05-2026");

        canon.LegalBases.Single().PlainText.ShouldBe(kept);
        canon.Addressees!.Names.Single().PlainText.ShouldBe(kept);
        canon.Recipients[1].Text.ShouldBe(kept);
    }

    [Fact]
    public void Marks_are_dropped_behind_emphasis_and_breaks_but_not_in_front_of_a_footnote()
    {
        Inline note = new Inline.Footnote([RichText.From("Lời.")]);
        Inline.Text lead = new("theo "), bold = new("Nghị quyết", Emphasis.Bold);
        OfficialDocument canon = Canonical(
            Letter with
            {
                LegalBases =
                [
                    new([lead, bold with { Value = "Nghị quyết;" }, new Inline.Text(".")]),
                    new([new Inline.Text("Nghị quyết;"), Inline.Break.Instance, new Inline.Text(".")]),
                    new([lead, bold, note, new Inline.Text(";")]),
                    new([new Inline.Text("Nghị quyết;"), note]),
                    new([lead, bold with { Value = "Nghị quyết.." }, new Inline.Text(".")]),
                    new([bold with { Value = ";" }, new Inline.Text(".")]),
                ],
                Subject = new([lead, bold with { Value = "về A." }, new Inline.Text(" ")]),
            },
            "hd36-2018");

        canon.LegalBases.ShouldBe(
        [
            new([lead, bold]), RichText.From("Nghị quyết"), new([lead, bold, note]), new([new Inline.Text("Nghị quyết;"), note]),
            new([lead, bold with { Value = "Nghị quyết.." }, new Inline.Text(".")]),
        ]);
        canon.Subject.ShouldBe(new RichText([lead, bold with { Value = "về A" }]));
    }

    [Fact]
    public void Recipients_are_known_for_what_they_are_whatever_stands_at_their_end()
    {
        Recipient[] recipients = [new("Lưu."), new("Các sở;"), new("như trên."), new("."), new("Như trên", "để báo cáo"), new("Như trên;")];

        Canonical(Letter with { Addressees = new(AddresseeLabel.KinhGui, [RichText.From("A")]), Recipients = [.. recipients] }, "hd05-2026")
            .Recipients.ShouldBe([new("như trên"), new("Như trên", "để báo cáo"), new("Các sở"), new("Lưu")]);
        Canonical(Letter with { Addressees = new(AddresseeLabel.KinhGui, [RichText.From(";")]), Recipients = [new("Các sở")] }, "hd05-2026")
            .Recipients.ShouldBe([new("Các sở")]);
    }

    private static OfficialDocument Canonical(OfficialDocument document, string regime)
    {
        LayoutStandard standard = LayoutStandards.Find(regime)!;
        OfficialDocument once = Canon.Of(document, standard);
        DocumentOutline.Print(Canon.Of(once, standard)).ShouldBe(DocumentOutline.Print(once));
        return once;
    }
}
