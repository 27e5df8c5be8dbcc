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

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts the program with the templates of the checkout; it listens, or it has ended.</summary>
    public static Task<ChildServer> StartAsync(int port, string? settings = null) =>
        StartAsync(AppContext.BaseDirectory, ["--port", port.ToString(CultureInfo.InvariantCulture), "--templates", Path.Combine(RunningServer.Root(), "templates")], settings);

    /// <summary>Starts the program that lies in a folder.</summary>
    public static async Task<ChildServer> StartAsync(string program, string[] arguments, string? settings = null)
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
        var client = new HttpClient { BaseAddress = new Uri(Desk.GetLeftPart(UriPartial.Authority)) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }

    public string Token => Desk.Fragment["#ma=".Length..];

    public async Task<int> EndAsync()
    {
        // Long enough for any machine: a program that does not end must fail a test, not hold all of them.
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
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
