using System.Collections.Immutable;
using System.Xml.Linq;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Word.Editing;
using Drafting.Word.Reading;
using Drafting.Word.Writing;

namespace Drafting.Word;

/// <summary>Văn bản đã phát hành: what was taken out of the file.</summary>
/// <param name="Removed">One Vietnamese sentence for each thing, in the order of the work.</param>
public sealed record ReleasedPaper(ImmutableArray<string> Removed);

/// <summary>Phát hành: makes of a working file one that may leave the office, with its text and without its history.</summary>
public static class PaperRelease
{
    /// <summary>Số còn để trống.</summary>
    public const string NumberBlank = "TP301";

    /// <summary>Địa danh, ngày, tháng, năm còn để trống.</summary>
    public const string DateBlank = "TP302";

    /// <summary>Họ tên người ký còn để trống, hoặc không có khối chữ ký.</summary>
    public const string SignerBlank = "TP303";

    /// <summary>Ô nội dung khác còn để trống.</summary>
    public const string FieldBlank = "TP304";

    /// <summary>Còn chỗ ghi [CẦN BỔ SUNG].</summary>
    public const string MissingText = "TP305";

    /// <summary>Còn thẻ của mẫu.</summary>
    public const string TagLeft = "TP306";

    /// <summary>Còn chỗ chấm để điền.</summary>
    public const string LeadersLeft = "TP307";

    /// <summary>Còn ghi dự thảo.</summary>
    public const string DraftNoteLeft = "TP308";

    /// <summary>Ô nội dung và dữ liệu ràng buộc khác nhau.</summary>
    public const string ControlDiffers = "TP309";

    /// <summary>Tệp có phần chèn chưa hoà vào văn bản.</summary>
    public const string ImportedPart = "TP310";

    /// <summary>Tệp có đối tượng nhúng.</summary>
    public const string EmbeddedObject = "TP311";

    /// <summary>Chưa có nơi nhận.</summary>
    public const string RecipientsMissing = "TP312";

    /// <summary>Releases a paper; on an error nothing is written.</summary>
    /// <param name="docx">The working file, from its current position; never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="output">Where to; only written, and left open.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="ArgumentException">Both streams are one.</exception>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public static Outcome<ReleasedPaper> Release(Stream docx, string file, Stream output, CancellationToken cancellation = default)
    {
        if (ReferenceEquals(docx, output))
            throw new ArgumentException("A paper is never released over its working file.", nameof(output));
        Outcome<Work> work = WordPackage.Read(docx, file, source => Clean(source, file, cancellation));
        if (work.Value is not { } done)
            return new Outcome<ReleasedPaper>(null, work.Diagnostics);
        if (done.Findings.Any(static f => f.Severity == Severity.Error))
            return new Outcome<ReleasedPaper>(null, done.Findings);
        cancellation.ThrowIfCancellationRequested();
        done.Bytes.WriteTo(output);
        return new Outcome<ReleasedPaper>(new ReleasedPaper(done.Removed), done.Findings);
    }

    private static Work Clean(GuardedPackage source, string file, CancellationToken cancellation)
    {
        EditablePackage package = EditablePackage.Load(source);
        cancellation.ThrowIfCancellationRequested();
        if (StrictPaper.Refuse(package, file) is { } refusal)
            return new Work([refusal], [], new MemoryStream());
        IReadOnlyList<XElement> roots = Stories.Of(package);
        Stories.NotePlaces(roots);
        var removed = new RemovalList();

        foreach (XElement root in roots)
            Revisions.Accept(root, removed);
        foreach (string part in (string[])["styles", "numbering"])
        {
            if (package.TargetOf(package.MainPart, part) is { } target && package.Root(target) is { } definitions)
                Revisions.Accept(definitions, removed);
        }

        Comments.Remove(package, roots, removed);
        var hidden = new HiddenStyles(package.TargetOf(package.MainPart, "styles") is { } styles ? package.Root(styles) : null);
        foreach (XElement root in roots)
        {
            HiddenText.Remove(root, hidden, removed);
            LinkedFields.Freeze(root, removed);
        }

        HiddenText.RemoveLostNotes(roots, removed);

        HeaderItem? header = HeaderItem.Find(package);
        if (header is not null)
            HeaderBinding.Settle(roots, header, removed);
        ImmutableArray<Diagnostic> findings =
        [
            .. Gaps.Find(roots, header),
            .. MissingBlocks.Find(package.Main, header is not null || HasRecord(package)),
            .. Imported(roots),
            .. ForeignParts.Doubts(package, file),
        ];

        cancellation.ThrowIfCancellationRequested();
        Traces.RemoveProperties(package, removed);
        Traces.RemoveSettings(package, removed);
        ForeignParts.Remove(package, header, removed);
        Traces.RemoveMarks(package, removed);
        var bytes = new MemoryStream();
        package.Save(bytes);
        return new Work(findings, removed.Lines, bytes);
    }

    private static bool HasRecord(EditablePackage package) =>
        HeaderItem.CustomXml(package).Any(l => package.Root(l.Target)?.Name.NamespaceName == Names.Record);

    private static IEnumerable<Diagnostic> Imported(IReadOnlyList<XElement> roots) => roots
        .SelectMany(static r => r.Descendants())
        .Where(static e => e.Name == WordXml.W + "altChunk" || e.Name == WordXml.W + "subDoc")
        .Select(static e => Gaps.Gap(
            ImportedPart,
            e.ElementsBeforeSelf(WordXml.P).LastOrDefault(),
            "Văn bản còn phần chèn từ tệp khác mà Word chưa hoà vào.",
            "Mở bằng Word, lưu lại rồi phát hành."));

    private sealed record Work(ImmutableArray<Diagnostic> Findings, ImmutableArray<string> Removed, MemoryStream Bytes);
}
