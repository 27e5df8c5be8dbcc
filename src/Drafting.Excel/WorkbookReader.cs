using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Excel.Reading;

namespace Drafting.Excel;

/// <summary>Đọc sổ tính: a returned .xlsx from anywhere, as it stands; one that could harm or mislead is refused with what to do.</summary>
/// <remarks>With our own XML reader and not with ClosedXML, which takes seconds and gigabytes on a file made to hurt, and which says nothing of
/// formulas without a stored result.</remarks>
public static class WorkbookReader
{
    /// <summary>Reads a workbook within <see cref="WorkbookLimits.Default"/>.</summary>
    /// <param name="xlsx">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedWorkbook> Read(Stream xlsx, string file) => Read(xlsx, file, WorkbookLimits.Default);

    /// <summary>Reads a workbook within limits.</summary>
    /// <param name="xlsx">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedWorkbook> Read(Stream xlsx, string file, WorkbookLimits limits) =>
        GuardedPackage.Read(xlsx, file, WorkbookPackage.Words, limits.Package, package => new WorkbookParts(package, limits).Read(file));

    /// <summary>Reads an annex of ours within <see cref="WorkbookLimits.Annex"/>: its table and what it says of itself. Findings, sources and the register stay
    /// unread; so does the table of a workbook that does not say that it is an annex, and it comes without it.</summary>
    /// <param name="xlsx">The file, from its current position; read where it lies where it is large and can be sought in.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedWorkbook> ReadAnnex(Stream xlsx, string file) => ReadAnnex(xlsx, file, WorkbookLimits.Annex);

    /// <summary>Reads an annex of ours within limits.</summary>
    /// <param name="xlsx">The file, from its current position; read where it lies where it is large and can be sought in.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<ObservedWorkbook> ReadAnnex(Stream xlsx, string file, WorkbookLimits limits) =>
        GuardedPackage.Read(xlsx, file, WorkbookPackage.AnnexWords, limits.Package, package => new WorkbookParts(package, limits).ReadAnnex(file));
}
