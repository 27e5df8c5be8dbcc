using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Documents;
using Drafting.Core.Standards;
using Drafting.Laws.Tests.Generators;

namespace Drafting.Laws.Tests;

/// <summary>L5: Word opens it: the validator finds nothing in anything that we write.</summary>
public class L5WordOpensItTests
{
    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void EveryGeneratedPaperIsValid(FileFormatVersions version)
    {
        var validator = new OpenXmlValidator(version);
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
            Errors(validator, GeneratedPapers.Write(document, standard)).ShouldBeEmpty($"seed {seed}, {document.Kind}, {standard.Id}");
    }

    [Fact]
    public void EveryDraftIsValidWithItsRecord()
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Microsoft365);
        DraftingEngine engine = Templates.Engine();
        foreach ((string key, int seed) in Templates.Records())
        {
            byte[] word = Templates.Draft(engine, key, new RecordGenerator(seed).Next(engine.Templates.Load(key).Value!.Fields)).Value!.Word;
            Errors(validator, word).ShouldBeEmpty($"{key}, seed {seed}");
        }
    }

    [Fact]
    public void ABrokenTwinIsCaught()
    {
        (_, OfficialDocument document, LayoutStandard standard) = GeneratedPapers.All().First();
        using var word = new MemoryStream();
        word.Write(GeneratedPapers.Write(document, standard));
        using (WordprocessingDocument package = WordprocessingDocument.Open(word, isEditable: true))
        {
            Paragraph paragraph = package.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().First();
            paragraph.Append(new ParagraphProperties(new FontSize()));
        }

        Errors(new OpenXmlValidator(FileFormatVersions.Microsoft365), word.ToArray()).ShouldNotBeEmpty();
    }

    private static List<string> Errors(OpenXmlValidator validator, byte[] word)
    {
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        return [.. validator.Validate(package).Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
