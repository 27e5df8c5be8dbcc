using System.IO.Compression;
using System.Xml;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Word.Writing;

namespace Drafting.Word.Reading;

/// <summary>Gói được canh giữ: a Word file from anywhere, opened so that a bad one gives a diagnostic and takes neither memory nor time.</summary>
public sealed class GuardedPackage : IDisposable
{
    /// <summary>Tệp không phải tệp Word (.docx) hoặc đã hỏng.</summary>
    public const string NotAPackage = "TP201";

    /// <summary>Tệp quá lớn, quá nhiều phần, hoặc nén bất thường.</summary>
    public const string TooLarge = "TP202";

    /// <summary>Tệp có mật khẩu, hoặc theo một định dạng khác (.doc, .rtf, .odt, PDF, ảnh, …), theo <see cref="FileFormat"/>.</summary>
    public const string OldOrLocked = "TP203";

    /// <summary>Nội dung XML bên trong bị hỏng hoặc chứa khai báo không được phép.</summary>
    public const string BrokenXml = "TP204";

    private const int SmallPart = 1 << 20;
    private const int MostLinks = 10_000;
    private const int LongestName = 100;

    private readonly MemoryStream content;
    private readonly ZipArchive archive;
    private readonly XmlReaderSettings settings;
    private readonly PackageLimits limits;

