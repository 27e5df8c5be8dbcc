using System.Diagnostics;
using System.Globalization;
using Drafting.Server.Settings;

namespace Drafting.Server.Security;

/// <summary>Nhật ký: one line for each call: when, who, what, how large, how it ended, how long it took. Never a word of a paper, a file's name or an address as typed.</summary>
internal sealed partial class Audit
{
    private readonly RequestDelegate next;
    private readonly TimeProvider clock;
    private readonly TextWriter? log;
    private readonly ILogger faults;
    private readonly Lock turn = new();

    /// <summary>Opens the log.</summary>
    /// <param name="next">The rest of the pipeline.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="faults">Where it is told that a line could not be written.</param>
    /// <param name="life">Until when it is open.</param>
    public Audit(RequestDelegate next, ServerSettings settings, TimeProvider clock, ILogger<Audit> faults, IHostApplicationLifetime life)
    {
        this.next = next;
        this.clock = clock;
        this.faults = faults;
        log = settings.Log switch { AuditLog.Console => System.Console.Out, AuditLog.File file => Open(file.Path), _ => null };
        if (log is not null && log != System.Console.Out)
            life.ApplicationStopped.Register(log.Dispose);
    }

    /// <summary>Runs the rest and notes what came of it.</summary>
    /// <param name="context">The request.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (log is not null && !IsPageFile(context))
                Note(context, Stopwatch.GetElapsedTime(start));
        }
    }

    private static bool IsPageFile(HttpContext context) => context.GetEndpoint() is null && context.Response.StatusCode < 400;

    private void Note(HttpContext context, TimeSpan took)
    {
        // The pattern, not the path: what someone types as an address may be anything.
        string what = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        string who = context.User.Identity?.Name is { Length: > 0 } name ? Clean(name) : context.Connection.RemoteIpAddress?.ToString() ?? "-";
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'} {who} {Method(context.Request.Method)} {what} {context.Request.ContentLength ?? 0} {context.Response.StatusCode} {took.TotalMilliseconds:0}ms");
        try
        {
            lock (turn)
            {
                log!.WriteLine(line);
                log.Flush();
            }
        }
        catch (IOException full)
        {
            // A full disk is the operator's to mend; who drafts is not to lose the answer by it.
            Unwritten(faults, full.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Không ghi được nhật ký: {Why}")]
    private static partial void Unwritten(ILogger log, string why);

    private static string Clean(string name) => string.Concat(name.Select(static c => char.IsControl(c) || char.IsWhiteSpace(c) ? '_' : c));

    private static string Method(string method) => method.Length <= 10 && method.All(char.IsAsciiLetterUpper) ? method : "-";

    private static StreamWriter Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new StreamWriter(path, options);
    }
}
