using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Text;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Chỗ của ghi chú.</summary>
/// <param name="Paragraph">The element of the paragraph of the main story that bears it.</param>
/// <param name="First">The child of the paragraph that it begins at; <see langword="null"/> for the paragraph's beginning.</param>
/// <param name="Last">The child that it ends behind; <see langword="null"/> for the paragraph's end.</param>
/// <param name="Elsewhere">Where the finding is in truth, in Vietnamese, where that is not here.</param>
internal sealed record CommentPlace(XElement Paragraph, XElement? First, XElement? Last, string? Elsewhere)
{
    /// <summary>Where a comment on a finding can stand.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="location">The place of the finding.</param>
    public static CommentPlace Of(EditedPaper paper, Location location)
    {
        if (location is not Location.InDocument at)
            return Whole(FirstOf(paper), null);
        var address = new ParagraphAddress(at.Story, at.Paragraph);
        if (at.Story == "main")
            return paper.Find(address) is { } paragraph ? In(paragraph, at.Range) : Whole(FirstOf(paper), PlaceName(at));
        return Beside(paper, address, PlaceName(at));
    }

    /// <summary>Puts the marks of a comment into the text.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="reference">The run that stands for it.</param>
    public void Mark(string id, XElement reference)
    {
        var start = new XElement(W + "commentRangeStart", new XAttribute(W + "id", id));
        var end = new XElement(W + "commentRangeEnd", new XAttribute(W + "id", id));
        if (First is not null)
            First.AddBeforeSelf(start);
        else if (Paragraph.Element(PPr) is { } properties)
            properties.AddAfterSelf(start);
        else
            Paragraph.AddFirst(start);
        if (Last is not null)
            Last.AddAfterSelf(end, reference);
        else
            Paragraph.Add(end, reference);
    }

    /// <summary>Some of the text of a paragraph. What stands inside a link, a control or a change is taken whole, so that no mark comes to stand in it.</summary>
    private static CommentPlace In(EditedParagraph paragraph, TextRange? asked)
    {
        XElement element = paragraph.Element;
        // Old letters are counted as Unicode by who finds fault, and as stored by the file.
        bool isOld = paragraph.Source.Paragraph.Runs.Any(static r => LegacyFont.Of(r.FontName).IsLegacy);
        if (asked is not { } range || isOld || range.Start < 0 || range.Length < 0 || range.End > paragraph.Text.Length || !paragraph.Has(range.Start) || !paragraph.Has(range.End))
            return Whole(element, null);
        TextPiece[] pieces = range.Length > 0 ? [.. paragraph.Take(range.Start, range.Length)] : paragraph.Beside(range.Start) is { } beside ? [beside] : [];
        if (pieces.Length == 0)
            return Whole(element, null);
        if (range.Length > 0)
            _ = EditedParagraph.Isolate([.. pieces.Where(p => p.IsPlain && p.Run.Parent == element)]).ToList();
        return new CommentPlace(element, ChildOf(element, pieces[0].Node), ChildOf(element, pieces[^1].Node), null);
    }

    private static CommentPlace Beside(EditedPaper paper, ParagraphAddress address, string elsewhere)
    {
        XElement? found = paper.Find(address)?.Element;
        // A text box of the main story stands in a paragraph of it.
        if (found is not null && found.Document == paper.Package.Main.Document && found.Ancestors(P).LastOrDefault() is { } anchor)
            return Whole(anchor, elsewhere);
        ObservedDocument observed = paper.Observed;
        ObservedMargin? margin = observed.Margins.FirstOrDefault(m => m.Paragraphs.Any(p => p.Address == address));
        int note = observed.Notes.ToList().FindIndex(n => n.Paragraphs.Any(p => p.Address == address));
        ObservedParagraph? near = margin is not null
            ? observed.Paragraphs.FirstOrDefault(p => p.Section == margin.Section && p.Address.Story == "main")
            : observed.Paragraphs.FirstOrDefault(p => note >= 0 && p.Address.Story == "main" && p.Notes.Any(n => n.Note == note));
        if (near is null || paper.Find(near.Address) is not { } paragraph)
            return Whole(FirstOf(paper), elsewhere);
        if (margin is not null)
            return Whole(paragraph.Element, elsewhere);
        int offset = near.Notes.First(n => n.Note == note).Offset;
        return In(paragraph, new TextRange(offset, 0)) with { Elsewhere = elsewhere };
    }

    private static CommentPlace Whole(XElement paragraph, string? elsewhere) => new(paragraph, null, null, elsewhere);

    private static XElement ChildOf(XElement paragraph, XElement node) => node.AncestorsAndSelf().First(e => e.Parent == paragraph);

    private static XElement FirstOf(EditedPaper paper)
    {
        ObservedParagraph? first = paper.Observed.Paragraphs.FirstOrDefault(static p => p.Address.Story == "main");
        if (first is not null && paper.Find(first.Address) is { } paragraph)
            return paragraph.Element;
        XElement body = paper.Package.Main.Element(W + "body") ?? throw new InvalidDataException("no body");
        var made = new XElement(P);
        body.AddFirst(made);
        return made;
    }

    private static string PlaceName(Location.InDocument at)
    {
        string[] words = at.Story.Split(' ');
        string story = string.Concat(words.Select((word, i) => word switch
        {
            "main" => "",
            "header" => "đầu trang",
            "footer" => "chân trang",
            "footnote" => "chú thích",
            "endnote" => "chú thích cuối",
            "textbox" => "khung chữ",
            _ => word,
        } is var name && i > 0 ? " " + name : name));
        return string.Create(CultureInfo.InvariantCulture, $"{story}{(story.Length == 0 ? "" : ", ")}đoạn {at.Paragraph}");
    }
}

/// <summary>Chữ của ghi chú.</summary>
internal static class CommentText
{
    /// <summary>The paragraphs of a comment on a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="elsewhere">Where it is, where that is not where the comment stands.</param>
    public static IEnumerable<string> Of(Diagnostic finding, string? elsewhere)
    {
        yield return $"{Word(finding.Severity)}[{finding.Code}]: {finding.Message}";
        if (elsewhere is not null)
            yield return finding.Quote is { Length: > 0 } quote ? $"Chỗ: {elsewhere}: “{quote}”" : $"Chỗ: {elsewhere}";
        if (finding.Source is { } source)
            yield return $"Căn cứ: {source}";
        if (finding.Fix is { } fix)
            yield return $"Cách sửa ({(fix.Safety == FixSafety.Safe ? "an toàn" : "nên xem lại")}): {fix.Title}";
        if (finding.Hint is { Length: > 0 } hint)
            yield return $"Gợi ý: {hint}";
        if (finding.Accepted is { Length: > 0 } accepted)
            yield return $"Đã chấp nhận: {accepted}";
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "Lỗi",
        Severity.Warning => "Cảnh báo",
        _ => "Thông tin",
    };
}
