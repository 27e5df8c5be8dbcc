using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Core.Recognition;
using Drafting.Word.Reading;

namespace Drafting.Word;

/// <summary>Đọc tệp Word: a .docx of any origin as what can be seen of it, with effective formats, labels and addresses.</summary>
/// <remarks>How formats are computed, and what is read and what is not: <c>Reading/EffectiveFormat.md</c>.</remarks>
public static class WordReader
{
    /// <summary>Reads a paper; a file that is no readable paper is refused with what to do about it.</summary>
    /// <param name="docx">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedDocument> Read(Stream docx, string file) => Read(docx, file, PackageLimits.Default);

    /// <summary>Reads a paper within limits.</summary>
    /// <param name="docx">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedDocument> Read(Stream docx, string file, PackageLimits limits) =>
        WordPackage.Read(docx, file, package => PaperReader.Read(package, file), limits);
}
