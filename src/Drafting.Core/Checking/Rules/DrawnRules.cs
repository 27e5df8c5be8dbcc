using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules;

/// <summary>Cách kẻ một nét.</summary>
internal enum RuleForm
{
    /// <summary>A border of a paragraph.</summary>
    Border,

    /// <summary>A drawn line.</summary>
    Drawn,

    /// <summary>Typed underscores or hyphens.</summary>
    Typed,
}

/// <summary>Nét kẻ tìm thấy.</summary>
/// <param name="Form">How it is made.</param>
/// <param name="Length">How long it is, where that can be known.</param>
/// <param name="At">The paragraph that it belongs to.</param>
/// <param name="Removal">What takes it away.</param>
internal readonly record struct DrawnRule(RuleForm Form, Length? Length, ParagraphAddress At, Edit Removal);

/// <summary>Nét kẻ quanh một dòng: found as a border, a drawn line or typed marks.</summary>
internal sealed class DrawnRules
{
    private const string Marks = "_-–—―─";
    private const int Fewest = 4;

    private readonly CheckedPaper paper;
    private readonly ILookup<ParagraphAddress, ObservedRule> drawn;

    public DrawnRules(CheckedPaper paper)
    {
        this.paper = paper;
        drawn = paper.Paper.Observed.Sections.SelectMany(static s => s.Rules).ToLookup(static r => r.After);
    }

    /// <summary>The lines drawn at a paragraph.</summary>
    public IEnumerable<DrawnRule> DrawnAt(ParagraphAddress address) => drawn[address].Select(r => new DrawnRule(RuleForm.Drawn, r.Length, address, new Edit.RemoveRules(address)));

    /// <summary>The rules directly below a line: its own, and those of the paragraph behind it that holds nothing else, in the same cell or box.</summary>
    public IEnumerable<DrawnRule> Below(Line line)
    {
        if (line.Paragraph.Format.BottomRule > Length.Zero)
            yield return Border(line.Paragraph);
        foreach (DrawnRule rule in DrawnAt(line.Address))
            yield return rule;
        if (NextLine(line) is { } typed)
            yield return typed;
        ImmutableArray<ObservedParagraph> paragraphs = paper.Paper.Observed.Paragraphs;
        if (line.Part.Paragraph + 1 >= paragraphs.Length || !IsBeside(line.Paragraph, paragraphs[line.Part.Paragraph + 1]))
            yield break;
        ObservedParagraph next = paragraphs[line.Part.Paragraph + 1];
        if (next.Format.TopRule > Length.Zero)
            yield return Border(next);
        if (next.Text.AsSpan().Trim(Marks + " \t\n").IsEmpty)
        {
            if (next.Format.BottomRule > Length.Zero)
                yield return Border(next);
            foreach (DrawnRule rule in DrawnAt(next.Address))
                yield return rule;
            if (Typed(next, 0, next.Text.Length) is { } marks)
                yield return marks;
        }
    }

    /// <summary>The marks typed for a rule in a stretch of a paragraph, where it holds nothing else.</summary>
    public static DrawnRule? Typed(ObservedParagraph paragraph, int from, int to)
    {
        string text = paragraph.Text[from..to].Trim();
        if (text.Length < Fewest || text.AsSpan().IndexOfAnyExcept(Marks + " ") >= 0)
            return null;
        RunFormat format = paragraph.Runs.FirstOrDefault(r => r.Start + r.Length > from, paragraph.Runs.LastOrDefault()).Format;
        // A line of marks goes with the break before it.
        Edit removal = paragraph.Text.AsSpan().Trim().Length == text.Length
            ? new Edit.RemoveParagraph(paragraph.Address)
            : new Edit.ReplaceText(paragraph.Address, from > 0 && paragraph.Text[from - 1] == '\n' ? from - 1 : from, to - (from > 0 && paragraph.Text[from - 1] == '\n' ? from - 1 : from), "");
        return new DrawnRule(RuleForm.Typed, TextMeasure.Width(text, format), paragraph.Address, removal);
    }

    /// <summary>How wide the text of a paragraph may be, where that is known; on the page, with the margins that the guidance asks for.</summary>
    public Length? Room(ObservedParagraph paragraph)
    {
        if (paragraph.Place is ObservedPlace.InCell cell)
            return cell.Room;
        if (paragraph.Place is not ObservedPlace.OnPage || paragraph.Section < 0 || paragraph.Section >= paper.Paper.Observed.Sections.Length)
            return null;
        PageShape page = paper.Paper.Observed.Sections[paragraph.Section].Page;
        PageStandard asked = paper.Layout.Page;
        Length width = page.Orientation == PageOrientation.Portrait ? Fit(page.Width, asked.Width) : page.Width;
        return width - Fit(page.Left, asked.Left) - Fit(page.Right, asked.Right);
    }

    /// <summary>How wide a line is in the size and weight that the guidance asks for; what it allows stays.</summary>
    public Length? WidthOf(Line line)
    {
        if (line.FirstRun is not { } run)
            return null;
        RunFormat format = run.Format;
        string text = run.Caps ? line.Text.ToUpperInvariant() : line.Text;
        if (line.Part.Component is { } component && paper.Layout.Components.TryGetValue(component, out ComponentStandard? row))
        {
            format = format with
            {
                Size = Fit(format.Size, row.Size),
                Bold = Fit(format.Bold, row.Bold),
                Italic = Fit(format.Italic, row.Italic),
            };
            text = row.Case.Preferred == LetterCase.Upper ? text.ToUpperInvariant() : text;
        }

        return TextMeasure.Width(text, format);
    }

    private static T Fit<T>(T value, Requirement<T> row)
        where T : notnull => row.Allowed.Contains(value) ? value : row.Preferred;

    // A soft break below the line, then marks.
    private static DrawnRule? NextLine(Line line)
    {
        string text = line.Paragraph.Text;
        int from = line.End;
        while (from < text.Length && text[from] is ' ' or '\t')
            from++;
        if (from >= text.Length || text[from] != '\n')
            return null;
        int to = text.IndexOf('\n', from + 1);
        return Typed(line.Paragraph, from, to < 0 ? text.Length : to);
    }

    private DrawnRule Border(ObservedParagraph paragraph) => new(
        RuleForm.Border, Room(paragraph) is { } room ? room - paragraph.Format.Left - paragraph.Format.Right : null, paragraph.Address, new Edit.RemoveRules(paragraph.Address));

    private static bool IsBeside(ObservedParagraph a, ObservedParagraph b) => (a.Place, b.Place) switch
    {
        (ObservedPlace.InCell x, ObservedPlace.InCell y) => x.Table == y.Table && x.Row == y.Row && x.Column == y.Column,
        (ObservedPlace.InBox x, ObservedPlace.InBox y) => x.Box == y.Box,
        (ObservedPlace.OnPage, ObservedPlace.OnPage) => true,
        _ => false,
    };
}
