using System.Text.RegularExpressions;
using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>A paper that others wrote: found faulty, explained, mended, laid out anew, taken into the form.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class CheckTests(BrowserFixture fixture)
{
    private static readonly string Paper = Path.Combine(DeskSteps.Root, "tests/corpus/work/ct-bo-tri-nguon-luc-giao-thong.docx");

    [Fact]
    public async Task ABrokenPaperIsMended()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        await page.GiveAsync("Chọn văn bản cần kiểm tra", Paper);
        await page.GetByRole(AriaRole.Heading, new() { Name = "ct-bo-tri-nguon-luc-giao-thong.docx" }).WaitForAsync();
        int before = await CountAsync(page);
        before.ShouldBeGreaterThan(5);

        await page.GetByRole(AriaRole.Button, new() { Name = "Giải thích KT190" }).First.ClickAsync();
        await page.Locator(".explanation h4").First.WaitForAsync();
        // An example names its guidance as a person does.
        (await page.Locator(".explanation").First.InnerTextAsync()).ShouldNotMatch("(hd|nd)[0-9]+-20[0-9]{2}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa các lỗi an toàn" }).ClickAsync();
        await page.GetByText("Hoàn tác").First.WaitForAsync();
        int after = await CountAsync(page);
        after.ShouldBeLessThan(before);

        // The mended file, given again, says the same.
        (string name, byte[] mended) = await page.DownloadAsync("Tải bản đang xem");
        name.ShouldBe("ct-bo-tri-nguon-luc-giao-thong-da-sua.docx");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).First.ClickAsync();
        (await CountAsync(page)).ShouldBe(before);
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = mended });
        await page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
        (await CountAsync(page)).ShouldBe(after);
    }

    [Fact]
    public async Task OnlyChosenFindingsAreMended()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        await page.GiveAsync("Chọn văn bản cần kiểm tra", Paper);
        ILocator margins = page.Locator(".finding", new() { HasText = "KT002" });
        // A format is shown as a text is: what stands, and what it becomes.
        (await margins.Locator(".change").InnerTextAsync()).ShouldMatch(@"Lề trên\s+15 mm → 20 mm");
        // A page number stands in a header, and is called so.
        (await page.Locator(".finding", new() { HasText = "KT005" }).Locator(".spots").InnerTextAsync()).ShouldStartWith("Đầu trang, đoạn 1");
        await margins.GetByRole(AriaRole.Checkbox).CheckAsync();
        // What is hidden for a while stays chosen.
        await page.GetByRole(AriaRole.Group, new() { Name = "Hiện các phát hiện" }).GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await Assertions.Expect(margins).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Group, new() { Name = "Hiện các phát hiện" }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Assertions.Expect(margins.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        int before = await CountAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa 1 chỗ đã chọn" }).ClickAsync();
        await page.GetByText("Đã sửa 1 chỗ.").WaitForAsync();
        (await margins.CountAsync()).ShouldBe(0);
        (await CountAsync(page)).ShouldBe(before - 1);
    }

    [Fact]
    public async Task APaperIsLaidOutAnewAnnotatedAndTakenIntoTheForm()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        await page.GiveAsync("Chọn văn bản cần kiểm tra", Paper);
        (string name, byte[] annotated) = await page.DownloadAsync("Tải bản có nhận xét");
        name.ShouldBe("ct-bo-tri-nguon-luc-giao-thong-nhan-xet.docx");
        annotated.Length.ShouldBeGreaterThan(1000);
        int before = await CountAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Trình bày lại" }).ClickAsync();
        await page.GetByText("Đã trình bày lại.").First.WaitForAsync();
        (await CountAsync(page)).ShouldBeLessThan(before);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa vào biểu mẫu" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Mẫu", new() { Exact = true })).ToHaveValueAsync("van-ban");
        await page.WaitForPagesAsync();
        (await page.GetByLabel("Trích yếu").InputValueAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task PlainTextIsCheckedToo()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(new FilePayload
        {
            Name = "<b>thư</b>.txt",
            MimeType = "text/plain",
            Buffer = "TỈNH UỶ SÔNG THƯƠNG\n*\nSố: 12 -KL/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Thương, ngày 2 tháng 7 năm 2026\nKẾT LUẬN\nvề một số nhiệm vụ\nTại phiên họp ,Ban Thường vụ kết luận:\n1. Giao Văn phòng theo dõi.\n"u8.ToArray(),
        });
        await page.GetByRole(AriaRole.Heading, new() { Name = "<b>thư</b>.txt" }).WaitForAsync();
        (await CountAsync(page)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task AFileOfAnotherKindIsRefusedInWords()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(new FilePayload { Name = "hỏng.docx", MimeType = "application/octet-stream", Buffer = "không phải Word"u8.ToArray() });
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldNotContain("undefined");
    }

    [Fact]
    public async Task AnotherPaperDoesNotCostTheOneAtWork()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        ILocator head = page.Locator(".summary h2");
        await page.GiveAsync("Chọn văn bản cần kiểm tra", Paper);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa các lỗi an toàn" }).ClickAsync();
        await Assertions.Expect(head).ToHaveTextAsync("ct-bo-tri-nguon-luc-giao-thong-da-sua.docx");
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(new FilePayload { Name = "hỏng.docx", MimeType = "application/octet-stream", Buffer = "không phải Word"u8.ToArray() });
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        (await head.InnerTextAsync()).ShouldBe("ct-bo-tri-nguon-luc-giao-thong-da-sua.docx");
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(new FilePayload { Name = "khác.txt", MimeType = "text/plain", Buffer = "KẾT LUẬN\nvề một số nhiệm vụ\n"u8.ToArray() });
        await Assertions.Expect(head).ToHaveTextAsync("khác.txt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).Last.ClickAsync();
        await Assertions.Expect(head).ToHaveTextAsync("ct-bo-tri-nguon-luc-giao-thong-da-sua.docx");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải bản đang xem" }).WaitForAsync();
        // An offer to go back that stands beside the button for it does not go back twice.
        foreach (ILocator button in new[] { page.Locator(".summary").GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }), page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).First })
            await button.ClickAsync();
        await head.WaitForAsync();
    }

    [Fact]
    public async Task AFileThatMissesThePlaceGoesThereAllTheSame()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        await page.GetByLabel("Giai đoạn").WaitForAsync();
        await DropAsync("thu.txt");
        await page.GetByRole(AriaRole.Heading, new() { Name = "thu.txt" }).WaitForAsync();
        await DropAsync("cu.doc");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("lưu thành .docx");
        await page.GetByRole(AriaRole.Link, new() { Name = "Soạn thảo" }).ClickAsync();
        await page.Locator(".form section").First.WaitForAsync();
        await DropAsync("thu.docx");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("màn hình Kiểm tra");

        Task DropAsync(string name) => page.EvaluateAsync(
            """
            name => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File(['KẾT LUẬN\nvề một số nhiệm vụ\n'], name));
              document.querySelector('h1').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
            }
            """, name);
    }

    [Fact]
    public async Task ThePageAsksBeforeAMendedPaperIsLost()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        int asked = 0;
        page.Dialog += (_, dialog) =>
        {
            asked++;
            _ = dialog.AcceptAsync();
        };
        await page.GiveAsync("Chọn văn bản cần kiểm tra", Paper);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa các lỗi an toàn" }).ClickAsync();
        await page.DownloadAsync("Tải bản đang xem");
        await page.ReloadAsync();
        asked.ShouldBe(0);
        await page.GiveAsync("Chọn văn bản cần kiểm tra", Paper);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa các lỗi an toàn" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải bản đang xem" }).WaitForAsync();
        await page.ReloadAsync();
        asked.ShouldBe(1);
    }

    [Fact]
    public async Task APaperForReleaseSaysWhatWasTakenOut()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        IPage page = watched.Page;
        byte[] record = await File.ReadAllBytesAsync(Path.Combine(DeskSteps.Root, "templates/ket-luan/samples/152-kl-tw.yaml"));
        byte[] drafted = fixture.Server.Engine.Draft(new DraftRequest("ket-luan", RecordReader.Read(record, "a.yaml").Value!)).Value!.Word;
        await page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(new FilePayload { Name = "kl.docx", MimeType = "application/octet-stream", Buffer = drafted });
        (string name, _) = await page.DownloadAsync("Tải bản phát hành");
        name.ShouldBe("kl-phat-hanh.docx");
        (await page.Locator(".notice li").CountAsync()).ShouldBeGreaterThan(0);
        await page.ShouldPassAxeAsync("release");
    }

    [Fact]
    public async Task ARefusalSaysWhatWasRefused()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#kiem-tra");
        byte[] blank = await fixture.DraftAsync("ket-luan", "kl-hoi-nghi");
        await watched.Page.GetByLabel("Chọn văn bản cần kiểm tra").SetInputFilesAsync(new FilePayload { Name = "kl.docx", MimeType = "application/octet-stream", Buffer = blank });
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Tải bản phát hành" }).ClickAsync();
        string said = await watched.Page.GetByRole(AriaRole.Alert).InnerTextAsync();
        said.ShouldStartWith("Không lập bản phát hành được.");
        said.ShouldContain("Điền số đã cấp");
    }

    private static async Task<int> CountAsync(IPage page)
    {
        await page.Locator(".tallies").WaitForAsync();
        return Numbers().Matches(await page.Locator(".tallies").InnerTextAsync()).Sum(static m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
