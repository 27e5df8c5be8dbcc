using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Drafting.Core.Planning;

namespace Drafting.Word.Tests.Writing;

/// <summary>Written papers, opened again.</summary>
internal static class Papers
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Write(LayoutPlan plan, PaperRecord? record = null)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(plan, record, stream);
        return stream.ToArray();
    }

    public static XElement Part(byte[] paper, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        using Stream stream = (zip.GetEntry(name) ?? throw new InvalidOperationException($"no part {name}")).Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public static string[] PartNames(byte[] paper)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        return [.. zip.Entries.Select(static e => e.FullName)];
    }

    public static void ShouldBeValid(byte[] paper)
    {
        foreach (FileFormatVersions version in (FileFormatVersions[])[FileFormatVersions.Office2019, FileFormatVersions.Microsoft365])
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(paper), false);
            new OpenXmlValidator(version).Validate(document)
                .Select(static e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
                .ShouldBeEmpty();
        }
    }

    public static string? Value(XElement? element) => element?.Attribute(W + "val")?.Value;
}
