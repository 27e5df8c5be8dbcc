using System.Text;
using System.Text.RegularExpressions;

namespace Drafting.Corpus;

/// <summary>Một chữ: size in points, weight, slope, underline.</summary>
internal readonly record struct Pen(double Size, bool Bold = false, bool Italic = false, bool Underlined = false);

/// <summary>Bàn soạn thảo: one paper under one layout, with what its package collects on the way.</summary>
internal sealed partial class Desk(Paper paper, Layout layout)
{
    private int _ids;
    private int _revisions = 900;

    public Paper Paper { get; } = paper;
    public Layout Layout { get; } = layout;
    public Jitter Jitter { get; } = new(paper.Name);
    public List<string> Footnotes { get; } = [];
    public List<string> Comments { get; } = [];
    public List<(int Id, int Kind)> Lists { get; } = [];
    public double BodySize { get; } = new Jitter(paper.Name + "size").Pick(14, 14, 14, 14, 13.5, 15, 13);

    public int NextId() => ++_ids;

    /// <summary>Starts a list: 0 Roman, 1 decimal, 2 letters, 3 dashes.</summary>
    public int NewList(int kind)
    {
        Lists.Add((Lists.Count + 1, kind));
        return Lists.Count;
    }

    /// <summary>The runs of a line; the text may hold <c>**bold**</c>, <c>^[footnote]</c>, <c>{+inserted+}</c>, <c>{-deleted-}</c>, <c>{!comment|words}</c>.</summary>
    public string Runs(string text, Pen pen)
    {
        var xml = new StringBuilder();
        int at = 0;
        foreach (Match match in Marked().Matches(text))
        {
            xml.Append(Plain(text[at..match.Index], pen));
            at = match.Index + match.Length;
            xml.Append(Special(match, pen));
        }
        return xml.Append(Plain(text[at..], pen)).ToString();
    }

    private string Special(Match match, Pen pen)
    {
        string inner = match.Groups.Values.Skip(1).First(static g => g.Success).Value;
        string who = "w:author=\"Văn phòng\" w:date=\"2025-04-01T08:00:00Z\"";
        switch (match.Value[..2])
        {
            case "**":
                return Plain(inner, pen with { Bold = true });
            case "^[":
                Footnotes.Add(Run(inner, new Pen(10)));
                return $"<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"{Footnotes.Count + 1}\"/></w:r>";
            case "{+":
                return $"<w:ins w:id=\"{++_revisions}\" {who}>{Plain(inner, pen)}</w:ins>";
            case "{-":
                return $"<w:del w:id=\"{++_revisions}\" {who}>{Plain(inner, pen).Replace("<w:t ", "<w:delText ", StringComparison.Ordinal).Replace("</w:t>", "</w:delText>", StringComparison.Ordinal)}</w:del>";
            default:
                int id = Comments.Count;
                string[] parts = inner.Split('|');
                Comments.Add(parts[0]);
                return $"<w:commentRangeStart w:id=\"{id}\"/>{Plain(parts[1], pen)}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>";
        }
    }

    private string Plain(string text, Pen pen)
    {
        if (text.Length == 0) return "";
        if (!Layout.Has(Habits.SplitRuns)) return Run(text, pen);
        // Word ends a run wherever somebody once corrected something.
        string[] parts = NumberParts().IsMatch(text) ? [.. NumberParts().Split(text).Where(static s => s.Length > 0)] : Broken(text);
        var xml = new StringBuilder();
        foreach (string part in parts)
        {
            bool proof = Jitter.OneIn(4);
            xml.Append(proof ? "<w:proofErr w:type=\"spellStart\"/>" : "").Append(Run(part, pen)).Append(proof ? "<w:proofErr w:type=\"spellEnd\"/>" : "");
        }
        if (Jitter.OneIn(9)) xml.Append($"<w:bookmarkStart w:id=\"{NextId()}\" w:name=\"_Hlk{Jitter.Below(99999)}\"/><w:bookmarkEnd w:id=\"{_ids}\"/>");
        return xml.ToString();
    }

