using System.Globalization;
using System.Text;
using System.Xml;
using Drafting.Core.Packages;

namespace Drafting.Excel.Reading;

/// <summary>Con trỏ trang tính: walks one part of a workbook forwards, child by child; what is of another namespace has no name.</summary>
/// <param name="reader">The XML of the part.</param>
internal sealed class SheetCursor(XmlReader reader) : IDisposable
{
    /// <summary>The longest text of a cell (Excel: 32,767 characters), with room for its escapes.</summary>
    public const int LongestText = 8 * 32_767;

    // The XML reader keeps every open element.
    private const int Deepest = 128;
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly StringBuilder pieces = new();

    /// <summary>The local name of the element, empty for one of another format.</summary>
    public string Name => reader.NamespaceURI is Transitional or Strict ? reader.LocalName : "";

    /// <summary>The local name of the element, whatever its namespace.</summary>
    public string AnyName => reader.LocalName;

    /// <summary>How deep the element stands.</summary>
    public int Depth => reader.Depth;

    /// <summary>Goes to the root; says whether it has the name.</summary>
    /// <param name="name">The name that is expected.</param>
    public bool Root(string name)
    {
        while (Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
                return Name == name;
        }

        return false;
    }

    /// <summary>Goes to the next child of the element at a depth, over whatever is left of the child before; says whether there is one.</summary>
    /// <param name="depth">The depth of the parent, on whose start tag the cursor stands at first.</param>
    public bool NextChild(int depth)
    {
        if (reader.Depth == depth && (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement))
            return false;
        while (Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
                return true;
        }

        return false;
    }

    /// <summary>All text of the element, with that of the elements in it.</summary>
    public string Text()
    {
        if (reader.IsEmptyElement)
            return "";
        int depth = reader.Depth;
        string only = "";
        pieces.Clear();
        while (Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.CDATA)
                AddLong();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                if (only.Length > 0)
                    pieces.Append(only);
                only = reader.Value;
            }

            if (pieces.Length + only.Length > LongestText)
                throw TooLong();
        }

        return pieces.Length == 0 ? only : pieces.Append(only).ToString();
    }

    /// <summary>An attribute.</summary>
    /// <param name="name">Its name.</param>
    public string? Get(string name) => reader.GetAttribute(name);

    /// <summary>The attribute that names a relationship.</summary>
    public string? Relationship() => reader.GetAttribute("id", Relationships) ?? reader.GetAttribute("id", StrictRelationships);

    /// <summary>A whole number, not negative; <see langword="null"/> where there is none.</summary>
    /// <param name="name">The name of the attribute.</param>
    public int? Number(string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>Whether an attribute says yes.</summary>
    /// <param name="name">Its name.</param>
    public bool Says(string name) => reader.GetAttribute(name) is "1" or "true";

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    // A CDATA section may hold any '<', so the length of a tag does not bound it.
    private void AddLong()
    {
        char[] buffer = new char[4096];
        for (int read; (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
        {
            if (pieces.Append(buffer, 0, read).Length > LongestText)
                throw TooLong();
        }
    }

    /// <summary>What is thrown for a longer one.</summary>
    public static PackageExcessException TooLong() => new("Tệp có ô chứa chữ dài quá 32.767 ký tự.");

    private bool Read() =>
        reader.Read() && (reader.Depth <= Deepest ? true : throw new PackageExcessException("Nội dung bên trong tệp lồng nhau quá sâu."));
}
