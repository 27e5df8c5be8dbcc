using System.Text.Json;
using Drafting.Core.Documents;
using Drafting.Core.Planning.Sketching;
using Drafting.Core.Units;

namespace Drafting.Reports;

/// <summary>JSON của bản xem trước: the pages for a client that draws them. Everything is measured in points from the top left of the page; what is false or
/// usual is left out.</summary>
public static class SketchJson
{
    /// <summary>Writes a sketch as an object: <c>font</c>, and <c>pages</c> with <c>width</c>, <c>height</c>, margins, <c>lines</c>, <c>boxes</c> and <c>rules</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="sketch">The sketch.</param>
    public static void Write(Utf8JsonWriter json, PageSketch sketch)
    {
        json.WriteStartObject();
        json.WriteString("font", sketch.FontName);
        json.WriteStartArray("pages");
        foreach (SketchedPage page in sketch.Pages)
            Write(json, page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SketchedPage page)
    {
        json.WriteStartObject();
        Write(json, "width", page.Shape.Width);
        Write(json, "height", page.Shape.Height);
        Write(json, "top", page.Shape.Top);
        Write(json, "right", page.Shape.Right);
        Write(json, "bottom", page.Shape.Bottom);
        Write(json, "left", page.Shape.Left);
        json.WriteStartArray("lines");
        foreach (SketchedLine line in page.Lines)
            Write(json, line);
        json.WriteEndArray();
        json.WriteStartArray("boxes");
        foreach (SketchedBox box in page.Boxes)
        {
            json.WriteStartObject();
            Write(json, "x", box.X);
            Write(json, "y", box.Y);
            Write(json, "width", box.Width);
            Write(json, "height", box.Height);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (SketchedRule rule in page.Rules)
        {
            json.WriteStartObject();
            Write(json, "x", rule.X);
            Write(json, "y", rule.Y);
            Write(json, "width", rule.Width);
            Write(json, "weight", rule.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SketchedLine line)
    {
        json.WriteStartObject();
        json.WriteString("component", line.Component.Key);
        if (line.Part != SketchedPart.Body)
            json.WriteString("part", line.Part switch { SketchedPart.RepeatedHeader => "repeatedHeader", SketchedPart.Footnote => "footnote", SketchedPart.PageNumber => "pageNumber", _ => "foot" });
        Write(json, "x", line.X);
        Write(json, "baseline", line.Baseline);
        Write(json, "width", line.Width);
        Write(json, "height", line.Height);
        Write(json, "ink", line.Ink);
        if (line.Alignment != Alignment.Left)
            json.WriteString("align", line.Alignment switch { Alignment.Center => "center", Alignment.Right => "right", _ => "justify" });
        json.WriteStartArray("runs");
        foreach (SketchedRun run in line.Runs)
        {
            json.WriteStartObject();
            json.WriteString("text", run.Text);
            json.WriteNumber("size", run.Format.Size.HalfPoints / 2m);
            WriteTrue(json, "bold", run.Format.Bold);
            WriteTrue(json, "italic", run.Format.Italic);
            WriteTrue(json, "underline", run.Format.Underline);
            WriteTrue(json, "raised", run.IsRaised);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, Length length) => json.WriteNumber(key, decimal.Round(length.Emu / 12_700m, 1));

    private static void WriteTrue(Utf8JsonWriter json, string key, bool truth)
    {
        if (truth)
            json.WriteBoolean(key, truth);
    }
}
