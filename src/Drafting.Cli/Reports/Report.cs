using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Bản báo cáo: a way of showing what a command found and answers.</summary>
internal abstract class Report
{
    /// <summary>Shows the result of a command.</summary>
    /// <param name="command">The command's full name, such as <c>templates check</c>.</param>
    /// <param name="result">The result, its locations as the user names them.</param>
    /// <param name="exit">The exit code that follows.</param>
    public abstract void Write(string command, Reply result, ExitCode exit);

    /// <summary>The Vietnamese word for a severity.</summary>
    internal static string Word(Severity severity) => severity switch
    {
        Severity.Error => "lỗi",
        Severity.Warning => "cảnh báo",
        _ => "thông tin",
    };

    /// <summary>The Vietnamese word for a failure.</summary>
    protected static string Word(Failure failure) => failure.Code == ExitCode.WrongUse ? "lỗi dùng lệnh" : "lỗi môi trường";

    /// <summary>Names the clause, or null where none is known.</summary>
    internal static string? Source(Diagnostic diagnostic) => diagnostic.Source?.ToString();
}
