using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Recognition.Tests;

/// <summary>A paper of our own as people leave it who edit it in Word: content controls and custom XML gone, and one more thing.</summary>
internal static class DamagedPaper
{
    public static IReadOnlyDictionary<string, Action<MainDocumentPart, Marks>> Ways { get; } = new Dictionary<string, Action<MainDocumentPart, Marks>>(StringComparer.Ordinal)
    {
        ["kiểu mang tên khác"] = static (part, _) => RenameStyles(part),
        ["mất kiểu"] = static (part, _) => StripStyles(part),
        ["mất kiểu, một cỡ chữ, không đậm, căn trái"] = static (part, _) =>
        {
            StripStyles(part);
            Flatten(part);
        },
        ["mất kiểu, tất cả đậm và giữa trang"] = static (part, _) =>
        {
            StripStyles(part);
            Centre(part);
        },
        ["kiểu mang tên khác, bảng đầu và cuối thành tab"] = static (part, marks) =>
        {
            RenameStyles(part);
            TablesToTabs(part, marks);
        },
        ["mất kiểu, ô bảng đầu và cuối thành đoạn"] = static (part, marks) =>
        {
            StripStyles(part);
            TablesToParagraphs(part);
        },
        ["mất kiểu, hai nửa bằng khoảng trắng"] = static (part, marks) =>
        {
            StripStyles(part);
            Flatten(part);
            TablesToTabs(part, marks, "                    ");
        },
    };

    /// <summary>The damaged file and what each of its paragraphs should be found to be.</summary>
    public static (byte[] Word, string[][] Expected) Make(byte[] word, string[][] planned, Action<MainDocumentPart, Marks> damage)
    {
        using var stream = new MemoryStream();
        stream.Write(word);
        string[][] expected;
        using (WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            MainDocumentPart part = document.MainDocumentPart!;
            var marks = new Marks(part, planned);
            part.DeleteParts(part.CustomXmlParts.ToList());
            foreach (SdtElement control in part.Document.Descendants<SdtElement>().ToList())
                Unwrap(control);
            damage(part, marks);
            part.Document.Save();
            expected = marks.InOrder(part);
        }

        return (stream.ToArray(), expected);
    }

    private static void Unwrap(SdtElement control)
    {
        OpenXmlElement? content = control.ChildElements.FirstOrDefault(static c => c.LocalName == "sdtContent");
        foreach (OpenXmlElement child in content?.ChildElements.ToList() ?? [])
        {
            child.Remove();
            control.InsertBeforeSelf(child);
        }

        control.Remove();
    }

    private static void RenameStyles(MainDocumentPart part)
    {
        int number = 0;
        foreach (StyleName name in part.StyleDefinitionsPart!.Styles!.Descendants<StyleName>().Where(static n => n.Val!.Value!.StartsWith("VB ", StringComparison.Ordinal)))
            name.Val = $"Kiểu {number++}";
        part.StyleDefinitionsPart.Styles.Save();
    }

    private static void StripStyles(MainDocumentPart part)
    {
        foreach (OpenXmlElement style in part.Document.Descendants().Where(static e => e is ParagraphStyleId or RunStyle).ToList())
            style.Remove();
    }

    private static void Flatten(MainDocumentPart part)
    {
        foreach (OpenXmlElement format in part.Document.Descendants().Where(static e => e is RunProperties or Justification or Indentation).ToList())
            format.Remove();
    }

    private static void Centre(MainDocumentPart part)
    {
        foreach (Paragraph paragraph in part.Document.Descendants<Paragraph>())
        {
            paragraph.ParagraphProperties ??= new ParagraphProperties();
            paragraph.ParagraphProperties.Justification = new Justification { Val = JustificationValues.Center };
        }

        foreach (Run run in part.Document.Descendants<Run>())
            run.RunProperties = new RunProperties(new Bold());
    }

