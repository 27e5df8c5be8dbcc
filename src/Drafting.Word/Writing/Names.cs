using Drafting.Core.Documents;

namespace Drafting.Word.Writing;

/// <summary>Tên cố định: namespaces, parts, relationships and ids that never differ from paper to paper.</summary>
internal static class Names
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Header = "urn:drafting:header:1";
    public const string Record = "urn:drafting:record:1";

    /// <summary>The part that says which tables of the paper are annexes, and what their rows and columns are.</summary>
    public const string Annexes = "urn:drafting:annex:1";

    /// <summary>The store item of the printed strings: a constant of the product, for Word binds controls by it.</summary>
    public const string HeaderStore = "{6D0F3A52-7C41-4E9B-9A58-2B1E5C7D8A01}";

    /// <summary>The store item of the record.</summary>
    public const string RecordStore = "{6D0F3A52-7C41-4E9B-9A58-2B1E5C7D8A02}";

    public const string DocumentPart = "word/document.xml";
    public const string FootnotesPart = "word/footnotes.xml";
    public const string NumberingPart = "word/numbering.xml";
    public const string CorePart = "docProps/core.xml";
    public const string HeaderItem = "customXml/item1.xml";
    public const string RecordItem = "customXml/item2.xml";

    public const string PageHeaderId = "rId4";
    public const string FirstPageHeaderId = "rId5";

    /// <summary>The relationship of a footer part, before its number.</summary>
    public const string FooterId = "rIdF";

    public const string FootnoteReferenceStyle = "VB-dau-chu-thich";

    /// <summary>The part of a footer; the first of them is empty.</summary>
    /// <param name="number">Its number from 1.</param>
    public static string FooterPart(int number) => $"word/footer{FormatMarkup.Digits(number)}.xml";

    /// <summary>The id of a component's style, such as <c>VB-ten-loai</c>.</summary>
    /// <param name="component">The component.</param>
    public static string StyleId(Component component) => "VB-" + component.Key;

    /// <summary>The element of a key in the <c>header</c> part; keys are XML names already unless a client made its own.</summary>
    /// <param name="key">The key, such as <c>ban-sao-1.so-ky-hieu</c>.</param>
    public static string ElementName(string key) => System.Xml.XmlConvert.EncodeLocalName(key);
}
