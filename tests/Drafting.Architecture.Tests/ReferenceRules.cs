namespace Drafting.Architecture.Tests;

/// <summary>Who may reference whom: one project for each third-party dependency, one façade, hosts at the edge.</summary>
internal static class ReferenceRules
{
    // The web framework comes with the runtime; only its host may know it.
    private static readonly string[] WebFramework = ["Microsoft.AspNetCore*", "Microsoft.Extensions.*", "Microsoft.Net.Http.Headers", "Microsoft.IdentityModel.*", "Microsoft.OpenApi"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Drafting.Core"] = [],
        ["Drafting.Yaml"] = ["Drafting.Core", "YamlDotNet"],
        ["Drafting.Templating"] = ["Drafting.Core"],
        ["Drafting.Word"] = ["Drafting.Core", "DocumentFormat.OpenXml", "System.IO.Packaging"],
        ["Drafting.Excel"] = ["Drafting.Core", "ClosedXML", "DocumentFormat.OpenXml", "System.IO.Packaging"],
        // The shim that ClosedXML binds to: nobody else calls it.
        ["ExcelNumberFormat"] = ["Drafting.Core"],
        ["Drafting.Engine"] = ["Drafting.Core", "Drafting.Yaml", "Drafting.Templating", "Drafting.Word", "Drafting.Excel"],
        // Drafting.Word for what the façade hands on: an inspection, a released paper.
        ["drafting"] = ["Drafting.Core", "Drafting.Engine", "Drafting.Word", "System.CommandLine", "Spectre.Console"],
        ["drafting-server"] = ["Drafting.Core", "Drafting.Engine", "Drafting.Word", "System.CommandLine", .. WebFramework],
    };

    public static IEnumerable<string> Violations(string assembly, IEnumerable<string> references)
    {
        if (!Allowed.TryGetValue(assembly, out string[]? allowed))
            return [$"{assembly} is not in the table of assemblies."];
        return references
            .Where(reference => !IsFramework(reference) || reference == "System.CommandLine")
            .Where(reference => !allowed.Any(name => name.EndsWith('*') ? reference.StartsWith(name[..^1], StringComparison.Ordinal) : name == reference))
            .Select(reference => $"{assembly} must not reference {reference}.");
    }

    private static bool IsFramework(string name) =>
        name is "netstandard" or "mscorlib" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32", StringComparison.Ordinal);
}
