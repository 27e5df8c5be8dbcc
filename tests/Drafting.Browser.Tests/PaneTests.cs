using System.Text.Json;
using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>The pane in Word: new paper, fill, insert, pairing, barriers, size; at every level of Word.</summary>
[Collection(BrowserTests.Name)]
public sealed class PaneTests(BrowserFixture fixture)
{
    private static readonly string[] Screens = ["kiem-tra", "van-ban-moi", "dien", "chen"];

    [Theory]
    [InlineData("LTSC 2021")]
    [InlineData("LTSC 2024")]
    [InlineData("Microsoft 365")]
    public async Task A_new_paper_opens_in_a_window_of_its_own(string office)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("van-ban-moi", await PaperAsync(), office);
        IPage page = watched.Page;
        await page.Locator(".form section").First.WaitForAsync();
        await page.GetByLabel("Mẫu", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("cong-van");
        await page.GetByLabel("Trích yếu").First.WaitForAsync();
        await page.PressAsync("Soạn và mở trong Word");
        await page.HearAsync("Chưa soạn được");
        JsonElement sample = await page.EvaluateAsync<JsonElement>(
            """
            async () => {
              const store = await import('/app/store.js'), api = await import('/app/api.js');
              const { data } = await api.call('templates/cong-van/samples/cv-giao-viec');
              const id = store.opened().drafts['cong-van'];
              store.save(id, data);
              return data;
            }
            """);
        sample.ValueKind.ShouldBe(JsonValueKind.Object);
        await page.ReloadAsync();
        await page.Locator(".form section").First.WaitForAsync();
        await page.PressAsync("Soạn và mở trong Word");
        await page.HearAsync("văn bản mở ở cửa sổ khác");
        byte[] opened = (await page.WordAsync("fakeWord.opened"))[0].GetBytesFromBase64();
        WordModel.Of(opened)["paragraphs"]!.AsArray().Count.ShouldBeGreaterThan(10);
        (await page.WordAsync("fakeWord.state().paragraphs.length")).GetInt32().ShouldBe(WordModel.Of(await PaperAsync())["paragraphs"]!.AsArray().Count);
    }

