using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Laws.Tests.Mutations;

/// <summary>Changes to a file that a plan cannot express.</summary>
internal static class FileEdits
{
    /// <summary>Changes the package; nothing where the change says that it could not be made.</summary>
    public static byte[]? Package(byte[] word, Func<WordprocessingDocument, bool> change)
    {
        using var stream = new MemoryStream();
        stream.Write(word);
        bool done;
        using (WordprocessingDocument package = WordprocessingDocument.Open(stream, isEditable: true))
            done = change(package);
        return done ? stream.ToArray() : null;
    }

    /// <summary>Changes the first run of the body's text, in the style of a component, that has words enough.</summary>
    public static byte[]? BodyRun(byte[] word, Action<Run> change, Func<string, bool>? fits = null) => Package(word, package =>
    {
        if (FirstBodyRun(package, fits) is not { } run)
            return false;
        change(run);
        return true;
    });

    /// <summary>The properties of a run, made where there are none.</summary>
    public static RunProperties Properties(Run run) => run.RunProperties ??= new RunProperties();

    private static Run? FirstBodyRun(WordprocessingDocument package, Func<string, bool>? fits)
    {
        Body body = package.MainDocumentPart!.Document!.Body!;
        return body.Elements<Paragraph>()
            .Where(static p => p.ParagraphProperties?.NumberingProperties is null)
            .SelectMany(static p => p.Elements<Run>())
            .FirstOrDefault(r => r.InnerText.Length > 40 && (fits is null || fits(r.InnerText)));
    }
}
