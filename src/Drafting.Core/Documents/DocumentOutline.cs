using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Drafting.Core.Documents;

/// <summary>Dàn ý của văn bản: a complete and readable print of a document. Two documents print alike only when they are equal, so laws and
/// snapshots compare the prints.</summary>
public static class DocumentOutline
{
    /// <summary>Prints every component, block, emphasis, footnote and cell, one to a line, ended by <c>\n</c>; absent components print nothing.</summary>
    /// <param name="document">The document.</param>
    public static string Print(OfficialDocument document)
    {
        var print = new OutlinePrint();
        print.Line(0, "văn bản", $"{(document.Family == DocumentFamily.Party ? "Đảng" : "nhà nước")}, {OutlineText.Escape(document.Kind)}");
        Optional(print, 0, "độ mật", document.SecrecyMark);
        Optional(print, 0, "độ khẩn", document.UrgencyMark);
        Optional(print, 0, "phạm vi lưu hành", document.CirculationNote);
        Optional(print, 0, "dự thảo", document.DraftNote);
        Head(print, 0, document.Head);
        Optional(print, 0, "tên loại", document.KindTitle);
        Each(print, 0, "tác giả", document.AuthorLines);
        Optional(print, 0, "trích yếu", document.Subject);
        if (document.Addressees is { } addressees)
        {
            print.Line(0, addressees.Label == AddresseeLabel.KinhGui ? "kính gửi" : "kính trình");
            Each(print, 1, "nơi", addressees.Names);
        }

        Each(print, 0, "căn cứ", document.LegalBases);
        Each(print, 0, "lời ban hành", document.EnactingFormula);
        Blocks(print, 0, document.Body);
        foreach (Signer signer in Given(document.Signers))
            Signer(print, 0, signer);
        Recipients(print, 0, document.Recipients);
        Optional(print, 0, "đánh máy", document.TypistMark);
        Optional(print, 0, "liên hệ", document.ContactLine);
        foreach (Annex annex in Given(document.Annexes))
            Annex(print, annex);
        foreach (CopyBlock copy in Given(document.Copies))
            Copy(print, copy);
        return print.ToString();
    }

    private static void Head(OutlinePrint print, int level, LetterHead head)
    {
        Optional(print, level, "cơ quan cấp trên", head.SuperiorBody);
        Each(print, level, "cơ quan ban hành", head.IssuingBodies);
        if (head.Number is { } number)
            print.Line(level, "số và ký hiệu", $"{Part(number.Value)} | {OutlineText.Escape(number.Symbol)}");
        Optional(print, level, "địa danh", head.Place);
        if (head.Date != default)
            print.Line(level, "ngày", $"{Part(head.Date.Day)}/{Part(head.Date.Month)}/{Part(head.Date.Year)}");
    }

    private static void Signer(OutlinePrint print, int level, Signer signer)
    {
        print.Line(level, "người ký");
        Optional(print, level + 1, "quyền hạn", signer.Authority);
        Each(print, level + 1, "chức vụ", signer.Positions);
        Optional(print, level + 1, "họ tên", signer.Name);
    }

    private static void Recipients(OutlinePrint print, int level, ImmutableArray<Recipient> recipients)
    {
        foreach (Recipient recipient in Given(recipients))
        {
            string purpose = recipient.Purpose is null ? "" : $" {{{OutlineText.Escape(recipient.Purpose)}}}";
            print.Line(level, "nơi nhận", OutlineText.Escape(recipient.Text) + purpose);
        }
    }

    private static void Annex(OutlinePrint print, Annex annex)
    {
        string orientation = annex.Orientation == PageOrientation.Portrait ? "dọc" : "ngang";
        print.Line(0, annex.Number is null ? $"phụ lục ({orientation})" : $"phụ lục {Part(annex.Number)} ({orientation})", OutlineText.Print(annex.Title));
        Optional(print, 1, "dẫn chiếu", annex.Reference);
        Blocks(print, 1, annex.Body);
    }

    private static void Copy(OutlinePrint print, CopyBlock copy)
    {
        print.Line(0, "bản sao", OutlineText.Escape(copy.Title));
        Head(print, 1, copy.Head);
        if (copy.Signer is { } signer)
            Signer(print, 1, signer);
        Recipients(print, 1, copy.Recipients);
    }

    private static void Blocks(OutlinePrint print, int level, ImmutableArray<Block> blocks)
    {
        foreach (Block block in Given(blocks))
        {
            if (block is Block.Paragraph paragraph)
            {
                string label = paragraph.Label.Length == 0 ? "" : $" [{OutlineText.Escape(paragraph.Label)}]";
                print.Line(level, Name(paragraph.Division) + label, OutlineText.Print(paragraph.Text));
            }
            else if (block is Block.Table table)
            {
                Table(print, level, table);
            }
        }
    }

    private static void Table(OutlinePrint print, int level, Block.Table table)
    {
        string columns = string.Join(", ", Given(table.Columns).Select(static c => c switch
        {
            Units.Alignment.Left => "trái",
            Units.Alignment.Center => "giữa",
            Units.Alignment.Right => "phải",
            _ => "đều",
        }));
        print.Line(level, string.Create(CultureInfo.InvariantCulture, $"bảng ({columns}; {table.HeaderRows} hàng tiêu đề)"));
        foreach (ImmutableArray<RichText> row in Given(table.Rows))
            print.Line(level + 1, "hàng", string.Concat(Given(row).Select(static c => $"| {OutlineText.Print(c)} ")) + "|");
    }

    private static string Name(Division division) => division switch
    {
        Division.Plain => "đoạn",
        Division.Part => "phần",
        Division.Chapter => "chương",
        Division.Section => "mục",
        Division.Subsection => "tiểu mục",
        Division.Article => "điều",
        Division.Roman => "la mã",
        Division.Clause => "khoản",
        Division.Subclause => "tiểu khoản",
        Division.Point => "điểm",
        Division.Dash => "gạch",
        _ => "cộng",
    };

    private static string Part(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "…";

    private static void Optional(OutlinePrint print, int level, string name, string? text)
    {
        if (text is not null)
            print.Line(level, name, OutlineText.Escape(text));
    }

    private static void Optional(OutlinePrint print, int level, string name, RichText? text)
    {
        if (text is not null)
            print.Line(level, name, OutlineText.Print(text));
    }

    private static void Each(OutlinePrint print, int level, string name, ImmutableArray<string> texts)
    {
        foreach (string text in Given(texts))
            print.Line(level, name, OutlineText.Escape(text));
    }

    private static void Each(OutlinePrint print, int level, string name, ImmutableArray<RichText> texts)
    {
        foreach (RichText text in Given(texts))
            print.Line(level, name, OutlineText.Print(text));
    }

    private static ImmutableArray<T> Given<T>(ImmutableArray<T> all) => all.IsDefault ? [] : all;

    private sealed class OutlinePrint
    {
        private readonly StringBuilder _text = new();

        public void Line(int level, string name, string? text = null)
        {
            _text.Append(' ', level * 2).Append(name).Append(':');
            if (!string.IsNullOrEmpty(text))
                _text.Append(' ').Append(Edges(text));
            _text.Append('\n');
        }

        public override string ToString() => _text.ToString();

        // Blanks at the edges of a line would not show, and editors remove them.
        private static string Edges(string text)
        {
            string start = text[0] == ' ' ? "\\s" + text[1..] : text;
            return start[^1] == ' ' ? start[..^1] + "\\s" : start;
        }
    }
}
