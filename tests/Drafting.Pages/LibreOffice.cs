using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Drafting.Pages;

/// <summary>A word on a page: its text and where it stands, in points from the top left.</summary>
internal readonly record struct PageWord(int Page, double X, double Y, string Text);

/// <summary>LibreOffice and Poppler as programs: .docx to PDF, PDF to pictures and to words with positions.</summary>
internal static class LibreOffice
{
    public static void ToPdf(string folder)
    {
        string[] papers = Directory.GetFiles(folder, "*.docx");
        Run("soffice", ["--headless", $"-env:UserInstallation=file://{Path.Combine(Path.GetTempPath(), "drafting-libreoffice")}", "--convert-to", "pdf", "--outdir", folder, .. papers]);
    }

    public static void ToPictures(string pdf) => Run("pdftoppm", ["-r", "70", "-png", pdf, Path.ChangeExtension(pdf, null)]);

    public static List<PageWord> Words(string pdf)
    {
        string html = Path.ChangeExtension(pdf, ".html");
        Run("pdftotext", ["-bbox", pdf, html]);
        XNamespace x = "http://www.w3.org/1999/xhtml";
        int page = 0;
        List<PageWord> words = [];
        foreach (XElement sheet in XDocument.Load(html).Descendants(x + "page"))
        {
            page++;
            words.AddRange(sheet.Elements(x + "word").Select(word => new PageWord(page, Number(word, "xMin"), Number(word, "yMin"), word.Value)));
        }

        File.Delete(html);
        return words;
    }

    private static double Number(XElement word, string name) => double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        output.Wait();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {errors}");
    }
}
