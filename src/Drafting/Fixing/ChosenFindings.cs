using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Fixing;

/// <summary>Phát hiện được chọn: which findings of a paper are to be mended, followed from one round to the next.</summary>
internal sealed class ChosenFindings
{
    private readonly HashSet<string> waiting;
    private HashSet<Diagnostic> taken;

    /// <summary>Finds the chosen ones among the findings of the untouched paper.</summary>
    /// <param name="identities">Their identities; empty or default for all findings.</param>
    /// <param name="found">The findings.</param>
    public ChosenFindings(ImmutableArray<string> identities, ImmutableArray<Diagnostic> found)
    {
        Identities = identities.IsDefault ? [] : [.. identities.Distinct(StringComparer.Ordinal)];
        waiting = [.. Identities];
        taken = Named(found);
        waiting.ExceptWith(found.Select(static f => f.Identity!));
    }

    /// <summary>What was chosen; empty for all.</summary>
    public ImmutableArray<string> Identities { get; }

    /// <summary>Whether a finding of the last check is to be mended.</summary>
    /// <param name="finding">The finding.</param>
    public bool Takes(Diagnostic finding) => Identities.IsEmpty || taken.Contains(finding);

    /// <summary>Moves on to the paper after a round.</summary>
    /// <param name="before">What was found before the round and not mended in it.</param>
    /// <param name="now">What is found after it.</param>
    public void Follow(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> now)
    {
        if (Identities.IsEmpty)
            return;
        Dictionary<Diagnostic, Diagnostic> successors = Successors(before, now);
        var known = new HashSet<Diagnostic>(successors.Values, ReferenceEqualityComparer.Instance);
        // What comes up only now has the identity that was chosen, or is left alone: an identity of the first check may have passed to a neighbour.
        HashSet<Diagnostic> fresh = Named([.. now.Where(f => !known.Contains(f))]);
        fresh.UnionWith(taken.Where(successors.ContainsKey).Select(f => successors[f]));
        taken = fresh;
    }

    private HashSet<Diagnostic> Named(ImmutableArray<Diagnostic> findings) =>
        new(findings.Where(f => f.Identity is { } identity && waiting.Contains(identity)), ReferenceEqualityComparer.Instance);

    /// <summary>Which finding of a check is which of the next one. Where it is not certain, there is none: better one left unmended than another mended.</summary>
    private static Dictionary<Diagnostic, Diagnostic> Successors(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> now)
    {
        var successors = new Dictionary<Diagnostic, Diagnostic>(ReferenceEqualityComparer.Instance);
        var met = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        Pair(static f => Subject(f));
        Pair(static f => (Subject(f), f.Location, f.Fix?.Title));
        // The text of its paragraph was changed by another fix, and so its identity; perhaps even what the paragraph is taken for.
        Pair(static f => (f.Code, (f.Location as Location.InDocument)?.Story, (f.Location as Location.InDocument)?.Component, f.Fix?.Title));
        Pair(static f => (f.Code, (f.Location as Location.InDocument)?.Story, f.Fix?.Title));
        return successors;

        void Pair(Func<Diagnostic, object> key)
        {
            ILookup<object, Diagnostic> candidates = now.Where(f => !met.Contains(f)).ToLookup(key);
            foreach (IGrouping<object, Diagnostic> same in before.Where(f => !successors.ContainsKey(f)).GroupBy(key).ToArray())
            {
                Diagnostic[] old = [.. same], fresh = [.. candidates[same.Key]];
                if (old.Length != fresh.Length)
                    continue;
                for (int i = 0; i < old.Length; i++)
                {
                    successors.Add(old[i], fresh[i]);
                    met.Add(fresh[i]);
                }
            }
        }
    }

    private static string Subject(Diagnostic finding) => finding.Identity is { } identity ? identity[..identity.LastIndexOf('-')] : finding.Code;
}
