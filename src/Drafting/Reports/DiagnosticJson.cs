using System.Text.Json;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Reports;

/// <summary>JSON của thông báo: one object for each diagnostic, the same from every host. <c>JSON.md</c> of the command line is its reference; a key is never
/// renamed or removed, new ones may appear.</summary>
public static class DiagnosticJson
{
    /// <summary>Writes a diagnostic as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="paper">The paper that a location inside a document speaks of, where known.</param>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic, string? paper)
    {
        json.WriteStartObject();
        WriteProperties(json, diagnostic, paper, null);
        json.WriteEndObject();
    }

    /// <summary>Writes a finding in a paper as an object, with what a client shows beside the diagnostic: <c>title</c> of the rule, <c>componentName</c>, and
    /// in the fix its <c>changes</c> and <c>edits</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="paper">The paper's file as the user names it.</param>
    /// <param name="texts">The texts of the paper.</param>
    public static void WriteFinding(Utf8JsonWriter json, Diagnostic finding, string? paper, FixedTexts texts)
    {
        json.WriteStartObject();
        WriteProperties(json, finding, paper, texts);
        json.WriteString("title", RuleCatalog.Find(finding.Code)?.Title);
        json.WriteString("componentName", finding.Location is Location.InDocument { Component: { } component } ? component.VietnameseName : null);
        json.WriteEndObject();
    }

    /// <summary>Writes what an object of a diagnostic has, for a host that adds keys of its own.</summary>
    /// <param name="json">Where to, inside an object.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="paper">The paper that a location inside a document speaks of, where known.</param>
    /// <param name="texts">The texts of the paper, to show what a fix does to them; <see langword="null"/> to leave that out.</param>
    public static void WriteProperties(Utf8JsonWriter json, Diagnostic diagnostic, string? paper, FixedTexts? texts)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        json.WriteString("message", diagnostic.Message);
        json.WriteStartObject("location");
        Write(json, diagnostic.Location, paper);
        json.WriteEndObject();
        json.WriteString("source", diagnostic.Source?.ToString());
        json.WriteString("hint", diagnostic.Hint);
        json.WriteString("quote", diagnostic.Quote);
        Write(json, diagnostic.Fix, texts);
        json.WriteString("identity", diagnostic.Identity);
        json.WriteString("accepted", diagnostic.Accepted);
    }

    private static void Write(Utf8JsonWriter json, Location location, string? paper)
    {
        switch (location)
        {
            case Location.InTemplate template:
                json.WriteString("kind", "template");
                json.WriteString("file", template.File);
                Write(json, template.Span);
                break;
            case Location.InData data:
                json.WriteString("kind", "data");
                json.WriteString("file", data.File);
                json.WriteString("path", data.Path);
                Write(json, data.Span);
                break;
            case Location.InDocument document:
                json.WriteString("kind", "document");
                json.WriteString("file", paper);
                json.WriteString("story", document.Story);
                json.WriteNumber("paragraph", document.Paragraph);
                json.WriteString("component", document.Component is { } component ? component.Key : null);
                Write(json, document.Range);
                break;
            case Location.InWorkbook workbook:
                json.WriteString("kind", "workbook");
                json.WriteString("file", workbook.File);
                json.WriteString("sheet", workbook.Sheet);
                json.WriteString("address", workbook.Address);
                break;
            case Location.InFile file:
                json.WriteString("kind", "file");
                json.WriteString("file", file.File);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, TextSpan? span)
    {
        if (span is not { Line: > 0 } known)
            return;
        json.WriteNumber("line", known.Line);
        json.WriteNumber("column", known.Column);
        json.WriteNumber("length", known.Length);
    }

    private static void Write(Utf8JsonWriter json, TextRange? range)
    {
        if (range is not { } known)
        {
            json.WriteNull("range");
            return;
        }

        json.WriteStartObject("range");
        json.WriteNumber("start", known.Start);
        json.WriteNumber("length", known.Length);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fix? fix, FixedTexts? texts)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "suggested");
        json.WriteStartArray("formats");
        foreach (FormatChange change in fix.Formats)
        {
            json.WriteStartObject();
            json.WriteString("what", change.What);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (texts is not null)
            FixJson.WriteProperties(json, fix, texts);
        json.WriteEndObject();
    }
}
