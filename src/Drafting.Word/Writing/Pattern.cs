using System.Text;
using DocumentFormat.OpenXml;

namespace Drafting.Word.Writing;

/// <summary>Khuôn XML: typed Open XML elements compiled once to bytes, with holes for what differs from paper to paper.</summary>
/// <remarks>Measured: writing the same typed elements through <see cref="OpenXmlWriter"/> for each paper costs several times the zipping of its
/// parts. So the elements stay the vocabulary (names, attributes and their spelling come from them) and are turned to text once.
/// A hole is one private use character in an attribute, from <see cref="Hole"/>; the values come in the order of the holes in the text.</remarks>
internal sealed class Pattern
{
    private const char Mark = '\uE000';
    private readonly byte[][] pieces;

    private Pattern(string xml) => pieces = [.. xml.Split(Mark).Select(Encoding.UTF8.GetBytes)];

    /// <summary>The text of a hole.</summary>
    public static string Hole { get; } = Mark.ToString();

    /// <summary>The bytes of a pattern without holes.</summary>
    public ReadOnlySpan<byte> Bytes => pieces.Length == 1 ? pieces[0] : throw new InvalidOperationException("The pattern has holes.");

    /// <summary>Compiles whole elements; the namespaces <c>w</c> and <c>r</c> are left to the root of the part.</summary>
    /// <param name="elements">The elements in order.</param>
    public static Pattern Of(params ReadOnlySpan<OpenXmlElement> elements)
    {
        var xml = new StringBuilder();
        foreach (OpenXmlElement element in elements)
            xml.Append(Bare(element.OuterXml));
        return new Pattern(xml.ToString());
    }

    /// <summary>The start and the end tag of an element with its attributes.</summary>
    /// <param name="element">An element without children.</param>
    public static (Pattern Start, Pattern End) Tags(OpenXmlElement element) => Split(element, Bare(element.OuterXml));

    /// <summary>The start and the end tag of the root of a part, with its namespaces.</summary>
    /// <param name="element">An element without children.</param>
    public static (Pattern Start, Pattern End) Root(OpenXmlElement element)
    {
        element.AddNamespaceDeclaration("r", Names.Relationships);
        return Split(element, element.OuterXml);
    }

    /// <summary>Writes the pattern, a number in each hole.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="values">The numbers.</param>
    public void Write(PooledBuffer buffer, params ReadOnlySpan<int> values)
    {
        buffer.Write(pieces[0]);
        for (int i = 1; i < pieces.Length; i++)
        {
            buffer.WriteNumber(values[i - 1]);
            buffer.Write(pieces[i]);
        }
    }

    /// <summary>Writes the pattern, a text in each hole.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="values">The texts.</param>
    public void WriteTexts(PooledBuffer buffer, params ReadOnlySpan<string> values)
    {
        buffer.Write(pieces[0]);
        for (int i = 1; i < pieces.Length; i++)
        {
            buffer.WriteText(values[i - 1]);
            buffer.Write(pieces[i]);
        }
    }

    private static (Pattern Start, Pattern End) Split(OpenXmlElement element, string xml)
    {
        string end = $"</{element.Prefix}:{element.LocalName}>";
        string start = xml.EndsWith("/>", StringComparison.Ordinal) ? xml[..^2].TrimEnd() + ">" : xml[..^end.Length];
        return (new Pattern(start), new Pattern(end));
    }

    private static string Bare(string xml) => xml
        .Replace($" xmlns:w=\"{Names.Word}\"", "", StringComparison.Ordinal)
        .Replace($" xmlns:r=\"{Names.Relationships}\"", "", StringComparison.Ordinal);
}
