using Drafting.Core.Documents;

namespace Drafting.Laws.Tests;

/// <summary>Papers of which only our own styles tell what they are: the stated exceptions of law L2 for papers without them, each with its reason.</summary>
internal static class Unstyled
{
    private static readonly string[] Offices = ["Ban Tổ chức", "Văn phòng", "Uỷ ban Kiểm tra", "Chi bộ"];

    public static bool IsClear(OfficialDocument document) =>
        IsClear(document.Head)
        && document.Copies.All(static c => IsClear(c.Head))
        && document.Body.All(IsClear)
        && document.Annexes.All(static a => a.Body.All(IsClear));

    /// <summary>Whether a text file tells too.</summary>
    public static bool IsClearAsText(OfficialDocument document) =>
        // Who issues is not asked of a text file (TypedPaper), and tables are not in it.
        IsSubjectClear(document)
        // One ground, without a formula to lead to, is a sentence of the text once there is a mark inside it: "Căn cứ A, B báo cáo."
        && !(document is { Family: DocumentFamily.State, LegalBases: [var ground], EnactingFormula.IsEmpty: true } && ground.PlainText.AsSpan().TrimEnd('.').IndexOfAny(",.") >= 0)
        // Of two signatures one below the other, nothing but a name or an authority between them parts the positions.
        && !document.Signers.Zip(document.Signers.Skip(1)).Any(static pair => pair is { First.Name: null, Second.Authority: null });

    private static bool IsClear(LetterHead head) =>
        // Two bodies in one type may be one above the other, for foreign papers set both in bold; but no office stands above another body.
        head.SuperiorBody is not null || head.IssuingBodies.SkipLast(1).All(static b => Offices.Any(o => b.StartsWith(o, StringComparison.Ordinal)));

    // Where no row is said to repeat, a first row in bold is a heading to any reader, and so is one of words above one with figures.
    private static bool IsClear(Block block) => block is not Block.Table { HeaderRows: 0 } table
        || !(table.Rows[0].All(IsBold) || (table.Rows.Length > 1 && table.Rows[1].Any(IsFigure) && !table.Rows[0].Any(IsFigure)));

    private static bool IsBold(RichText text) =>
        text.Inlines.OfType<Inline.Text>().Sum(static t => t.Value.Count(static c => c != ' ') * (t.Emphasis.HasFlag(Emphasis.Bold) ? 1 : -1)) > 0;

    private static bool IsFigure(RichText text) => text.PlainText.Any(char.IsAsciiDigit) && text.PlainText.All(static c => char.IsAsciiDigit(c) || c is ' ' or '.' or ',' or '%' or '+' or '-');

    private static bool IsSubjectClear(OfficialDocument document) => document.Subject is { } subject
        // The state draws no mark below a subject: one that begins and ends like a sentence is one.
        ? document.Family == DocumentFamily.Party || subject.PlainText is not [.., '.' or ':'] || char.IsLower(subject.PlainText[0]) || subject.PlainText.StartsWith("V", StringComparison.Ordinal)
        // And without a subject, a first paragraph that ends like no sentence is one.
        : document.KindTitle is null || document.Body is not [Block.Paragraph { Division: Division.Plain } first, ..] || first.Text.PlainText.EndsWith('.');
}
