namespace Drafting.Corpus;

/// <summary>Dòng: how a typist formats each component, and lines put together in one paragraph.</summary>
internal sealed partial class Desk
{
    private bool StateLook => Paper.IsState || Layout.Has(Habits.StateLook);

    public Pen PenOf(string key) => key switch
    {
        "tieu-de" => new(StateLook ? 13 : 15, Bold: true),
        "tieu-ngu" => new(14, Bold: true),
        "co-quan-cap-tren" => new(StateLook ? 13 : 14),
        "co-quan" => new(StateLook ? 13 : 14, Bold: true),
        "so-ky-hieu" => new(StateLook ? 13 : 14),
        "dia-danh-ngay" => new(StateLook ? 13 : 14, Italic: true),
        "trich-yeu-cong-van" => new(StateLook ? 13 : 12, Italic: !StateLook),
        "ten-loai" => new(StateLook ? 14 : 16, Bold: true),
        "hinh-thuc-sao" => new(15, Bold: true),
        "tac-gia" => new(15, Bold: true),
        "trich-yeu" => new(14, Bold: true),
        "do-mat" or "do-khan" => new(14, Bold: true),
        "luu-hanh" => new(12, Bold: true),
        "du-thao" or "dan-chieu-phu-luc" => new(14, Italic: true),
        "kinh-gui" => new(14, Italic: !StateLook),
        "loi-ban-hanh" or "so-phan-chuong" or "tieu-de-phan-chuong" or "so-muc" or "tieu-de-muc" or "dieu" or "de-muc-la-ma" => new(BodySize, Bold: true),
        "can-cu" => new(BodySize, Italic: StateLook),
        "tieu-de-bang" => new(13, Bold: true),
        "o-bang" => new(13),
        "quyen-han" or "ho-ten" => new(14, Bold: true),
        "chuc-vu" => new(14, Bold: StateLook || !Paper.Signature.Any(static l => l.Key == "quyen-han")),
        "noi-nhan" => StateLook ? new(12, Bold: true, Italic: true) : new(14, Underlined: true),
        "dong-noi-nhan" => new(StateLook ? 11 : 12),
        "danh-may" => new(8),
        "lien-he" => new(10),
        "so-phu-luc" or "tieu-de-phu-luc" => new(14, Bold: true),
        "khac" => new(12),
        "dau-sao" or "noi-kinh-gui" or "gach-duoi-trich-yeu" => new(14),
        _ => new(BodySize),
    };

    private string? StyleOf(string key) => Layout.Format switch
    {
        FormatForm.Headings => key switch
        {
            "ten-loai" => "Heading1",
            "trich-yeu" => "Title",
            "de-muc-la-ma" or "dieu" or "so-phan-chuong" or "tieu-de-phan-chuong" => "Heading2",
            "khoan" => Jitter.OneIn(2) ? "Heading3" : "ListParagraph",
            _ => null,
        },
        FormatForm.Styles => ForeignStyles.IdOf(key),
        _ => null,
    };

    /// <summary>One paragraph of one component.</summary>
    private string Para(Line line, Shape shape, string extra = "") =>
        Wml.P(line.Key, shape with { Style = shape.Style ?? StyleOf(line.Key) }, Runs(line.Text, PenOf(line.Key)) + extra);

    /// <summary>Empty paragraphs, with the format that the pen had there.</summary>
    private string Blank(int count, string? align = "center") => string.Concat(Enumerable.Repeat(0, count).Select(_ =>
        Wml.P(null, new Shape { Spacing = HeadSpacing, Align = align, Mark = Jitter.OneIn(2) ? "<w:rPr><w:sz w:val=\"28\"/></w:rPr>" : null }, "")));

    private string HeadSpacing => Layout.Has(Habits.LooseLines) ? "w:after=\"0\"" : "w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"";

    private Shape Centred => new() { Spacing = HeadSpacing, Align = "center" };

    /// <summary>Several lines as one paragraph; equal neighbours share one key.</summary>
    private string Joined(IEnumerable<Line> lines, Shape shape, string extra = "")
    {
        Line[] all = [.. lines];
        string runs = string.Join("<w:r><w:br/></w:r>", all.Select(line => DirectRuns(line)));
        return Wml.P(Keys(all.Where(static l => l.Text.Length > 0).Select(static l => l.Key)), shape, runs + extra);
    }

    // In a paragraph of several components no paragraph style can say the weight.
    private string DirectRuns(Line line)
    {
        Pen pen = PenOf(line.Key);
        string xml = Runs(line.Text, pen);
        if (Layout.Format != FormatForm.Styles) return xml;
        string weight = (pen.Bold ? "<w:b/>" : "") + (pen.Italic ? "<w:i/>" : "") + $"<w:sz w:val=\"{pen.Size * 2}\"/>";
        return xml.Contains("<w:r><w:rPr>", StringComparison.Ordinal) ? xml : xml.Replace("<w:r><w:t", $"<w:r><w:rPr>{weight}</w:rPr><w:t", StringComparison.Ordinal);
    }

    private static string Keys(IEnumerable<string> keys)
    {
        var kept = new List<string>();
        foreach (string key in keys.SelectMany(static k => k.Split('+')))
        {
            if (kept.Count == 0 || kept[^1] != key) kept.Add(key);
        }
        return string.Join('+', kept);
    }

    /// <summary>Two columns of lines as paragraphs of one line each, the columns set by tabs or by blanks.</summary>
    private string Zipped(IReadOnlyList<Line?> left, IReadOnlyList<Line?> right, bool centredLeft)
    {
        bool blanks = Layout.Tail == TailForm.Spaces && Layout.Head == HeadForm.Spaces;
        string tabs = (centredLeft ? Wml.Tab(2200) : "") + Wml.Tab(centredLeft ? 6900 : 6700);
        string xml = "";
        for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            Line? a = i < left.Count ? left[i] : null;
            Line? b = i < right.Count ? right[i] : null;
            if (a is null && b is null)
            {
                xml += Blank(1, null);
                continue;
            }
            string label = Keys(new[] { a, b }.OfType<Line>().Select(static l => l.Key));
            string lead = blanks ? Padding(centredLeft ? Math.Max(0, 30 - (Breadth(a) / 2)) : 0) : centredLeft && a is not null ? "\t" : "";
            int fill = Math.Max(3, 89 - lead.Length - Breadth(a) - (Breadth(b) / 2));
            string gap = b is null ? "" : blanks ? Padding(fill) : centredLeft && a is null ? "\t\t" : "\t";
            string runs = (lead.Length > 0 ? Run(lead, new Pen(14)) : "") + (a is null ? "" : DirectRuns(a))
                + (gap.Length > 0 ? Run(gap, new Pen(14)) : "") + (b is null ? "" : DirectRuns(b));
            xml += Wml.P(label, new Shape { Tabs = blanks ? null : tabs, Spacing = HeadSpacing }, runs);
        }
        return xml;

        static string Padding(int count) => new(' ', count);

        // About how many blanks of the same size a line is wide.
        static int Breadth(Line? line) => line is null ? 0 : (int)line.Text.Sum(static c => char.IsUpper(c) || c == '_' ? 2.6 : char.IsLetterOrDigit(c) ? 1.9 : 1.0);
    }
}
