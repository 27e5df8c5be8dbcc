using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Documents;
using Drafting.Core.Planning;

namespace Drafting.Word.Writing;

/// <summary>Ghi phần trang: the shape, headers and page numbers of one section, in the schema's order (ECMA-376 part 1 §17.6.17).</summary>
internal static class SectionWriter
{
    private static readonly (Pattern Start, Pattern End) Properties = Pattern.Tags(new SectionProperties());

    private static readonly Pattern PageHeader =
        Pattern.Of(new HeaderReference { Type = Spelled.As<HeaderFooterValues>("default"), Id = Names.PageHeaderId });

    private static readonly Pattern NumberOnFirstPage =
        Pattern.Of(new HeaderReference { Type = Spelled.As<HeaderFooterValues>("first"), Id = Names.PageHeaderId });

    private static readonly Pattern NoNumberOnFirstPage =
        Pattern.Of(new HeaderReference { Type = Spelled.As<HeaderFooterValues>("first"), Id = Names.FirstPageHeaderId });

    private static readonly Pattern FirstPageFooter =
        Pattern.Of(new FooterReference { Type = Spelled.As<HeaderFooterValues>("first"), Id = Names.FooterId + Pattern.Hole });

    private static readonly Pattern Portrait = Shape(Spelled.As<PageOrientationValues>("portrait"));
    private static readonly Pattern Landscape = Shape(Spelled.As<PageOrientationValues>("landscape"));
    private static readonly Pattern Restart = Pattern.Of(new PageNumberType { Start = 1 });
    private static readonly Pattern Columns = Pattern.Of(new Columns { Space = "708" });
    private static readonly Pattern OtherFirstPage = Pattern.Of(new TitlePage());

    /// <summary>Writes <c>w:sectPr</c>.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="end">The section that ends here.</param>
    public static void Write(PooledBuffer buffer, SectionEnd end)
    {
        (PlannedSection section, int footer) = end;
        PageShape page = section.Page;
        bool otherFirstPage = section.HideFirstNumber || footer > 0;
        Properties.Start.Write(buffer);
        PageHeader.Write(buffer);
        if (otherFirstPage)
            (section.HideFirstNumber ? NoNumberOnFirstPage : NumberOnFirstPage).Write(buffer);
        if (footer > 0)
            FirstPageFooter.Write(buffer, footer);
        (page.Orientation == PageOrientation.Landscape ? Landscape : Portrait).Write(
            buffer,
            page.Width.Twips,
            page.Height.Twips,
            page.Top.Twips,
            page.Right.Twips,
            page.Bottom.Twips,
            page.Left.Twips,
            page.Header.Twips,
            Math.Min(page.Header.Twips, page.Bottom.Twips));
        if (section.RestartNumbers)
            Restart.Write(buffer);
        Columns.Write(buffer);
        if (otherFirstPage)
            OtherFirstPage.Write(buffer);
        Properties.End.Write(buffer);
    }

    private static Pattern Shape(EnumValue<PageOrientationValues> orientation) => Pattern.Of(
        new SectionType { Val = Spelled.As<SectionMarkValues>("nextPage") },
        new PageSize { Width = Unsigned(), Height = Unsigned(), Orient = orientation },
        new PageMargin
        {
            Top = new Int32Value { InnerText = Pattern.Hole },
            Right = Unsigned(),
            Bottom = new Int32Value { InnerText = Pattern.Hole },
            Left = Unsigned(),
            Header = Unsigned(),
            Footer = Unsigned(),
            Gutter = 0,
        });

    private static UInt32Value Unsigned() => new() { InnerText = Pattern.Hole };
}

/// <summary>Cuối phần trang: what the properties of a section are written from.</summary>
/// <param name="Section">The section.</param>
/// <param name="Footer">The number of the footer part of its first page, or 0: where no section has one, none needs an empty one.</param>
internal sealed record SectionEnd(PlannedSection Section, int Footer);
