using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Core.Recognition;
using Drafting.Word.Editing;
using Drafting.Word.Reading;

namespace Drafting.Word;

/// <summary>Văn bản có ghi chú.</summary>
/// <param name="Comments">How many comments were added.</param>
public sealed record AnnotatedPaper(int Comments);

/// <summary>Ghi chú các phát hiện: a copy of a paper with a Word comment at the place of each finding; the text and the comments of others stay.</summary>
/// <remarks>Word takes comments in the main story only: those of headers, notes and text boxes stand at the nearest paragraph of it and name the place.</remarks>
public static class PaperAnnotation
{
    /// <summary>Người ghi chú.</summary>
    public const string Author = "Kiểm tra thể thức";

    /// <summary>Chữ tắt của người ghi chú.</summary>
    public const string Initials = "KT";

    /// <summary>Writes the copy; on an error nothing is written, and without findings the file is copied byte by byte.</summary>
    /// <param name="docx">The paper, from its current position; never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="findings">The findings, whose places are those of <see cref="WordReader"/>.</param>
    /// <param name="output">Where to; only written, and left open.</param>
    /// <param name="written">The time that the comments bear; <see langword="null"/> for none, so that the same findings give the same file.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="ArgumentException">Both streams are one.</exception>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public static Outcome<AnnotatedPaper> Write(
        Stream docx, string file, ImmutableArray<Diagnostic> findings, Stream output, DateTimeOffset? written = null, CancellationToken cancellation = default)
    {
        if (ReferenceEquals(docx, output))
            throw new ArgumentException("A paper is never annotated over itself.", nameof(output));
        Outcome<Work> work = WordPackage.Read(docx, file, source => Annotate(source, file, findings, written, cancellation));
        if (work.Value is not { } done)
            return new Outcome<AnnotatedPaper>(null, work.Diagnostics);
        if (done.Refusal is not null)
            return new Outcome<AnnotatedPaper>(null, [done.Refusal]);
        cancellation.ThrowIfCancellationRequested();
        done.Bytes.WriteTo(output);
        return new AnnotatedPaper(findings.Length);
    }

    private static Work Annotate(GuardedPackage source, string file, ImmutableArray<Diagnostic> findings, DateTimeOffset? written, CancellationToken cancellation)
    {
        var bytes = new MemoryStream();
        if (findings.IsEmpty)
        {
            source.Content.CopyTo(bytes);
            return new Work(null, bytes);
        }

        var sources = new SourceMap();
        ObservedDocument observed = PaperReader.Read(source, file, sources);
        cancellation.ThrowIfCancellationRequested();
        EditablePackage package = EditablePackage.Load(source);
        if (StrictPaper.Refuse(package, file) is { } refusal)
            return new Work(refusal, bytes);
        var paper = new EditedPaper(package, sources, observed);
        var comments = new CommentsPart(package);
        foreach (Diagnostic finding in findings)
        {
            CommentPlace place = CommentPlace.Of(paper, finding.Location);
            string id = comments.Add(CommentText.Of(finding, place.Elsewhere), written);
            place.Mark(id, comments.Reference(id));
        }

        package.Save(bytes);
        return new Work(null, bytes);
    }

    private sealed record Work(Diagnostic? Refusal, MemoryStream Bytes);
}
