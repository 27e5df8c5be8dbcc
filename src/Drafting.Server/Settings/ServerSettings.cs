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
    public string Token { get; init; } = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

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
}
