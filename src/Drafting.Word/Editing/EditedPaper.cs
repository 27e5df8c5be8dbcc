using System.Xml.Linq;
using Drafting.Core.Recognition;
using Drafting.Word.Reading;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Văn bản đang sửa: the parts of a paper as trees, found by the addresses under which the reader saw them.</summary>
internal sealed class EditedPaper
{
    private readonly Dictionary<string, XElement[]> elements = new(StringComparer.Ordinal);
    private readonly Dictionary<ParagraphAddress, ObservedParagraph> seen = [];
    private readonly Dictionary<ParagraphAddress, EditedParagraph> paragraphs = [];
    private readonly Lazy<IndentUnits> units;
    private readonly Lazy<BoundData> bound;

    /// <summary>Takes a paper.</summary>
    /// <param name="package">Its parts.</param>
    /// <param name="sources">Where everything was read.</param>
    /// <param name="observed">What was read.</param>
    public EditedPaper(EditablePackage package, SourceMap sources, ObservedDocument observed)
    {
        (Package, Sources, Observed) = (package, sources, observed);
        // Before the first change, after which ordinals would count otherwise.
        foreach (string part in sources.Paragraphs.Values.Select(static p => p.Source.Part).Append(package.MainPart).Distinct(StringComparer.Ordinal))
        {
            if (package.Root(part) is { } root)
                elements[part] = [.. root.DescendantsAndSelf()];
        }

        foreach (ObservedParagraph paragraph in observed.Paragraphs.Concat(observed.Margins.SelectMany(static m => m.Paragraphs)).Concat(observed.Notes.SelectMany(static n => n.Paragraphs)))
            seen.TryAdd(paragraph.Address, paragraph);
        units = new(FindUnits);
        bound = new(() => BoundData.Of(package, [.. elements.Values.Select(static e => e[0])]));
    }

    /// <summary>Its parts.</summary>
    public EditablePackage Package { get; }

    /// <summary>Where everything was read.</summary>
    public SourceMap Sources { get; }

    /// <summary>What was read.</summary>
    public ObservedDocument Observed { get; }

    /// <summary>Whether styles indent by characters.</summary>
    public IndentUnits Units => units.Value;

    /// <summary>The controls that show data of the file.</summary>
    public BoundData Bound => bound.Value;

    /// <summary>The settings, where the paper has them.</summary>
    public XElement? Settings => Package.TargetOf(Package.MainPart, "settings") is { } part ? Package.Root(part) : null;

    /// <summary>The paragraph of an address, or <see langword="null"/>.</summary>
    /// <param name="address">The address.</param>
    public EditedParagraph? Find(ParagraphAddress address)
    {
        if (paragraphs.TryGetValue(address, out EditedParagraph? known))
            return known;
        if (!Sources.Paragraphs.TryGetValue(address, out ParagraphSource? source) || ElementAt(source.Source) is not { } element)
            return null;
        XElement[] all = elements[source.Source.Part];
        // What its neighbours do to its format is known only when the whole story is read.
        if (seen.TryGetValue(address, out ObservedParagraph? paragraph))
            source = source with { Paragraph = paragraph };
        return paragraphs[address] = new EditedParagraph(source, element, ordinal => all[ordinal]);
    }

    /// <summary>The element that the reader saw at a place.</summary>
    /// <param name="source">The place.</param>
    public XElement? ElementAt(ElementSource source) =>
        elements.TryGetValue(source.Part, out XElement[]? all) && source.Element >= 0 && source.Element < all.Length ? all[source.Element] : null;

    /// <summary>The properties of a section, or <see langword="null"/> where the file has none.</summary>
    /// <param name="index">Index of the section.</param>
    public XElement? Section(int index) =>
        index >= 0 && index < Sources.Sections.Count && Sources.Sections[index] is { } source ? ElementAt(source) : null;

    private IndentUnits FindUnits() => ((string[])["styles", "numbering"])
        .Select(kind => Package.TargetOf(Package.MainPart, kind) is { } part ? Package.Root(part) : null)
        .Any(static root => root?.Descendants(W + "ind").Attributes().Any(static a => a.Name.LocalName.EndsWith("Chars", StringComparison.Ordinal) && a.Value != "0") == true)
        ? IndentUnits.Characters
        : IndentUnits.Lengths;
}
