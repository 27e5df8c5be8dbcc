using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Browser.Tests.Setting;

/// <summary>Papers with a fault that Word's programming interface cannot mend.</summary>
internal static class Spoilt
{
    /// <summary>A paper whose left margin is far too wide.</summary>
    public static byte[] Margins(byte[] docx)
    {
        var stream = new MemoryStream();
        stream.Write(docx);
        using (WordprocessingDocument package = WordprocessingDocument.Open(stream, isEditable: true))
        {
            foreach (PageMargin margin in package.MainDocumentPart!.Document!.Descendants<PageMargin>())
                margin.Left = 3000;
        }

        return stream.ToArray();
    }

    /// <summary>The left margin of a paper, in twentieths of a point.</summary>
    public static uint LeftMargin(byte[] docx)
    {
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return package.MainDocumentPart!.Document!.Descendants<PageMargin>().First().Left!.Value;
    }
}
