using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Word;
using Drafting.Yaml;

namespace Drafting;

/// <content>Kiểm tra: papers of any origin, read, recognised and held against the guidance.</content>
public sealed partial class DraftingEngine
{
    /// <summary>A paper of the state.</summary>
    public const string StatePaper = "TP031";

    /// <summary>A forced regime that belongs to the other family than the paper.</summary>
    public const string OtherFamily = "TP032";

    /// <summary>Kiểm tra: read → recognise → regime and table of types → every rule.</summary>
    /// <param name="paper">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="request">By what it is checked.</param>
    /// <param name="cancellation">Ends the work between two stages or two rules.</param>
    /// <returns>The paper with what was found in it, unless it cannot be read; the diagnostics speak of the reading and of the regime.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Outcome<CheckedFile> Check(Stream paper, string file, CheckRequest request, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        if (Recognize(paper, file, request, findings) is not { } recognized)
            return new Outcome<CheckedFile>(null, findings.All);
        ImmutableArray<Diagnostic> found = [.. Checker.Check(recognized.Paper, recognized.Settings, cancellation).Where(finding => request.Rules.Takes(finding.Code))];
        return new Outcome<CheckedFile>(recognized with { Findings = request.Accepted.Mark(found, Path.GetFileName(file)) }, findings.All);
    }

    /// <summary>Ghi chú: a copy of a paper with a Word comment at the place of each finding.</summary>
    /// <param name="docx">The paper, from its current position; never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="output">Where the copy goes; nothing is written on an error.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public static Outcome<AnnotatedPaper> Annotate(Stream docx, string file, ImmutableArray<Diagnostic> findings, Stream output, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return PaperAnnotation.Write(docx, file, findings, output, cancellation: cancellation);
    }

    /// <summary>Đọc các phát hiện được chấp nhận of an office.</summary>
    /// <param name="yaml">The file <c>drafting.accept.yaml</c>.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Outcome<AcceptedFindings> ReadAccepted(Stream yaml, string file)
    {
        Outcome<DataNode> read = YamlReader.Read(yaml, file);
        if (read.Value is not { } data || read.HasErrors)
            return new Outcome<AcceptedFindings>(AcceptedFindings.None, read.Diagnostics);
        Outcome<AcceptedFindings> accepted = AcceptedFindingsReader.Read(data);
        return accepted with { Diagnostics = [.. read.Diagnostics, .. accepted.Diagnostics] };
    }

    /// <summary>Reads and recognises a file and chooses by what it is checked; null where it cannot be read or the request cannot be met.</summary>
    internal CheckedFile? Recognize(Stream paper, string file, CheckRequest request, Findings findings)
    {
        findings.Cancellation.ThrowIfCancellationRequested();
        if (findings.Take(IsText(file) ? PlainTextReader.Read(paper, file) : WordReader.Read(paper, file)) is not { } observed)
            return null;
        RecognizedDocument recognized = ComponentRecognizer.Recognize(observed);
        LayoutStandard? forced = request.Regime is { } id ? LayoutStandards.Find(id) : null;
        DocumentFamily family = forced?.Family ?? recognized.Family;
        DocumentDate date = PaperDate.Of(recognized);
        if (findings.Take(Templates.LoadProfile(request.Office ?? Settings.Office?.Text)) is not { } profile)
            return null;
        Say(recognized, forced, findings);
        Location place = request.Regime is null ? new Location.InFile(file) : new Location.InFile("--regime");
        Outcome<LayoutStandard> chosenByDate = StandardFor(family, date, place, request.Regime ?? RegimeWithout(date, family), profile);
        if (findings.Take(chosenByDate with { Diagnostics = [.. chosenByDate.Diagnostics.Where(d => Concerns(d, recognized)).Select(ForPapersThatExist)] }) is not { } layout)
            return null;
        return new CheckedFile(recognized, new CheckSettings(layout, AuthorityStandards.For(date.Possible?.Last), request.Stage, request.Today), []);
    }

    /// <summary>Whether a file is read as plain text: by its name, for text has no mark of its own.</summary>
    /// <param name="file">The file as the user names it.</param>
    public static bool IsText(string file) => Path.GetExtension(file).ToLowerInvariant() is ".txt" or ".text" or ".md";

    // What an office drafts by is no reason to hold an older paper against it.
    private string? RegimeWithout(DocumentDate date, DocumentFamily family) =>
        date.Possible is null && Settings.Regime is { } regime && LayoutStandards.Find(regime.Text)?.Family == family ? regime.Text : null;

    private static void Say(RecognizedDocument paper, LayoutStandard? forced, Findings findings)
    {
        var file = new Location.InFile(paper.Observed.File);
        if (paper.Nature == PaperNature.StatePaper)
        {
            findings.Add(new Diagnostic(StatePaper, Severity.Info, $"Đây là văn bản hành chính nhà nước, không phải văn bản của Đảng: {paper.NatureReason}.", file));
        }

        if (forced is not null && paper.Nature != PaperNature.NotOfficial && forced.Family != paper.Family)
        {
            findings.Add(new Diagnostic(OtherFamily, Severity.Warning,
                $"{forced.Title} không dành cho {(paper.Family == DocumentFamily.Party ? "văn bản của Đảng" : "văn bản hành chính nhà nước")}.",
                file, Hint: "bỏ --regime để chương trình tự chọn theo văn bản"));
        }
    }

    // What is no official paper need not be dated.
    private static bool Concerns(Diagnostic finding, RecognizedDocument paper) => finding.Code != LayoutStandards.DateMissing || paper.Nature != PaperNature.NotOfficial;

    // The words of the drafting half speak of data; a paper that exists has none, and an old one is no mistake of its writer.
    private static Diagnostic ForPapersThatExist(Diagnostic finding) => finding.Code switch
    {
        LayoutStandards.DateMissing => finding with { Hint = "nêu chế độ bằng --regime nếu văn bản theo chế độ khác" },
        LayoutStandards.TooOld => finding with { Severity = Severity.Warning, Hint = "các phát hiện về thể thức chỉ để tham khảo" },
        _ => finding,
    };
}
