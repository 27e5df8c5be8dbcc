using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Drafting.Corpus;

/// <summary>Phần giữa: kind and subject, addressees, body, tables.</summary>
internal sealed partial class Desk
{
    private readonly Dictionary<int, int> _openLists = [];
    private string? _bodyIndent;
    private string? _bodySpacing;

    private string BodyIndent => _bodyIndent ??= Layout.Has(Habits.TabIndent) || Layout.Has(Habits.SpaceIndent)
        ? "" : $"w:firstLine=\"{Jitter.Pick(567, 567, 709, 720, 697)}\"";

    private string BodySpacing => _bodySpacing ??= Layout.Has(Habits.LooseLines)
        ? Jitter.Pick("w:after=\"120\"", "w:before=\"60\" w:after=\"60\"")
        : Jitter.Pick("w:before=\"120\" w:after=\"0\" w:line=\"360\" w:lineRule=\"exact\"", "w:after=\"120\" w:line=\"340\" w:lineRule=\"exact\"",
            "w:before=\"120\" w:after=\"120\"", "w:before=\"60\" w:after=\"60\" w:line=\"264\" w:lineRule=\"auto\"", "w:after=\"120\" w:line=\"380\" w:lineRule=\"atLeast\"");

    public string Title()
    {
        if (Paper.Title.IsEmpty) return "";
        if (Layout.Has(Habits.TitleBreaks) && Paper.Title.Length > 1)
        {
            Line[] named = [.. Paper.Title.Where(static l => l.Key != "gach-duoi-trich-yeu")];
            return Joined(named, Centred) + string.Concat(Paper.Title.Where(static l => l.Key == "gach-duoi-trich-yeu").Select(l => Para(l, Centred))) + Gap();
        }
        string xml = "";
        foreach (Line line in Paper.Title)
        {
            string content = line.Key == "gach-duoi-trich-yeu" && Layout.Has(Habits.StateLook)
                ? Wml.P("ke", Centred, Drawings.Line(NextId(), 170, 4, 110))
                : Para(line, line.Key == "ten-loai" ? Centred with { Spacing = "w:before=\"240\" w:after=\"0\"" } : Centred);
            xml += Layout.Has(Habits.Controls) && line.Key == "trich-yeu" ? Wml.Control("TrichYeu", content) : content;
        }
        if (Paper.IsState && !Paper.Title.Any(static l => l.Key == "gach-duoi-trich-yeu"))
            xml += Wml.P("ke", Centred, Drawings.Line(NextId(), 170, 4, 110));
        return xml + Gap();
    }

    public string Addressees()
    {
        if (Paper.Addressees.IsEmpty) return "";
        Line[] lines = [.. Paper.Addressees];
        if (lines is [{ } only] || lines[0].Text.Length > 12)
            return Para(lines[0] with { Key = "kinh-gui+noi-kinh-gui" }, Centred) + string.Concat(lines.Skip(1).Select(l => Para(l, new Shape { Indent = "w:left=\"2835\"", Spacing = HeadSpacing }))) + Gap();
        var list = new Shape { Spacing = HeadSpacing, Align = "left" };
        return Layout.Addressees switch
        {
            AddresseeForm.Table => Wml.Table("", [3000, 6600], [Wml.Row(
                Wml.Cell(3000, Para(lines[0], list with { Align = "right" })), Wml.Cell(6600, string.Concat(lines.Skip(1).Select(l => Para(l, list)))))]),
            AddresseeForm.Tabs => Wml.P("kinh-gui+noi-kinh-gui", list with { Indent = "w:left=\"1440\"", Tabs = Wml.Tab(2835, "left") },
                    DirectRuns(lines[0]) + Run("\t", new Pen(14)) + DirectRuns(lines[1]))
                + string.Concat(lines.Skip(2).Select(l => Wml.P(l.Key, list with { Indent = "w:left=\"1440\"", Tabs = Wml.Tab(2835, "left") }, Run("\t", new Pen(14)) + DirectRuns(l)))),
            AddresseeForm.Centred => string.Concat(lines.Select(l => Para(l, Centred))),
            _ => Para(lines[0], list with { Indent = "w:left=\"1440\"" }) + string.Concat(lines.Skip(1).Select(l => Para(l, list with { Indent = "w:left=\"2835\"" }))),
        } + Blank(1);
    }