    private GuardedPackage(MemoryStream content, ZipArchive archive, PackageLimits limits)
    {
        this.content = content;
        this.archive = archive;
        this.limits = limits;
        settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.UnpackedBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = new NameTable(),
        };
        // The names of the format as our constants: comparing the same string with itself takes no time.
        settings.NameTable.Add(Names.Word);
        MainPart = TargetOf("", "/officeDocument") ?? throw new InvalidDataException("no main part");
    }

    /// <summary>The main part, such as <c>word/document.xml</c>.</summary>
    public string MainPart { get; }

    /// <summary>The names of the parts, in the order of the file.</summary>
    public IEnumerable<string> PartNames => archive.Entries.Select(static e => e.FullName);

    /// <summary>The whole file from its first byte, for a reader that opens packages itself.</summary>
    public Stream Content
    {
        get
        {
            content.Position = 0;
            return content;
        }
    }

    /// <summary>Opens a file, reads it and closes it; whatever is wrong with the file becomes a diagnostic.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="docx">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="read">Reads the package.</param>
    /// <param name="limits">The limits, or <see langword="null"/> for <see cref="PackageLimits.Default"/>.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<T> Read<T>(Stream docx, string file, Func<GuardedPackage, T> read, PackageLimits? limits = null)
        where T : class
    {
        limits ??= PackageLimits.Default;
        using MemoryStream? copy = Copy(docx, limits.FileBytes);
        if (copy is null)
            return Refuse<T>(file, TooLarge, $"Tệp lớn hơn giới hạn {Mebibytes(limits.FileBytes)} MB.", "Bớt hình ảnh trong tệp rồi thử lại.");
        if (FileFormat.Of(copy.GetBuffer().AsSpan(0, (int)copy.Length)) is { Refusal: { } why, Hint: { } hint } foreign)
            return Refuse<T>(file, foreign.Kind is FileKind.Empty or FileKind.Unknown ? NotAPackage : OldOrLocked, why, hint);

        try
        {
            using var archive = new ZipArchive(copy, ZipArchiveMode.Read, leaveOpen: true);
            if (Repeated(archive, limits) is { } name)
                return Refuse<T>(file, NotAPackage, $"Tệp có hai phần cùng tên {Shown(name)}.", "Chỉ mở tệp lấy từ nguồn tin cậy; nếu cần, mở bằng Word và lưu lại thành .docx.");
            if (Excess(archive, limits) is { } excess)
                return Refuse<T>(file, TooLarge, excess, "Chỉ mở tệp lấy từ nguồn tin cậy.");
            using var package = new GuardedPackage(copy, archive, limits);
            return read(package);
        }
        catch (PackageExcessException e)
        {
            return Refuse<T>(file, TooLarge, e.Message, "Tách văn bản thành nhiều tệp, hoặc chỉ mở tệp lấy từ nguồn tin cậy.");
        }
        catch (XmlException e)
        {
            // The reader tells no place of a document type.
            string where = e.LineNumber == 0 ? "DTD" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"dòng {e.LineNumber}, cột {e.LinePosition}");
            return Refuse<T>(
                file,
                BrokenXml,
                $"Nội dung XML bên trong tệp bị hỏng hoặc chứa khai báo không được phép ({where}).",
                "Mở bằng Word, chọn sửa chữa rồi lưu lại.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return Refuse<T>(file, NotAPackage, "Tệp không phải tệp Word (.docx) hoặc đã hỏng.", "Mở bằng Word và lưu lại thành .docx.");
        }
    }

    /// <summary>Opens a part as XML without document types and outside entities; <see langword="null"/> where there is no such part, or an
    /// empty one: LibreOffice 7.4 keeps the names of custom XML parts and drops what stood in them.</summary>
    /// <param name="part">The name of the part.</param>
    /// <exception cref="XmlException">The part is not well-formed; raised while it is read.</exception>
    public XmlReader? OpenXml(string part)
    {
        if (archive.GetEntry(part) is not { Length: > 0 } entry)
            return null;
        if (entry.Length > limits.XmlBytes)
            throw new PackageExcessException($"Phần {part} của tệp lớn hơn giới hạn {Mebibytes(limits.XmlBytes)} MB.");
        return XmlReader.Create(entry.Open(), settings);
    }

    /// <summary>The part that another part names by a relationship, or <see langword="null"/>.</summary>
    /// <param name="part">The naming part; empty for the package itself.</param>
    /// <param name="typeEnd">The end of the relationship's type, such as <c>/footnotes</c>, which is alike in both dialects of the format.</param>
    public string? TargetOf(string part, string typeEnd) =>
        LinksOf(part).FirstOrDefault(l => l.Type.EndsWith(typeEnd, StringComparison.Ordinal))?.Target;

    /// <summary>The relationships of a part to other parts, in order; what lies outside the package is left out.</summary>
    /// <param name="part">The naming part; empty for the package itself.</param>
    internal IReadOnlyList<PackageLink> LinksOf(string part)
    {
        int slash = part.LastIndexOf('/') + 1;
        string folder = part[..slash];
        var links = new List<PackageLink>();
        using XmlReader? reader = OpenXml($"{folder}_rels/{part[slash..]}.rels");
        while (links.Count < MostLinks && reader is not null && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Type") is { } type
                && reader.GetAttribute("Target") is { } target)
            {
                links.Add(new PackageLink(reader.GetAttribute("Id") ?? "", type, Resolve(folder, target)));
            }
        }

        return links;
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        List<string> steps = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string step in target.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not "." and not "..")
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    /// <summary>The sizes are those that the directory declares; the unpacker stops at them, so a false one only cuts the part short.</summary>
    private static string? Excess(ZipArchive archive, PackageLimits limits)
    {
        if (archive.Entries.Count > limits.Parts)
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Tệp có {archive.Entries.Count} phần, nhiều hơn giới hạn {limits.Parts}.");
        long total = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            total += entry.Length;
            if (total > limits.UnpackedBytes)
                return $"Tệp giải nén ra lớn hơn giới hạn {Mebibytes(limits.UnpackedBytes)} MB.";
            if (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
                return $"Phần {Shown(entry.FullName)} của tệp được nén bất thường.";
        }

        return null;
    }

    // Two parts of one name would be read as one paper by us and as another by Word. Too many parts are refused as such.
    private static string? Repeated(ZipArchive archive, PackageLimits limits)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return archive.Entries.Take(limits.Parts).FirstOrDefault(e => !names.Add(e.FullName))?.FullName;
    }

    // A name from the file could be endless, or steer the terminal.
    private static string Shown(string part) =>
        new([.. part.Take(LongestName).Select(static c => char.IsControl(c) ? '\u00B7' : c)]);

    private static MemoryStream? Copy(Stream source, long limit)
    {
        long known = source.CanSeek ? source.Length - source.Position : 0;
        if (known > limit)
            return null;
        // One byte more than is known, so that the end is seen without growing.
        var copy = new MemoryStream((int)Math.Max(known, 0) + 1);
        byte[] chunk = new byte[81_920];
        for (int read; (read = source.Read(chunk)) > 0;)
        {
            if (copy.Length + read > limit)
                return null;
            copy.Write(chunk, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    private static Outcome<T> Refuse<T>(string file, string code, string message, string hint)
        where T : class => new(null, [new Diagnostic(code, Severity.Error, message, new Location.InFile(file), Hint: hint)]);

    private static string Mebibytes(long bytes) => (bytes >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Quan hệ giữa các phần của gói.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, an address.</param>
/// <param name="Target">The part that it leads to.</param>
internal sealed record PackageLink(string Id, string Type, string Target);
