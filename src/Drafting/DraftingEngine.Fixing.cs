using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Fixing;
using Drafting.Word;

namespace Drafting;

/// <content>Sửa: papers of any origin, checked and mended until nothing is left that may be mended.</content>
public sealed partial class DraftingEngine
{
    /// <summary>A finding that was chosen to be mended and is not there, or cannot be mended.</summary>
    public const string NothingChosen = "TP037";

    /// <summary>A paper whose fixes bring up ever new findings is given up here; three rounds are usual at most.</summary>
    private const int MostRounds = 5;

    /// <summary>Sửa: read → recognise → check → apply, again and again until nothing that may be mended is left.</summary>
    /// <param name="paper">The file, from its current position; it can be read a second time, and is never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="request">By what it is checked, and how far it is mended.</param>
    /// <param name="output">Where the mended file goes; nothing is written on an error.</param>
    /// <param name="cancellation">Ends the work between two stages, rules or rounds.</param>
    /// <returns>What was mended and what remains, unless the file cannot be read.</returns>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The file cannot be read a second time.</exception>
    public Outcome<FixedFile> Fix(Stream paper, string file, FixRequest request, Stream output, CancellationToken cancellation = default)
    {
        long start = paper.Position;
        Outcome<CheckedFile> first = Check(paper, file, request.Check, cancellation);
        if (first.Value is not { } found)
            return new Outcome<FixedFile>(null, first.Diagnostics);
        paper.Position = start;
        var rounds = new FixRounds(request, found.Findings);
        ImmutableArray<Diagnostic> said = [.. first.Diagnostics, .. rounds.Unmet(file)];
        Stream now = paper;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = new MemoryStream();
            Outcome<FixedPaper> applied = PaperFix.Apply(now, file, rounds.Begin(found), next);
            if (applied.Value is not { } result)
                return new Outcome<FixedFile>(null, [.. said, .. applied.Diagnostics]);
            next.Position = 0;
            if (result.IsChanged)
                found = CheckAgain(next, file, request, cancellation);
            rounds.End(result, found.Findings);
            if (!result.IsChanged || rounds.Count == MostRounds)
            {
                next.WriteTo(output);
                return new Outcome<FixedFile>(new FixedFile(found, rounds.Applied, rounds.Refused, rounds.Count), said);
            }

            next.Position = 0;
            now = next;
        }
    }

    private CheckedFile CheckAgain(Stream paper, string file, FixRequest request, CancellationToken cancellation) =>
        Check(paper, file, request.Check, cancellation).Value ?? throw new InvalidOperationException("What we wrote cannot be read.");
}
