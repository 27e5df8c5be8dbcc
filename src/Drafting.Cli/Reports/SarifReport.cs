using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Drafting.Core.Checking;

namespace Drafting.Cli.Reports;

/// <summary>Báo cáo SARIF 2.1.0: one log with one run on standard output, for tools that gather findings; SARIF.md beside this file says what stands where.</summary>
/// <param name="output">Where the log goes.</param>
/// <param name="version">The program's version.</param>
internal sealed class SarifReport(TextWriter output, string version) : Report
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public override void Write(string command, Reply result, ExitCode exit)
    {
        Statement[] statements = [.. result.Statements];
        ImmutableArray<string> codes = [.. statements.Select(static s => s.Finding.Code).Distinct().Order(StringComparer.Ordinal)];
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, codes);
            WriteInvocation(json, command, result.Failures, exit);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (Statement statement in statements)
                SarifResult.Write(json, statement, codes.IndexOf(statement.Finding.Code));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private void WriteTool(Utf8JsonWriter json, ImmutableArray<string> codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "drafting");
        json.WriteString("semanticVersion", version);
        json.WriteString("language", "vi");
        json.WriteStartArray("rules");
        foreach (string code in codes)
            WriteRule(json, code);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // What is no rule of the catalogue, such as a file that cannot be read, has a code and no page.
    private static void WriteRule(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (RuleCatalog.Find(code) is { } rule)
        {
            WriteText(json, "shortDescription", rule.Title);
            if (RulePages.FindInWords(code) is { } page)
            {
                json.WriteStartObject("help");
                json.WriteString("text", RulePageText.Plain(page));
                json.WriteString("markdown", page);
                json.WriteEndObject();
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SarifResult.Level(rule.Severity));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, string command, ImmutableArray<Failure> failures, ExitCode exit)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteString("commandLine", $"drafting {command}".TrimEnd());
        json.WriteNumber("exitCode", (int)exit);
        json.WriteBoolean("executionSuccessful", failures.IsEmpty);
        if (!failures.IsEmpty)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (Failure failure in failures)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                WriteText(json, "message", string.Create(CultureInfo.InvariantCulture, $"{failure.Message}{(failure.Hint is null ? "" : $" ({failure.Hint})")}"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
