using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Recognition;

/// <summary>A paper as a table of lines, <c>keys | look | text</c>: what each paragraph should be found to be, how it looks, what it says. Look: <c>b</c>
/// bold, <c>i</c> italic, <c>c</c> centred, <c>r</c> right, <c>&gt;</c> indented to the right half, <c>_</c> ruled, <c>T0.1.0/2</c> table, row, column of
/// columns (with <c>L</c> lined, with <c>H</c> said to be a heading), <c>B2</c> box, <c>12</c> size, <c>#1.</c> automatic label, <c>=VB Trích yếu</c> style. <c>⇥</c> is a tab, <c>↵</c> a soft break.</summary>
internal static class SketchedPaper
{
    /// <summary>Recognises a sketch and says where what was found is not what the sketch says.</summary>
    public static string[] Differences(string sketch, ObservationKind kind = ObservationKind.Word)
    {
        string[][] lines = [.. Lines(sketch)];
        string[][] found = LabelKeys.Of(ComponentRecognizer.Recognize(Paper(sketch, kind)));
        return [.. lines.Zip(found).Where(static p => p.First[0] != string.Join('+', p.Second)).Select(static p => $"{p.First[2]}: {p.First[0]} ≠ {string.Join('+', p.Second)}")];
    }

    public static RecognizedDocument Recognize(string sketch, ObservationKind kind = ObservationKind.Word) => ComponentRecognizer.Recognize(Paper(sketch, kind));

    public static ObservedDocument Paper(string sketch, ObservationKind kind = ObservationKind.Word)
    {
        ImmutableArray<ObservedParagraph> paragraphs = [.. Lines(sketch).Select((line, i) => Paragraph(line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), line[2], i))];
        var page = new PageShape(Length.FromMillimetres(210), Length.FromMillimetres(297), default, default, default, default, default, PageOrientation.Portrait);
        return new ObservedDocument("x.docx", kind, paragraphs, [new ObservedSection(page, false, false, false, [])], [], [], []);
    }

    private static IEnumerable<string[]> Lines(string sketch) => sketch.ReplaceLineEndings("\n").Split('\n')
        .Where(static line => line.Contains('|', StringComparison.Ordinal))
        .Select(static line => line.Split('|', 3))
        .Select(static cells => new[] { cells[0].Trim(), cells[1].Trim(), (cells[2].StartsWith(' ') ? cells[2][1..] : cells[2]).TrimEnd().Replace('⇥', '\t').Replace('↵', '\n') });

    private static ObservedParagraph Paragraph(string[] look, string text, int i)
    {
        bool Has(string flag) => look.Contains(flag);
        Alignment alignment = Has("c") ? Alignment.Center : Has("r") ? Alignment.Right : Alignment.Justify;
        int size = look.Select(static l => int.TryParse(l, CultureInfo.InvariantCulture, out int points) ? points : 0).Max(otherwise: 14);
        var run = new ObservedRun(0, text.Length, new RunFormat(FontSize.FromPoints(size), Has("b"), Has("i"), false), "Times New Roman", null, false);
        var format = new ParagraphFormat(alignment, Has(">") ? Length.FromPoints(225) : default, default, default, default, default, default, BottomRule: Has("_") ? Length.FromPoints(1) : default);
        string? label = look.FirstOrDefault(static l => l[0] == '#')?[1..];
        string? style = look.FirstOrDefault(static l => l[0] == '=')?[1..].Replace('~', ' ');
        return new ObservedParagraph(new ParagraphAddress("main", i + 1), text, text.Length == 0 ? [] : [run], format, style ?? "Normal", label, Place(look), 0, [], true);
    }

    private static ObservedPlace Place(string[] look)
    {
        if (look.FirstOrDefault(static l => l[0] == 'B') is { } box)
            return new ObservedPlace.InBox(int.Parse(box[1..], CultureInfo.InvariantCulture), null);
        if (look.FirstOrDefault(static l => l[0] == 'T') is not { } cell)
            return new ObservedPlace.OnPage();
        int[] figures = [.. cell[1..].TrimEnd('L', 'H').Split('.', '/').Select(static f => int.Parse(f, CultureInfo.InvariantCulture))];
        return new ObservedPlace.InCell(figures[0], figures[1], figures[2], figures[3], cell.Contains('L'), Repeats: cell.EndsWith('H'));
    }

    private static int Max(this IEnumerable<int> sizes, int otherwise) => sizes.Append(0).Max() is > 0 and int size ? size : otherwise;
}
