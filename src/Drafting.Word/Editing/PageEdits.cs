using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Core.Planning;
using Drafting.Core.Units;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Sửa trang: paper and margins of a section, and what the settings say of all.</summary>
internal static class PageEdits
{
    private const string SettingsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";

    internal static readonly string[] SectionOrder =
    [
        "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt",
        "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
    ];

    /// <summary>What may stand before <c>w:mirrorMargins</c> in the settings, and it.</summary>
    private static readonly string[] SettingsOrder =
    [
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries", "displayBackgroundShape",
        "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins",
    ];

    /// <summary>The properties of a section, made for a paper that has none.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="index">Index of the section.</param>
    public static XElement? Section(EditedPaper paper, int index)
    {
        if (paper.Section(index) is { } there)
            return there;
        XElement? body = paper.Package.Main.Element(W + "body");
        if (body is null || index != 0 || paper.Observed.Sections.Length != 1)
            return null;
        if (body.Element(W + "sectPr") is null)
            body.Add(new XElement(W + "sectPr"));
        return body.Element(W + "sectPr");
    }

    /// <summary>Gives the pages of a section another shape.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="edit">The edit.</param>
    public static void Format(EditedPaper paper, Edit.FormatPage edit)
    {
        PageChange change = edit.Change;
        PageShape page = paper.Observed.Sections[edit.Section].Page;
        if (change.Mirrored is { } mirrored)
            Mirror(paper, mirrored ? MirrorMargins.Yes : MirrorMargins.No);
        if (change with { Mirrored = null } == default)
            return;
        XElement section = Section(paper, edit.Section)!;
        if ((change.Width ?? change.Height) is not null)
            Size(section, change.Width ?? page.Width, change.Height ?? page.Height);
        if ((change.Top ?? change.Bottom ?? change.Left ?? change.Right ?? change.Header) is not null)
            Margins(section, page, change, GutterAtTop(paper));
    }

    private static void Size(XElement section, Length width, Length height)
    {
        XElement size = Properties.Get(section, "pgSz", SectionOrder);
        size.SetAttributeValue(W + "w", FormatMarkup.Digits(width.Twips));
        size.SetAttributeValue(W + "h", FormatMarkup.Digits(height.Twips));
        size.SetAttributeValue(W + "orient", width.Twips > height.Twips ? "landscape" : size.Attribute(W + "orient") is null ? null : "portrait");
        size.SetAttributeValue(W + "code", null);
    }

    private static void Margins(XElement section, PageShape page, PageChange change, GutterPlace gutter)
    {
        bool isNew = section.Element(W + "pgMar") is null;
        XElement margins = Properties.Get(section, "pgMar", SectionOrder);
        Length top = change.Top ?? page.Top, bottom = change.Bottom ?? page.Bottom, left = change.Left ?? page.Left, right = change.Right ?? page.Right;
        // The reader counts the gutter as margin; a margin that is asked for is asked for without one.
        bool endsGutter = margins.Attribute(W + "gutter")?.Value is not (null or "0") && (gutter == GutterPlace.Top ? change.Top : change.Left) is not null;
        Set("top", isNew || change.Top is not null, top);
        Set("right", isNew || change.Right is not null, right);
        Set("bottom", isNew || change.Bottom is not null, bottom);
        Set("left", isNew || change.Left is not null, left);
        Set("header", isNew || change.Header is not null, change.Header ?? page.Header);
        Set("footer", margins.Attribute(W + "footer") is null, change.Header ?? page.Header);
        Set("gutter", margins.Attribute(W + "gutter") is null || endsGutter, Length.Zero);

        void Set(string name, bool asked, Length length)
        {
            if (asked)
                margins.SetAttributeValue(W + name, FormatMarkup.Digits(length.Twips));
        }
    }

    private static GutterPlace GutterAtTop(EditedPaper paper) =>
        Toggle(paper.Settings?.Element(W + "gutterAtTop")) == true ? GutterPlace.Top : GutterPlace.Left;

    private static void Mirror(EditedPaper paper, MirrorMargins margins)
    {
        XElement? settings = paper.Settings;
        if (margins == MirrorMargins.No)
        {
            settings?.Elements(W + "mirrorMargins").Remove();
            return;
        }

        if (settings is null)
        {
            string main = paper.Package.MainPart;
            settings = new XElement(W + "settings", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));
            paper.Package.AddToMain(paper.Package.FreeName(main[..(main.LastIndexOf('/') + 1)] + "settings"), SettingsType, Names.Relationships + "/settings", settings);
        }

        Properties.Set(settings, "mirrorMargins", SettingsOrder, null);
    }

    private enum GutterPlace
    {
        Left,
        Top,
    }

    private enum MirrorMargins
    {
        No,
        Yes,
    }
}
