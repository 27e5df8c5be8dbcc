using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Drafting.Core.Diagnostics;
using Drafting.Reports;

namespace Drafting.Cli.Reports;

/// <summary>Báo cáo JSON: one object on standard output, for programs; JSON.md beside this file is its reference.</summary>
/// <param name="output">Where the object goes.</param>
internal sealed class JsonReport(TextWriter output) : Report
{
    private const int SchemaVersion = 1;

    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <inheritdoc/>
    public override void Write(string command, Reply result, ExitCode exit)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("command", command);
            json.WriteNumber("exitCode", (int)exit);
            json.WriteStartArray("diagnostics");
            foreach ((string? paper, Diagnostic finding) in result.Statements)
                DiagnosticJson.Write(json, finding, paper);
            json.WriteEndArray();
            json.WriteStartArray("failures");
            foreach (Failure failure in result.Failures)
                Write(json, failure);
            json.WriteEndArray();
            json.WriteStartObject("result");
            foreach (AnswerPart part in result.Answer.Where(static p => p.Audience != Audience.People))
                Write(json, part);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter json, Failure failure)
    {
        json.WriteStartObject();
        json.WriteString("kind", failure.Code == ExitCode.WrongUse ? "usage" : "environment");
        json.WriteString("message", failure.Message);
        json.WriteString("hint", failure.Hint);
        json.WriteString("details", failure.Details);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnswerPart part)
    {
        switch (part)
        {
            case AnswerPart.Text text:
                json.WriteString(text.Key, text.Content);
                break;
            case AnswerPart.Facts facts:
                foreach (Fact fact in facts.Items)
                    Write(json, fact.Key, fact.Value);
                break;
            case AnswerPart.Table table:
                json.WriteStartArray(table.Key);
                foreach (var row in table.Rows)
                {
                    json.WriteStartObject();
                    for (int c = 0; c < row.Length; c++)
                        Write(json, table.Columns[c].Key, row[c]);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, string key, Cell cell)
    {
        if (cell.Number is { } number)
            json.WriteNumber(key, number);
        else if (cell.Truth is { } truth)
            json.WriteBoolean(key, truth);
        else
            json.WriteString(key, cell.Word);
    }
}
