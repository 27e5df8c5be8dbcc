using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Server.Wire;

/// <summary>Bộ ghi phát biểu: a diagnostic as the command line's JSON report has it.</summary>
internal sealed class StatementConverter : JsonConverter<Statement>
{
    /// <inheritdoc/>
    public override Statement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Diagnostics are only written.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, Statement value, JsonSerializerOptions options)
    {
        Diagnostic diagnostic = value.Finding;
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        json.WriteString("message", diagnostic.Message);
        json.WriteStartObject("location");
        Write(json, diagnostic.Location, value.Paper);
        json.WriteEndObject();
        json.WriteString("source", diagnostic.Source?.ToString());
        json.WriteString("hint", diagnostic.Hint);
        json.WriteString("quote", diagnostic.Quote);
        Write(json, diagnostic.Fix);
        json.WriteString("identity", diagnostic.Identity);
        json.WriteString("accepted", diagnostic.Accepted);
        if (value.RuleTitle is { } title)
            json.WriteString("title", title);
        if (diagnostic.Location is Location.InDocument place)
            json.WriteString("componentName", place.Component?.VietnameseName);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Location location, string? subject)
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
                json.WriteString("file", subject);
                json.WriteString("story", document.Story);
                json.WriteNumber("paragraph", document.Paragraph);
                json.WriteString("component", document.Component?.Key);
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

    private static void Write(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "suggested");
        json.WriteEndObject();
    }
}
