using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Chữ ẩn theo kiểu: whether a run or a paragraph mark is hidden in effect (ECMA-376 part 1 §17.7.3, toggle properties).</summary>
internal sealed class HiddenStyles
{
    private const int LongestChain = 64;
    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly string? paragraphDefault;
    private readonly string? tableDefault;
    private readonly bool everywhere;

    /// <summary>Reads the styles.</summary>
    /// <param name="root">The root of the styles part, or <see langword="null"/>.</param>
    public HiddenStyles(XElement? root)
    {
        foreach (XElement style in root?.Elements(W + "style") ?? [])
        {
            if (style.Attribute(W + "styleId")?.Value is not { } id)
                continue;
            styles.TryAdd(id, style);
            if (style.Attribute(W + "default")?.Value is not ("1" or "true" or "on"))
                continue;
            if (style.Attribute(W + "type")?.Value == "paragraph")
                paragraphDefault = id;
            else if (style.Attribute(W + "type")?.Value == "table")
                tableDefault = id;
        }

        everywhere = Toggle(root?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(RPr)?.Element(W + "vanish")) ?? false;
    }

    /// <summary>Whether a run does not show.</summary>
    /// <param name="run">The run, of text or of a formula.</param>
    public bool Hides(XElement run) => Hides(run.Element(RPr), run);

    /// <summary>Whether a paragraph's mark does not show; the mark of a style separator is meant so, and nothing is hidden by it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public bool HidesMark(XElement paragraph)
    {
        XElement? format = paragraph.Element(PPr)?.Element(RPr);
        return Toggle(format?.Element(W + "specVanish")) != true && Hides(format, paragraph);
    }

    private bool Hides(XElement? format, XElement place)
    {
        if (Toggle(format?.Element(W + "vanish")) is { } direct)
            return direct;
        XElement? paragraph = place.AncestorsAndSelf(P).FirstOrDefault();
        XElement? table = place.Ancestors(Tbl).FirstOrDefault();
        bool toggled = InChain(Val(format?.Element(W + "rStyle")))
            ^ InChain(Val(paragraph?.Element(PPr)?.Element(W + "pStyle")) ?? paragraphDefault)
            ^ (table is not null && InChain(Val(table.Element(W + "tblPr")?.Element(W + "tblStyle")) ?? tableDefault));
        return everywhere || toggled;
    }

    private bool InChain(string? id)
    {
        for (int step = 0; id is not null && step < LongestChain && styles.TryGetValue(id, out XElement? style); step++)
        {
            if (Toggle(style.Element(RPr)?.Element(W + "vanish")) is { } value)
                return value;
            id = Val(style.Element(W + "basedOn"));
        }

        return false;
    }
}
