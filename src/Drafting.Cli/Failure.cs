namespace Drafting.Cli;

/// <summary>Trục trặc: why a piece of work could not be done although nothing is wrong with the user's document, data or template.</summary>
/// <param name="Code">The exit code that it asks for.</param>
/// <param name="Message">One Vietnamese sentence.</param>
/// <param name="Hint">How to go on.</param>
/// <param name="Details">Technical lines for those who mend the program.</param>
internal sealed record Failure(ExitCode Code, string Message, string? Hint = null, string? Details = null)
{
    /// <summary>The user asked for something that cannot be done.</summary>
    public static Failure WrongUse(string message, string? hint = null) => new(ExitCode.WrongUse, message, hint);
}
