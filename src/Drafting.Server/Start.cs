using System.Collections.Immutable;
using System.Globalization;
using System.Net.Sockets;
using Drafting.Core.Diagnostics;
using Drafting.Server.Commands;
using Drafting.Server.Security;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Connections;

namespace Drafting.Server;

/// <summary>Khởi động: from the command line and <c>drafting.json</c> to a server that listens, or to a sentence that says why not.</summary>
internal static class Start
{
    private const string Usage = "drafting-server [--port 5080] [--templates <thư mục>]…";

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="arguments">The words behind the program's name.</param>
    /// <param name="output">Where the address goes.</param>
    /// <param name="error">Where complaints go.</param>
    public static async Task<ExitCode> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Contains("--help") || arguments.Contains("-h"))
        {
            output.WriteLine($"Mở bàn soạn thảo trên máy này; thiết đặt khác nằm trong nhóm may_chu của drafting.json.\n\nviết: {Usage}\n\nLệnh khác (thêm --help để xem cách viết): {string.Join(", ", CommandLine.Names)}");
            return ExitCode.Clean;
        }

        ServerSettings? settings = null;
        try
        {
            if (Read(arguments, error, out settings) is { } wrong)
                return wrong;
            await using WebApplication app = ServerApp.Build(settings!);
            await app.StartAsync();
            output.WriteLine($"Bàn soạn thảo: {ServerApp.DeskAddress(app)}");
            output.WriteLine(settings!.SignIn.Mode == SignInMode.Local ? "Chỉ máy này mở được địa chỉ trên. Nhấn Ctrl+C để dừng." : "Nhấn Ctrl+C để dừng.");
            output.Flush();
            await app.WaitForShutdownAsync();
            return ExitCode.Clean;
        }
        catch (StartRefusedException refused)
        {
            return Say(error, ExitCode.WrongUse, refused.Message, refused.Hint);
        }
        catch (Exception failed) when (failed is IOException or SocketException or UnauthorizedAccessException)
        {
            return failed.InnerException is AddressInUseException || failed is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
                ? Say(error, ExitCode.EnvironmentFailed, string.Create(CultureInfo.InvariantCulture, $"Cổng {settings?.Port} đang có chương trình khác dùng."), "đóng chương trình kia (có thể bàn soạn thảo đã mở sẵn), hoặc chọn cổng khác bằng --port")
                : failed is SocketException { SocketErrorCode: SocketError.AccessDenied } || failed.InnerException is SocketException { SocketErrorCode: SocketError.AccessDenied }
                    ? Say(error, ExitCode.EnvironmentFailed, string.Create(CultureInfo.InvariantCulture, $"Không được phép mở cổng {settings?.Port}."), "chọn cổng từ 1024 trở lên bằng --port")
                    : Say(error, ExitCode.EnvironmentFailed, $"Không khởi động được: {failed.Message}", "kiểm tra địa chỉ, cổng và quyền trên các tệp nêu trong drafting.json");
        }
    }

    private static ExitCode? Read(string[] arguments, TextWriter error, out ServerSettings? settings)
    {
        settings = null;
        int? port = null;
        var templates = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string? value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            if (arguments[i] == "--port" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given is > 0 and <= 65535)
                port = given;
            else if (arguments[i] == "--templates" && value is not null)
                templates.Add(value);
            else
                return Say(error, ExitCode.WrongUse, arguments[i] is "--port" or "--templates" ? $"Giá trị của {arguments[i]} không đúng." : $"Không hiểu “{arguments[i]}”.", $"viết: {Usage}");
        }

        string working = Environment.CurrentDirectory, program = AppContext.BaseDirectory;
        Outcome<DraftingSettings> office = SettingsFile.Read(working, program, path => Path.GetRelativePath(working, path));
        if (office.Value is not { } set)
            return Say(error, office.Diagnostics);
        Outcome<ServerSettings> read = ServerSettingsReader.Read(set, working);
        if (read.Value is not { } server)
            return Say(error, read.Diagnostics);
        var found = TemplateFolders.Find(
            working, program, new NamedFolders("--templates", templates.ToImmutable()), TemplateFolders.FromVariable(Environment.GetEnvironmentVariable(TemplateFolders.Variable)), new NamedFolders("drafting.json", set.TemplateFolders));
        if (found.Missing is { } missing)
            return Say(error, ExitCode.WrongUse, $"Không có thư mục mẫu “{missing.Folder}”, nêu ở {missing.Where}.", "kiểm tra lại đường dẫn");
        settings = server with { Port = port ?? server.Port, TemplateFolders = found.Folders, Token = server.KeyPath is { } key ? KeyFile.ReadOrMake(key) : server.Token };
        return null;
    }

    private static ExitCode Say(TextWriter error, ImmutableArray<Diagnostic> problems)
    {
        foreach (Diagnostic problem in problems)
            Say(error, ExitCode.WrongUse, $"{(problem.Location is Location.InData at ? $"{at.File}: " : "")}{problem.Message}", problem.Hint);
        return ExitCode.WrongUse;
    }

    private static ExitCode Say(TextWriter error, ExitCode exit, string what, string? hint)
    {
        error.WriteLine($"lỗi: {what}");
        if (hint is not null)
            error.WriteLine($"  = cách xử lý: {hint}");
        return exit;
    }
}
