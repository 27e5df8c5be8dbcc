using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Drafting.Server.Tests;

/// <summary>The program itself, in a process of its own, with a temp folder and a working folder that a test can look into.</summary>
internal sealed class ChildServer : IDisposable
{
    private readonly Process process;

    private ChildServer(Process process, string folder)
    {
        this.process = process;
        Folder = folder;
    }

    /// <summary>The folder that holds the others.</summary>
    public string Folder { get; }

    /// <summary>Every file that the program has left behind.</summary>
    public string[] Files => Directory.GetFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Where(static f => !Directory.Exists(f)).ToArray();

    public Uri Desk { get; private set; } = null!;

    public string Error { get; private set; } = "";

    public int Id => process.Id;

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return Text(((IPEndPoint)listener.LocalEndpoint).Port);
    }

    /// <summary>Starts the program with the templates of the checkout; it listens, or it has ended.</summary>
    public static Task<ChildServer> StartAsync(string? settings = null) => OnFreePortAsync(port => StartAsync(AppContext.BaseDirectory, ["--port", port, .. Templates], settings));

    /// <summary>The same on a port that the test names.</summary>
    public static Task<ChildServer> StartOnAsync(int port) => StartAsync(AppContext.BaseDirectory, ["--port", Text(port), .. Templates], null);

    /// <summary>Starts the program that lies in a folder, as it lies there.</summary>
    public static Task<ChildServer> StartFromAsync(string program) => OnFreePortAsync(port => StartAsync(program, ["--port", port], null));

    private static string[] Templates => ["--templates", Path.Combine(RunningServer.Root(), "templates")];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A port that is free now may be another program's before ours has started.
    private static async Task<ChildServer> OnFreePortAsync(Func<string, Task<ChildServer>> start)
    {
        for (int tried = 1; ; tried++)
        {
            ChildServer child = await start(FreePort());
            if (tried == 10 || !child.Error.Contains("đang có chương trình khác dùng", StringComparison.Ordinal))
                return child;
            child.Dispose();
        }
    }

    private static async Task<ChildServer> StartAsync(string program, string[] arguments, string? settings)
    {
        string folder = Directory.CreateTempSubdirectory("drafting-server-").FullName, temp = Path.Combine(folder, "tmp"), work = Path.Combine(folder, "work");
        Directory.CreateDirectory(temp);
        Directory.CreateDirectory(work);
        if (settings is not null)
            File.WriteAllText(Path.Combine(work, "drafting.json"), settings);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(program, "drafting-server.dll") },
            Environment = { ["TMPDIR"] = temp, ["TEMP"] = temp, ["TMP"] = temp, ["ASPNETCORE_TEMP"] = temp, ["DOTNET_EnableDiagnostics"] = "0" },
        };
        start.Environment.Remove(TemplateFolders.Variable);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        var child = new ChildServer(Process.Start(start)!, folder);
        string? line = await child.process.StandardOutput.ReadLineAsync();
        if (line is null)
            child.Error = await child.process.StandardError.ReadToEndAsync();
        else
            child.Desk = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        // What nobody reads would fill its pipe.
        _ = child.process.StandardOutput.ReadToEndAsync();
        return child;
    }

    public HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = new Uri(Desk.GetLeftPart(UriPartial.Authority)), Timeout = RunningServer.LongEnough };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }

    public string Token => Desk.Fragment["#ma=".Length..];

    public async Task<int> EndAsync()
    {
        // Long enough for any machine: a program that does not end must fail a test, not hold all of them.
        await process.WaitForExitAsync().WaitAsync(RunningServer.LongEnough);
        return process.ExitCode;
    }

    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
