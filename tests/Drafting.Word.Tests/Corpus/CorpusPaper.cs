using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Word.Tests.Corpus;

/// <summary>One row of a label file.</summary>
internal sealed record CorpusLabel(string Story, int Ordinal, string Keys, string Words);

/// <summary>One paper of the corpus: its labels, and its paragraphs as the SDK finds them. Only ever opened for reading.</summary>
internal sealed partial record CorpusPaper(string Name, string Half, IReadOnlyDictionary<string, string> Head, CorpusLabel[] Labels, string File)
{
    public static CorpusPaper[] All { get; } = [.. Directory.EnumerateFiles(Folder(), "*.docx", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(Load)];

    public static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "corpus"));

    /// <summary>Story, ordinal and first words of every paragraph, read without any code of the product.</summary>
    public IEnumerable<(string Story, int Ordinal, string Words)> Paragraphs()
    {
        using FileStream stream = new(File, FileMode.Open, FileAccess.Read, FileShare.Read);
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        Body body = document.MainDocumentPart!.Document.Body!;
        OpenXmlElement[] stories = [body, .. body.Descendants<TextBoxContent>().Where(static box => !InFallback(box))];
        var found = new List<(string, int, string)>();
        foreach ((int index, OpenXmlElement story) in stories.Index())
        {
            Paragraph[] own = [.. story.Descendants<Paragraph>().Where(p => StoryOf(p) == story && !InFallback(p))];
            found.AddRange(own.Select((p, i) => (index == 0 ? "main" : $"textbox {index}", i + 1, FirstWords(p))));
        }
        return found;
    }

    private static OpenXmlElement StoryOf(Paragraph paragraph) =>
        paragraph.Ancestors().First(static a => a is TextBoxContent or Body);

    private static bool InFallback(OpenXmlElement element) => element.Ancestors<AlternateContentFallback>().Any();

    private static string FirstWords(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (OpenXmlElement element in paragraph.Descendants().Where(e => e.Ancestors<Paragraph>().First() == paragraph && !InFallback(e)))
        {
            // By name: what the SDK has no class for, such as the runs of a smart tag, it keeps as unknown elements.
            text.Append((element.Prefix, element.LocalName) switch
            {
                ("w", "t") => element.InnerText,
                ("w", "noBreakHyphen") => "-",
                ("w", "tab" or "br" or "cr") when element.Parent!.LocalName == "r" => " ",
                _ => "",
            });
        }
        string shown = Blanks().Replace(text.ToString().Normalize(NormalizationForm.FormC), " ").Trim();
        return shown.Length > 40 ? shown[..40] : shown;
    }

    private static CorpusPaper Load(string path)
    {
        string[] lines = System.IO.File.ReadAllLines(Path.ChangeExtension(path, ".labels.tsv"));
        return new CorpusPaper(
            Path.GetFileNameWithoutExtension(path),
            Path.GetFileName(Path.GetDirectoryName(path)!),
            lines[0][2..].Split(' ').Select(static pair => pair.Split('=')).ToDictionary(static p => p[0], static p => p[1], StringComparer.Ordinal),
            [.. lines[1..].Select(static line => line.Split('\t')).Select(static c => new CorpusLabel(c[0], int.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture), c[2], c[3]))],
            path);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
