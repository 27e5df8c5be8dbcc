using Drafting.Browser.Tests.Setting;
using Drafting.Core.Checking;

namespace Drafting.Browser.Tests;

/// <summary>The scripts and the bare pages.</summary>
[Collection(BrowserTests.Name)]
public sealed class PagesTests(BrowserFixture fixture)
{
    [Fact]
    public void TheScriptsPassTheTypeCheck()
    {
        (int code, string printed) = NodePackages.Node("node_modules/typescript/bin/tsc", "--noEmit", "--pretty", "false");
        code.ShouldBe(0, printed);
    }

    [Fact]
    public void RulesPagesAreWrittenInTheMarkdownThatIsDrawn()
    {
        foreach (Rule rule in RuleCatalog.All)
        {
            bool isExample = false;
            foreach (string line in RulePages.Find(rule.Code)!.Split('\n'))
            {
                if (line.StartsWith("```", StringComparison.Ordinal))
                    isExample = !isExample;
                else if (!isExample)
                    line.ShouldNotMatch(@"^(?:##|\d+\. |[*+] |\||>|\s+- )", rule.Code);
            }
        }
    }

    [Fact]
    public async Task TheDeskOpensQuietly()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/#quy-dinh");
        (await watched.Page.TitleAsync()).ShouldBe("Quy định · Bàn soạn thảo");
    }

    [Fact]
    public async Task AWatchedPageTellsErrorsAndRequestsElsewhere()
    {
        WatchedPage watched = await fixture.OpenAsync("/#quy-dinh");
        await watched.Page.EvaluateAsync("() => { console.error('broken'); return fetch('http://localhost:61000/').catch(() => 0); }");
        await watched.Page.EvaluateAsync("() => fetch('/no-such-file')");
        IReadOnlyList<string> faults = watched.TakeFaults();
        faults.ShouldContain("console: broken");
        faults.ShouldContain(static fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
        faults.ShouldContain(static fault => fault.StartsWith("404: ", StringComparison.Ordinal));
        // What the content policy lets through: going elsewhere altogether.
        await using (WatchedPage leaving = await fixture.OpenAsync("/#quy-dinh"))
        {
            await Record.ExceptionAsync(() => leaving.Page.GotoAsync("http://localhost:61000/elsewhere"));
            leaving.TakeFaults().ShouldContain("a request elsewhere: http://localhost:61000/elsewhere");
        }

        await watched.Page.EvaluateAsync("() => console.error('again')");
        (await Record.ExceptionAsync(async () => await watched.DisposeAsync())).ShouldNotBeNull().Message.ShouldContain("again");
    }
}
