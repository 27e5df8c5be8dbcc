using System.Globalization;
using System.Xml.Linq;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Phần ghi chú: the comments of a paper, to which ours are added behind those of others.</summary>
internal sealed class CommentsPart
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private readonly XElement root;
    private readonly HashSet<string> styles;
    private int last;

    /// <summary>Takes the part of a paper, made where there is none.</summary>
    /// <param name="package">The paper.</param>
    public CommentsPart(EditablePackage package)
    {
        string main = package.MainPart;
        if (package.TargetOf(main, "comments") is { } part && package.Root(part) is { } there)
        {
            root = there;
        }
        else
        {
            root = new XElement(W + "comments", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));
            string folder = main[..(main.LastIndexOf('/') + 1)];
            package.AddToMain(package.Has(folder + "comments.xml") ? package.FreeName(folder + "comments") : folder + "comments.xml", ContentType, Names.Relationships + "/comments", root);
        }

        // A mark may name a comment that was lost; its id is taken all the same.
        last = root.Elements(W + "comment")
            .Concat(package.Main.Descendants().Where(static e => e.Name == W + "commentRangeStart" || e.Name == W + "commentReference"))
            .Select(static e => int.TryParse(e.Attribute(W + "id")?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int id) && id < 1_000_000_000 ? id : -1)
            .Append(-1)
            .Max();
        styles = package.TargetOf(main, "styles") is { } sheet
            ? [.. package.Root(sheet)?.Elements(W + "style").Select(static s => s.Attribute(W + "styleId")?.Value ?? "") ?? []]
            : [];
    }

    /// <summary>Adds a comment; gives its id.</summary>
    /// <param name="lines">Its paragraphs.</param>
    /// <param name="written">The time that it bears, or <see langword="null"/>.</param>
    public string Add(IEnumerable<string> lines, DateTimeOffset? written)
    {
        string id = FormatMarkup.Digits(++last);
        var comment = new XElement(W + "comment", new XAttribute(W + "id", id), new XAttribute(W + "author", PaperAnnotation.Author));
        if (written is { } time)
            comment.Add(new XAttribute(W + "date", time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        comment.Add(new XAttribute(W + "initials", PaperAnnotation.Initials));
        foreach (string line in lines)
        {
            var paragraph = new XElement(P);
            if (styles.Contains("CommentText"))
                paragraph.Add(new XElement(PPr, new XElement(W + "pStyle", new XAttribute(W + "val", "CommentText"))));
            if (!comment.Elements(P).Any())
                paragraph.Add(new XElement(R, Face("CommentReference"), new XElement(W + "annotationRef")));
            paragraph.Add(new XElement(
                R,
                new XElement(RPr, new XElement(W + "sz", new XAttribute(W + "val", "20")), new XElement(W + "szCs", new XAttribute(W + "val", "20"))),
                new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlCharacters.Clean(line))));
            comment.Add(paragraph);
        }

        root.Add(comment);
        return id;
    }

    /// <summary>The run that stands in the text for a comment.</summary>
    /// <param name="id">Its id.</param>
    public XElement Reference(string id) =>
        new(R, Face("CommentReference"), new XElement(W + "commentReference", new XAttribute(W + "id", id)));

    private XElement? Face(string style) =>
        styles.Contains(style) ? new XElement(RPr, new XElement(W + "rStyle", new XAttribute(W + "val", style))) : null;
}
