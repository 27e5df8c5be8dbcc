using System.Net;
using Drafting.Server.Limits;
using Drafting.Server.Security;
using Drafting.Server.Uploads;

namespace Drafting.Server.Settings;

/// <summary>Thiết đặt của máy chủ: every one with a safe default, so that a machine that sets nothing serves itself alone.</summary>
internal sealed record ServerSettings
{
    /// <summary>The port on loopback; 0 for any free one.</summary>
    /// <value>5080.</value>
    public int Port { get; init; } = 5080;

    /// <summary>The word that every call must carry.</summary>
    /// <value>A new one at each start.</value>
    public string Token { get; init; } = KeyFile.NewToken();

    /// <summary>Tệp khoá: keeps the token over starts.</summary>
    /// <value>None: a new token at each start.</value>
    public string? KeyPath { get; init; }

    /// <summary>The addresses that the service listens on.</summary>
    /// <value>None named: loopback only.</value>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>Chứng thư; needed for every address but loopback.</summary>
    /// <value>None: http.</value>
    public CertificateSettings? Certificate { get; init; }

    /// <summary>Nhật ký.</summary>
    /// <value>On the console.</value>
    public AuditLog Log { get; init; } = new AuditLog.Console();

    /// <summary>Giới hạn công việc.</summary>
    public WorkLimits Work { get; init; } = new();

    /// <summary>Giới hạn của một kết nối.</summary>
    public ConnectionLimits Connections { get; init; } = new();

    /// <summary>The Office hosts that may frame the pane, such as <c>https://*.officeapps.live.com</c>.</summary>
    /// <value>None: Word on the desktop frames nothing.</value>
    public IReadOnlyList<string> PaneFrames { get; init; } = [];

    /// <summary>The template folders, the strongest first.</summary>
    /// <value>None.</value>
    public IReadOnlyList<string> TemplateFolders { get; init; } = [];

    /// <summary>Where the pane in Word gets Microsoft's library.</summary>
    /// <value>From Microsoft.</value>
    public OfficeJsSettings OfficeJs { get; init; } = new();

    /// <summary>Thiết đặt của cơ quan, as the command line has them.</summary>
    public DraftingSettings Drafting { get; init; } = DraftingSettings.Default;

    /// <summary>Giới hạn của một lần gửi.</summary>
    public UploadLimits Uploads { get; init; } = new();

    /// <summary>Most bytes of JSON in a request: a data file at its limit, and as much again for marks that JSON writes longer. What is parsed takes many times its bytes.</summary>
    public long JsonBytes => Math.Min(Uploads.PartBytes, 2L * Drafting.DataLimits.Bytes);

    /// <summary>Cách đăng nhập.</summary>
    /// <value>A single machine, by the token of this start.</value>
    public SignInSettings SignIn { get; init; } = new();

    /// <summary>The names by which an office's users call the service; a request that names another host is refused.</summary>
    /// <value>None: a single machine goes by its own names.</value>
    public IReadOnlyList<string> Hosts { get; init; } = [];
}
