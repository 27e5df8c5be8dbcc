using System.Diagnostics;
using System.Text;
using Drafting.Core.Recognition;

namespace Drafting.Cli.Papers;

/// <summary>LibreOffice: turns papers of other formats into .docx, with a profile of its own, without macros and without the network.</summary>
/// <param name="program">The full path of <c>soffice</c>, or <see langword="null"/> where it is not installed.</param>
/// <param name="timeLimit">How long one paper may take.</param>
internal sealed class LibreOffice(string? program, TimeSpan timeLimit)
{
    /// <summary>The environment variable that names the program.</summary>
    public const string Variable = "DRAFTING_SOFFICE";

    // Nothing from outside is asked for: linked pictures go to a port where nobody answers, links are not followed, macros do not run.
    private const string Profile =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop></item>
        </oor:items>
        """;

    private readonly Lock oneAtATime = new();

    /// <summary>Finds the program: by the environment variable, by the settings, on the path, where Windows installs it.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="set">What the settings name, or <see langword="null"/>.</param>
    public static string? Find(Surroundings surroundings, string? set)
    {
        if ((surroundings.Variable(Variable) is { Length: > 0 } named ? named : set) is { } wanted)
            return File.Exists(surroundings.Full(wanted)) ? surroundings.Full(wanted) : null;
        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        IEnumerable<string> folders = (surroundings.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (OperatingSystem.IsWindows() && surroundings.Variable("ProgramFiles") is { } programs)
            folders = folders.Append(Path.Combine(programs, "LibreOffice", "program"));
        return folders.Where(Path.IsPathFullyQualified).SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Converts a paper.</summary>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="cancellation">Set when the user presses Ctrl+C.</param>
    /// <returns>The .docx, or why there is none.</returns>
    public (byte[]? Word, Failure? Failure) Convert(string file, byte[] bytes, FileKind kind, CancellationToken cancellation)
    {
        if (program is null)
        {
            return (null, new Failure(ExitCode.EnvironmentFailed, "Không tìm thấy LibreOffice để chuyển định dạng.",
                $"cài LibreOffice, hoặc nêu đường dẫn tới soffice trong biến môi trường {Variable} hay khoá libreoffice của drafting.json; hoặc mở tệp bằng Word rồi lưu thành .docx"));
        }

        string folder = Directory.CreateTempSubdirectory("drafting-convert-").FullName;
        try
        {
            string source = Path.Combine(folder, "paper" + Ending(kind)), output = Path.Combine(folder, "out"), profile = Path.Combine(folder, "profile");
            File.WriteAllBytes(source, bytes);
            Directory.CreateDirectory(output);
            Directory.CreateDirectory(Path.Combine(profile, "user"));
            File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Profile, new UTF8Encoding(false));
            // One after the other: each takes half a gigabyte.
            lock (oneAtATime)
            {
                if (!Run(program, folder, source, output, profile, cancellation))
                    return (null, new Failure(ExitCode.EnvironmentFailed, $"LibreOffice không chuyển xong “{file}” trong thời gian cho phép.", "mở tệp bằng Word rồi lưu thành .docx"));
            }

            string word = Path.Combine(output, "paper.docx");
            return File.Exists(word)
                ? (File.ReadAllBytes(word), null)
                : (null, new Failure(ExitCode.EnvironmentFailed, $"LibreOffice không chuyển được “{file}”.", "tệp có thể hỏng; mở bằng Word rồi lưu thành .docx"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private bool Run(string soffice, string folder, string source, string output, string profile, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(soffice) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (string argument in (string[])
            ["--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault", $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", output, source])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (string proxy in (string[])["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ftp_proxy"])
            start.Environment[proxy] = "http://127.0.0.1:9";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        // Read and forgotten, lest it waits for a reader.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenRegistration stop = cancellation.Register(() => Kill(process));
        if (process.WaitForExit(timeLimit))
        {
            cancellation.ThrowIfCancellationRequested();
            return true;
        }

        Kill(process);
        return false;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string Ending(FileKind kind) => kind switch
    {
        FileKind.OldWord => ".doc",
        FileKind.RichText => ".rtf",
        FileKind.OpenDocument => ".odt",
        FileKind.WebPage => ".html",
        _ => ".xml",
    };
}
