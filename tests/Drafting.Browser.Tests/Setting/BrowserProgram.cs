namespace Drafting.Browser.Tests.Setting;

/// <summary>The browser: the one that <c>DRAFTING_BROWSER</c> names, else one that is installed, else Debian's Chromium.</summary>
internal static class BrowserProgram
{
    private const string Variable = "DRAFTING_BROWSER";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    private static readonly string[] Places =
    [
        @"%ProgramFiles%\Google\Chrome\Application\chrome.exe", @"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe", @"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>Finds the browser, or installs it.</summary>
    public static string Find(Action<string> say)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names {named}, which is not there.");
        if (Installed() is { } found)
            return found;
        if (Installing.MayInstall)
            Installing.FromDebian(say, "chromium");
        return Installed() ?? throw new InvalidOperationException(
            $"The browser tests need Chromium, Chrome or Edge. Install one (on Debian as root: apt-get install chromium), or name its program in {Variable}.");
    }

    private static string? Installed() =>
        Names.Select(Installing.OnPath).OfType<string>().FirstOrDefault()
        ?? Places.Select(Environment.ExpandEnvironmentVariables).FirstOrDefault(File.Exists);
}
