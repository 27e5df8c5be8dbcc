using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Số trang: at the top, centred, of its size and at its distance from the edge.</summary>
internal static class KT005PageNumber
{
    // About what the first page of a paper holds; a paper of one page shows no number.
    private const int OnePage = 1_800;

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (!paper.Layout.Components.TryGetValue(Component.PageNumber, out ComponentStandard? row))
            yield break;
        PlannedStyle style = StyleSheets.For(paper.Layout).Styles.First(static s => s.Component == Component.PageNumber);
        ILookup<int, ObservedMargin> margins = paper.Paper.Observed.Margins.ToLookup(static m => m.Section);
        // Sections that go on with the header above share its paragraphs and its findings.
        HashSet<(ParagraphAddress?, string)> told = [];
        for (int i = 0; i < paper.Paper.Observed.Sections.Length; i++)
        {
            FindingPlace place = PlaceOf(paper, margins[i], i);
            string what = string.Join("; ", Faults(paper, i, [.. margins[i]], row));
            if (what.Length == 0 || !told.Add((place.Address, what)))
                continue;
            bool isShort = !margins[i].Any(static m => m.HasPageField) && paper.Paper.Observed.Paragraphs.Sum(static p => p.Text.Length) < OnePage;
            yield return new Finding(
                place,
                $"Số trang: {what}.",
                row.Alignment.Citation,
                // A paper of one page must not get a number that it need not have.
                isShort
                    ? null
                    : new Fix("đánh số trang ở giữa đầu trang",
                        [new Edit.NumberPages(i, style, paper.Layout.Page.FontName.Preferred), new Edit.FormatPage(i, new PageChange(Header: paper.Layout.Page.NumberFromTop.Preferred))]),
                isShort ? "văn bản một trang thì không cần" : null,
                isShort ? Severity.Info : Severity.Error);
        }
    }

    private static IEnumerable<string> Faults(CheckedPaper paper, int section, ImmutableArray<ObservedMargin> margins, ComponentStandard row)
    {
        if (!margins.Any(static m => m.HasPageField))
        {
            yield return "chưa có; quy định đánh số ở giữa đầu trang";
            yield break;
        }

        if (margins.Any(static m => m is { HasPageField: true, Position: MarginPosition.Footer or MarginPosition.EvenFooter or MarginPosition.FirstFooter }))
            yield return "đặt ở cuối trang, quy định ở đầu trang";
        if (!margins.Any(static m => m is { HasPageField: true, Position: MarginPosition.Header or MarginPosition.EvenHeader }))
            yield break;
        if (NumberOf(margins) is { } number)
        {
            if (!row.Alignment.Allowed.Contains(number.Format.Alignment))
                yield return $"{FigureText.Of(number.Format.Alignment)}, quy định {FigureText.Of(row.Alignment.Allowed)}";
            foreach (ObservedRun run in DigitsOf(number))
            {
                if (!row.Size.Allowed.Contains(run.Format.Size))
                    yield return $"cỡ chữ {FigureText.Of(run.Format.Size)}, quy định {FigureText.Of(row.Size.Allowed)}";
                if (!row.Bold.Allowed.Contains(run.Format.Bold) || !row.Italic.Allowed.Contains(run.Format.Italic))
                    yield return "chữ đậm hoặc nghiêng, quy định chữ đứng, không đậm";
            }
        }

        if (!paper.Layout.Page.NumberFromTop.Allowed.Contains(paper.Paper.Observed.Sections[section].Page.Header))
            yield return $"cách mép trên {FigureText.Of(paper.Paper.Observed.Sections[section].Page.Header)}, quy định {FigureText.Of(paper.Layout.Page.NumberFromTop.Preferred)}";
    }

    /// <summary>The paragraph with the number, where the head of the page has one.</summary>
    /// <param name="margins">The heads and feet of a section.</param>
    public static ObservedParagraph? NumberOf(IEnumerable<ObservedMargin> margins) => margins
        .Where(static m => m is { HasPageField: true, Position: MarginPosition.Header })
        .SelectMany(static m => m.Paragraphs)
        .FirstOrDefault(static p => p.Text.Any(char.IsDigit));

    /// <summary>The run that shows the number, none where all of it is blank.</summary>
    /// <param name="number">The paragraph with the number.</param>
    public static IEnumerable<ObservedRun> DigitsOf(ObservedParagraph number) =>
        number.Runs.Where(r => !string.IsNullOrWhiteSpace(number.Text.Substring(r.Start, r.Length))).Take(1);

    private static FindingPlace PlaceOf(CheckedPaper paper, IEnumerable<ObservedMargin> margins, int section) =>
        NumberOf(margins) is { } number ? CheckedPaper.At(number, Component.PageNumber) : paper.AtSection(section);
}
