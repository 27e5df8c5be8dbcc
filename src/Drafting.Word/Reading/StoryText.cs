using System.Text;
using System.Xml;
using Drafting.Word.Writing;

namespace Drafting.Word.Reading;

/// <summary>Chữ của một phần: what a reader of the page sees of one story, and what its bound controls show.</summary>
internal sealed class StoryText
{
    private readonly Stack<StringBuilder> paragraphs = new();
    private readonly Stack<(string? Key, string? Title, StringBuilder Text)> controls = new();
    private int footnote;

    private StoryText()
    {
    }

    /// <summary>The paragraphs in order, each with the footnote that it stands in, or 0.</summary>
    public List<(int Footnote, string Text)> Paragraphs { get; } = [];

    /// <summary>The footnotes that are referred to, in order.</summary>
    public List<int> References { get; } = [];

    /// <summary>The controls that are bound to the <c>header</c> part, in order.</summary>
    public List<(string Key, string Title, string Text)> Controls { get; } = [];

    /// <summary>Reads a story: text of runs, tabs and breaks; deleted text, field codes and the second drawing of a text box are no visible text.</summary>
    /// <param name="reader">The part, or <see langword="null"/> where there is none.</param>
    public static StoryText Read(XmlReader? reader)
    {
        var story = new StoryText();
        if (reader is null)
            return story;
        using (reader)
        {
            reader.Read();
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (story.Enter(reader))
                        continue;
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    story.Leave(reader.LocalName);
                }

                reader.Read();
            }
        }

        return story;
    }

    /// <summary>Whether the reader already stands behind the element.</summary>
    private bool Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "Fallback" or "del" or "moveFrom" or "instrText" or "delText" or "pPr" or "rPr" or "sectPr" or "tblPr" or "tblGrid" or "trPr" or "tcPr":
                reader.Skip();
                return true;
            case "sdtPr":
                ReadControlProperties(reader);
                return true;
            case "t" when IsWord(reader):
                Add(reader.ReadElementContentAsString());
                return true;
            case "tab" or "ptab" when IsWord(reader):
                Add("\t");
                break;
            case "br" or "cr" when IsWord(reader):
                Add("\n");
                break;
            case "noBreakHyphen":
                Add("\u2011");
                break;
            case "footnoteReference" when int.TryParse(Attribute(reader, "id"), out int id):
                References.Add(id);
                break;
            case "footnote":
                footnote = int.TryParse(Attribute(reader, "id"), out int number) ? number : -1;
                break;
            case "sdt" when !reader.IsEmptyElement:
                controls.Push((null, null, new StringBuilder()));
                break;
            case "p" when IsWord(reader):
                paragraphs.Push(new StringBuilder());
                if (reader.IsEmptyElement)
                    Leave("p");
                break;
        }

        return false;
    }

    private void Leave(string name)
    {
        if (name == "p" && paragraphs.TryPop(out StringBuilder? paragraph))
            Paragraphs.Add((footnote, paragraph.ToString()));
        else if (name == "sdt" && controls.TryPop(out (string? Key, string? Title, StringBuilder Text) control) && control.Key is not null)
            Controls.Add((control.Key, control.Title ?? control.Key, control.Text.ToString()));
    }

    private void Add(string text)
    {
        if (paragraphs.TryPeek(out StringBuilder? paragraph))
            paragraph.Append(text);
        foreach ((_, _, StringBuilder control) in controls)
            control.Append(text);
    }

    private void ReadControlProperties(XmlReader reader)
    {
        string? title = null, key = null;
        using (XmlReader properties = reader.ReadSubtree())
        {
            while (properties.Read())
            {
                if (properties.NodeType != XmlNodeType.Element)
                    continue;
                if (properties.LocalName == "alias")
                    title = Attribute(properties, "val");
                else if (properties.LocalName == "dataBinding" && Attribute(properties, "storeItemID") is { } store
                    && store.Equals(Names.HeaderStore, StringComparison.OrdinalIgnoreCase))
                    key = KeyOf(Attribute(properties, "xpath") ?? "");
            }
        }

        if (controls.TryPop(out (string? Key, string? Title, StringBuilder Text) control))
            controls.Push((key, title, control.Text));
        reader.Read();
    }

    /// <summary>The key in a path such as <c>/ns0:header[1]/ns0:so-ky-hieu[1]</c>.</summary>
    private static string KeyOf(string path)
    {
        string last = path[(path.LastIndexOf('/') + 1)..];
        int colon = last.IndexOf(':') + 1;
        int bracket = last.IndexOf('[');
        return XmlConvert.DecodeName(bracket < colon ? last[colon..] : last[colon..bracket]);
    }

    /// <summary>Whether an element is of WordprocessingML, in either dialect; drawings and formulas have paragraphs, breaks and text of their own.</summary>
    private static bool IsWord(XmlReader reader) =>
        reader.NamespaceURI is Names.Word or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static string? Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI);
}