    private static bool IsLayout(Table table) => !table.Descendants<TableCellBorders>().Any() && table.GetFirstChild<TableProperties>()?.TableBorders is not { } borders
        || table.GetFirstChild<TableProperties>()?.TableBorders?.ChildElements.All(static b => b is BorderType { Val: { } val } && (val == BorderValues.None || val == BorderValues.Nil)) == true;

    private static void TablesToParagraphs(MainDocumentPart part)
    {
        foreach (Table table in part.Document.Body!.Elements<Table>().Where(IsLayout).ToList())
        {
            foreach (Paragraph paragraph in table.Descendants<Paragraph>().ToList())
            {
                paragraph.Remove();
                table.InsertBeforeSelf(paragraph);
            }

            table.Remove();
        }
    }

    private static void TablesToTabs(MainDocumentPart part, Marks marks, string? blanks = null)
    {
        foreach (Table table in part.Document.Body!.Elements<Table>().Where(IsLayout).ToList())
        {
            foreach (TableRow row in table.Elements<TableRow>())
            {
                Paragraph[][] cells = [.. row.Elements<TableCell>().Select(static c => c.Elements<Paragraph>().ToArray())];
                for (int line = 0; line < cells.Max(static c => c.Length); line++)
                    table.InsertBeforeSelf(Line(cells[0].ElementAtOrDefault(line), cells.ElementAtOrDefault(1)?.ElementAtOrDefault(line), marks, blanks));
            }

            table.Remove();
        }
    }

    private static Paragraph Line(Paragraph? left, Paragraph? right, Marks marks, string? blanks)
    {
        Paragraph line = new(new ParagraphProperties(new Tabs(
            new TabStop { Val = TabStopValues.Center, Position = 2300 }, new TabStop { Val = TabStopValues.Center, Position = 7000 })));
        bool isList = left?.InnerText.TrimStart().StartsWith('-') == true || left?.InnerText.StartsWith("Nơi nhận", StringComparison.Ordinal) == true;
        if (!isList)
            line.AppendChild(Gap(blanks));
        foreach (Run run in left?.Elements<Run>() ?? [])
            line.AppendChild(run.CloneNode(deep: true));
        if (right is not null && right.InnerText.Length > 0)
        {
            line.AppendChild(Gap(blanks));
            foreach (Run run in right.Elements<Run>())
                line.AppendChild(run.CloneNode(deep: true));
        }

        string[] keys = [.. new[] { left, right }.OfType<Paragraph>().SelectMany(marks.Of).Where(static k => k is not ("trong" or "ke"))];
        // Two signers side by side are labelled once, as equal neighbours are in the corpus.
        marks.Set(line, keys.Length == 0 ? ["trong"] : [.. keys.Where((key, i) => i == 0 || key != keys[i - 1])]);
        return line;
    }

    private static Run Gap(string? blanks) => blanks is null ? new Run(new TabChar()) : new Run(new Text(blanks) { Space = SpaceProcessingModeValues.Preserve });
}

/// <summary>What each paragraph of a file was planned to be, kept while the file is damaged.</summary>
internal sealed class Marks
{
    private readonly Dictionary<Paragraph, string[]> keys = [];

    public Marks(MainDocumentPart part, string[][] planned)
    {
        var styles = part.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(static s => s.StyleId!.Value!, static s => s.StyleName!.Val!.Value!, StringComparer.Ordinal);
        Paragraph[] own = [.. part.Document.Body!.Descendants<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id && styles[id].StartsWith("VB ", StringComparison.Ordinal))];
        own.Length.ShouldBe(planned.Length);
        foreach ((Paragraph paragraph, string[] each) in own.Zip(planned))
            keys[paragraph] = each;
    }

    public string[] Of(Paragraph paragraph) => keys.GetValueOrDefault(paragraph, ["trong"]);

    public void Set(Paragraph paragraph, string[] own) => keys[paragraph] = own;

    public string[][] InOrder(MainDocumentPart part) => [.. part.Document.Body!.Descendants<Paragraph>().Select(Of)];
}
