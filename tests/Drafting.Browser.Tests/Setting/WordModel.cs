using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;
using Drafting.Word;

namespace Drafting.Browser.Tests.Setting;

/// <summary>A .docx as the fake Word holds it, and back: what an add-in changed in the model is in the file that it reads next.</summary>
internal static class WordModel
{
    private static readonly string[] Alignments = ["Left", "Centered", "Right", "Justified"];

    /// <summary>The model of a paper.</summary>
    public static JsonObject Of(byte[] docx)
    {
        ObservedDocument seen = WordReader.Read(new MemoryStream(docx), "a.docx").Value.ShouldNotBeNull();
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var controls = new JsonArray();
        foreach ((Paragraph paragraph, int i) in Paragraphs(package).Select(static (p, i) => (p, i)))
        {
            foreach (SdtRun control in paragraph.Descendants<SdtRun>().Where(static c => c.SdtProperties?.GetFirstChild<Tag>() is not null))
            {
                string tag = control.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!;
                bool isBound = control.SdtProperties.GetFirstChild<DataBinding>() is not null;
                controls.Add((JsonNode)new JsonObject { ["tag"] = tag, ["text"] = control.InnerText, ["paragraph"] = i, ["bound"] = isBound ? tag : null });
            }
        }

        return new JsonObject
        {
            ["url"] = @"C:\Van ban\du-thao.docx",
            ["file"] = Convert.ToBase64String(docx),
            ["paragraphs"] = new JsonArray([.. seen.Paragraphs.Where(static p => p.Address.Story == "main").Select(Node)]),
            ["controls"] = controls,
            ["parts"] = new JsonArray([.. package.MainDocumentPart!.CustomXmlParts.Select(static part => (JsonNode)new JsonObject { ["xml"] = Text(part) })]),
        };
    }

    /// <summary>The paper as the model has it by now.</summary>
    /// <param name="docx">The paper that the model was made of.</param>
    /// <param name="state">The paragraphs of the model.</param>
    public static byte[] Save(byte[] docx, string state)
    {
        JsonArray before = Of(docx)["paragraphs"]!.AsArray(), now = JsonNode.Parse(state)!.AsArray();
        var stream = new MemoryStream();
        stream.Write(docx);
        using (WordprocessingDocument package = WordprocessingDocument.Open(stream, isEditable: true))
        {
            Paragraph[] paragraphs = [.. Paragraphs(package)];
            Paragraph? last = null;
            var kept = new HashSet<int>();
            foreach (JsonNode? model in now)
            {
                int? origin = (int?)model!["origin"];
                Paragraph at = origin is { } known ? paragraphs[known] : last!.InsertAfterSelf(new Paragraph());
                last = at;
                if (origin is { } index)
                {
                    kept.Add(index);
                    if (Same(model, before[index]!))
                        continue;
                }

                Write(at, model);
            }

            for (int i = 0; i < paragraphs.Length; i++)
            {
                if (!kept.Contains(i))
                    paragraphs[i].Remove();
            }
        }

        return stream.ToArray();
    }

    private static bool Same(JsonNode now, JsonNode before) =>
        before.AsObject().All(pair => JsonNode.DeepEquals(JsonNode.Parse(pair.Value?.ToJsonString() ?? "null"), JsonNode.Parse(now[pair.Key]?.ToJsonString() ?? "null")));

    private static string Text(CustomXmlPart part)
    {
        using var reader = new StreamReader(part.GetStream(FileMode.Open, FileAccess.Read));
        return reader.ReadToEnd();
    }

    // As Word's own body.paragraphs: tables included, text boxes and fallbacks not.
    private static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument package) => package.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>()
        .Where(static p => !p.Ancestors().Any(static a => a.LocalName is "txbxContent" or "Fallback"));

    private static JsonNode Node(ObservedParagraph p, int origin) => new JsonObject
    {
        ["origin"] = origin,
        ["alignment"] = Alignments[(int)p.Format.Alignment],
        ["leftIndent"] = Points(p.Format.Left),
        ["rightIndent"] = Points(p.Format.Right),
        ["firstLineIndent"] = Points(p.Format.FirstLine),
        ["spaceBefore"] = Points(p.Format.Before),
        ["spaceAfter"] = Points(p.Format.After),
        ["lineSpacing"] = p.Format.Line.Value / 20d,
        ["runs"] = new JsonArray([.. p.Runs.Select(run => (JsonNode)new JsonObject
        {
            ["text"] = p.Text.Substring(run.Start, run.Length).Replace('\n', '\v'),
            ["font"] = new JsonObject
            {
                ["name"] = run.FontName,
                ["size"] = run.Format.Size.HalfPoints / 2d,
                ["bold"] = run.Format.Bold,
                ["italic"] = run.Format.Italic,
                ["underline"] = run.Format.Underline ? "Single" : "None",
                ["color"] = $"#{run.Color ?? "000000"}",
            },
        })]),
    };

    private static double Points(Length length) => length.Emu / 12_700d;

    private static void Write(Paragraph at, JsonNode model)
    {
        ParagraphProperties format = at.ParagraphProperties ??= new ParagraphProperties();
        format.Justification = new Justification { Val = new EnumValue<JustificationValues> { InnerText = Array.IndexOf(Alignments, (string)model["alignment"]!) switch { 1 => "center", 2 => "right", 3 => "both", _ => "left" } } };
        double first = (double)model["firstLineIndent"]!;
        format.Indentation = new Indentation { Left = Twips(model["leftIndent"]), Right = Twips(model["rightIndent"]) };
        if (first < 0)
            format.Indentation.Hanging = Twips(-first);
        else
            format.Indentation.FirstLine = Twips(first);
        format.SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = Twips(model["spaceBefore"]), After = Twips(model["spaceAfter"]), Line = Twips(model["lineSpacing"]), LineRule = LineSpacingRuleValues.Auto,
        };
        foreach (OpenXmlElement child in at.ChildElements.Where(static c => c is not ParagraphProperties).ToArray())
            child.Remove();
        foreach (JsonNode? run in model["runs"]!.AsArray())
            at.Append(RunOf(run!));
    }

    private static Run RunOf(JsonNode run)
    {
        JsonNode font = run["font"]!;
        string name = (string)font["name"]!;
        string size = ((int)Math.Round((double)font["size"]! * 2)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var format = new RunProperties(
            new RunFonts { Ascii = name, HighAnsi = name, ComplexScript = name },
            new Bold { Val = (bool)font["bold"]! },
            new Italic { Val = (bool)font["italic"]! },
            new DocumentFormat.OpenXml.Wordprocessing.FontSize { Val = size },
            new Underline { Val = new EnumValue<UnderlineValues> { InnerText = (string)font["underline"]! == "None" ? "none" : "single" } });
        var made = new Run(format);
        string[] lines = ((string)run["text"]!).Split('\v');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                made.Append(new Break());
            made.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return made;
    }

    private static string Twips(JsonNode? points) => Twips((double)points!);

    private static string Twips(double points) => ((int)Math.Round(points * 20)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
