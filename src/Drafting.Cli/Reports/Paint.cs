using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Reports;

/// <summary>Màu: colours of a terminal, or none.</summary>
/// <param name="Wanted">Whether to colour.</param>
internal readonly record struct Paint(bool Wanted)
{
    /// <summary>The colour of a severity.</summary>
    public string On(Severity severity, string text) => severity switch
    {
        Severity.Error => Wrap("1;31", text),
        Severity.Warning => Wrap("1;33", text),
        _ => Wrap("1;36", text),
    };

    /// <summary>Of what matters.</summary>
    public string Strong(string text) => Wrap("1", text);

    /// <summary>Of marks that lead the eye.</summary>
    public string Frame(string text) => Wrap("34", text);

    private string Wrap(string code, string text) => Wanted ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
