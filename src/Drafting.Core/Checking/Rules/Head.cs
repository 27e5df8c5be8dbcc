using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules;

/// <summary>Phần đầu: who issues the paper or makes the copy, under which number, and when.</summary>
/// <param name="Region">The paper itself, or a copy below it.</param>
/// <param name="Superiors">The lines of the superior body.</param>
/// <param name="Issuers">The lines of the issuing bodies.</param>
/// <param name="Number">Số và ký hiệu.</param>
/// <param name="Date">Địa danh và ngày.</param>
internal sealed record Head(PaperRegion Region, ImmutableArray<Line> Superiors, ImmutableArray<Line> Issuers, NumberLine? Number, DateLine? Date)
{
    /// <summary>Whether several bodies issue together: the code of the body then names them all.</summary>
    public bool IsJoint => Issuers.Length > 1 && Number is { } number && number.BodyText.Contains('-', StringComparison.Ordinal);

    /// <summary>The superior body as names are compared; empty where there is none.</summary>
    public string Superior { get; } = Plain.Of(string.Join(' ', Superiors.Select(static l => l.Text)));

    /// <summary>The issuing body as names are compared, its lines joined; empty where there is none.</summary>
    public string Issuer { get; } = Plain.Of(string.Join(' ', Issuers.Select(static l => l.Text)));

    /// <summary>The superior body as the paper writes it.</summary>
    public string SuperiorText => string.Join(' ', Superiors.Select(static l => l.Text));

    /// <summary>The issuing body as the paper writes it.</summary>
    public string IssuerText => string.Join(' ', Issuers.Select(static l => l.Text));

    public BodyClass IssuerClass => Bodies.ClassOf(Issuer, Superior);

    /// <summary>The heads of the paper and of its copies, in order; a region without any of these pieces has none.</summary>
    public static ImmutableArray<Head> Of(CheckedPaper paper)
    {
        ILookup<PaperRegion, Line> superiors = ByRegion(paper, Component.SuperiorBody);
        ILookup<PaperRegion, Line> issuers = ByRegion(paper, Component.IssuingBody);
        ILookup<PaperRegion, Line> numbers = ByRegion(paper, Component.DocumentNumber);
        ILookup<PaperRegion, Line> dates = ByRegion(paper, Component.PlaceDate);
        return
        [
            .. paper.Regions
                .Where(r => r.Kind != RegionKind.Annex && (superiors.Contains(r) || issuers.Contains(r) || numbers.Contains(r) || dates.Contains(r)))
                .Select(r => new Head(r, [.. superiors[r]], [.. issuers[r]],
                    numbers[r].FirstOrDefault() is { } number ? NumberLine.Read(number, paper.Layout.Family) : null,
                    dates[r].FirstOrDefault() is { } date ? DateLine.Read(date) : null)),
        ];
    }

    /// <summary>The head of the paper itself, or <see langword="null"/>.</summary>
    public static Head? OfPaper(CheckedPaper paper) => Of(paper).FirstOrDefault(static h => h.Region == PaperRegion.Paper);

    private static ILookup<PaperRegion, Line> ByRegion(CheckedPaper paper, Component component) => paper.Lines(component).ToLookup(static l => l.Part.Region);
}
