using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;

namespace Drafting.Word.Tests.Editing;

/// <summary>Edits made in a paper, and what came of the file.</summary>
internal static class Fixing
{
    /// <summary>Makes each edit as a fix of its own.</summary>
    public static (byte[] Bytes, FixedPaper Paper) Apply(byte[] paper, params Edit[] edits) =>
        Apply(paper, [.. edits.Select(static e => new Fix("sửa", [e]))]);

    public static (byte[] Bytes, FixedPaper Paper) Apply(byte[] paper, ImmutableArray<Fix> fixes)
    {
        using var output = new MemoryStream();
        Outcome<FixedPaper> outcome = PaperFix.Apply(new MemoryStream(paper), "a.docx", fixes, output);
        outcome.Diagnostics.ShouldBeEmpty();
        return (output.ToArray(), outcome.Value!);
    }

    /// <summary>What the validator says of a paper and did not say before.</summary>
    public static IEnumerable<string> NewErrors(byte[] before, byte[] after)
    {
        foreach (FileFormatVersions version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            List<string> old = Errors(before, version);
            foreach (string error in Errors(after, version))
            {
                if (!old.Remove(error))
                    yield return $"{version}: {error}";
            }
        }
    }

    /// <summary>The parts whose bytes are not as before, those that came and went too.</summary>
    public static IEnumerable<string> ChangedParts(byte[] before, byte[] after)
    {
        Dictionary<string, string> old = Parts(before), now = Parts(after);
        return old.Keys.Union(now.Keys).Where(part => old.GetValueOrDefault(part) != now.GetValueOrDefault(part)).Order(StringComparer.Ordinal);
    }

    public static string Part(byte[] paper, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static Dictionary<string, string> Parts(byte[] paper)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        return zip.Entries.ToDictionary(static e => e.FullName, static e =>
        {
            using var bytes = new MemoryStream();
            using Stream stream = e.Open();
            stream.CopyTo(bytes);
            return Convert.ToHexString(bytes.ToArray());
        });
    }

    private static List<string> Errors(byte[] paper, FileFormatVersions version)
    {
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(paper), isEditable: false);
        return [.. new OpenXmlValidator(version).Validate(package).Select(static e => $"{e.Part?.Uri} {e.Node?.LocalName}: {e.Description}")];
    }
}
