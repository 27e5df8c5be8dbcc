using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Core.Checking;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Checking;

/// <summary>A recognised paper in a few lines, as the rules' pages write it. What a line does not say is as the regime prefers.
/// <code>
/// [tên loại văn bản | cỡ chữ 14 pt; không đậm] QUYẾT ĐỊNH      a paragraph that is one component
/// +[nơi kính gửi] Ban Tổ chức                                  one more component in the paragraph above
/// [bản sao 1 / số và ký hiệu] Số 24-BS/TU                      in another region
/// [trang | lề trái 25 mm; không số trang]                      the section that follows; the first one stands by itself
/// [chú thích 1] text                                           a footnote; [^1] in a text refers to it
/// [trống] · [nét kẻ] · [dấu văn thư] · [chưa rõ] text          what is no component
/// [dấu vết: nhận xét] text                                     a trace at the paragraph above
/// </code>
/// In a text, <c>⏎</c> is a soft break, <c>⇥</c> a tab, <c>**…**</c> turns bold over, <c>~~…~~</c> italic, <c>__…__</c> underline, <c>\u00A0</c> a character.
/// </summary>
internal sealed partial class PaperSketch
{
    private readonly LayoutStandard layout;
    private readonly ImmutableArray<ObservedParagraph>.Builder paragraphs = ImmutableArray.CreateBuilder<ObservedParagraph>();
    private readonly ImmutableArray<RecognizedPart>.Builder parts = ImmutableArray.CreateBuilder<RecognizedPart>();
    private readonly ImmutableArray<ObservedTrace>.Builder traces = ImmutableArray.CreateBuilder<ObservedTrace>();
    private readonly SortedDictionary<int, List<ObservedParagraph>> notes = [];
    private readonly List<SketchedSection> sections = [];

    private PaperSketch(LayoutStandard layout) => this.layout = layout;

    /// <summary>Reads a sketch.</summary>
    /// <param name="info">The words behind the fence: a regime, <c>phat-hanh</c>, <c>loai=cong-van</c>, <c>ngay=2026-06-01</c> (of the paper), <c>hom-nay=2026-06-02</c>,
    /// <c>chu-tron</c>, <c>khong-phai-van-ban</c>, <c>hai-mat</c> (the office prints on both sides), <c>con-ban-ghi</c> (the file holds its record).</param>
    /// <param name="text">The lines.</param>
    public static (RecognizedDocument Paper, CheckSettings Settings) Read(string info, string text)
    {
        string[] words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? Word(string key) => words.FirstOrDefault(w => w.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..];
        DateOnly? Day(string key) => Word(key) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        foreach (string word in words)
        {
            if (LayoutStandards.Find(word) is null && word is not ("phat-hanh" or "du-thao" or "chu-tron" or "khong-phai-van-ban" or "hai-mat" or "con-ban-ghi")
                && word.Split('=')[0] is not ("loai" or "ngay" or "hom-nay"))
            {
                throw new FormatException($"Unknown word behind the fence: {word}");
            }
        }

        LayoutStandard layout = words.Select(LayoutStandards.Find).FirstOrDefault(static s => s is not null) ?? LayoutStandards.Find("hd05-2026")!;
        if (words.Contains("hai-mat"))
            layout = layout with { Page = layout.Page with { Duplex = layout.Page.Duplex with { Preferred = true } } };
        var sketch = new PaperSketch(layout);
        foreach (string line in text.Split('\n').Where(static l => l.Trim().Length > 0))
            sketch.Add(line.TrimEnd());
        PaperNature nature = words.Contains("khong-phai-van-ban") ? PaperNature.NotOfficial
            : layout.Family == DocumentFamily.State ? PaperNature.StatePaper : PaperNature.PartyPaper;
        ObservationKind kind = words.Contains("chu-tron") ? ObservationKind.PlainText : ObservationKind.Word;
        AuthorityStandard authority = AuthorityStandards.For(Day("ngay") ?? layout.To);
        var paper = sketch.Build(kind, nature, Word("loai"), authority);
        if (words.Contains("con-ban-ghi"))
            paper = paper with { Observed = paper.Observed with { HasRecord = true } };
        var settings = new CheckSettings(layout, authority, words.Contains("phat-hanh") ? PaperStage.Release : PaperStage.Draft, Day("hom-nay"));
        return (paper, settings);
    }

