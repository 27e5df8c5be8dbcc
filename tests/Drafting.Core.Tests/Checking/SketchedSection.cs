using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Checking;

/// <summary>A section of a sketch: the page and its number, as the regime prefers but for what is said.</summary>
internal sealed class SketchedSection(LayoutStandard layout)
{
    private PageShape page = new(
        layout.Page.Width.Preferred, layout.Page.Height.Preferred, layout.Page.Top.Preferred, layout.Page.Bottom.Preferred,
        layout.Page.Left.Preferred, layout.Page.Right.Preferred, layout.Page.NumberFromTop.Preferred, PageOrientation.Portrait);

    private bool isMirrored;
    private string[] number = [];
    private MarginPosition? numberAt = MarginPosition.Header;
    private bool isFirstHidden = true;

    public void Set(string attribute)
    {
        switch (attribute)
        {
            case "đối xứng": isMirrored = true; break;
            case "không số trang": numberAt = null; break;
            case "số trang ở chân": numberAt = MarginPosition.Footer; break;
            case "hiện số trang đầu": isFirstHidden = false; break;
            case "ngang": page = page with { Width = page.Height, Height = page.Width, Orientation = PageOrientation.Landscape }; break;
            case var _ when attribute.StartsWith("số trang: ", StringComparison.Ordinal): number = [.. number, attribute["số trang: ".Length..]]; break;
            default: SetLength(attribute); break;
        }
    }

    public ObservedSection ToObserved() => new(page, isFirstHidden, RestartsNumbers: false, isMirrored, []);

    public IEnumerable<ObservedMargin> Margins(int section)
    {
        if (numberAt is not { } position)
            yield break;
        var line = new SketchedText(layout, Component.PageNumber, number, "2", 0);
        string story = position == MarginPosition.Header ? "header" : "footer";
        yield return new ObservedMargin(section, position, [line.ToObserved(new ParagraphAddress($"{story} {section + 1}", 1), section)], HasPageField: true);
        if (isFirstHidden)
            yield return new ObservedMargin(section, MarginPosition.FirstHeader, ImmutableArray<ObservedParagraph>.Empty, HasPageField: false);
    }

    private void SetLength(string attribute)
    {
        string[] names = ["rộng", "cao", "lề trên", "lề dưới", "lề trái", "lề phải", "cách mép"];
        string name = names.FirstOrDefault(n => attribute.StartsWith(n + " ", StringComparison.Ordinal)) ?? throw new FormatException($"No page setting is called “{attribute}”.");
        Length length = Length.TryParse(attribute[(name.Length + 1)..], out Length read) ? read : throw new FormatException(attribute);
        page = name switch
        {
            "rộng" => page with { Width = length },
            "cao" => page with { Height = length },
            "lề trên" => page with { Top = length },
            "lề dưới" => page with { Bottom = length },
            "lề trái" => page with { Left = length },
            "lề phải" => page with { Right = length },
            _ => page with { Header = length },
        };
    }
}
