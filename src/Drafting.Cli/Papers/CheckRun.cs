using System.Collections.Immutable;
using System.Globalization;
using Drafting.Cli.Files;
using Drafting.Cli.Reports;
using Drafting.Core.Diagnostics;
using Drafting.Word;

namespace Drafting.Cli.Papers;

/// <summary>Một lần kiểm tra: checks one paper or many; what goes wrong with one does not stop the others.</summary>
/// <param name="session">The session.</param>
/// <param name="order">What holds for every paper.</param>
/// <param name="source">How papers are opened.</param>
/// <param name="files">Where an annotated copy is written.</param>
internal sealed class CheckRun(Session session, CheckOrder order, PaperSource source, OutputFile files)
{
    /// <summary>Checks the papers.</summary>
    /// <param name="inputs">The papers.</param>
    /// <param name="cancellation">Set when the user presses Ctrl+C.</param>
    public Reply Run(PaperInputs inputs, CancellationToken cancellation)
    {
        AcceptFiles accepted = AcceptFiles.Read(session.Surroundings, order.Accept, inputs.Files);
        // Made before the threads share it.
        DraftingEngine engine = session.Engine;
        var results = new PaperResult?[inputs.Files.Length];
        ProgressBar.Run(session.Surroundings, "Đang kiểm tra", inputs.Files.Length, step =>
            Parallel.For(0, results.Length, i =>
            {
                if (cancellation.IsCancellationRequested)
                    return;
                step(inputs.Files[i]);
                results[i] = Check(engine, inputs.Files[i], accepted, cancellation);
            }));
        PaperResult[] done = [.. results.OfType<PaperResult>()];
        return Report(done, inputs, accepted);
    }

    private PaperResult Check(DraftingEngine engine, string file, AcceptFiles accepted, CancellationToken cancellation)
    {
        try
        {
            OpenedPaper opened = source.Open(file, cancellation);
            if (opened.Failure is not null)
                return PaperResult.Failed(file, opened.Failure);
            using Stream stream = opened.Content!;
            Outcome<CheckedFile> outcome = engine.Check(stream, file, order.Request with { Accepted = accepted.For(file) });
            ImmutableArray<Diagnostic> remarks = [.. opened.Remarks, .. source.Advise(outcome.Diagnostics, opened)];
            return outcome.Value is { } found
                ? PaperResult.Of(file, found, [.. remarks, .. Annotate(stream, file, found)])
                : PaperResult.Refused(file, remarks);
        }
        catch (Exception exception)
        {
            return PaperResult.Failed(file, Failures.Of(exception, session.Surroundings));
        }
    }

    private ImmutableArray<Diagnostic> Annotate(Stream stream, string file, CheckedFile found)
    {
        if (order.Copy is not { } target)
            return [];
        stream.Position = 0;
        using var copy = new MemoryStream();
        Outcome<AnnotatedPaper> annotated = DraftingEngine.Annotate(stream, file, found.Findings, copy);
        if (annotated.Value is not null)
            files.Write(target, copy.ToArray());
        return annotated.Diagnostics;
    }

    private Reply Report(PaperResult[] done, PaperInputs inputs, AcceptFiles accepted)
    {
        bool isOne = inputs.Shape == InputShape.One;
        List<Failure> failures = [.. done.Where(static p => p.Failure is not null).Select(p => isOne ? p.Failure! : p.Failure! with { Message = $"{p.File}: {p.Failure.Message}" })];
        if (done.Length < inputs.Files.Length)
            failures.Add(new Failure(ExitCode.EnvironmentFailed, string.Create(CultureInfo.InvariantCulture, $"Đã dừng theo yêu cầu, còn {inputs.Files.Length - done.Length} tệp chưa kiểm tra.")));
        (AnswerPart people, AnswerPart programs) = PaperResult.Summary(done);
        ImmutableArray<AnswerPart> answer = isOne
            ? [.. done.Where(static p => p.Facts is not null).Select(Sentence), programs, .. Copied(done)]
            : [people, programs];
        return new Reply([.. accepted.Problems, .. accepted.Unmatched(done, order.Request.Rules)], [.. failures], answer)
        {
            Papers = [.. done.SelectMany(static p => p.All.Select(d => new Statement(p.File, d)))],
            Role = FindingsRole.Answer,
            Naming = order.Naming,
        };
    }

    private IEnumerable<AnswerPart> Copied(PaperResult[] done)
    {
        if (order.Copy is not { } target || done is not [{ Facts: not null }] || !File.Exists(session.Surroundings.Full(target)))
            yield break;
        yield return new AnswerPart.Note($"Đã ghi {target}, có nhận xét tại từng phát hiện.") { Audience = Audience.People };
        yield return new AnswerPart.Facts([new Fact("annotated", "", target)]) { Audience = Audience.Programs };
    }

    private static AnswerPart Sentence(PaperResult paper)
    {
        PaperFacts facts = paper.Facts!;
        string kind = facts.KindName is { } name ? $"{name.ToLower(CultureInfo.InvariantCulture)}, " : "";
        return new AnswerPart.Note($"Đã kiểm tra {paper.File} ({kind}{facts.RegimeTitle}): {paper.Verdict}.") { Audience = Audience.People };
    }
}

/// <summary>Yêu cầu của một lần kiểm tra: what holds for every paper.</summary>
/// <param name="Request">By what papers are checked.</param>
/// <param name="Accept">The file of accepted findings for all, or <see langword="null"/> for the one beside each paper.</param>
/// <param name="Naming">Whether people are shown the identities of findings.</param>
/// <param name="Copy">Where the annotated copy of the one paper goes, or <see langword="null"/>.</param>
internal sealed record CheckOrder(CheckRequest Request, string? Accept, Naming Naming = Naming.Unnamed, string? Copy = null);
