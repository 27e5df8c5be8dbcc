using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Markup;
using Xunit.Abstractions;

namespace Drafting.Core.Tests.Markup;

public sealed class MarkupLimitsTests(ITestOutputHelper output)
{
    [Fact]
    public void More_lines_than_allowed_are_dropped_with_an_error()
    {
        string most = string.Concat(Enumerable.Repeat("a\n", MarkupLimits.Lines));
        MarkupText.Parse(most).Diagnostics.ShouldBeEmpty();

        Outcome<OfficialDocument> outcome = MarkupText.Parse(most + "b\n");
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(MarkupCodes.TooLong);
        outcome.Value!.Body.Length.ShouldBe(MarkupLimits.Lines);
    }

    [Fact]
    public void More_characters_than_allowed_are_dropped_with_an_error()
    {
        string most = new('a', MarkupLimits.Characters);
        MarkupText.Parse(most).Diagnostics.ShouldBeEmpty();

        // The cut goes through a pair of surrogates.
        Outcome<OfficialDocument> outcome = MarkupText.Parse(most[1..] + "😀\u0301⟦b⟧");
        Diagnostic error = outcome.Diagnostics.ShouldHaveSingleItem();
        error.Code.ShouldBe(MarkupCodes.TooLong);
        error.Quote!.Length.ShouldBe(MarkupLimits.Quote + 1);
        outcome.Value!.Body.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_table_wider_than_word_takes_is_cut_with_an_error()
    {
        string row = "|" + string.Concat(Enumerable.Repeat("a|", MarkupLimits.TableColumns));
        MarkupText.Parse(row).Diagnostics.ShouldBeEmpty();

        Outcome<OfficialDocument> outcome = MarkupText.Parse(row + "b|");
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(MarkupCodes.TooManyColumns);
        ((Block.Table)outcome.Value!.Body[0]).Columns.Length.ShouldBe(MarkupLimits.TableColumns);
    }

    [Fact]
    public void More_annexes_than_are_numbered_are_dropped_with_one_error()
    {
        string most = string.Concat(Enumerable.Repeat("@phu-luc A\nb[^1]\n[^1]: c\n", MarkupLimits.Annexes));
        MarkupText.Parse(most).Diagnostics.ShouldBeEmpty();

        Outcome<OfficialDocument> outcome = MarkupText.Parse(most + "@phu-luc B\nb[^1]\n[^1]: c\n@phu-luc-ngang C\n");
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(MarkupCodes.TooManyAnnexes);
        outcome.Value!.Annexes.Length.ShouldBe(MarkupLimits.Annexes);
    }

    [Fact]
    public void Of_many_findings_the_errors_are_kept_and_the_rest_is_counted()
    {
        string text = string.Concat(Enumerable.Repeat("*a\n", 300)) + "@xyz\n";

        Diagnostic[] found = [.. MarkupText.Parse(text).Diagnostics];

        found.Length.ShouldBe(MarkupLimits.Diagnostics + 1);
        found.Count(static d => d.Code == MarkupCodes.UnknownKey).ShouldBe(1);
        found[^1].Code.ShouldBe(MarkupCodes.More);
        found[^1].Message.ShouldContain("101");
    }

    // Each of these would take hours if any step looked back over what it has read.
    [Theory]
    [InlineData("*")]
    [InlineData("*a")]
    [InlineData("a*")]
    [InlineData("**a *b")]
    [InlineData("[^")]
    [InlineData("[^1]")]
    [InlineData("\\")]
    [InlineData("\\\n")]
    [InlineData("(")]
    [InlineData(",")]
    [InlineData(", ")]
    [InlineData("*,")]
    [InlineData("|")]
    [InlineData("a\\|")]
    [InlineData(" ")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("I")]
    [InlineData("e\u0301")]
    [InlineData("\0")]
    [InlineData("⟦\n⟧")]
    [InlineData("⟦ ⟧*")]
    [InlineData("**⟦⟧** ")]
    public void Long_rows_of_anything_take_linear_time(string piece)
    {
        string many = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        foreach (string start in (string[])["", "@noi-nhan ", "@trich-yeu ", "@dia-danh-ngay ", "@phu-luc x\n@dan-chieu ", "- ", "Chương ", "| ", "[^1]: "])
            MarkupText.Parse(start + many).Value.ShouldNotBeNull();
    }

    [Fact]
    public void A_paper_of_four_pages_allocates_little()
    {
        var text = new StringBuilder("@co-quan Ban Chấp hành Trung ương\n@so-ky-hieu Số 152-KL/TW\n@dia-danh-ngay Hà Nội, 02/5/2025\n@ten-loai Kết luận\n@trich-yeu ⟦về việc tăng cường sự lãnh đạo của Đảng⟧\n@noi-dung\n");
        for (int i = 1; i <= 12; i++)
            text.Append(i).Append(". ⟦").Append(string.Concat(Enumerable.Repeat("Các cấp uỷ, tổ chức đảng tiếp tục quán triệt, ", 13))).Append("⟧\n");
        text.Append("@chu-ky\n@quyen-han T/M Ban Bí thư\n@ho-ten Trần Cẩm Tú\n@noi-nhan\n");
        for (int i = 1; i <= 6; i++)
            text.Append("- ⟦Các tỉnh uỷ, thành uỷ trực thuộc Trung ương⟧ (để báo cáo),\n");
        var segments = MarkupText.Segments(text.ToString());
        segments.Sum(static s => s.Text.Length).ShouldBeInRange(7_000, 8_000);
        Outcome<OfficialDocument> outcome = MarkupParser.Parse(segments, DocumentFamily.Party, "ket-luan");
        // The least of several: now and then one makes anew what another thread has just borrowed.
        long allocated = Enumerable.Range(0, 10).Min(_ => Allocated());

        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value!.Body.Length.ShouldBe(12);
        output.WriteLine($"{allocated} bytes for {segments.Length} segments of {segments.Sum(static s => s.Text.Length)} characters");
        allocated.ShouldBeLessThan(30_000);

        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            MarkupParser.Parse(segments, DocumentFamily.Party, "ket-luan");
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
