using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting.Laws.Tests;

/// <summary>L2: what we write, we can read: the paper put together from the page is the paper in its canonical form.</summary>
public class L2WhatWeWriteWeReadTests
{
    [Fact]
    public void AsWritten() => Failures(static word => Recognized(word).ToOfficial()).ShouldBeEmpty();

    private static IEnumerable<string> Failures(Func<byte[], OfficialDocument> read)
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
        {
            OfficialDocument found = read(GeneratedPapers.Write(document, standard));
            string difference = LineDifference.Of(DocumentOutline.Print(Printed.Of(Canon.Of(document, standard))), DocumentOutline.Print(found));
            if (difference.Length > 0)
                yield return $"seed {seed}, {document.Kind}, {standard.Id}:\n{difference}";
        }
    }

    private static RecognizedDocument Recognized(byte[] word) => ComponentRecognizer.Recognize(WordReader.Read(new MemoryStream(word), "van-ban.docx").Value!);
}