    private RecognizedDocument Build(ObservationKind kind, PaperNature nature, string? kindKey, AuthorityStandard authority)
    {
        if (sections.Count == 0)
            sections.Add(new SketchedSection(layout));
        string? title = parts.FirstOrDefault(static p => p.Component == Component.KindTitle) is { } part
            ? paragraphs[part.Paragraph].Text.Substring(part.Start, part.Length).Trim()
            : null;
        kindKey ??= title is null ? null : authority.KindsOf(layout.Family).FirstOrDefault(k => k.Name.Equals(title, StringComparison.OrdinalIgnoreCase))?.Key;
        var observed = new ObservedDocument(
            "phac-thao.docx",
            kind,
            paragraphs.ToImmutable(),
            [.. sections.Select(static s => s.ToObserved())],
            [.. notes.Select(static n => new ObservedNote(n.Key, [.. n.Value]))],
            [.. sections.SelectMany((s, i) => s.Margins(i))],
            traces.ToImmutable());
        return new RecognizedDocument(observed, nature, "phác thảo", kindKey, parts.ToImmutable());
    }

    private void Add(string line)
    {
        if (LinePattern().Match(line) is not { Success: true } match)
            throw new FormatException($"A line begins with the name of a component in brackets: {line}");
        string name = match.Groups["name"].Value.Trim();
        string[] attributes = match.Groups["attributes"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string text = match.Groups["text"].Value;
        if (name == "trang")
        {
            sections.Add(new SketchedSection(layout));
            foreach (string attribute in attributes)
                sections[^1].Set(attribute);
            return;
        }

        if (sections.Count == 0)
            sections.Add(new SketchedSection(layout));
        if (name.StartsWith("dấu vết: ", StringComparison.Ordinal))
            traces.Add(new ObservedTrace(Trace(name["dấu vết: ".Length..]), paragraphs[^1].Address, text));
        else if (name.StartsWith("chú thích ", StringComparison.Ordinal) && int.TryParse(name.AsSpan("chú thích ".Length), CultureInfo.InvariantCulture, out int number))
            AddNote(number, attributes, text);
        else
            AddPart(name, attributes, text, match.Groups["more"].Success);
    }

    private void AddNote(int number, string[] attributes, string text)
    {
        if (!notes.TryGetValue(number, out List<ObservedParagraph>? note))
            notes[number] = note = [];
        var line = new SketchedText(layout, Component.Footnote, attributes, text, 0);
        note.Add(line.ToObserved(new ParagraphAddress(string.Create(CultureInfo.InvariantCulture, $"footnote {number}"), note.Count + 1), sections.Count - 1));
    }

    private void AddPart(string name, string[] attributes, string text, bool isMore)
    {
        (PaperRegion region, PartRole role, Component? component) = What(name);
        ObservedParagraph? above = isMore ? paragraphs[^1] : null;
        int start = above is null ? 0 : above.Text.Length + 1;
        var line = new SketchedText(layout, component, attributes, text, start);
        if (above is not null)
            paragraphs[^1] = line.AddTo(above);
        else
            paragraphs.Add(line.ToObserved(new ParagraphAddress("main", paragraphs.Count + 1), sections.Count - 1));
        parts.Add(new RecognizedPart(paragraphs.Count - 1, start, line.Text.Length, role, component, region, line.Certainty, "phác thảo"));
    }

    private static (PaperRegion Region, PartRole Role, Component? Component) What(string name)
    {
        PaperRegion region = PaperRegion.Paper;
        if (name.Split(" / ", 2) is [var place, var rest])
        {
            int index = int.Parse(place.AsSpan(place.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture);
            region = new PaperRegion(place.StartsWith("bản sao", StringComparison.Ordinal) ? RegionKind.Copy : RegionKind.Annex, index);
            name = rest;
        }

        PartRole role = name switch
        {
            "trống" => PartRole.Blank,
            "nét kẻ" => PartRole.Rule,
            "dấu văn thư" => PartRole.Stamp,
            "chưa rõ" => PartRole.Unknown,
            _ => PartRole.Component,
        };
        if (role != PartRole.Component)
            return (region, role, null);
        foreach (Component component in Enum.GetValues<Component>())
        {
            if (component.VietnameseName == name || component.Key == name)
                return (region, role, component);
        }

        throw new FormatException($"No component is called “{name}”.");
    }

    private static TraceKind Trace(string name) => name switch
    {
        "chèn" => TraceKind.Insertion,
        "xoá" => TraceKind.Deletion,
        "đổi định dạng" => TraceKind.FormatChange,
        "nhận xét" => TraceKind.Comment,
        "chữ ẩn" => TraceKind.HiddenText,
        _ => throw new FormatException($"No trace is called “{name}”."),
    };

    [GeneratedRegex(@"^(?<more>\+)?\[(?<name>[^\]|]+)(?:\|(?<attributes>[^\]]*))?\] ?(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex LinePattern();
}
