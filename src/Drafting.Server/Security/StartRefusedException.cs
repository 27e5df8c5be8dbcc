namespace Drafting.Server.Security;

/// <summary>Không khởi động: settings under which the service would be unsafe or could not work.</summary>
/// <param name="message">What is wrong, in Vietnamese.</param>
/// <param name="hint">What to do.</param>
internal sealed class StartRefusedException(string message, string hint) : Exception(message)
{
    /// <summary>What to do.</summary>
    public string Hint { get; } = hint;
}
