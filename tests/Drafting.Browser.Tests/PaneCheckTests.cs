using System.Text.Json;
using System.Text.Json.Nodes;
using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>Checking in Word: to the place, mended in place or in a new paper; at every level of Word.</summary>
[Collection(BrowserTests.Name)]
public sealed class PaneCheckTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData("LTSC 2021")]
    [InlineData("LTSC 2024")]
    [InlineData("Microsoft 365")]
    public async Task A_finding_is_shown_and_mended_in_the_open_paper(string office)
    {
        byte[] paper = await fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
        int body = BodyParagraph(paper);
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", paper, office, change: model =>
        {
            JsonNode spoilt = model["paragraphs"]![body]!;
            spoilt["alignment"] = "Left";
            foreach (JsonNode? run in spoilt["runs"]!.AsArray())
                run!["font"]!["size"] = 11;
        });
        IPage page = watched.Page;
        ILocator finding = page.Locator(".finding", new PageLocatorOptions { HasText = "cỡ chữ" });
        await finding.First.WaitForAsync();
        // What stands, and what a fix makes of it.
        (await finding.First.Locator(".change").InnerTextAsync()).ShouldMatch(@"Cỡ chữ\s+11 pt → 14 pt");
        await finding.First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("[Đđ]oạn|Đến chỗ") }).First.ClickAsync();
        string text = (await page.WordAsync($"fakeWord.state().paragraphs[{body}].text")).GetString()!;
        await page.WaitForFunctionAsync("text => fakeWord.state().selected === text", text);

        int before = (await page.WordAsync("fakeWord.log.filter(l => l === 'font.Size=').length")).GetInt32();
        before.ShouldBe(0);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Sửa ngay \\d+ lỗi an toàn") }).ClickAsync();
        await page.HearAsync("Ctrl+Z");
        await page.Locator(".tallies").WaitForAsync();
        JsonElement mended = await page.WordAsync($"fakeWord.state().paragraphs[{body}]");
        mended.GetProperty("alignment").GetString().ShouldBe("Justified");
        mended.GetProperty("text").GetString().ShouldBe(text);
        mended.GetProperty("runs").EnumerateArray().ShouldAllBe(static run => run.GetProperty("font").GetProperty("size").GetDouble() >= 14);
        // What was mended was read again from Word and is right now.
        (await finding.CountAsync()).ShouldBe(0);
        // All changes went in one batch: the fewest steps that Word's Undo can make of them.
        (await page.WordAsync("fakeWord.openFiles")).GetInt32().ShouldBe(0);
        await page.ShouldPassAxeAsync("checked");
    }

    // The library of the npm package is older than what Word can do by now; Microsoft's own address has what the last row adds.
    private const string NewerLibrary = "() => { Word.Document.prototype.undo = function (times) { return OfficeExtension.BatchApiHelper.invokeMethod(this, 'Undo', 0, [times], 0, 0); }; }";

    [Theory]
    [InlineData("LTSC 2021", false)]
    [InlineData("LTSC 2024", false)]
    [InlineData("Microsoft 365", false)]
    [InlineData("Microsoft 365", true)]
    public async Task Fixes_are_undone_by_as_many_steps_as_are_told(string office, bool isLibraryNewer)
    {
        byte[] paper = await fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
        int body = BodyParagraph(paper);
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", paper, office, change: model =>
        {
            JsonNode spoilt = model["paragraphs"]![body]!;
            spoilt["alignment"] = "Left";
            spoilt["firstLineIndent"] = 3;
            // Three pieces, so that what is set on each is set on all in one step.
            JsonNode run = spoilt["runs"]![0]!;
            string text = (string)run["text"]!;
            spoilt["runs"] = new JsonArray([.. new[] { text[..20], text[20..50], text[50..] }.Select(piece =>
            {
                JsonNode part = run.DeepClone();
                (part["text"], part["font"]!["size"]) = (piece, 11);
                return part;
            })]);
        });
        IPage page = watched.Page;
        string before = (await page.WordAsync("JSON.stringify(fakeWord.state().paragraphs)")).GetString()!;
        ILocator mend = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Sửa ngay \\d+ lỗi an toàn") });
        await mend.WaitForAsync();
        if (isLibraryNewer)
            await page.EvaluateAsync(NewerLibrary);
        await mend.ClickAsync();
        ILocator told = page.Locator(".note", new PageLocatorOptions { HasText = "Ctrl+Z" });
        await told.WaitForAsync();
        int steps = (await page.WordAsync("fakeWord.steps()")).GetInt32();
        steps.ShouldBe(3);
        (await told.InnerTextAsync()).ShouldContain($"({steps} lần)");
        string mended = (await page.WordAsync("JSON.stringify(fakeWord.state().paragraphs)")).GetString()!;
        mended.ShouldNotBe(before);
        ILocator back = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hoàn tác" });
        if (isLibraryNewer)
        {
            // This Word can be told to go back: one press.
            await page.ShouldPassAxeAsync("mended");
            await back.ClickAsync();
            await mend.WaitForAsync();
            (await page.WordAsync("fakeWord.log.filter(l => l === 'document.Undo').length")).GetInt32().ShouldBe(steps);
        }
        else
        {
            (await back.CountAsync()).ShouldBe(0);
            (await page.WordAsync("fakeWord.log.includes('document.Undo')")).GetBoolean().ShouldBeFalse();
            for (int step = 0; step < steps; step++)
                (await page.WordAsync("fakeWord.undo()")).GetBoolean().ShouldBeTrue();
        }

        (await page.WordAsync("JSON.stringify(fakeWord.state().paragraphs)")).GetString().ShouldBe(before);
    }

    [Fact]
    public async Task Going_back_stops_at_what_the_paper_was()
    {
        byte[] paper = await fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
        int body = BodyParagraph(paper);
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", paper, "Microsoft 365", change: model =>
            (model["paragraphs"]![body]!["alignment"], model["paragraphs"]![body]!["firstLineIndent"]) = ("Left", 3));
        IPage page = watched.Page;
        ILocator mend = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Sửa ngay") });
        await mend.WaitForAsync();
        await page.EvaluateAsync(NewerLibrary);
        await mend.ClickAsync();
        await page.Locator(".note", new PageLocatorOptions { HasText = "(2 lần)" }).WaitForAsync();
        // The user took one step back already: the second is the last, and what was typed before the fix is left alone.
        await page.EvaluateAsync("() => fakeWord.undo()");
        string before = (await page.WordAsync("JSON.stringify(fakeWord.state().paragraphs.map(p => p.text))")).GetString()!;
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hoàn tác" }).ClickAsync();
        await page.WaitForFunctionAsync("() => fakeWord.steps() === 0");
        (await page.WordAsync("fakeWord.log.filter(l => l === 'document.Undo').length")).GetInt32().ShouldBe(1);
        (await page.WordAsync("JSON.stringify(fakeWord.state().paragraphs.map(p => p.text))")).GetString().ShouldBe(before);
        (await page.WordAsync($"fakeWord.state().paragraphs[{body}].alignment")).GetString().ShouldBe("Left");
    }

    [Theory]
    [InlineData("LTSC 2021")]
    [InlineData("LTSC 2024")]
    [InlineData("Microsoft 365")]
    public async Task What_Word_cannot_mend_itself_comes_as_a_new_paper(string office)
    {
        byte[] paper = await fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", Spoilt.Margins(paper), office);
        IPage page = watched.Page;
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("ra văn bản mới") }).First.ClickAsync();
        await page.HearAsync("trong một văn bản mới");
        JsonElement opened = await page.WordAsync("fakeWord.opened");
        byte[] mended = opened[0].GetBytesFromBase64();
        Spoilt.LeftMargin(mended).ShouldBe(Spoilt.LeftMargin(paper));
        // The open one stays as it is.
        (await page.WordAsync("fakeWord.log.some(l => l.endsWith('=') || l.includes('Insert'))")).GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_paper_that_changed_since_the_check_is_left_alone()
    {
        byte[] paper = await fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
        int body = BodyParagraph(paper);
        await using WatchedPage watched = await fixture.OpenPaneAsync("kiem-tra", paper, change: model => model["paragraphs"]![body]!["alignment"] = "Left");
        IPage page = watched.Page;
        ILocator mend = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Sửa ngay") });
        await mend.WaitForAsync();
        await page.EvaluateAsync($"() => fakeWord.document.paragraphs[{body}].replace(0, 3, 'Khác hẳn ')");
        await mend.ClickAsync();
        await page.HearAsync("Văn bản đã đổi từ lần kiểm tra");
        (await page.WordAsync($"fakeWord.state().paragraphs[{body}].alignment")).GetString().ShouldBe("Left");
        await page.Locator(".finding").First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("[Đđ]oạn|Đến chỗ") }).First.ClickAsync();
        await page.HearAsync("Văn bản đã đổi");
    }

    // The first long paragraph between the title and the signature.
    internal static int BodyParagraph(byte[] paper)
    {
        JsonArray paragraphs = WordModel.Of(paper)["paragraphs"]!.AsArray();
        return paragraphs.Select(static (p, i) => (p, i))
            .First(static x => (string)x.p!["alignment"]! == "Justified" && string.Concat(x.p["runs"]!.AsArray().Select(static r => (string)r!["text"]!)).Length > 120).i;
    }
}
