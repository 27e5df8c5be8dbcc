using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Chỗ không sửa được: says before the first change why an edit is not made, so that what is begun can be finished.</summary>
internal static class EditDoubts
{
    private static readonly (string Code, string Why, string Hint) Lost =
        (PaperFix.PlaceLost, "không còn chỗ ấy trong tệp", "Kiểm tra lại tệp rồi sửa.");

    private static readonly (string Code, string Why, string Hint) Tracked =
        (PaperFix.TrackedText, "chữ nằm trong phần theo dõi sửa đổi", "Chấp nhận hoặc từ chối sửa đổi trong Word rồi chạy lại.");

    private static readonly (string Code, string Why, string Hint) Field =
        (PaperFix.FieldText, "chữ là kết quả của trường, Word sẽ tính lại", "Sửa ở nguồn của trường, hoặc gỡ trường (Ctrl+Shift+F9) rồi chạy lại.");

    private static readonly (string Code, string Why, string Hint) Control =
        (PaperFix.BoundText, "chữ nằm trong ô nội dung bị khoá, còn là chữ gợi ý, hoặc ràng buộc với dữ liệu không sửa theo được", "Sửa trong Word.");

    private static readonly (string Code, string Why, string Hint) Held =
        (PaperFix.HoldsMore, "đoạn còn chứa chú thích, hình, công thức hoặc trường", "Chuyển những thứ ấy đi rồi chạy lại.");

    private static readonly (string Code, string Why, string Hint) Drawn =
        (PaperFix.HoldsMore, "nét kẻ nằm chung trong một hình với thứ khác", "Bỏ nét kẻ trong Word.");

    private static readonly (string Code, string Why, string Hint) Knotted =
        (PaperFix.Knotted, "chỗ này có cấu trúc mà chương trình không tách ra được", "Sửa trong Word.");

    private static readonly (string Code, string Why, string Hint) Undecodable =
        (PaperFix.Knotted, "chữ mã cũ ở đây không chuyển được", "Gõ lại đoạn này bằng phông Unicode.");

    /// <summary>Why an edit of a fix is not made, or <see langword="null"/>.</summary>
    /// <param name="paper">The paper, unchanged.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="edit">The edit.</param>
    public static Diagnostic? Find(EditedPaper paper, Fix fix, Edit edit)
    {
        ParagraphAddress? address = EditClaims.AddressOf(edit);
        if (address is null)
            return Page(paper, edit) is { } page ? Refusal(page, fix, new Location.InFile(paper.Observed.File), null) : null;
        EditedParagraph? paragraph = paper.Find(address.Value);
        TextRange? range = edit switch
        {
            Edit.ReplaceText e => new TextRange(e.Start, e.Length),
            Edit.FormatText e => new TextRange(e.Start, e.Length),
            _ => null,
        };
        return (paragraph is null ? Lost : Why(paper, paragraph, edit, range)) is { } why
            ? Refusal(why, fix, new Location.InDocument(address.Value.Story, address.Value.Ordinal, null, range), paragraph?.Text)
            : null;
    }

    private static (string, string, string)? Why(EditedPaper paper, EditedParagraph paragraph, Edit edit, TextRange? range)
    {
        if (range is { } r && (r.Start < 0 || r.Length < 0 || r.End > paragraph.Text.Length || !paragraph.Has(r.Start) || !paragraph.Has(r.End)))
            return Lost;
        return edit switch
        {
            Edit.FormatText => Format(paragraph, range!.Value),
            Edit.ReplaceText => Replace(paper, paragraph, range!.Value),
            Edit.Compose => Letters(paper, [.. TextEdits.Uncomposed(paragraph)]),
            Edit.Decode => Decode(paper, paragraph),
            Edit.InsertParagraph { Side: InsertSide.After } => Tracking.TouchesMark(paragraph.Element) ? Tracked : null,
            Edit.RemoveParagraph => Remove(paper, paragraph),
            Edit.RemoveRules => DrawingsOf(paper, paragraph.Address).Any(static d => d is null) ? Drawn : null,
            _ => null,
        };
    }