    public string Body(ImmutableArray<Line> lines)
    {
        string xml = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Key is "tieu-de-bang" or "o-bang")
            {
                Line[] rows = [.. lines.Skip(i).TakeWhile(static l => l.Key is "tieu-de-bang" or "o-bang")];
                xml += LinedTable(rows) + Blank(1);
                i += rows.Length - 1;
                continue;
            }
            xml += BodyPara(lines[i]);
            if (Layout.Has(Habits.DoubleBlanks)) xml += Blank(Jitter.Pick(1, 2), null);
        }
        return xml;
    }

    private string BodyPara(Line line)
    {
        if (line.Key == "khac") return OtherPara(line);
        if (line.Key is "loi-ban-hanh" or "so-phan-chuong" or "tieu-de-phan-chuong" or "so-muc" or "tieu-de-muc")
            return Para(line, new Shape { Spacing = BodySpacing, Align = "center", KeepNext = Jitter.OneIn(2) });
        int? list = List(line, out string text);
        string lead = list is not null ? "" : Layout.Has(Habits.TabIndent) ? "\t" : Layout.Has(Habits.SpaceIndent) ? "          " : "";
        var shape = new Shape { List = list, Spacing = BodySpacing, Indent = list is null && BodyIndent.Length > 0 ? BodyIndent : null, Align = "both" };
        if (line.Key == "dieu" && text.Length > 70 && Layout.Format != FormatForm.Styles)
            return Wml.P(line.Key, shape with { Style = StyleOf(line.Key) }, Runs($"{lead}**{text[..7]}**{text[7..]}", new Pen(BodySize)));
        return Para(line with { Text = lead + text }, shape);
    }

    /// <summary>The list of a line that is numbered by Word, its typed label taken away.</summary>
    private int? List(Line line, out string text)
    {
        text = line.Text;
        int kind = line.Key switch { "de-muc-la-ma" => 0, "khoan" => 1, "diem" => 2, "gach-dau-dong" => 3, _ => -1 };
        bool automatic = Layout.Numbers == NumberForm.Automatic || (Layout.Numbers == NumberForm.Mixed && kind is 1 or 3);
        Match label = Label().Match(line.Text);
        if (kind < 0 || !automatic || !label.Success) return null;
        string value = label.Groups[1].Value.TrimEnd('.', ')', '-');
        if (kind == 2 && !"abcd".Contains(value, StringComparison.Ordinal)) return null;
        bool first = value is "I" or "1" or "a";
        if (!_openLists.ContainsKey(kind) && !first && kind != 3) return null;
        if (!_openLists.ContainsKey(kind) || (first && kind != 3)) _openLists[kind] = NewList(kind);
        text = line.Text[label.Length..];
        return _openLists[kind];
    }

    private string LinedTable(Line[] rows)
    {
        int columns = rows.Max(static r => r.Cells.Length);
        int total = _landscape ? 13500 : 9300;
        int[] widths = [.. Enumerable.Range(0, columns).Select(i => columns > 2 && i == 0 ? 900 : (total - (columns > 2 ? 900 : 0)) / (columns > 2 ? columns - 1 : columns))];
        return Wml.Table(Wml.Lined, widths, rows.Select(row => Wml.Row(row.Cells.Select((cell, i) => Wml.Cell(widths[i],
            string.Concat(cell.Split('\n').Select(part => part.Length == 0 ? Blank(1) : CellPara(row, part, i))))))));

        string CellPara(Line row, string text, int column) => Wml.P(Paper.IsOther ? "khac" : row.Key,
            new Shape { Spacing = HeadSpacing, Align = row.Key == "tieu-de-bang" || column == 0 || text.Length < 9 ? "center" : "both" },
            DirectRuns(new Line(row.Key, text)));
    }

    // A paper that is none marks its own lines: @c centred, @r right, @h bold, @t two cells without borders.
    private string OtherPara(Line line)
    {
        string mark = line.Text.Length > 3 && line.Text[0] == '@' ? line.Text[..2] : "";
        string text = mark.Length > 0 ? line.Text[3..] : line.Text;
        if (mark == "@t")
        {
            string[] cells = text.Split('|');
            return Wml.Table("", [LeftWidth, RightWidth], [Wml.Row(cells.Select((cell, i) => Wml.Cell(i == 0 ? LeftWidth : RightWidth,
                string.Concat(cell.Trim().Split('\n').Select(part => Wml.P("khac", Centred, Runs(part, new Pen(13, Bold: Jitter.OneIn(2)))))))))]);
        }
        var shape = new Shape { Spacing = BodySpacing, Align = mark switch { "@c" => "center", "@r" => "right", "@h" => "left", _ => "both" }, Indent = mark.Length == 0 && BodyIndent.Length > 0 ? BodyIndent : null };
        return Wml.P("khac", shape, Runs(text, new Pen(mark == "@c" ? 15 : BodySize, Bold: mark is "@c" or "@h", Italic: mark == "@r")));
    }

    private string Gap() => Layout.Has(Habits.DoubleBlanks) ? Blank(2) : Layout.Has(Habits.Blanks) || Jitter.OneIn(2) ? Blank(1) : "";

    [GeneratedRegex(@"^([IVX]+[.\-]|\d+[.\-]|[a-zđ]\)|-)\s+")]
    private static partial Regex Label();
}