    [Fact]
    public async Task Where_Word_does_not_open_the_paper_it_comes_as_a_file()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", Spoilt.Margins(await PaperAsync()));
        IPage page = watched.Page;
        ILocator mend = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("ra văn bản mới") });
        await mend.WaitForAsync();
        await page.EvaluateAsync("() => { fakeWord.trouble = { rich: 'error' }; }");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => mend.ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".docx");
    }

    [Theory]
    [InlineData("LTSC 2021")]
    [InlineData("LTSC 2024")]
    [InlineData("Microsoft 365")]
    public async Task The_printed_strings_of_the_open_paper_are_filled_in(string office)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync(), office);
        IPage page = watched.Page;
        ILocator number = page.GetByLabel("Số văn bản");
        await number.WaitForAsync();
        await number.FillAsync("4321");
        await page.PressAsync("Điền vào văn bản");
        await page.HearAsync("Đã điền vào văn bản");
        JsonElement state = await page.WordAsync("fakeWord.state()");
        // The controls follow their part, as Word lets them; the part itself was kept.
        state.GetProperty("controls").EnumerateArray().ShouldContain(static c => c.GetProperty("text").GetString()!.Contains("4321", StringComparison.Ordinal));
        state.GetProperty("paragraphs").EnumerateArray().ShouldContain(static p => p.GetProperty("text").GetString()!.Contains("4321", StringComparison.Ordinal));
        state.GetProperty("parts").EnumerateArray().Count(static p => p.GetString()!.Contains("4321", StringComparison.Ordinal)).ShouldBe(2);
        await page.ShouldPassAxeAsync("filled");
    }

    [Fact]
    public async Task An_older_host_that_knows_parts_by_their_XML_alone_is_filled_too()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync(), trouble: """{"settext":"error"}""");
        await watched.Page.GetByLabel("Số văn bản").FillAsync("4321");
        await watched.Page.PressAsync("Điền vào văn bản");
        await watched.Page.HearAsync("Đã điền vào văn bản");
        (await watched.Page.WordAsync("fakeWord.state().paragraphs.some(p => p.text.includes('4321'))")).GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_paper_whose_part_was_lost_is_filled_by_the_tags_of_its_controls()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync(), change: static model =>
        {
            foreach (System.Text.Json.Nodes.JsonNode? part in model["parts"]!.AsArray().Where(static p => ((string)p!["xml"]!).Contains("urn:drafting:header", StringComparison.Ordinal)).ToArray())
                model["parts"]!.AsArray().Remove(part);
        });
        await watched.Page.GetByLabel("Số văn bản").FillAsync("4321");
        await watched.Page.PressAsync("Điền vào văn bản");
        await watched.Page.HearAsync("Đã điền vào văn bản");
        (await watched.Page.WordAsync("fakeWord.state().paragraphs.some(p => p.text.includes('4321'))")).GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_paper_that_was_not_drafted_here_is_refused_with_a_way_out()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync(), change: static model => model["parts"] = new System.Text.Json.Nodes.JsonArray());
        await watched.Page.HearAsync("không mang dữ liệu soạn thảo");
        await watched.Page.ShouldPassAxeAsync("no record");
    }

    [Theory]
    [InlineData("LTSC 2021")]
    [InlineData("LTSC 2024")]
    [InlineData("Microsoft 365")]
    public async Task Opening_with_the_paper_is_off_until_it_is_asked_for(string office)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("dien", await PaperAsync(), office);
        ILocator box = watched.Page.GetByLabel("Mở ngăn này cùng văn bản");
        await box.WaitForAsync();
        (await box.IsCheckedAsync()).ShouldBeFalse();
        await box.CheckAsync();
        await watched.Page.HearAsync("Ngăn sẽ tự mở");
        (await watched.Page.WordAsync("fakeWord.document.settings['Office.AutoShowTaskpaneWithDocument']")).GetString().ShouldBe("true");
        await box.UncheckAsync();
        await watched.Page.HearAsync("Ngăn không tự mở nữa");
        (await watched.Page.WordAsync("Object.keys(fakeWord.document.settings).length")).GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("LTSC 2021")]
    [InlineData("LTSC 2024")]
    [InlineData("Microsoft 365")]
    public async Task Citations_recipients_tables_and_notes_go_where_the_cursor_is(string office)
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("chen", await PaperAsync(), office);
        IPage page = watched.Page;
        await page.EvaluateAsync("() => { const p = fakeWord.document.paragraphs.findIndex(p => p.text.length > 120); fakeWord.place = p; fakeWord.document.selection = Object.assign(Object.create(Object.getPrototypeOf(fakeWord.document.selection)), { paragraph: fakeWord.document.paragraphs[p], start: 0, end: 0 }); }");
        await page.GetByLabel("Loại văn bản").FillAsync("Quy định");
        await page.GetByLabel("Số, ký hiệu").FillAsync("66-QĐ/TW");
        await page.GetByLabel("Ngày", new PageGetByLabelOptions { Exact = true }).FillAsync("06/02/2017");
        await page.GetByLabel("Cơ quan ban hành").FillAsync("Ban Bí thư");
        await page.GetByLabel("Trích yếu").FillAsync("về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng");
        await page.PressAsync("Chèn viện dẫn");
        await page.HearAsync("Đã chèn viện dẫn");
        (await page.WordAsync("fakeWord.document.paragraphs[fakeWord.place].text")).GetString()!.ShouldContain("66-QĐ/TW, ngày 06/02/2017");

        await page.Locator("summary", new PageLocatorOptions { HasText = "Nơi nhận" }).ClickAsync();
        await page.GetByLabel("Nơi nhận, mục 1").FillAsync("Các huyện uỷ");
        await page.PressAsync("Chèn nơi nhận");
        await page.HearAsync("Đã chèn nơi nhận");
        JsonElement after = await page.WordAsync("fakeWord.document.paragraphs.slice(fakeWord.place + 1, fakeWord.place + 3).map(p => ({ text: p.text, size: p.runs[0].font.size }))");
        after[0].GetProperty("text").GetString().ShouldBe("Nơi nhận:");
        after[1].GetProperty("text").GetString()!.ShouldStartWith("- Các huyện uỷ");
        after[1].GetProperty("size").GetDouble().ShouldBe(12);

        await page.Locator("summary", new PageLocatorOptions { HasText = "Chú thích" }).ClickAsync();
        if (office == "LTSC 2021")
        {
            await page.HearAsync("Bản Word này chưa cho bổ trợ chèn chú thích");
        }
        else
        {
            await page.GetByLabel("Nội dung chú thích").FillAsync("Xem Điều 3.");
            await page.PressAsync("Chèn chú thích");
            await page.HearAsync("Đã chèn chú thích");
            (await page.WordAsync("fakeWord.footnotes"))[0].GetString().ShouldBe("Xem Điều 3.");
        }

        await page.ShouldPassAxeAsync("inserted");
    }

    [Fact]
    public async Task What_a_citation_lacks_stands_beside_its_field()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("chen", await PaperAsync(), width: 320);
        IPage page = watched.Page;
        await page.GetByLabel("Theo chế độ").WaitForAsync();
        await page.PressAsync("Chèn viện dẫn");
        await page.HearAsync("Chưa đủ để viện dẫn");
        ILocator number = page.GetByLabel("Số, ký hiệu");
        (await page.Locator(".field", new PageLocatorOptions { Has = number }).InnerTextAsync()).ShouldContain("Thiếu số và ký hiệu");
        (await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Ngày ban hành" }).InnerTextAsync()).ShouldContain("Thiếu ngày");
        await Assertions.Expect(number).ToBeFocusedAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain("(number)");
        await page.ShouldPassAxeAsync("a citation without a number");
        // What is said of a part stands in it, in sight of its button.
        await page.Locator("summary", new PageLocatorOptions { HasText = "Nơi nhận" }).ClickAsync();
        await page.PressAsync("Chèn nơi nhận");
        await page.Locator("details.part", new PageLocatorOptions { HasText = "Chưa có nơi nhận nào" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Chèn nơi nhận" }).WaitForAsync();
        (await page.WordAsync("fakeWord.log.some(l => l.includes('Insert'))")).GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task The_code_is_asked_for_once_and_kept()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("chen", await PaperAsync(), isPaired: false);
        IPage page = watched.Page;
        ILocator code = page.GetByLabel("Mã truy nhập");
        await code.WaitForAsync();
        await page.ShouldPassAxeAsync("pairing");
        await code.FillAsync("sai");
        await page.PressAsync("Nối");
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await code.FillAsync(fixture.Desk.ToString());
        await page.PressAsync("Nối");
        await page.HearAsync("Chèn vào chỗ con trỏ");
        await page.ReloadAsync();
        await page.HearAsync("Chèn vào chỗ con trỏ");
        await page.GetByLabel("Theo chế độ").WaitForAsync();
        watched.TakeFaults();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(350)]
    public async Task No_screen_has_a_barrier_or_scrolls_sideways(int width)
    {
        foreach (string screen in Screens)
        {
            await using WatchedPage watched = await fixture.OpenPaneAsync(screen, await PaperAsync(), width: width);
            await watched.Page.Locator(screen switch { "kiem-tra" => ".tallies", "chen" => "select", _ => ".form section" }).First.WaitForAsync();
            await watched.Page.ShouldPassAxeAsync($"{screen}, {width}");
            await watched.Page.ShouldNotScrollSidewaysAsync($"{screen}, {width}");
        }
    }

    [Fact]
    public async Task The_pane_loads_at_most_a_hundred_kilobytes_of_our_own()
    {
        SortedDictionary<string, int> files = await PaneFiles.SizesAsync(fixture.Server.Client);
        files.Values.Sum().ShouldBeInRange(50_000, PaneFiles.Most, string.Join('\n', files));

        // And nothing is loaded by any screen that was not counted.
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", await PaperAsync());
        IPage page = watched.Page;
        var loaded = new System.Collections.Concurrent.ConcurrentBag<string>();
        page.Response += (_, response) => loaded.Add(new Uri(response.Url).AbsolutePath);
        await page.ReloadAsync();
        await page.Locator(".tallies").WaitForAsync();
        foreach (string screen in new[] { "Văn bản mới", "Điền", "Chèn" })
            await page.PressAsync(screen);
        await page.Locator("details.part").First.WaitForAsync();
        loaded.Where(static path => !path.StartsWith("/office-js/", StringComparison.Ordinal) && Path.GetExtension(path) is ".html" or ".js" or ".css").Distinct().Except(files.Keys).ShouldBeEmpty();
        loaded.ShouldContain("/app/pane-insert.js");
        files.Keys.ShouldContain("/dialog.html");
    }

    [Fact]
    public async Task The_pane_is_there_before_Word_has_answered()
    {
        await using WatchedPage watched = await fixture.OpenPaneAsync("van-ban-moi", await PaperAsync(), trouble: """{"rich":"silent","file":"silent","parts":"silent"}""");
        await watched.Page.Locator(".form section").First.WaitForAsync();
    }

    [Fact]
    public async Task Outside_Word_and_without_the_library_the_pane_says_so()
    {
        await using WatchedPage watched = await fixture.OpenAsync("");
        await watched.Page.RouteAsync("**/office-js/office.js", static route => route.FulfillAsync(new RouteFulfillOptions { Status = 200, ContentType = "text/javascript", Body = "" }));
        await watched.Page.AddInitScriptAsync("window.wait = setTimeout; window.setTimeout = (f, t, ...a) => wait(f, t > 100 ? 0 : t, ...a); const now = Date.now; Date.now = () => now() + performance.now() * 100;");
        await watched.Page.GotoAsync(fixture.Desk.GetLeftPart(UriPartial.Authority) + "/pane.html");
        await watched.Page.HearAsync("Chưa tải được thư viện office.js");
        watched.TakeFaults();
    }

    private Task<byte[]> PaperAsync() => fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
}
