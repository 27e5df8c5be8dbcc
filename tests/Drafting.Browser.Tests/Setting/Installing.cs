using System.Diagnostics;

namespace Drafting.Browser.Tests.Setting;

/// <summary>Programs that a fresh machine lacks: found, or installed where that is ours to do, and said so.</summary>
internal static class Installing
{
    /// <summary>The full path of a program of the search path, or <see langword="null"/>.</summary>
    public static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => OperatingSystem.IsWindows() ? new[] { Path.Combine(folder, name + ".exe"), Path.Combine(folder, name + ".cmd") } : [Path.Combine(folder, name)])
            .FirstOrDefault(File.Exists);

    /// <summary>Debian's packages are installed by root alone; a person's machine is left as it is.</summary>
    public static bool MayInstall => OperatingSystem.IsLinux() && Environment.UserName == "root" && OnPath("apt-get") is not null;

    /// <summary>Installs packages of Debian.</summary>
    public static void FromDebian(Action<string> say, params string[] packages)
    {
        string[] noQuestions = ["install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", .. packages];
        say($"Installing {string.Join(", ", packages)} from Debian (once on this machine).");
        Run("apt-get", Path.GetTempPath(), "update", "-qq");
        Run("apt-get", Path.GetTempPath(), noQuestions);
    }

    /// <summary>Runs a program to its end; what it printed is in the message where it fails.</summary>
    public static string Run(string program, string folder, params string[] arguments)
    {
        (int code, string printed) = Try(program, folder, arguments);
        return code == 0 ? printed : throw new InvalidOperationException($"{Path.GetFileName(program)} {string.Join(' ', arguments)} ended with {code}:\n{printed}");
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Printed) Try(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed + errors.Result);
    }
}