    /// <summary>The drawings of the lines that are anchored to a paragraph; <see langword="null"/> for one that cannot go alone.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="address">The paragraph.</param>
    public static IEnumerable<XElement?> DrawingsOf(EditedPaper paper, ParagraphAddress address)
    {
        HashSet<XElement> rules = [.. paper.Sources.Rules.Select(r => paper.ElementAt(r.Shape)).OfType<XElement>()];
        return paper.Sources.Rules.Where(r => r.After == address).Select(r => paper.ElementAt(r.Shape) is { } shape ? ParagraphEdits.DrawingOf(shape, rules) : null).Distinct();
    }

    private static (string, string, string)? Format(EditedParagraph paragraph, TextRange range)
    {
        TextPiece[] pieces = [.. paragraph.Touched(range.Start, range.Length)];
        if (Array.Exists(pieces, static p => p.IsTracked))
            return Tracked;
        // A run that cannot be cut is formatted whole or not at all.
        return Array.Exists(pieces, static p => !p.IsPlain) && pieces.Length != paragraph.Pieces.Count(p => pieces.Any(q => q.Run == p.Run)) ? Knotted : null;
    }

    private static (string, string, string)? Replace(EditedPaper paper, EditedParagraph paragraph, TextRange range)
    {
        TextPiece[] pieces = range.Length > 0 ? [.. paragraph.Touched(range.Start, range.Length)] : paragraph.Beside(range.Start) is { } beside ? [beside] : [];
        if (Array.Exists(pieces, static p => p.InField))
            return Field;
        return Letters(paper, pieces) ?? (Array.Exists(pieces, static p => !p.IsPlain) ? Knotted : null);
    }

    private static (string, string, string)? Letters(EditedPaper paper, TextPiece[] pieces)
    {
        if (Array.Exists(pieces, static p => p.IsTracked))
            return Tracked;
        return Array.TrueForAll(pieces, p => paper.Bound.Allows(p.Node)) ? null : Control;
    }

    private static (string, string, string)? Decode(EditedPaper paper, EditedParagraph paragraph)
    {
        if (!paragraph.IsPlain)
            return Undecodable;
        return Letters(paper, [.. paragraph.Pieces]);
    }

    private static (string, string, string)? Remove(EditedPaper paper, EditedParagraph paragraph)
    {
        if (Tracking.Touches(paragraph.Element))
            return Tracked;
        if (ParagraphEdits.HoldsMore(paragraph.Element))
            return Held;
        return paper.Bound.Allows(paragraph.Element) && !paragraph.Element.AncestorsAndSelf().Concat(paragraph.Element.Descendants()).Any(IsControlWithData) ? null : Control;
    }

    private static bool IsControlWithData(XElement e) =>
        e.Name == Sdt && e.Element(W + "sdtPr")?.Elements().Any(static p => p.Name.LocalName == "dataBinding") == true;

    private static (string, string, string)? Page(EditedPaper paper, Edit edit) => edit switch
    {
        Edit.FormatPage e => IsSection(paper, e.Section) ? null : Lost,
        Edit.NumberPages e => IsSection(paper, e.Section) ? null : Lost,
        _ => Lost,
    };

    private static bool IsSection(EditedPaper paper, int index) => index >= 0 && index < paper.Observed.Sections.Length
        && (paper.Section(index) is not null || (index == 0 && paper.Observed.Sections.Length == 1));

    private static Diagnostic Refusal((string Code, string Why, string Hint) why, Fix fix, Location place, string? text) =>
        new(why.Code, Severity.Warning, $"Không tự sửa được ({fix.Title}): {why.Why}.", place, Hint: why.Hint, Quote: text is null ? null : FirstWords(text));
}
