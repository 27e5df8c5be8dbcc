using System.Collections.Immutable;

namespace Drafting.Corpus;

/// <summary>Phần đầu: bodies, number, title, date, in the columns or rows that the layout uses.</summary>
internal sealed partial class Desk
{
    private static readonly string[] LeftOrder =
        ["co-quan-cap-tren", "co-quan", "dau-sao", "so-ky-hieu", "trich-yeu-cong-van", "do-mat", "do-khan", "khac"];

    private static readonly string[] RightOrder = ["tieu-de", "tieu-ngu", "dia-danh-ngay", "luu-hanh", "du-thao"];

    // The state's title is longer than the Party's.
    private int LeftWidth => Paper.IsState ? 3900 : 4500;

    private int RightWidth => 9600 - LeftWidth;

    private Line[] Column(string[] order) => [.. Paper.Head.Where(l => order.Contains(l.Key)).OrderBy(l => Array.IndexOf(order, l.Key))];

    private static bool IsUpper(Line line) => line.Key is "co-quan-cap-tren" or "co-quan" or "dau-sao" or "tieu-de" or "tieu-ngu";

    public string Head()
    {
        Line[] left = Column(LeftOrder);
        Line[] right = Column(RightOrder);
        if (left.Length + right.Length == 0 || Layout.Head == HeadForm.None) return "";
        string head = Layout.Head switch
        {
            HeadForm.TwoByTwo => TwoRows(left, right, middle: 0),
            HeadForm.TwoByThree => TwoRows(left, right, middle: 240),
            HeadForm.OneByTwoBreaks => Wml.Table("", [LeftWidth, RightWidth], [Wml.Row(
                Wml.Cell(LeftWidth, Joined(WithTypedRules(left), Centred)), Wml.Cell(RightWidth, Joined(WithTypedRules(right), Centred)))]),
            HeadForm.OneByTwo => Wml.Table("", [LeftWidth, RightWidth], [Wml.Row(
                Wml.Cell(LeftWidth, Stack(left, Centred)), Wml.Cell(RightWidth, Stack(right, Centred)))]),
            HeadForm.LineRows => LineRows(left, right),
            HeadForm.Tabs or HeadForm.Spaces => ZippedHead(left, right),
            HeadForm.Boxes or HeadForm.VmlBoxes => BoxedHead(left, right),
            HeadForm.Frames => Stack(left, Framed(1, 4200)) + Stack(right, Framed(4300, 4700)) + Blank(Math.Max(1, (2 * left.Length) - (Layout.Has(Habits.Blanks) ? 3 : 7))),
            _ => StackedHead(left, right),
        };
        if (Layout.Has(Habits.Controls)) head = Wml.Control("DauVanBan", head);
        return head + Blank(Layout.Has(Habits.DoubleBlanks) ? 2 : 1);
    }

    private string TwoRows(Line[] left, Line[] right, int middle)
    {
        int[] widths = middle > 0 ? [LeftWidth, middle, RightWidth] : [LeftWidth, RightWidth];
        string gap = middle > 0 ? Wml.Cell(middle, Blank(1)) : "";
        return Wml.Table("", widths,
        [
            Wml.Row(Wml.Cell(LeftWidth, Stack(left.Where(IsUpper), Centred)), gap, Wml.Cell(RightWidth, Stack(right.Where(IsUpper), Centred))),
            Wml.Row(Wml.Cell(LeftWidth, Stack(left.Where(static l => !IsUpper(l)), Centred)), gap,
                Wml.Cell(RightWidth, Stack(right.Where(static l => !IsUpper(l)), Centred))),
        ]);
    }

    private string LineRows(Line[] left, Line[] right)
    {
        Line?[] a = [.. Rows(left)];
        Line?[] b = [.. Rows(right)];
        var rows = new List<string>();
        // The title stands beside the body's name, the date beside the number; what is between stays empty.
        Line?[] upperB = [.. b.Where(static l => l is not null && IsUpper(l))];
        Line?[] lowerB = [.. b.Where(static l => l is not null && !IsUpper(l))];
        int upper = Math.Max(a.Count(static l => l is not null && IsUpper(l)), upperB.Length);
        Line?[] upperA = [.. a.Where(static l => IsUpper(l!))];
        Line?[] lowerA = [.. a.Where(static l => !IsUpper(l!))];
        for (int i = 0; i < upper; i++) rows.Add(OneRow(At(upperA, i), At(upperB, i)));
        for (int i = 0; i < Math.Max(lowerA.Length, lowerB.Length); i++) rows.Add(OneRow(At(lowerA, i), At(lowerB, i)));
        return Wml.Table("", [LeftWidth, RightWidth], rows, "autofit");

        static Line? At(Line?[] lines, int i) => i < lines.Length ? lines[i] : null;
        static IEnumerable<Line?> Rows(Line[] lines) => lines;
        string OneRow(Line? x, Line? y) => Wml.Row(
            Wml.Cell(LeftWidth, x is null ? Blank(1) : Stack([x], Centred)), Wml.Cell(RightWidth, y is null ? Blank(1) : Stack([y], Centred)));
    }

