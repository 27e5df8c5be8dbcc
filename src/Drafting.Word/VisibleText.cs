using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Word.Reading;

namespace Drafting.Word;

/// <summary>Chữ nhìn thấy: a hash of what a paper says, which survives that Word or LibreOffice saves it again.</summary>
public static class VisibleText
{
    /// <summary>The hash of the main story, its tables included, and of the footnotes in the order of their references.</summary>
    /// <param name="docx">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<string> Hash(Stream docx, string file) =>
        WordPackage.Read(docx, file, static package => Hash(package, StoryText.Read(package.OpenXml(package.MainPart))));

    /// <summary>The hash of an open package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="main">Its main story.</param>
    internal static string Hash(GuardedPackage package, StoryText main)
    {
        using var hasher = new VisibleTextHasher();
        foreach ((_, string text) in main.Paragraphs)
            Add(text);
        if (main.References.Count > 0 && package.TargetOf(package.MainPart, "/footnotes") is { } part)
        {
            ILookup<int, string> notes = StoryText.Read(package.OpenXml(part)).Paragraphs.ToLookup(static p => p.Footnote, static p => p.Text);
            foreach (string text in main.References.Distinct().SelectMany(id => notes[id]))
                Add(text);
        }

        return hasher.Finish();

        void Add(string text)
        {
            hasher.Append(text);
            hasher.EndParagraph();
        }
    }
}
