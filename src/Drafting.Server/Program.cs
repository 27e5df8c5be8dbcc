using System.Text;
using Drafting.Server.Commands;
using Drafting.Server.Settings;

namespace Drafting.Server;

/// <summary>Chương trình <c>drafting-server</c>: the service and the desk.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        // What we print is Vietnamese, whatever the code page of the window or of the pipe.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (CommandLine.Run(arguments, Console.Out, Console.Error) is { } exit)
            return (int)exit;
        await using WebApplication app = ServerApp.Build(new ServerSettings { TemplateFolders = Templates() });
        await app.StartAsync();
        Console.WriteLine($"Bàn soạn thảo: {ServerApp.DeskAddress(app)}");
        Console.WriteLine("Chỉ máy này mở được địa chỉ trên. Nhấn Ctrl+C để dừng.");
        await app.WaitForShutdownAsync();
        return 0;
    }

    // A build finds the templates of the checkout; what is published has them beside it.
    private static string[] Templates()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "templates");
            if (Directory.Exists(Path.Combine(candidate, "_don-vi")))
                return [candidate];
        }

        return [];
    }
}