    private string ZippedHead(Line[] left, Line[] right)
    {
        List<Line?> a = [.. Flat(left.Where(IsUpper))];
        List<Line?> b = [.. Flat(WithTypedRules(right).Where(static l => IsUpper(l) || l.Key == "ke"))];
        while (a.Count < b.Count) a.Add(null);
        while (b.Count < a.Count) b.Add(null);
        a.AddRange(Flat(left.Where(static l => !IsUpper(l))));
        b.AddRange(Flat(right.Where(static l => !IsUpper(l))));
        string xml = Zipped(a, b, centredLeft: true);
        return Layout.Rule is RuleForm.VmlOwn ? InsertAfterFirst(xml, Wml.P("ke", new Shape { Spacing = HeadSpacing }, Drawings.OldLine(NextId(), 255, 2, 170))) : xml;

        static IEnumerable<Line> Flat(IEnumerable<Line> lines) => lines.SelectMany(static l => l.Text.Split('\n').Select(t => l with { Text = t }));
        static string InsertAfterFirst(string all, string one)
        {
            int end = all.IndexOf("</w:p>", StringComparison.Ordinal) + 6;
            return all[..end] + one + all[end..];
        }
    }

    private string BoxedHead(Line[] left, Line[] right)
    {
        Func<int, int, int, int, int, string, string> box = Layout.Head == HeadForm.Boxes ? Drawings.Box : Drawings.OldBox;
        string boxes = box(NextId(), -15, 0, 225, 110, Stack(left, Centred)) + box(NextId(), 225, 0, 255, 110, Stack(right, Centred));
        return Wml.P(null, new Shape { Spacing = HeadSpacing }, boxes) + Blank(6, null);
    }

    private string StackedHead(Line[] left, Line[] right) =>
        Stack(left.Where(IsUpper), Centred with { Indent = "w:right=\"5000\"" })
        + Stack(right.Where(IsUpper), Centred with { Indent = "w:left=\"4300\"" })
        + Stack(left.Where(static l => !IsUpper(l)), Centred with { Indent = "w:right=\"5000\"" })
        + Stack(right.Where(static l => !IsUpper(l)), Centred with { Indent = "w:left=\"4300\"" });

    private Shape Framed(int x, int width) =>
        Centred with { Frame = $"w:w=\"{width}\" w:hSpace=\"180\" w:wrap=\"around\" w:vAnchor=\"text\" w:hAnchor=\"margin\" w:x=\"{x}\" w:y=\"1\"" };

    private string Stack(IEnumerable<Line> lines, Shape shape)
    {
        string xml = string.Concat(lines.Select(line => HeadPara(line, shape)));
        return xml.Length > 0 ? xml : Blank(1);
    }

    private bool CarriesRule(Line line) => Layout.Rule != RuleForm.None
        && (line.Key == (Paper.IsState ? "tieu-ngu" : "tieu-de") || (line.Key == "co-quan" && Paper.IsState));

    private string HeadPara(Line line, Shape shape)
    {
        // A long name is broken by hand: here with a soft break, there with a paragraph of its own.
        if (line.Text.Contains('\n') && Jitter.OneIn(2))
        {
            string[] parts = line.Text.Split('\n');
            return string.Concat(parts[..^1].Select(part => Para(line with { Text = part }, shape))) + HeadPara(line with { Text = parts[^1] }, shape);
        }
        if (!CarriesRule(line)) return Para(line, shape);
        bool isTitle = line.Key != "co-quan";
        int length = isTitle ? Jitter.Pick(150, 170, 186, 200) : Jitter.Pick(60, 80);
        int left = ((isTitle ? RightWidth : LeftWidth) / 40) - (length / 2) - 5;
        return Layout.Rule switch
        {
            RuleForm.Underscores => Para(line, shape) + Para(new Line("ke", new string('_', length / 8)), shape),
            RuleForm.Dashes => Para(line, shape) + Para(new Line("ke", new string('-', length / 6)), shape),
            RuleForm.DrawingOwn => Para(line, shape) + Wml.P("ke", shape, Drawings.Line(NextId(), left, 3, length)),
            RuleForm.VmlOwn => Para(line, shape) + Wml.P("ke", shape, Drawings.OldLine(NextId(), left, 3, length)),
            RuleForm.Drawing => Para(line, Spread(shape), Drawings.Line(NextId(), left, 18, length)),
            RuleForm.Vml => Para(line, Spread(shape), Drawings.OldLine(NextId(), left, 18, length)),
            RuleForm.Border => Para(line, shape with { Border = Wml.Thin, Indent = shape.Indent ?? (isTitle ? "w:left=\"250\" w:right=\"250\"" : "w:left=\"1500\" w:right=\"1500\"") }),
            RuleForm.BorderOwn => Para(line, shape) + Wml.P("ke", shape with { Border = Wml.ThinTop, Indent = isTitle ? Ruled(shape, 600) : Ruled(shape, 1500) }, ""),
            _ => Wml.P(line.Key, shape with { Style = StyleOf(line.Key) }, Runs(line.Text, PenOf(line.Key) with { Underlined = true })),
        };

        // Room for a rule that hangs below the words.
        static Shape Spread(Shape shape) => shape with { Spacing = "w:before=\"0\" w:after=\"100\"" };

        static string Ruled(Shape shape, int inset) => shape.Indent switch
        {
            "w:right=\"5000\"" => "w:left=\"1500\" w:right=\"6500\"",
            "w:left=\"4300\"" => "w:left=\"5000\" w:right=\"700\"",
            _ => $"w:left=\"{inset}\" w:right=\"{inset}\"",
        };
    }

    /// <summary>The rules typed as lines of their own, for heads that have no paragraphs to draw on.</summary>
    private Line[] WithTypedRules(IEnumerable<Line> lines) => Layout.Rule is not (RuleForm.Underscores or RuleForm.Dashes)
        ? [.. lines]
        : [.. lines.SelectMany(line => CarriesRule(line) ? new[] { line, new Line("ke", new string(Layout.Rule == RuleForm.Dashes ? '-' : '_', line.Key == "co-quan" ? 9 : 22)) } : [line])];
}