    private string[] Broken(string text)
    {
        if (text.Length < 12 || Jitter.OneIn(2)) return [text];
        int cut = Jitter.Below(text.Length - 4) + 2;
        return [text[..cut], text[cut..]];
    }

    /// <summary>One run in the letters of the layout.</summary>
    public string Run(string text, Pen pen)
    {
        string rsid = Layout.Has(Habits.SplitRuns) ? $" w:rsidR=\"{Jitter.Rsid()}\"" : "";
        if (Layout.Has(Habits.HardBlanks)) text = HardBlank().Replace(text.Replace(" năm 20", "\u00A0năm\u00A020", StringComparison.Ordinal), "$1\u2011$2");
        return Layout.Letters switch
        {
            Letters.Nfd => One(text.Normalize(NormalizationForm.FormD), pen, null),
            Letters.Vni => One(OldEncodings.ToVni(text), pen, "VNI-Times"),
            Letters.Tcvn3 => Tcvn3(text, pen),
            _ => One(text, pen, null),
        };

        string One(string words, Pen with, string? font) => $"<w:r{rsid}>{RunFormat(with, font)}{Wml.Text(words)}</w:r>";

        // Capitals with a tone mark exist only in the capital fonts, so typists changed the font for a line or for one letter.
        string Tcvn3(string words, Pen with)
        {
            if (words.Any(char.IsLetter) && words.ToUpperInvariant() == words && !words.StartsWith("Số", StringComparison.Ordinal))
                return One(OldEncodings.ToTcvn3(words.ToLowerInvariant()), with, ".VnTimeH");
            var xml = new StringBuilder();
            int at = 0;
            for (int i = 0; i < words.Length; i++)
            {
                if (!OldEncodings.NeedsCapitalFont(words[i])) continue;
                if (i > at) xml.Append(One(OldEncodings.ToTcvn3(words[at..i]), with, ".VnTime"));
                xml.Append(One(OldEncodings.ToTcvn3(char.ToLowerInvariant(words[i]).ToString()), with, ".VnTimeH"));
                at = i + 1;
            }
            return at < words.Length ? xml.Append(One(OldEncodings.ToTcvn3(words[at..]), with, ".VnTime")).ToString() : xml.ToString();
        }
    }

    private string RunFormat(Pen pen, string? font)
    {
        FormatForm form = Layout.Format;
        string fonts = font is not null ? $"<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\"/>"
            : form == FormatForm.Direct ? "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
            : form == FormatForm.Headings ? "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>"
            : "";
        // Where the defaults say it, the typist did not say it again.
        bool sayWeight = form != FormatForm.Styles;
        bool saySize = form is FormatForm.Direct or FormatForm.Headings || (pen.Size != 14 && sayWeight);
        string size = saySize ? $"<w:sz w:val=\"{pen.Size * 2}\"/>{(Jitter.OneIn(3) ? "" : $"<w:szCs w:val=\"{pen.Size * 2}\"/>")}" : "";
        string inner = fonts
            + (pen.Bold && sayWeight ? "<w:b/><w:bCs/>" : form == FormatForm.Headings ? "<w:b w:val=\"0\"/>" : "")
            + (pen.Italic && sayWeight ? "<w:i/>" : form == FormatForm.Headings ? "<w:i w:val=\"0\"/>" : "")
            + (form == FormatForm.Headings ? "<w:color w:val=\"000000\"/>" : "")
            + size + (pen.Underlined ? "<w:u w:val=\"single\"/>" : "");
        return inner.Length == 0 ? "" : $"<w:rPr>{inner}</w:rPr>";
    }

    [GeneratedRegex(@"\*\*(.+?)\*\*|\^\[(.+?)\]|\{\+(.+?)\+\}|\{-(.+?)-\}|\{!(.+?)\}", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(Số:? ?)(\d*)( ?[-/] ?)(\S.*)$")]
    private static partial Regex NumberParts();

    [GeneratedRegex(@"(\d)-(\p{Lu})")]
    private static partial Regex HardBlank();
}
