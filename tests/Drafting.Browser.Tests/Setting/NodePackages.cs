using System.Runtime.CompilerServices;

namespace Drafting.Browser.Tests.Setting;

/// <summary>The Node packages of <c>tests/web</c>, as its lock file has them.</summary>
internal static class NodePackages
{
    /// <summary>The folder <c>tests/web</c>.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Installs the packages where they are missing or older than the lock file.</summary>
    public static void Ensure(Action<string> say)
    {
        if ((Installing.OnPath("node") is null || Installing.OnPath("npm") is null) && Installing.MayInstall)
            Installing.FromDebian(say, "nodejs", "npm");
        string npm = Installing.OnPath("npm") ?? throw new InvalidOperationException(
            "The browser tests need Node.js with npm for the type check and axe. Install it (on Debian as root: apt-get install nodejs npm).");
        // npm writes this file last, so a run that was stopped counts as missing.
        string installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            return;
        say("Installing the Node packages of tests/web (npm ci).");
        Installing.Run(npm, Folder, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    /// <summary>Runs a program of Node in the folder.</summary>
    public static (int Code, string Printed) Node(params string[] arguments) =>
        Installing.Try(Installing.OnPath("node") ?? throw new InvalidOperationException("Node.js is not on the search path."), Folder, arguments);

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../web"));
}
