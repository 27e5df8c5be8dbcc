using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Word;

namespace Drafting;

/// <content>Sửa: papers of any origin, checked and mended until nothing is left that may be mended.</content>
public sealed partial class DraftingEngine
{
    /// <summary>A paper whose fixes bring up ever new findings is given up here; three rounds are usual at most.</summary>
    private const int MostRounds = 5;

    /// <summary>Sửa: read → recognise → check → apply, again and again until nothing that may be mended is left.</summary>
    /// <param name="paper">The file, from its current position; it can be read a second time, and is never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="request">By what it is checked, and how far it is mended.</param>
    /// <param name="output">Where the mended file goes; nothing is written on an error.</param>
    /// <returns>What was mended and what remains, unless the file cannot be read.</returns>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="NotSupportedException">The file cannot be read a second time.</exception>
    public Outcome<FixedFile> Fix(Stream paper, string file, FixRequest request, Stream output)
    {
        long start = paper.Position;
        Outcome<CheckedFile> first = Check(paper, file, request.Check);
        if (first.Value is not { } found)
            return new Outcome<FixedFile>(null, first.Diagnostics);
        paper.Position = start;
        var rounds = new FixRounds(request);
        Stream now = paper;
        while (true)
        {
            var next = new MemoryStream();
            Outcome<FixedPaper> applied = PaperFix.Apply(now, file, rounds.Begin(found), next);
            if (applied.Value is not { } result)
                return new Outcome<FixedFile>(null, [.. first.Diagnostics, .. applied.Diagnostics]);
            rounds.End(result);
            next.Position = 0;
            if (!result.IsChanged || rounds.Count == MostRounds)
            {
                if (result.IsChanged)
                    found = CheckAgain(next, file, request);
                next.WriteTo(output);
                return new Outcome<FixedFile>(new FixedFile(found, rounds.Applied, rounds.Refused, rounds.Count), first.Diagnostics);
            }

            found = CheckAgain(next, file, request);
            next.Position = 0;
            now = next;
        }
    }

    private CheckedFile CheckAgain(Stream paper, string file, FixRequest request) =>
        Check(paper, file, request.Check).Value ?? throw new InvalidOperationException("What we wrote cannot be read.");

    /// <summary>Các lượt sửa: what was tried and what came of it.</summary>
    private sealed class FixRounds(FixRequest request)
    {
        private readonly ImmutableArray<AppliedFix>.Builder applied = ImmutableArray.CreateBuilder<AppliedFix>();
        private readonly HashSet<(string?, Location, string)> tried = [];
        private ImmutableArray<Diagnostic> wanted = [];

        /// <summary>How many rounds changed the paper.</summary>
        public int Count { get; private set; }

        /// <summary>What was mended.</summary>
        public ImmutableArray<AppliedFix> Applied => applied.ToImmutable();

        /// <summary>What the last round refused.</summary>
        public ImmutableArray<Diagnostic> Refused { get; private set; } = [];

        /// <summary>The fixes of a round. One that was made and did not help is not made again.</summary>
        /// <param name="found">The paper.</param>
        public ImmutableArray<Fix> Begin(CheckedFile found)
        {
            wanted =
            [
                .. found.Findings.Where(f => f is { Fix: { } fix, Accepted: null } && fix.Safety <= request.Allowed && !tried.Contains(Key(f, fix))),
            ];
            return [.. wanted.Select(static f => f.Fix!)];
        }

        /// <summary>Notes what came of them.</summary>
        /// <param name="result">The paper after them.</param>
        public void End(FixedPaper result)
        {
            Count += result.IsChanged ? 1 : 0;
            Refused = [.. result.Results.Select(static r => r.Refusal).OfType<Diagnostic>()];
            foreach ((FixResult fix, Diagnostic finding) in result.Results.Zip(wanted).Where(static r => r.First.State == FixState.Applied))
            {
                tried.Add(Key(finding, fix.Fix));
                applied.Add(new AppliedFix(finding, fix.Fix.Title));
            }
        }

        // Not by the occurrence, which counts anew when a finding before it is mended.
        private static (string?, Location, string) Key(Diagnostic finding, Fix fix) =>
            (finding.Identity?[..finding.Identity.LastIndexOf('-')], finding.Location, fix.Title);
    }
}
