using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Core.Text;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Dữ liệu ràng buộc: on opening, Word shows in a bound control what its data say, so an edit of the text that forgets them is undone unseen.</summary>
internal sealed partial class BoundData
{
    private readonly Dictionary<XElement, XObject?> targets = [];

    private BoundData()
    {
    }

    /// <summary>The bound controls of a paper.</summary>
    /// <param name="package">The paper.</param>
    /// <param name="roots">The stories.</param>
    public static BoundData Of(EditablePackage package, IReadOnlyList<XElement> roots)
    {
        var bound = new BoundData();
        Dictionary<string, XElement> stores = new(StringComparer.OrdinalIgnoreCase);
        foreach (PartLink link in HeaderItem.CustomXml(package))
        {
            if (HeaderItem.StoreOf(package, link.Target) is { } store && package.Root(link.Target) is { } root)
                stores.TryAdd(store, root);
        }

        foreach (XElement control in roots.SelectMany(static r => r.Descendants(Sdt)))
        {
            if (Binding(control) is not { } binding)
                continue;
            string? store = Attribute(binding, "storeItemID");
            bound.targets[control] = store is not null && stores.TryGetValue(store, out XElement? data)
                ? Find(data, Attribute(binding, "xpath") ?? "", Attribute(binding, "prefixMappings") ?? "")
                : null;
        }

        return bound;
    }

    /// <summary>Whether the text of an element may change: it stands in no locked control, in no placeholder, and in no bound one whose data we cannot
    /// write or that show otherwise already.</summary>
    /// <param name="node">The element.</param>
    public bool Allows(XElement node) => node.Ancestors(Sdt).All(control =>
    {
        XElement? properties = control.Element(W + "sdtPr");
        if (Val(properties?.Element(W + "lock")) is "contentLocked" or "sdtContentLocked" || Toggle(properties?.Element(W + "showingPlcHdr")) == true)
            return false;
        return !targets.TryGetValue(control, out XObject? target)
            || (target is not null && control.Descendants(P).Count() <= 1 && Shown(control).Normalize() == ValueOf(target).Normalize());
    });

    /// <summary>Writes what the changed controls show into their data, and into the other controls of the same data.</summary>
    /// <param name="changed">Elements whose text was changed.</param>
    public void Settle(IEnumerable<XElement> changed)
    {
        foreach (XElement control in changed.SelectMany(static e => e.AncestorsAndSelf(Sdt)).Distinct().ToList())
        {
            if (!targets.TryGetValue(control, out XObject? target) || target is null)
                continue;
            string shown = Shown(control);
            if (target is XAttribute attribute)
                attribute.Value = shown;
            else
                ((XElement)target).Value = shown;
            foreach ((XElement twin, _) in targets.Where(t => t.Key != control && ReferenceEquals(t.Value, target) && Shown(t.Key) != shown).ToList())
                new BoundControl("", twin).Show(shown);
        }
    }

    private static XElement? Binding(XElement control) => control.Element(W + "sdtPr")?.Elements().FirstOrDefault(static e => e.Name.LocalName == "dataBinding");

    private static string? Attribute(XElement binding, string name) => binding.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    private static string Shown(XElement control) => control.Element(W + "sdtContent") is { } content ? TextOf(content) : "";

    private static string ValueOf(XObject target) => target is XAttribute attribute ? attribute.Value : ((XElement)target).Value;

    /// <summary>Goes down a path of plain steps, as Word writes them; any other path may mean anything.</summary>
    private static XObject? Find(XElement root, string path, string mappings)
    {
        if (path.Length is 0 or > 1000 || mappings.Length > 4000 || !path.StartsWith('/'))
            return null;
        Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
        for (Match? mapping = Mapping().Found(mappings); mapping is not null; mapping = Mapping().Found(mappings, mapping.Index + mapping.Length))
            prefixes[mapping.Groups["prefix"].Value] = mapping.Groups["name"].Value;
        XElement? at = null;
        string[] steps = path[1..].Split('/');
        for (int i = 0; i < steps.Length; i++)
        {
            if (Step().Found(steps[i]) is not { } step)
                return null;
            string prefix = step.Groups["prefix"].Value;
            if (prefix.Length > 0 && !prefixes.ContainsKey(prefix))
                return null;
            XName name = prefix.Length > 0 ? (XNamespace)prefixes[prefix] + step.Groups["name"].Value : step.Groups["name"].Value;
            if (step.Groups["at"].Success)
                return i == steps.Length - 1 ? at?.Attribute(name) : null;
            int ordinal = step.Groups["n"].Success ? int.Parse(step.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
            at = at is null ? (root.Name == name && ordinal == 1 ? root : null) : at.Elements(name).ElementAtOrDefault(ordinal - 1);
            if (at is null)
                return null;
        }

        return at is { HasElements: false } ? at : null;
    }

    [GeneratedRegex("""xmlns:(?<prefix>[\w.-]+)=(?:'(?<name>[^']*)'|"(?<name>[^"]*)")""", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Mapping();

    [GeneratedRegex(@"^(?<at>@)?(?:(?<prefix>[\w.-]+):)?(?<name>[\w.-]+)(?:\[(?<n>[1-9][0-9]{0,4})\])?$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Step();
}
