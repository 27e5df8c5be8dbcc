using System.Collections.Immutable;
using System.Globalization;
using Drafting.Cli.Files;
using Drafting.Cli.Reports;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Papers;

/// <summary>Một lần kiểm tra: checks one paper or many; what goes wrong with one does not stop the others.</summary>
/// <param name="session">The session.</param>
/// <param name="order">What holds for every paper.</param>
/// <param name="source">How papers are opened.</param>
internal sealed class CheckRun(Session session, CheckOrder order, PaperSource source)
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
            return new PaperResult(file, outcome.Value, [.. opened.Remarks, .. source.Advise(outcome.Diagnostics, opened)], null);
        }
        catch (Exception exception)
        {
            return PaperResult.Failed(file, Failures.Of(exception, session.Surroundings));
        }
    }

    private Reply Report(PaperResult[] done, PaperInputs inputs, AcceptFiles accepted)
    {
        bool isOne = inputs.Shape == InputShape.One;
        List<Failure> failures = [.. done.Where(static p => p.Failure is not null).Select(p => isOne ? p.Failure! : p.Failure! with { Message = $"{p.File}: {p.Failure.Message}" })];
        if (done.Length < inputs.Files.Length)
            failures.Add(new Failure(ExitCode.EnvironmentFailed, string.Create(CultureInfo.InvariantCulture, $"Đã dừng theo yêu cầu, còn {inputs.Files.Length - done.Length} tệp chưa kiểm tra.")));
        (AnswerPart people, AnswerPart programs) = PaperResult.Summary(done);
        ImmutableArray<AnswerPart> answer = isOne
            ? [.. done.Where(static p => p.Checked is not null).Select(Sentence), programs]
            : [people, programs];
        return new Reply([.. accepted.Problems, .. accepted.Unmatched(done, order.Request.Rules)], [.. failures], answer)
        {
            Papers = [.. done.SelectMany(static p => p.All.Select(d => new Statement(p.File, d)))],
            Role = FindingsRole.Answer,
            Naming = order.Naming,
        };
    }

    private static AnswerPart Sentence(PaperResult paper)
    {
        CheckedFile found = paper.Checked!;
        string kind = found.Paper.Kind is { } key && found.Settings.Authority.Kind(key) is { } known ? $"{known.Name.ToLower(CultureInfo.InvariantCulture)}, " : "";
        return new AnswerPart.Note($"Đã kiểm tra {paper.File} ({kind}{found.Layout.Title}): {paper.Verdict}.") { Audience = Audience.People };
    }
}

/// <summary>Yêu cầu của một lần kiểm tra: what holds for every paper.</summary>
/// <param name="Request">By what papers are checked.</param>
/// <param name="Accept">The file of accepted findings for all, or <see langword="null"/> for the one beside each paper.</param>
/// <param name="Naming">Whether people are shown the identities of findings.</param>
internal sealed record CheckOrder(CheckRequest Request, string? Accept, Naming Naming = Naming.Unnamed);
