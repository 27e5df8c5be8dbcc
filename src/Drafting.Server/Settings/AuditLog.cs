namespace Drafting.Server.Settings;

/// <summary>Nơi ghi nhật ký. A closed union.</summary>
internal abstract record AuditLog
{
    private AuditLog()
    {
    }

    /// <summary>Không ghi.</summary>
    public sealed record None : AuditLog;

    /// <summary>Ra màn hình.</summary>
    public sealed record Console : AuditLog;

    /// <summary>Vào tệp, at its end.</summary>
    /// <param name="Path">The file's full path.</param>
    public sealed record File(string Path) : AuditLog;
}
