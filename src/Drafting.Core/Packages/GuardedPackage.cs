using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Packages;

/// <summary>Gói được canh giữ: an Office file from anywhere, opened so that a bad one gives a diagnostic and takes neither memory nor time.</summary>
public sealed class GuardedPackage : IDisposable
{
    private const int SmallPart = 1 << 20;
    private const int MostLinks = 10_000;
    private const int LongestName = 100;
    private const int Head = 1 << 20;

    private readonly Stream content;
    private readonly ZipArchive archive;
    private readonly XmlReaderSettings settings;
    private readonly PackageLimits limits;

    private GuardedPackage(Stream content, ZipArchive archive, PackageLimits limits)
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
        };
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
    /// <param name="content">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="words">What is said of a file that is refused.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="read">Reads the package.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<T> Read<T>(Stream content, string file, PackageWords words, PackageLimits limits, Func<GuardedPackage, T> read)
        where T : class
    {
        bool isInPlace = content is { CanSeek: true, Position: 0 } && content.Length > limits.CopiedBytes && content.Length <= limits.FileBytes;
        using MemoryStream? copy = isInPlace ? null : Copy(content, limits.FileBytes);
        if ((isInPlace ? content : copy) is not { } whole)
            return Refuse<T>(file, new(words.TooLarge, $"Tệp lớn hơn giới hạn {Mebibytes(limits.FileBytes)} MB.", "Bớt hình ảnh trong tệp rồi thử lại."));
        if (words.Foreign(copy is null ? Beginning(content) : copy.GetBuffer().AsSpan(0, (int)copy.Length)) is { } foreign)
            return Refuse<T>(file, foreign);

        try
        {
            using var archive = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
            if (Excess(archive, words, limits) is { } excess)
                return Refuse<T>(file, new(words.TooLarge, excess, "Chỉ mở tệp lấy từ nguồn tin cậy."));
            using var package = new GuardedPackage(whole, archive, limits);
            return read(package);
        }
        catch (PackageRefusedException e)
        {
            return Refuse<T>(file, e.Refusal);
        }
        catch (PackageExcessException e)
        {
            return Refuse<T>(file, new(words.TooLarge, e.Message, words.Split));
        }
        catch (XmlException e)
        {
            // The reader tells no place of a document type.
            string place = e.LineNumber == 0 ? "DTD" : string.Create(CultureInfo.InvariantCulture, $"dòng {e.LineNumber}, cột {e.LinePosition}");
            return Refuse<T>(file, new(words.BrokenXml, $"Nội dung XML bên trong tệp bị hỏng hoặc chứa khai báo không được phép ({place}).", words.Repair));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return Refuse<T>(file, words.NotAPackage);
        }
    }

    /// <summary>Opens a part as XML without document types and outside entities; <see langword="null"/> where there is no such part, or an
    /// empty one: LibreOffice 7.4 keeps the names of custom XML parts and drops what stood in them.</summary>
    /// <param name="part">The name of the part.</param>
    /// <exception cref="XmlException">The part is not well-formed; raised while it is read.</exception>
    /// <exception cref="PackageExcessException">The part is larger than the limits allow; raised now or while it is read.</exception>
    public XmlReader? OpenXml(string part)
    {
        if (OpenBytes(part) is not { } bytes)
            return null;
        settings.NameTable = new FewNames();
        // The names of the formats as our constants: comparing the same string with itself takes no time.
        settings.NameTable.Add("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        settings.NameTable.Add("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        return XmlReader.Create(new ShortTags(bytes, limits.TagBytes), settings);
    }

    /// <summary>How long a part is unpacked, in bytes; 0 where there is no such part.</summary>
    /// <param name="part">The name of the part.</param>
    public long LengthOf(string part) => archive.GetEntry(part)?.Length ?? 0;

    /// <summary>Opens a part of XML as its unpacked bytes, for a look at it that costs less than reading it; <see langword="null"/> where there is no such part, or an empty one.</summary>
    /// <param name="part">The name of the part.</param>
    /// <exception cref="PackageExcessException">The part is larger than the limits allow.</exception>
    public Stream? OpenBytes(string part)
    {
        if (archive.GetEntry(part) is not { Length: > 0 } entry)
            return null;
        return entry.Length <= limits.XmlBytes ? entry.Open() : throw new PackageExcessException($"Phần {part} của tệp lớn hơn giới hạn {Mebibytes(limits.XmlBytes)} MB.");
    }

    /// <summary>The part that another part names by a relationship, or <see langword="null"/>.</summary>
    /// <param name="part">The naming part; empty for the package itself.</param>
    /// <param name="typeEnd">The end of the relationship's type, such as <c>/footnotes</c>, which is alike in both dialects of the format.</param>
    public string? TargetOf(string part, string typeEnd) =>
        LinksOf(part).FirstOrDefault(l => l.Type.EndsWith(typeEnd, StringComparison.Ordinal))?.Target;

    /// <summary>The relationships of a part to other parts, in order; what lies outside the package is left out.</summary>
    /// <param name="part">The naming part; empty for the package itself.</param>
    public IReadOnlyList<PackageLink> LinksOf(string part)
    {
        int slash = part.LastIndexOf('/') + 1;
        string folder = part[..slash];
        return [.. Links($"{folder}_rels/{part[slash..]}.rels").Where(static l => l.Mode != "External").Select(l => l.Link with { Target = Resolve(folder, l.Link.Target) })];
    }

    /// <summary>The relationships of all parts to what lies outside the package, their targets as written.</summary>
    public IEnumerable<PackageLink> OutsideLinks() =>
        PartNames.Where(static name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).SelectMany(Links).Where(static l => l.Mode == "External").Select(static l => l.Link);

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private IEnumerable<(PackageLink Link, string? Mode)> Links(string rels)
    {
        using XmlReader? reader = OpenXml(rels);
        for (int count = 0; count < MostLinks && reader is not null && reader.Read();)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship"
                || reader.GetAttribute("Type") is not { } type
                || reader.GetAttribute("Target") is not { } target)
                continue;
            count++;
            yield return (new PackageLink(reader.GetAttribute("Id") ?? "", type, target), reader.GetAttribute("TargetMode"));
        }
    }

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
    private static string? Excess(ZipArchive archive, PackageWords words, PackageLimits limits)
    {
        if (archive.Entries.Count > limits.Parts)
            return string.Create(CultureInfo.InvariantCulture, $"Tệp có {archive.Entries.Count} phần, nhiều hơn giới hạn {limits.Parts}.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long total = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!names.Add(Written(entry.FullName)))
                throw new PackageRefusedException(words.NotAPackage with { Message = $"Tệp có hai phần cùng tên {Shown(entry.FullName)}: mỗi chương trình có thể đọc một phần khác nhau." });
            total += entry.Length;
            if (total > limits.UnpackedBytes)
                return $"Tệp giải nén ra lớn hơn giới hạn {Mebibytes(limits.UnpackedBytes)} MB.";
            if (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
                return $"Phần {Shown(entry.FullName)} của tệp được nén bất thường.";
        }

        return null;
    }

    // Programs differ on whether these name the same part; where they do, what one shows another does not read.
    private static string Written(string name) =>
        name.AsSpan().IndexOfAny('\\', '%') < 0 && name is not ['/', ..] ? name : Uri.UnescapeDataString(name.Replace('\\', '/')).TrimStart('/');

    // A name from the file could be endless, or steer the terminal.
    private static string Shown(string part) =>
        new([.. part.Take(LongestName).Select(static c => char.IsControl(c) ? '\u00B7' : c)]);

    private static byte[] Beginning(Stream content)
    {
        byte[] head = new byte[Head];
        int read = content.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        content.Position = 0;
        return head[..read];
    }

    private static MemoryStream? Copy(Stream source, long limit)
    {
        long known = source.CanSeek ? source.Length - source.Position : 0;
        if (known > limit)
            return null;
        // One byte more than is known, so that the end is seen without growing.
        var copy = new MemoryStream((int)Math.Max(known, 0) + 1);
        byte[] chunk = new byte[source.CanSeek ? Math.Clamp(known + 1, 1, 81_920) : 81_920];
        for (int read; (read = source.Read(chunk)) > 0;)
        {
            if (copy.Length + read > limit)
                return null;
            copy.Write(chunk, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    private static Outcome<T> Refuse<T>(string file, PackageRefusal why)
        where T : class => new(null, [new Diagnostic(why.Code, Severity.Error, why.Message, new Location.InFile(file), Hint: why.Hint)]);

    private static string Mebibytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Quan hệ giữa các phần của gói.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, an address.</param>
/// <param name="Target">The part that it leads to.</param>
public sealed record PackageLink(string Id, string Type, string Target);
