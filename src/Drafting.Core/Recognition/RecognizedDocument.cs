using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Văn bản đã nhận dạng: an observed paper with a name for every piece of it.</summary>
/// <param name="Observed">What was seen, with text of old fonts in Unicode.</param>
/// <param name="Nature">Whether it is an official paper, and of whom.</param>
/// <param name="NatureReason">Why, in Vietnamese.</param>
/// <param name="Kind">Loại văn bản: the key of the kind in the table of types, or <see langword="null"/> where it is not known.</param>
/// <param name="Parts">The pieces in document order. Together they cover every paragraph of <see cref="ObservedDocument.Paragraphs"/>; a paragraph that
/// holds several components (<c>Kính gửi: X</c>, two halves of a head parted by a tab, lines parted by soft breaks) has one piece for each.</param>
public sealed record RecognizedDocument(
    ObservedDocument Observed,
    PaperNature Nature,
    string NatureReason,
    string? Kind,
    ImmutableArray<RecognizedPart> Parts)
{
    /// <summary>The family that the paper belongs to; what is no official paper counts as the Party's.</summary>
    public DocumentFamily Family => Nature == PaperNature.StatePaper ? DocumentFamily.State : DocumentFamily.Party;

    /// <summary>The paragraph that holds a piece.</summary>
    /// <param name="part">The piece.</param>
    public ObservedParagraph ParagraphOf(RecognizedPart part) => Observed.Paragraphs[part.Paragraph];

    /// <summary>The text of a piece without blanks at its ends; soft breaks as <c>\n</c>.</summary>
    /// <param name="part">The piece.</param>
    public string TextOf(RecognizedPart part) => ParagraphOf(part).Text.Substring(part.Start, part.Length).Trim();

    /// <summary>What the paper says, in the model of the drafting half: reading and writing meet here.</summary>
    public OfficialDocument ToOfficial() => Rebuild(StrayText.LeftOut).Document;

    /// <summary>What the paper says, and which of its pieces found no place but the body.</summary>
    /// <param name="strays">What becomes of stamps and the like; text that was not recognised is always kept.</param>
    public RebuiltDocument Rebuild(StrayText strays) => OfficialAssembler.Assemble(this, strays);

    /// <summary>The pieces of one component in one region, in document order.</summary>
    /// <param name="component">The component.</param>
    /// <param name="region">The region.</param>
    public IEnumerable<RecognizedPart> PartsOf(Component component, PaperRegion region) =>
        Parts.Where(p => p.Component == component && p.Region == region);
}

/// <summary>Bản chất của tệp.</summary>
public enum PaperNature
{
    /// <summary>Văn bản của Đảng.</summary>
    PartyPaper,

    /// <summary>Văn bản hành chính nhà nước.</summary>
    StatePaper,

    /// <summary>Không phải văn bản có thể thức: a press report, a lesson plan, an invitation, …</summary>
    NotOfficial,
}

/// <summary>Mảnh đã nhận dạng: a piece of a paragraph and what it is.</summary>
/// <param name="Paragraph">Index into <see cref="ObservedDocument.Paragraphs"/>.</param>
/// <param name="Start">Offset in the paragraph's text, in UTF-16 units.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Role">What it is to the paper.</param>
/// <param name="Component">The component; <see langword="null"/> unless <paramref name="Role"/> is <see cref="PartRole.Component"/>.</param>
/// <param name="Region">The part of the file that it belongs to.</param>
/// <param name="Certainty">How sure the recogniser is, from 0 to 1.</param>
/// <param name="Reason">Why, as a Vietnamese phrase: <c>tên kiểu “VB Trích yếu”</c>, <c>dòng chữ hoa đứng giữa, dưới số và ký hiệu</c>.</param>
public sealed record RecognizedPart(
    int Paragraph, int Start, int Length, PartRole Role, Component? Component, PaperRegion Region, double Certainty, string Reason)
{
    /// <summary>Below this certainty a finding is a warning at most.</summary>
    public const double Sure = 0.75;
}

/// <summary>Vai trò của mảnh.</summary>
public enum PartRole
{
    /// <summary>Thành phần thể thức.</summary>
    Component,

    /// <summary>Đoạn trống.</summary>
    Blank,

    /// <summary>Nét kẻ: a drawn, bordered or typed line that is no component.</summary>
    Rule,

    /// <summary>Dấu của văn thư: incoming stamps, <c>(đã ký)</c>, a place for a picture; no matter of layout.</summary>
    Stamp,

    /// <summary>Chưa nhận ra.</summary>
    Unknown,
}

/// <summary>Vùng văn bản: the paper itself, one of its annexes, or one of the copies below it; each has its own head.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Index">Ordinal among its kind, from 1; 0 for the paper itself.</param>
public readonly record struct PaperRegion(RegionKind Kind, int Index)
{
    /// <summary>The paper itself.</summary>
    public static PaperRegion Paper => default;

    /// <summary>Names the region in Vietnamese.</summary>
    public override string ToString() => Kind switch
    {
        RegionKind.Annex => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"phụ lục {Index}"),
        RegionKind.Copy => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bản sao {Index}"),
        _ => "văn bản",
    };
}

/// <summary>Loại vùng.</summary>
public enum RegionKind
{
    /// <summary>Văn bản.</summary>
    Paper,

    /// <summary>Phụ lục.</summary>
    Annex,

    /// <summary>Bản sao.</summary>
    Copy,
}
