using System.Xml.Linq;
using Drafting.Core.Units;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Thuộc tính trực tiếp: finds and makes properties where the schema wants them.</summary>
internal static class Properties
{
    /// <summary>The properties of a paragraph or a run, made where there are none.</summary>
    /// <param name="owner">The paragraph or the run.</param>
    /// <param name="name"><c>w:pPr</c> or <c>w:rPr</c>.</param>
    public static XElement Of(XElement owner, XName name)
    {
        if (owner.Element(name) is { } there)
            return there;
        var made = new XElement(name);
        owner.AddFirst(made);
        return made;
    }

    /// <summary>One property, made in its place where there is none.</summary>
    /// <param name="holder">What holds it.</param>
    /// <param name="name">Its local name.</param>
    /// <param name="order">The order of the schema; what is not in it stays behind.</param>
    public static XElement Get(XElement holder, string name, string[] order)
    {
        if (holder.Element(W + name) is { } there)
            return there;
        var made = new XElement(W + name);
        int rank = Array.IndexOf(order, name);
        XElement? behind = holder.Elements().FirstOrDefault(e => Rank(e, order) > rank);
        if (behind is null)
            holder.Add(made);
        else
            behind.AddBeforeSelf(made);
        return made;
    }

    /// <summary>Sets the value of a property.</summary>
    /// <param name="holder">What holds it.</param>
    /// <param name="name">Its local name.</param>
    /// <param name="order">The order of the schema.</param>
    /// <param name="value">The value; <see langword="null"/> for a property that is on without one.</param>
    public static XElement Set(XElement holder, string name, string[] order, string? value)
    {
        XElement property = Get(holder, name, order);
        property.SetAttributeValue(W + "val", value);
        return property;
    }

    /// <summary>Sets an attribute to a length, and takes others away that would say the same otherwise.</summary>
    /// <param name="property">The property.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="length">The length.</param>
    /// <param name="others">The others.</param>
    public static void SetLength(XElement property, string name, Length length, params string[] others)
    {
        property.SetAttributeValue(W + name, FormatMarkup.Digits(length.Twips));
        Clear(property, others);
    }

    /// <summary>Takes attributes away.</summary>
    /// <param name="property">The property.</param>
    /// <param name="names">The attributes.</param>
    public static void Clear(XElement property, params string[] names)
    {
        foreach (string name in names)
            property.SetAttributeValue(W + name, null);
    }

    private static int Rank(XElement e, string[] order) =>
        e.Name.Namespace == W && Array.IndexOf(order, e.Name.LocalName) is >= 0 and var rank ? rank : e.Name == W + "ins" || e.Name == W + "del" || e.Name == W + "moveFrom" || e.Name == W + "moveTo" ? -1 : order.Length;
}
