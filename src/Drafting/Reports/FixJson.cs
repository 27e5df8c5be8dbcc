using System.Text.Json;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Reports;

/// <summary>JSON của cách sửa: what a fix does, for a client that shows it, and for one that makes it in an open paper by Word's own programming interface.</summary>
/// <remarks>
/// Lengths and sizes are points. What is not named stays as it is. Offsets are UTF-16 units of the paragraph's text before any edit, which is sent along as
/// <c>text</c>, or as <c>whole</c> of an edit of the paragraph itself, so that a client finds the piece by its words too and changes nothing else.
/// </remarks>
public static class FixJson
{
    /// <summary>Writes <c>changes</c>, what becomes of the texts, and <c>edits</c>, the edits in the order of the fix; <c>edits</c> is <c>null</c> where
    /// a client of Word cannot make one of them itself and has to send the paper.</summary>
    /// <param name="json">Where to, inside an object.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="texts">The texts of the paper.</param>
    public static void WriteProperties(Utf8JsonWriter json, Fix fix, FixedTexts texts)
    {
        json.WriteStartArray("changes");
        foreach (TextChange change in texts.Changes(fix))
        {
            json.WriteStartObject();
            Write(json, change.At);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!fix.Edits.All(IsMadeInWord))
        {
            json.WriteNull("edits");
            return;
        }

        json.WriteStartArray("edits");
        foreach (Edit edit in fix.Edits)
        {
            json.WriteStartObject();
            Write(json, edit, texts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Whether a client can make an edit in an open paper: Word gives it the font, the text, the paragraph's alignment, indents and spaces, but no
    /// drawn lines, borders, exact line heights, page shapes, fields or letter codes.</summary>
    /// <param name="edit">The edit.</param>
    public static bool IsMadeInWord(Edit edit) => edit switch
    {
        Edit.ReplaceText or Edit.FormatText or Edit.RemoveParagraph => true,
        Edit.FormatParagraph { Change: var change } => change.BottomRule is null && change.Line is null or { Rule: LineRule.Multiple },
        Edit.InsertParagraph { Style.Paragraph: var format } =>
            format.Line.Rule == LineRule.Multiple && format.TopRule <= Length.Zero && format.BottomRule <= Length.Zero,
        _ => false,
    };

    private static void Write(Utf8JsonWriter json, Edit edit, FixedTexts texts)
    {
        switch (edit)
        {
            case Edit.ReplaceText e:
                WriteRange(json, "replaceText", e.At, e.Start, e.Length, texts);
                json.WriteString("with", e.Text);
                break;
            case Edit.FormatText e:
                WriteRange(json, "formatText", e.At, e.Start, e.Length, texts);
                Write(json, e.Change);
                break;
            case Edit.FormatParagraph e:
                json.WriteString("kind", "formatParagraph");
                Write(json, e.At);
                json.WriteString("whole", texts.At(e.At));
                Write(json, e.Change);
                break;
            case Edit.RemoveParagraph e:
                json.WriteString("kind", "removeParagraph");
                Write(json, e.At);
                json.WriteString("text", texts.At(e.At));
                break;
            case Edit.InsertParagraph e:
                json.WriteString("kind", "insertParagraph");
                Write(json, e.Beside);
                json.WriteString("whole", texts.At(e.Beside));
                json.WriteString("side", e.Side == InsertSide.Before ? "before" : "after");
                json.WriteString("with", e.Text);
                Write(json, new RunChange(e.Style.Run.Size, e.Style.Run.Bold, e.Style.Run.Italic, e.Style.Run.Underline, e.FontName));
                ParagraphFormat format = e.Style.Paragraph;
                Write(json, new ParagraphChange(format.Alignment, format.Left, format.Right, format.FirstLine, format.Before, format.After, format.Line));
                break;
        }
    }

    private static void WriteRange(Utf8JsonWriter json, string kind, ParagraphAddress at, int start, int length, FixedTexts texts)
    {
        string text = texts.At(at);
        json.WriteString("kind", kind);
        Write(json, at);
        json.WriteNumber("start", start);
        json.WriteNumber("length", length);
        json.WriteString("text", text.AsSpan(start, Math.Min(length, text.Length - start)));
    }

    private static void Write(Utf8JsonWriter json, ParagraphAddress at)
    {
        json.WriteString("story", at.Story);
        json.WriteNumber("paragraph", at.Ordinal);
    }

    private static void Write(Utf8JsonWriter json, RunChange change)
    {
        WritePoints(json, "size", change.Size?.Length);
        WriteTruth(json, "bold", change.Bold);
        WriteTruth(json, "italic", change.Italic);
        WriteTruth(json, "underline", change.Underline);
        if (change.FontName is { } font)
            json.WriteString("font", font);
        if (change.Color is { } color)
            json.WriteString("color", color == "auto" ? "#000000" : $"#{color}");
    }

    private static void Write(Utf8JsonWriter json, ParagraphChange change)
    {
        if (change.Alignment is { } alignment)
            json.WriteString("alignment", alignment switch { Alignment.Center => "center", Alignment.Right => "right", Alignment.Justify => "justify", _ => "left" });
        WritePoints(json, "left", change.Left);
        WritePoints(json, "right", change.Right);
        WritePoints(json, "firstLine", change.FirstLine);
        WritePoints(json, "before", change.Before);
        WritePoints(json, "after", change.After);
        if (change.Line is { } line)
            json.WriteNumber("lines", line.Value / 240m);
    }

    private static void WritePoints(Utf8JsonWriter json, string key, Length? length)
    {
        if (length is { } known)
            json.WriteNumber(key, Points(known));
    }

    private static void WriteTruth(Utf8JsonWriter json, string key, bool? truth)
    {
        if (truth is { } known)
            json.WriteBoolean(key, known);
    }

    private static decimal Points(Length length) => decimal.Round(length.Emu / 12_700m, 2);
}
