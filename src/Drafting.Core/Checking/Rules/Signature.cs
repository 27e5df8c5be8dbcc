using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules;

/// <summary>Khối chữ ký: what one signer has, in its own column.</summary>
/// <param name="Authorities">The lines of the authority; a head who signs directly has none.</param>
/// <param name="Positions">The lines of the position.</param>
/// <param name="Name">The name, where it is given.</param>
internal sealed record Signature(ImmutableArray<Line> Authorities, ImmutableArray<Line> Positions, Line? Name)
{
    /// <summary>The authority as names are compared, its lines joined.</summary>
    public string Authority { get; } = Plain.Of(string.Join(' ', Authorities.Select(static l => l.Text)));

    /// <summary>The signatures, those with a name first.</summary>
    public static IEnumerable<Signature> Of(CheckedPaper paper)
    {
        var open = new Dictionary<(PaperRegion, int, int), Signature>();
        var closed = new List<Signature>();
        foreach (RecognizedPart part in paper.Paper.Parts.Where(static p => p.Component is Component.Authority or Component.Position or Component.SignerName))
        {
            var line = new Line(paper, part);
            (PaperRegion, int, int) key = line.Paragraph.Place switch
            {
                ObservedPlace.InCell cell => (part.Region, cell.Table, cell.Column),
                ObservedPlace.InBox box => (part.Region, -2, box.Box),
                _ => (part.Region, -1, 0),
            };
            Signature before = open.GetValueOrDefault(key) is { Name: null } found ? found : new Signature([], [], null);
            Signature now = part.Component switch
            {
                Component.Authority => before with { Authorities = before.Authorities.Add(line) },
                Component.Position => before with { Positions = before.Positions.Add(line) },
                _ => before with { Name = line },
            };
            // Made anew, for a copy keeps what was joined before.
            open[key] = now = new Signature(now.Authorities, now.Positions, now.Name);
            if (now.Name is not null)
            {
                closed.Add(now);
                open.Remove(key);
            }
        }

        return closed.Concat(open.Values);
    }
}
