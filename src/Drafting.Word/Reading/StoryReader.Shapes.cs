using Drafting.Core.Recognition;
using Drafting.Core.Units;
using Drafting.Word.Writing;

namespace Drafting.Word.Reading;

/// <content>Inside a drawing: text boxes and lines, in DrawingML and in VML.</content>
internal sealed partial class StoryReader
{
    private const string Vml = "urn:schemas-microsoft-com:vml";

    /// <summary>How high a filled box may be that serves as a line: 1.5 pt.</summary>
    private static readonly Length HighestLine = Length.FromPoints(1.5m);

    private void Shapes(RawParagraph raw, ShapePlace place)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            switch (at.Name)
            {
                case "AlternateContent":
                    InChoice(() => Shapes(raw, place));
                    break;
                case "anchor" or "inline":
                    Shapes(raw, new ShapePlace());
                    break;
                case "positionH":
                    place.FromPage = at.Get("relativeFrom") == "page";
                    bool known = at.Get("relativeFrom") is "page" or "column" or "margin";
                    place.Left = Property("posOffset", static c => PartCursor.Whole(c.Text()), null) is { } offset && known ? new Length(offset) : null;
                    break;
                case "docPr":
                    place.Name = at.Get("descr") ?? at.Get("title") ?? "";
                    break;
                case "pic" or "imagedata" when !place.IsNamed:
                    place.IsNamed = true;
                    scope.Object(ObjectKind.Picture, raw.Address, place.Name);
                    break;
                case "graphicData" when at.Get("uri") is { } uri && (uri.EndsWith("/chart", StringComparison.Ordinal) || uri.EndsWith("/diagram", StringComparison.Ordinal)):
                    scope.Object(ObjectKind.Embedded, raw.Address, place.Name);
                    break;
                case "extent":
                    (place.Width, place.Height) = Extent();
                    break;
                case "wsp" or "cxnSp":
                    Drawn(raw, place);
                    break;
                case "txbxContent" when at.IsWord:
                    Box(place);
                    break;
                case "group" when at.Namespace == Vml:
                    Shapes(raw, place.Of(VmlStyle.Read(at.Get("style"))) with { InGroup = true });
                    break;
                case "line" or "shape" or "rect" or "roundrect" or "oval" or "polyline" when at.Namespace == Vml:
                    DrawnInVml(raw, place);
                    break;
                default:
                    Shapes(raw, place);
                    break;
            }
        }
    }

    private void Drawn(RawParagraph raw, ShapePlace place)
    {
        int element = at.Element;
        bool isLine = at.Name == "cxnSp", isBox = false, hasText = false;
        Length? width = place.Width, height = place.Height;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            switch (at.Name)
            {
                case "cNvCnPr":
                    isLine = true;
                    break;
                case "spPr":
                    for (int inner = at.Depth; at.NextChild(inner);)
                    {
                        if (at.Name == "xfrm")
                            (width, height) = Property("ext", _ => Extent(), (width, height));
                        else if (at.Name == "prstGeom")
                            (isLine, isBox) = (isLine || at.Get("prst") is "line" or "straightConnector1", at.Get("prst") == "rect");
                    }

                    break;
                case "txbx":
                    hasText = true;
                    Shapes(raw, place);
                    break;
            }
        }

        if (isLine || (isBox && !hasText && height <= HighestLine))
            Rule(raw, width, height, element);
    }

    private void DrawnInVml(RawParagraph raw, ShapePlace outer)
    {
        int element = at.Element;
        VmlStyle style = VmlStyle.Read(at.Get("style"));
        bool isLine = at.Name == "line" || at.Get("type") is "#_x0000_t32" or "#_x0000_t20" || at.Office("connectortype") == "straight";
        bool isBox = at.Name == "rect";
        (Length? width, Length? height) = at.Name == "line"
            ? VmlStyle.Span(at.Get("from"), at.Get("to"), outer.InGroup)
            : outer.InGroup ? (null, null) : (style.Width, style.Height);
        bool isDivider = at.Office("hr") is "t" or "true";
        int first = boxes;
        ShapePlace place = outer.Of(style) with { Name = at.Get("alt") ?? "", IsNamed = outer.IsNamed };
        Shapes(raw, place);
        if (isDivider)
            AddRule(raw, width > Length.Zero ? width : null, element);
        else if (isLine || (isBox && boxes == first && height <= HighestLine))
            Rule(raw, width, height, element);
    }

    /// <summary>Notes a line that lies flat.</summary>
    private void Rule(RawParagraph raw, Length? width, Length? height, int element)
    {
        if (width is { } length && length > Length.Zero && length >= (height ?? Length.Zero))
            AddRule(raw, length, element);
    }

    private void AddRule(RawParagraph raw, Length? length, int element)
    {
        sections?.AddRule(length, raw.Address);
        scope.Sources?.Rules.Add((raw.Address, new ElementSource(at.Part, element)));
    }

    private (Length? Width, Length? Height) Extent() => (Emu(at.Get("cx")), Emu(at.Get("cy")));

    private static Length? Emu(string? text) => PartCursor.Whole(text) is { } emu ? new Length(Math.Abs((long)emu)) : null;

    /// <summary>Reads a text box: a story of its own, whose paragraphs follow the one that holds it.</summary>
    private void Box(ShapePlace place)
    {
        StoryThread outer = thread;
        string number = FormatMarkup.Digits(++boxes);
        thread = new StoryThread(name == "main" ? $"textbox {number}" : $"{name} textbox {number}")
        {
            Box = new BoxPlace(scope.NextBox(), place.Left, place.FromPage),
        };
        Blocks();
        thread = outer;
    }
}

/// <summary>Chỗ của hình.</summary>
internal sealed record ShapePlace
{
    /// <summary>The left edge, where given.</summary>
    public Length? Left { get; set; }

    /// <summary>Whether it is measured from the edge of the page.</summary>
    public bool FromPage { get; set; }

    /// <summary>The width of the whole drawing.</summary>
    public Length? Width { get; set; }

    /// <summary>The height of the whole drawing.</summary>
    public Length? Height { get; set; }

    /// <summary>What the file says of it, for who cannot see it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether what it shows was noted already.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether bare numbers count in units of a group.</summary>
    public bool InGroup { get; init; }

    /// <summary>The place of a shape in VML.</summary>
    /// <param name="style">Its style.</param>
    public ShapePlace Of(VmlStyle style) => InGroup ? this : new ShapePlace { Left = style.Left, FromPage = style.FromPage, Width = style.Width, Height = style.Height };
}
