using System.Globalization;
using System.Text.Json;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Cli.Reports;

/// <summary>Một kết quả của SARIF: a finding.</summary>
internal static class SarifResult
{
    /// <summary>The key of the identity among the partial fingerprints; its number rises when identities are made otherwise.</summary>
    public const string Fingerprint = "draftingIdentity/v1";

    /// <summary>Writes a finding.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="statement">The finding.</param>
    /// <param name="rule">The ordinal of its code among the rules of the run.</param>
    public static void Write(Utf8JsonWriter json, Statement statement, int rule)
    {
        Diagnostic finding = statement.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", Message(finding));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        WriteLocation(json, finding.Location, statement.Paper);
        json.WriteEndArray();
        if (finding.Identity is { } identity)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString(Fingerprint, identity);
            json.WriteEndObject();
        }

        // A run in which a result is suppressed says of every result that it is not, by an empty list.
        json.WriteStartArray("suppressions");
        if (finding.Accepted is { } reason)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteProperties(json, finding);
        json.WriteEndObject();
    }

    /// <summary>The level of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    // Edits are changes of a Word file, which the replacements of SARIF cannot say: what would be done stands in words.
    private static string Message(Diagnostic finding)
    {
        string quote = finding.Quote is { Length: > 0 } words ? $" “{words.Trim()}”" : "";
        string fix = finding.Fix is { } found ? $" Sửa được ({FindingText.Word(found.Safety)}): {found.Title}." : "";
        return $"{finding.Message}{quote}{fix}";
    }

    private static void WriteProperties(Utf8JsonWriter json, Diagnostic finding)
    {
        (string Key, string? Value)[] properties =
        [
            ("quote", finding.Quote), ("source", Report.Source(finding)), ("hint", finding.Hint), ("fix", finding.Fix?.Title),
            ("fixSafety", finding.Fix is { } fix ? fix.Safety == FixSafety.Safe ? "safe" : "suggested" : null),
        ];
        json.WriteStartObject("properties");
        foreach ((string key, string? value) in properties.Where(static p => p.Value is not null))
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string? paper)
    {
        string? file = location switch
        {
            Location.InTemplate template => template.File,
            Location.InData data => data.File,
            Location.InFile whole => whole.File,
            Location.InWorkbook workbook => workbook.File,
            _ => paper,
        };
        json.WriteStartObject();
        if (!string.IsNullOrEmpty(file))
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", UriOf(file));
            json.WriteEndObject();
            WriteRegion(json, location switch { Location.InTemplate t => t.Span, Location.InData d => d.Span, _ => null });
            json.WriteEndObject();
        }

        if (location is Location.InDocument document)
            WriteLogical(json, document);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, TextSpan? span)
    {
        if (span is not { Line: > 0, Column: > 0 } known)
            return;
        json.WriteStartObject("region");
        json.WriteNumber("startLine", known.Line);
        json.WriteNumber("startColumn", known.Column);
        json.WriteEndObject();
    }

    private static void WriteLogical(Utf8JsonWriter json, Location.InDocument document)
    {
        json.WriteStartArray("logicalLocations");
        string paragraph = string.Create(CultureInfo.InvariantCulture, $"{document.Story}/{document.Paragraph}");
        WriteLogical(json, Place.InWords(document with { Component = null }, null), paragraph, "paragraph");
        if (document.Component is { } component)
            WriteLogical(json, component.VietnameseName, component.Key, "component");
        json.WriteEndArray();
    }

    private static void WriteLogical(Utf8JsonWriter json, string name, string qualified, string kind)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("fullyQualifiedName", qualified);
        json.WriteString("kind", kind);
        json.WriteEndObject();
    }

    // Relative to the folder that the program was started in, as the user names it; a reference of its own form, with every other character escaped.
    private static string UriOf(string file)
    {
        if (Path.IsPathFullyQualified(file))
            return new Uri(file).AbsoluteUri;
        return string.Join('/', file.Split('/', Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
