using System.Text.Json;
using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>A Word that fails, dawdles or never answers, at every level of Word: always a sentence, and the pane goes on once Word is well again.</summary>
[Collection(BrowserTests.Name)]
public sealed class PaneFaultTests(BrowserFixture fixture)
{
    /// <summary>Every Office with every trouble, and what is said of it.</summary>
    public static TheoryData<string, string, string> Troubles
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (string office in PaneSteps.Offices.Keys)
            {
                rows.Add(office, "error", "Word báo:");
                rows.Add(office, "silent", "trong thời gian cho phép");
                rows.Add(office, "slow", "Dừng");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Reading_the_paper(string office, string trouble, string expected)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("chen", await PaperAsync(), office);
        await TroubleAsync(watched.Page, "file", trouble, expected, "Kiểm tra");
        if (trouble != "slow")
            await watched.Page.PressAsync("Kiểm tra lại");
        await watched.Page.Locator(".tallies").WaitForAsync();
        (await watched.Page.WordAsync("fakeWord.openFiles")).GetInt32().ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Mending_it(string office, string trouble, string expected)
    {
        byte[] paper = await PaperAsync();
        int body = PaneCheckTests.BodyParagraph(paper);
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", paper, office, change: model => model["paragraphs"]![body]!["alignment"] = "Left");
        IPage page = watched.Page;
        ILocator mend = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Sửa ngay \\d+ lỗi an toàn") });
        await mend.WaitForAsync();
        await TroubleAsync(page, "rich", trouble, expected, "Sửa ngay");
        if (trouble == "slow")
            await page.HearAsync("Ctrl+Z");
        // Whatever went wrong, the paper is read anew and the pane goes on.
        await page.PressAsync("Kiểm tra lại");
        await page.Locator(".tallies").WaitForAsync();
        (await page.WordAsync($"fakeWord.state().paragraphs[{body}].alignment")).GetString().ShouldBe(trouble == "slow" ? "Justified" : "Left");
    }

    [Fact]
    public async Task What_was_mended_is_told_though_the_service_is_gone_since()
    {
        byte[] paper = await PaperAsync();
        int body = PaneCheckTests.BodyParagraph(paper);
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", paper, change: model => model["paragraphs"]![body]!["alignment"] = "Left");
        IPage page = watched.Page;
        await page.Locator(".tallies").WaitForAsync();
        await page.RouteAsync("**/api/check", static route => route.AbortAsync());
        await page.PressAsync("Sửa ngay");
        await page.HearAsync("Không kết nối được máy chủ soạn thảo");
        await page.Locator(".note", new PageLocatorOptions { HasText = "Ctrl+Z" }).WaitForAsync();
        // What was found before is not offered again.
        (await page.Locator(".finding").CountAsync()).ShouldBe(0);
        watched.TakeFaults();
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Filling_it(string office, string trouble, string expected)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync(), office);
        IPage page = watched.Page;
        await page.GetByLabel("Số văn bản").FillAsync("4321");
        await TroubleAsync(page, "parts", trouble, expected, "Điền vào văn bản");
        if (trouble != "slow")
        {
            // What was typed is still there, and goes in once Word takes it.
            await Assertions.Expect(page.GetByLabel("Số văn bản")).ToHaveValueAsync("4321");
            await page.PressAsync("Điền vào văn bản");
        }

        await page.HearAsync("Đã điền vào văn bản");
        (await page.WordAsync("fakeWord.state().paragraphs.some(p => p.text.includes('4321'))")).GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Inserting_into_it(string office, string trouble, string expected)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("chen", await PaperAsync(), office);
        IPage page = watched.Page;
        await page.GetByLabel("Theo chế độ").WaitForAsync();
        await page.Locator("summary", new PageLocatorOptions { HasText = "Nơi nhận" }).ClickAsync();
        await page.GetByLabel("Nơi nhận, mục 1").FillAsync("Các huyện uỷ");
        await TroubleAsync(page, "rich", trouble, expected, "Chèn nơi nhận");
        if (trouble != "slow")
        {
            await Assertions.Expect(page.GetByLabel("Nơi nhận, mục 1")).ToHaveValueAsync("Các huyện uỷ");
            await page.PressAsync("Chèn nơi nhận");
        }

        await page.HearAsync("Đã chèn nơi nhận");
        (await page.WordAsync("fakeWord.state().paragraphs.filter(p => p.text.startsWith('- Các huyện uỷ')).length")).GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"file":7000}""", "Word không cho bổ trợ làm việc này")]
    [InlineData("""{"slice":"error"}""", "Word không đọc văn bản được.")]
    public async Task A_paper_that_cannot_be_read_is_explained(string trouble, string expected)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", await PaperAsync(), trouble: trouble);
        await watched.Page.HearAsync(expected);
        await watched.Page.ShouldPassAxeAsync("fault");
        (await watched.Page.WordAsync("fakeWord.openFiles")).GetInt32().ShouldBe(0);
        await watched.Page.EvaluateAsync("() => { fakeWord.trouble = {}; }");
        await watched.Page.PressAsync("Kiểm tra lại");
        await watched.Page.Locator(".tallies").WaitForAsync();
    }

    [Fact]
    public async Task A_slice_that_fails_once_is_read_again()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", await PaperAsync(), trouble: """{"slice":["error","error"]}""");
        await watched.Page.Locator(".tallies").WaitForAsync();
        (await watched.Page.WordAsync("fakeWord.log.filter(l => l === 'call slice').length")).GetInt32().ShouldBe(3);
    }

    // Word gets into trouble, a button is pressed, the pane says so, and Word is well again.
    private static async Task TroubleAsync(IPage page, string kind, string trouble, string expected, string button)
    {
        const string Patience = "async times => { const { limits } = await import('/app/word.js'); window.patience ??= { ...limits }; Object.assign(limits, times ?? window.patience); }";
        if (trouble == "silent")
            await page.EvaluateAsync(Patience, new { call = 300, slice = 200, open = 300 });
        await page.EvaluateAsync("([kind, trouble]) => { fakeWord.trouble = { [kind]: trouble }; }", new[] { kind, trouble });
        await page.PressAsync(button);
        await page.HearAsync(expected);
        await page.EvaluateAsync("() => fakeWord.release()");
        // A machine under load may need more than a silent Word is given.
        if (trouble == "silent")
            await page.EvaluateAsync(Patience);
    }

    private Task<byte[]> PaperAsync() => fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
}
