using System.Globalization;
using System.Text;
using System.Xml;
using Drafting.Core.Packages;
using Drafting.Core.Units;
using Drafting.Word.Writing;

namespace Drafting.Word.Reading;

/// <summary>Con trỏ phần: walks one part forwards, child by child, and forgives what the schema would not.</summary>
/// <param name="reader">The XML of the part.</param>
/// <param name="part">The name of the part.</param>
internal sealed class PartCursor(XmlReader reader, string part) : IDisposable
{
    /// <summary>How deep we go in: each level is a call of ours.</summary>
    private const int Deepest = 200;

    /// <summary>How deep a part may be nested at all: the XML reader keeps every open element.</summary>
    private const int DeepestAnywhere = 512;

    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The local name of the element.</summary>
    public string Name => reader.LocalName;

    /// <summary>How deep the element stands.</summary>
    public int Depth => reader.Depth;

    /// <summary>Whether the element is of WordprocessingML, in either dialect.</summary>
    public bool IsWord => reader.NamespaceURI is Names.Word or StrictWord;

    /// <summary>The namespace of the element.</summary>
    public string Namespace => reader.NamespaceURI;

    /// <summary>The name of the part.</summary>
    public string Part => part;

    /// <summary>Ordinal of the element among all elements of the part in document order, the root 0: what has the part as a tree finds it again.</summary>
    public int Element { get; private set; } = -1;

    /// <summary>Goes to the root; says whether there is one.</summary>
    public bool Root()
    {
        while (Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <summary>Goes to the next child of the element at a depth, over whatever is left of the child before; says whether there is one.</summary>
    /// <param name="depth">The depth of the parent, on whose start tag the cursor stands at first.</param>
    /// <exception cref="PackageExcessException">The part is nested absurdly deep.</exception>
    public bool NextChild(int depth)
    {
        while (reader.Depth > depth + 1)
            Read();
        if (reader.Depth == depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
                return false;
            Read();
        }
        else if (reader.NodeType == XmlNodeType.Element)
        {
            Skip();
        }
        else
        {
            Read();
        }

        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                return depth < Deepest ? true : throw new PackageExcessException("Nội dung bên trong tệp lồng nhau quá sâu.");
            Read();
        }

        return false;
    }

    /// <summary>The text of the element itself, without that of elements inside it.</summary>
    public string Text()
    {
        if (reader.IsEmptyElement)
            return "";
        int depth = reader.Depth;
        string text = "";
        StringBuilder? more = null;
        while (Read() && reader.Depth > depth)
        {
            if (reader.Depth != depth + 1 || reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            if (text.Length == 0)
                text = reader.Value;
            else
                (more ??= new StringBuilder(text)).Append(reader.Value);
        }

        return more?.ToString() ?? text;
    }

    /// <summary>The characters of a text element as Word shows them: blanks at the ends count only where the file says so.</summary>
    public string VisibleText()
    {
        bool kept = reader.XmlSpace == XmlSpace.Preserve;
        string text = Text();
        if (!kept)
            text = text.Trim(' ', '\t', '\n', '\r');
        return text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
    }

    /// <summary>An attribute of the element's own namespace, or of none.</summary>
    /// <param name="name">Its local name.</param>
    public string? Get(string name)
    {
        // Walking over the few attributes is much cheaper than asking for one by its namespace, which is hashed each time.
        string space = reader.NamespaceURI;
        string? own = null, bare = null;
        for (bool any = reader.MoveToFirstAttribute(); any && own is null; any = reader.MoveToNextAttribute())
        {
            if (reader.LocalName != name)
                continue;
            if (reader.NamespaceURI == space)
                own = reader.Value;
            else if (reader.NamespaceURI.Length == 0)
                bare = reader.Value;
        }

        reader.MoveToElement();
        return own ?? bare;
    }

    /// <summary>The attribute <c>w:val</c>.</summary>
    public string? Val() => Get("val");

    /// <summary>The id of a relationship.</summary>
    public string? LinkId() => reader.GetAttribute("id", Names.Relationships) ?? reader.GetAttribute("id", StrictRelationships);

    /// <summary>An attribute that Office adds to a shape in VML.</summary>
    /// <param name="name">Its local name.</param>
    public string? Office(string name) => reader.GetAttribute(name, "urn:schemas-microsoft-com:office:office");

    /// <summary>Whether an on-off element is on: it is, unless it says otherwise (ECMA-376 part 1 §17.17.4).</summary>
    public bool IsOn() => Val() is not ("0" or "false" or "off");

    /// <summary>Whether an on-off attribute is on, or <see langword="null"/>.</summary>
    /// <param name="name">Its local name.</param>
    public bool? Flag(string name) => Get(name) is { } value ? value is "1" or "true" or "on" : null;

    /// <summary>A whole number, or <see langword="null"/> where the attribute is none.</summary>
    /// <param name="name">The attribute.</param>
    public int? Number(string name) => Whole(Get(name));

    /// <summary>A length, or <see langword="null"/>: twips, or a number with its unit (§22.9.2.15).</summary>
    /// <param name="name">The attribute.</param>
    public Length? Length(string name) => LengthOf(Get(name));

    /// <summary>Reads a length: twips, or a number with its unit.</summary>
    /// <param name="text">The text.</param>
    public static Length? LengthOf(string? text)
    {
        const decimal Most = 200_000;
        if (text is null || text.Length > 24)
            return null;
        (string unit, decimal emu) = text.Length > 2 ? text[^2..] switch
        {
            "pt" => ("pt", 12_700m),
            "cm" => ("cm", 360_000m),
            "mm" => ("mm", 36_000m),
            "in" => ("in", 914_400m),
            "pc" or "pi" => (text[^2..], 152_400m),
            _ => ("", 635m),
        } : ("", 635m);
        return decimal.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) <= Most
            ? new Length((long)decimal.Round(value * emu))
            : null;
    }

    /// <summary>Reads a whole number; a fraction is rounded.</summary>
    /// <param name="text">The text.</param>
    public static int? Whole(string? text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole))
            return whole;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) < 1_000_000
            ? (int)decimal.Round(value, MidpointRounding.AwayFromZero)
            : null;
    }

    private bool Read()
    {
        bool any = reader.Read();
        if (any && reader.NodeType == XmlNodeType.Element)
            Element++;
        return any;
    }

    private void Skip()
    {
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        while (Read() && !isEmpty && reader.Depth > depth)
        {
            if (reader.Depth > DeepestAnywhere)
                throw new PackageExcessException("Nội dung bên trong tệp lồng nhau quá sâu.");
        }

        if (!isEmpty)
            Read();
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();
}
