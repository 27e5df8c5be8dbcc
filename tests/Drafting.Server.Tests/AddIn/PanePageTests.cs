using System.Net;
using Drafting.Server.Settings;

namespace Drafting.Server.Tests.AddIn;

public sealed class PanePageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-officejs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_library_comes_from_Microsoft_unless_the_office_says_otherwise()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string page = await server.Client.GetStringAsync("/pane.html?man=kiem-tra");
        page.ShouldContain("src=\"https://appsforoffice.microsoft.com/lib/1/hosted/office.js\"");
        (await server.Client.GetAsync("/office-js/office.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_mirror_is_named_in_the_page()
    {
        await using RunningServer server = await RunningServer.StartAsync(
            static settings => settings with { OfficeJs = new OfficeJsSettings { Address = new Uri("https://kho.co-quan.vn/a\"b/office.js") } });
        (await server.Client.GetStringAsync("/pane.html")).ShouldContain("src=\"https://kho.co-quan.vn/a%22b/office.js\"");
    }

    [Fact]
    public async Task A_folder_that_the_operator_filled_is_served()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "office.js"), "// here");
        await using RunningServer server = await RunningServer.StartAsync(settings => settings with { OfficeJs = new OfficeJsSettings { Folder = folder } });
        (await server.Client.GetStringAsync("/pane.html")).ShouldContain("src=\"/office-js/office.js\"");
        (await server.Client.GetStringAsync("/office-js/office.js")).ShouldBe("// here");
        (await server.Client.GetAsync("/office-js/..%2f..%2fetc/passwd")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_code_stands_in_the_page()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string page = await server.Client.GetStringAsync("/pane.html");
        page.Split("<script").Skip(1).ShouldAllBe(static part => part.Contains(" src=\"", StringComparison.Ordinal) && part.Contains("></script>", StringComparison.Ordinal));
        System.Text.RegularExpressions.Regex.IsMatch(page, @"\son\w+\s*=|style\s*=|<style").ShouldBeFalse();
    }
}
