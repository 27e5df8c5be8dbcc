using System.IO.Compression;
using Drafting.Browser.Tests.Setting;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>From a template to a paper, as a person does it.</summary>
[Collection(BrowserTests.Name)]
public sealed class DraftTests(BrowserFixture fixture)
{
    private static readonly DraftingEngine Engine = new(TemplateStore.Open([Path.Combine(DeskSteps.Root, "templates")], DraftingSettings.Default));

    public static TheoryData<string> Templates => [.. Engine.Templates.Keys];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task EverySampleOfATemplateBecomesAPaper(string template)
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(DeskSteps.Root, "templates", template, "samples"), "*.yaml").Order(StringComparer.Ordinal))
        {
            await page.FillFromSampleAsync(template, Path.GetFileNameWithoutExtension(file));
            await page.WaitForPagesAsync();
            (string name, byte[] word) = await page.DownloadAsync("Tải văn bản (.docx)");
            name.ShouldBe(template + ".docx");
            if (template != "ban-sao")
                LayoutFindings(word, Regime(file)).ShouldBeEmpty(Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task AReloadLosesNothing()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.FillFromSampleAsync("cong-van", "cv-giao-viec");
        await page.GetByLabel("Số văn bản").FillAsync("1234");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào Nơi nhận", Exact = true }).ClickAsync();
        await page.Keyboard.TypeAsync("Nơi nhận vừa thêm");
        await page.ReloadAsync();
        await page.Locator(".form section").First.WaitForAsync();
        (await page.GetByLabel("Mẫu", new() { Exact = true }).InputValueAsync()).ShouldBe("cong-van");
        (await page.GetByLabel("Số văn bản").InputValueAsync()).ShouldBe("1234");
        (await page.GetByLabel("Nơi nhận, mục 5").InputValueAsync()).ShouldBe("Nơi nhận vừa thêm");
    }

    [Fact]
    public async Task ProblemsStandBesideTheirFields()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.FillFromSampleAsync("ket-luan", "kl-hoi-nghi");
        await page.WaitForPagesAsync();
        await page.GetByLabel("Số văn bản").FillAsync("mười hai");
        ILocator said = page.Locator("[data-path='so'] .said");
        await said.GetByText("Lỗi").WaitForAsync();
        (await page.GetByLabel("Số văn bản").GetAttributeAsync("aria-invalid")).ShouldBe("true");
        // What the field says is read with it.
        (await page.GetByLabel("Số văn bản").GetAttributeAsync("aria-describedby"))!.ShouldContain((await said.GetAttributeAsync("id"))!);
        await page.Locator(".pages.stale").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải văn bản (.docx)" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Số văn bản")).ToBeFocusedAsync();
        await page.GetByLabel("Số văn bản").FillAsync("12");
        await Assertions.Expect(said).ToBeEmptyAsync();
        await page.WaitForPagesAsync();
    }

    [Fact]
    public async Task ThePagesAreThereFromTheFirstWord()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("cong-van");
        await page.GetByLabel("Trích yếu").FillAsync("về việc chuẩn bị hội nghị");
        ILocator sheet = page.Locator(".pages:not(.stale) svg.sheet").First;
        await Assertions.Expect(sheet).ToContainTextAsync("về việc chuẩn bị hội nghị");
        await Assertions.Expect(sheet).ToContainTextAsync("[Kính gửi]");
        await page.GetByText("Chữ trong ngoặc vuông là chỗ phải điền.").WaitForAsync();
        // For eyes alone: the record holds what was typed, and no paper is made of it.
        (await page.EvaluateAsync<string>("() => Object.values(localStorage).join()")).ShouldNotContain("[Kính gửi]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải văn bản (.docx)" }).ClickAsync();
        await page.GetByText("Chưa soạn được").WaitForAsync();
        (await page.Locator(".field.error").CountAsync()).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task BlankFieldsAreAskedForOnlyOnceAPaperIsWanted()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("ket-luan");
        await page.GetByText("chỗ phải điền hoặc sửa").Or(page.GetByText("Trang giấy hiện ra khi")).First.WaitForAsync();
        (await page.Locator(".field.error").CountAsync()).ShouldBe(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải văn bản (.docx)" }).ClickAsync();
        await page.Locator(".field.error").First.WaitForAsync();
        (await page.Locator("[data-path='trich_yeu'].error").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task RemovalsAreTakenBack()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.FillFromSampleAsync("cong-van", "cv-giao-viec");
        string first = await page.GetByLabel("Nơi nhận, mục 1").InputValueAsync(), second = await page.GetByLabel("Nơi nhận, mục 2").InputValueAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa xuống: mục 1 của Nơi nhận" }).ClickAsync();
        (await page.GetByLabel("Nơi nhận, mục 1").InputValueAsync()).ShouldBe(second);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xoá: mục 2 của Nơi nhận" }).ClickAsync();
        (await page.GetByLabel("Nơi nhận, mục 2").InputValueAsync()).ShouldNotBe(first);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).Last.ClickAsync();
        (await page.GetByLabel("Nơi nhận, mục 2").InputValueAsync()).ShouldBe(first);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xoá bản này" }).ClickAsync();
        await page.GetByText("Đã xoá bản nháp.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).Last.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Nơi nhận, mục 2")).ToHaveValueAsync(first);
    }

    [Fact]
    public async Task WhateverReplacesARecordIsTakenBack()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.FillFromSampleAsync("cong-van", "cv-giao-viec");
        ILocator subject = page.GetByLabel("Trích yếu");
        await subject.FillAsync("về việc không được mất");
        await page.WaitForFunctionAsync("() => Object.values(localStorage).some(v => v.includes('không được mất'))");
        string saved = "mau: ket-luan\ntrich_yeu: về việc trong tệp\n";
        foreach (Func<Task> replace in new Func<Task>[]
        {
            () => page.FillFromSampleAsync("cong-van", "cv-bao-cao"),
            () => page.GetByRole(AriaRole.Button, new() { Name = "Bản mới" }).ClickAsync(),
            () => page.GetByRole(AriaRole.Button, new() { Name = "Xoá trắng biểu mẫu" }).ClickAsync(),
            () => page.GetByLabel("Mở dữ liệu đã lưu").SetInputFilesAsync(new FilePayload { Name = "a.yaml", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(saved) }),
        })
        {
            if (!await page.GetByLabel("Mở dữ liệu đã lưu").IsVisibleAsync())
                await page.GetByText("Tuỳ chọn, mở dữ liệu đã lưu").ClickAsync();
            await replace();
            await Assertions.Expect(subject).Not.ToHaveValueAsync("về việc không được mất");
            await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).Last.ClickAsync();
            await Assertions.Expect(subject).ToHaveValueAsync("về việc không được mất");
        }

        // What was taken back leaves nothing behind.
        (await page.GetByLabel("Bản nháp").Locator("option").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task AnItemComesBackBesideWhatWasWrittenSince()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.FillFromSampleAsync("cong-van", "cv-giao-viec");
        string second = await page.GetByLabel("Nơi nhận, mục 2").InputValueAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xoá: mục 2 của Nơi nhận" }).ClickAsync();
        await page.GetByLabel("Nơi nhận, mục 1").FillAsync("Nơi vừa sửa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).Last.ClickAsync();
        (await page.GetByLabel("Nơi nhận, mục 2").InputValueAsync()).ShouldBe(second);
        (await page.GetByLabel("Nơi nhận, mục 1").InputValueAsync()).ShouldBe("Nơi vừa sửa");
    }

    [Fact]
    public async Task TheNextPaperIsInTheNameOfTheSameOffice()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("ket-luan");
        await page.GetByLabel("Hồ sơ đơn vị").SelectOptionAsync("tinh-uy-song-thuong");
        await page.GetByLabel("Trích yếu").FillAsync("về việc thứ nhất");
        await page.WaitForFunctionAsync("() => Object.values(localStorage).some(v => v.includes('thứ nhất'))");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bản mới" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Trích yếu")).ToHaveValueAsync("");
        (await page.GetByLabel("Hồ sơ đơn vị").InputValueAsync()).ShouldBe("tinh-uy-song-thuong");
    }

    [Fact]
    public async Task SamplesAreNamedByWhatTheyAreAbout()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("van-ban");
        (await page.GetByLabel("Điền từ văn bản mẫu").Locator("option[value='bao-cao']").InnerTextAsync()).ShouldStartWith("Báo cáo tình hình phát triển đảng viên");
    }

    [Fact]
    public async Task ABodyIsFoundWithoutDiacritics()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.ChooseTemplateAsync("cong-van");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào Kính gửi" }).ClickAsync();
        ILocator box = page.GetByRole(AriaRole.Combobox, new() { Name = "Kính gửi, mục 1" });
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("da nang");
        await page.GetByRole(AriaRole.Option, new() { Name = "Thành uỷ Đà Nẵng" }).WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(box).ToHaveValueAsync("Thành uỷ Đà Nẵng");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        // Enter goes on with the next line.
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Kính gửi, mục 2" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ARecordIsSavedAndOpenedAgain()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.FillFromSampleAsync("ket-luan", "kl-hoi-nghi");
        string subject = await page.GetByLabel("Trích yếu").InputValueAsync();
        foreach (string kind in new[] { "yaml", "json" })
        {
            (string name, byte[] saved) = await page.DownloadAsync($"Lưu dữ liệu (.{kind})");
            name.ShouldBe($"ket-luan.{kind}");
            await page.ChooseTemplateAsync("cong-van");
            if (!await page.GetByLabel("Mở dữ liệu đã lưu").IsVisibleAsync())
                await page.GetByText("Tuỳ chọn, mở dữ liệu đã lưu").ClickAsync();
            await page.GetByLabel("Mở dữ liệu đã lưu").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = saved });
            await Assertions.Expect(page.GetByLabel("Mẫu", new() { Exact = true })).ToHaveValueAsync("ket-luan");
            await Assertions.Expect(page.GetByLabel("Trích yếu")).ToHaveValueAsync(subject);
        }
    }

    [Fact]
    public async Task ACopyIsPutUnderAPaperThatExists()
    {
        await using WatchedPage watched = await fixture.OpenAsync();
        IPage page = watched.Page;
        await page.FillFromSampleAsync("ket-luan", "152-kl-tw");
        ILocator place = page.GetByLabel("Thêm bản sao vào văn bản (.docx)");
        (await place.CountAsync()).ShouldBe(0, "a conclusion is no copy");
        (string name, byte[] paper) = await page.DownloadAsync("Tải văn bản (.docx)");
        await page.FillFromSampleAsync("ban-sao", "sao-luc");
        await place.SetInputFilesAsync(new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = paper });
        await page.GetByText("Văn bản được sao là tệp .docx, không phải a.txt.").WaitForAsync();
        IDownload copied = await page.RunAndWaitForDownloadAsync(() => place.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = paper }));
        copied.SuggestedFilename.ShouldBe("ket-luan-ban-sao.docx");
        (await TextAsync(await copied.PathAsync())).ShouldContain("SAO LỤC");
        await place.SetInputFilesAsync(new FilePayload { Name = "hỏng.docx", MimeType = "application/octet-stream", Buffer = "không phải Word"u8.ToArray() });
        await page.GetByText("Chưa thêm được bản sao vào hỏng.docx.").WaitForAsync();
        await page.GetByLabel("Số bản sao").First.FillAsync("mười hai");
        await place.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = paper });
        await page.GetByText($"Chưa thêm được bản sao vào {name}.").WaitForAsync();
        await Assertions.Expect(page.GetByLabel("Số bản sao").First).ToBeFocusedAsync();

        static async Task<string> TextAsync(string docx)
        {
            using ZipArchive zip = ZipFile.OpenRead(docx);
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            return await reader.ReadToEndAsync();
        }
    }

    // A sample without a date says itself by which regime it was laid out.
    private static string? Regime(string sample) =>
        File.ReadLines(sample).FirstOrDefault(static l => l.StartsWith("che_do:", StringComparison.Ordinal))?["che_do:".Length..].Trim();

    private static IEnumerable<string> LayoutFindings(byte[] word, string? regime)
    {
        CheckedFile found = Engine.Check(new MemoryStream(word), "van-ban.docx", new CheckRequest(regime)).Value.ShouldNotBeNull();
        return found.Findings
            .Where(static f => f.Severity != Severity.Info && RuleCatalog.Find(f.Code) is { Area: not RuleArea.Content })
            .Select(static f => $"{f.Code}: {f.Message}");
    }
}
