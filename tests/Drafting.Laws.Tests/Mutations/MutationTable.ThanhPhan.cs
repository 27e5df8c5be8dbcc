using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Units;
using static Drafting.Laws.Tests.Mutations.DocumentEdits;

namespace Drafting.Laws.Tests.Mutations;

/// <content>Thể thức, phần sau: title and subject, text, signature, recipients, marks, copies, annexes.</content>
internal static partial class MutationTable
{
    private static IEnumerable<Mutation> ThanhPhan() => Titles().Concat(BodyLines()).Concat(Signatures()).Concat(RecipientLines()).Concat(CopyBlocks());

    private static IEnumerable<Mutation> Titles() =>
    [
        new("TT102", "không có nét kẻ dưới tiêu đề")
        {
            Plan = static (plan, _) => PlanEdits.First(plan, static p => p.Format.BottomRule > Length.Zero && p.Component is Component.PartyTitle or Component.Motto, static p => p with { Format = p.Format with { BottomRule = default } }),
        },
        new("TT102", "nét gõ tay ngắn dưới tiêu đề")
        {
            Plan = static (plan, standard) => standard.Family == DocumentFamily.State
                ? null
                : InFirstCell(plan, row: 0, column: 1, static cell => [.. cell.Select(static p => p with { Format = p.Format with { BottomRule = default } }), Line(cell[0], "_____")]),
        },
        Printed("TT401", "dấu chấm cuối trích yếu", Component.Subject, static text => text + "."),
        Printed("TT402", "tám dấu gạch", Component.SubjectMark, static _ => "--------"),
        new("TT403", "nét kẻ dưới trích yếu")
        {
            Plan = static (plan, standard) => standard.Family == DocumentFamily.State ? null : PlanEdits.First(plan, Component.Subject, static p => p with { Format = p.Format with { BottomRule = Length.FromPoints(0.75m) } }),
        },
        new("TT404", "không có dòng tác giả") { Document = static d => d.AuthorLines.IsEmpty ? null : d with { AuthorLines = [] } },
        new("TT405", "công văn có tên loại")
        {
            // Two tables, of which a list of addressees is one, keep a paragraph of some height between them; what a control shows is moved in Word.
            Given = static d => d is { Kind: "cong-van", Family: DocumentFamily.Party, Addressees: { } to } ? d with { Addressees = to with { Names = to.Names[..1] } } : null,
            Document = static d => d with { KindTitle = "Công văn" },
            Plan = static (plan, _) => PlanEdits.Unbound(plan),
        },
        new("TT405", "trích yếu đứng trên số và ký hiệu")
        {
            Plan = static (plan, standard) => standard.Family == DocumentFamily.State
                ? null
                : InFirstCell(PlanEdits.Unbound(plan), row: 1, column: 0, static cell => cell is [{ Component: Component.DocumentNumber } number, { Component: Component.LetterSubject } subject, .. var rest] ? [subject, number, .. rest] : cell),
        },
        Printed("TT406", "V/v", Component.LetterSubject, static text => text.Replace("về việc", "V/v", StringComparison.Ordinal)) with { Regimes = ["hd05-2026"] },
        Printed("TT406", "Về việc trong văn bản nhà nước", Component.LetterSubject, static text => text.Replace("V/v", "Về việc", StringComparison.Ordinal), DocumentFamily.State),
        new("TT407", "chỉ thị của đảng uỷ xã")
        {
            Regimes = ["hd05-2026"],
            Given = static d => d.Head.IssuingBodies is ["Đảng uỷ xã Bình Yên"] && d.Kind is "ke-hoach" or "bao-cao" or "thong-bao" ? d : null,
            Document = static d => d with { KindTitle = "Chỉ thị", Kind = "chi-thi", Head = d.Head with { Number = d.Head.Number! with { Symbol = "CT/ĐU" } } },
        },
    ];

    private static IEnumerable<Mutation> BodyLines() =>
    [
        Printed("TT501", "căn cứ không có gạch đầu dòng", Component.LegalBasis, static text => text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text, DocumentFamily.Party),
        Printed("TT501", "căn cứ kết thúc bằng dấu phẩy", Component.LegalBasis, static text => text.Replace(';', ','), DocumentFamily.State),
        new("TT502", "dấu ./. cuối nội dung") { Document = static d => d.Family == DocumentFamily.Party ? LastSentence(d, static text => text + "/.") : null },
        new("TT503", "khoản 3 thành khoản 4") { Document = static d => Relabelled(d, Division.Clause, "3.", "4.") },
        Printed("TT504", "dấu hai chấm sau số của điều", Component.Article, static text => text.StartsWith("Điều ", StringComparison.Ordinal) ? Once(text, ".", ":") : text),
        Said("TT505", "chỗ tự nói là còn thiếu", DocumentFamily.Party, "Cấp uỷ các cấp thực hiện theo chương trình đã ban hành.", "Cấp uỷ các cấp thực hiện theo [CẦN BỔ SUNG: tên] đã ban hành."),
        Said("TT505", "chỗ trống khi phát hành", DocumentFamily.State, "Các đơn vị thực hiện theo lịch đã thống nhất.", "Các đơn vị thực hiện theo lịch từ ngày … đã thống nhất.") with { Stage = Core.Checking.PaperStage.Release },
    ];

    private static IEnumerable<Mutation> Signatures() =>
    [
        Printed("TT601", "TM. thay cho T/M", Component.Authority, static text => text.Replace("T/M", "TM.", StringComparison.Ordinal), DocumentFamily.Party),
        new("TT602", "chức vụ dưới T/M Ban Bí thư") { Document = static d => Signed(d, static s => s.Authority == "T/M Ban Bí thư" ? s with { Positions = ["Thường trực"] } : null) },
        new("TT603", "học vị trước họ tên") { Document = static d => Signed(d, static s => s with { Name = "TS. " + s.Name }) },
        new("TT604", "tên cơ quan sau chức vụ") { Document = static d => Signed(d, static s => s.Positions is ["Phó Bí thư"] ? s with { Positions = ["Phó Bí thư Tỉnh uỷ"] } : null) },
        new("TT605", "không có chỗ ký")
        {
            Plan = static (plan, _) => PlanEdits.Any(plan, static p => p.Anchor is not null, static p => p with { Format = p.Format with { Line = LineSpacing.AtLeast(Length.FromPoints(12)) } }),
        },
    ];

    private static IEnumerable<Mutation> RecipientLines() =>
    [
        Printed("TT701", "NƠI NHẬN:", Component.RecipientsLabel, static text => text.ToUpperInvariant()),
        new("TT701", "bản sao thiếu chữ Nơi nhận") { Plan = static (plan, _) => WithoutCopyLabel(plan) },
        Printed("TT702", "nơi nhận không có gạch đầu dòng", Component.Recipient, static text => text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text),
        Printed("TT703", "dấu cuối dòng của chế độ khác", Component.Recipient, static text => text[^1] switch { ';' => text[..^1] + ",", ',' => text[..^1] + ";", _ => text }),
        new("TT704", "dấu hai chấm sau chữ Lưu")
        {
            Document = static d => d.Family == DocumentFamily.Party ? d with { Recipients = [.. d.Recipients.Select(static r => r.IsArchive ? new Recipient("Lưu: Văn phòng") : r)] } : null,
        },
        new("TT704", "thiếu dòng lưu")
        {
            Given = static d => Archived(d) is { } archive ? d with { Recipients = [.. d.Recipients.Where(static r => !r.IsArchive), new Recipient(archive)] } : null,
            Document = static d => d with { Recipients = [.. d.Recipients.Where(static r => !r.IsArchive)] },
        },
        new("TT704", "dòng lưu không ở cuối") { Plan = static (plan, _) => Listed(plan, static list => [.. list[..^2], Reworded(list[^2], list[^1]), Reworded(list[^1], list[^2])]) },
        new("TT705", "thiếu Như trên") { Plan = static (plan, _) => Listed(plan, static list => IsAsAbove(list[1]) ? list.RemoveAt(1) : null) },
        new("TT705", "Như trên không ở đầu") { Plan = static (plan, _) => Listed(plan, static list => IsAsAbove(list[1]) ? [list[0], list[2], list[1], .. list[3..]] : null) },
        new("TT706", "thông báo có Kính gửi")
        {
            Given = static d => d.Family == DocumentFamily.Party && d.Kind is "thong-bao" or "ke-hoach" ? d with { Recipients = d.Recipients.Insert(0, new Recipient("Ban Tổ chức Tỉnh uỷ")) } : null,
            Document = static d => d with
            {
                Addressees = new Addressees(AddresseeLabel.KinhGui, [RichText.From("Ban Tổ chức Tỉnh uỷ")]),
                Recipients = [new Recipient("Như trên"), .. d.Recipients[1..]],
            },
        },
        new("TT706", "thông báo có Kính gửi hai nơi, trong bảng")
        {
            Given = static d => d.Family == DocumentFamily.Party && d.Kind is "thong-bao" or "ke-hoach"
                ? d with { Recipients = [new Recipient("Ban Tổ chức Tỉnh uỷ"), new Recipient("Ban Tuyên giáo Tỉnh uỷ"), .. d.Recipients] }
                : null,
            Document = static d => d with
            {
                Addressees = new Addressees(AddresseeLabel.KinhGui, [RichText.From("Ban Tổ chức Tỉnh uỷ"), RichText.From("Ban Tuyên giáo Tỉnh uỷ")]),
                Recipients = [new Recipient("Như trên"), .. d.Recipients[2..]],
            },
        },
        new("TT705", "Như trên mà không có kính gửi") { Document = static d => d.Addressees is null ? d with { Recipients = d.Recipients.Insert(0, new Recipient("Như trên")) } : null },
        Printed("TT706", "tờ trình ghi Kính gửi", Component.AddresseesLabel, static text => text.Replace("Kính trình", "Kính gửi", StringComparison.Ordinal)) with { Regimes = ["hd05-2026"] },
        Printed("TT801", "độ khẩn không có mức ấy", Component.UrgencyMark, static _ => "KHẨN CẤP") with { IsMended = false }, // Which of the marks was meant cannot be known.
        Printed("TT801", "độ khẩn viết sai chính tả", Component.UrgencyMark, static _ => "THƯỢNG KHẨM"),
        new("TT801", "độ khẩn đứng trên số và ký hiệu")
        {
            Plan = static (plan, _) => InFirstCell(PlanEdits.Unbound(plan), row: 1, column: 0, static cell => cell is [.. var above, { Component: Component.UrgencyMark } mark] ? [mark, .. above] : cell),
        },
    ];

    private static IEnumerable<Mutation> CopyBlocks() =>
    [
        new("TT901", "không có nét kẻ trên bản sao")
        {
            Plan = static (plan, _) => PlanEdits.Any(plan, static p => p.Component == Component.CopyRule, static p => p with { Format = p.Format with { TopRule = default } }),
        },
        new("TT902", "bản sao không có nơi nhận") { Document = static d => Copied(d, static c => c with { Recipients = [] }) },
        new("TT903", "ký hiệu bản sao của nhà nước") { Document = static d => Copied(d, static c => c with { Head = c.Head with { Number = c.Head.Number! with { Symbol = "SL/ĐU" } } }) },
        new("TT904", "cơ quan nhận mà sao y") { Document = static d => Copied(d, static c => c with { Title = "Sao y bản chính" }) },
        new("TT905", "sao trước ngày văn bản") { Document = static d => Copied(d, static c => c with { Head = c.Head with { Date = new DocumentDate(15, 10, 2020) } }) },
        Printed("TT906", "hình thức sao bằng chữ khác", Component.CopyTitle, static text => text.Replace("SAO LỤC", "SAO LỤC VĂN BẢN", StringComparison.Ordinal)),
        new("TT951", "phụ lục không được nhắc đến")
        {
            Document = static d => d.Annexes.IsEmpty ? null : d with { Body = [.. d.Body.Where(static b => b is not Block.Paragraph { Text.PlainText: var text } || !text.Contains("Phụ lục", StringComparison.Ordinal))] },
        },
    ];

    // Where a committee of the proper papers keeps what it sends.
    private static string? Archived(OfficialDocument document) => (document.Family, document.Head.IssuingBodies[0]) switch
    {
        (DocumentFamily.State, _) => "Lưu: VT",
        (_, "Tỉnh uỷ Sông Thương") => "Lưu Văn phòng Tỉnh uỷ",
        (_, "Đảng uỷ xã Bình Yên") => "Lưu Văn phòng Đảng uỷ",
        (_, "Ban Chấp hành Trung ương") => "Lưu Văn phòng Trung ương Đảng",
        _ => null,
    };

    // The label and the lines under it.
    private static LayoutPlan? Listed(LayoutPlan plan, Func<ImmutableArray<PlannedParagraph>, ImmutableArray<PlannedParagraph>?> change)
    {
        ImmutableArray<PlannedBlock> blocks = plan.Sections[0].Blocks;
        int at = blocks.ToList().FindIndex(static b => b is PlannedTable table && table.Rows[^1].Cells[0][0].Component == Component.RecipientsLabel);
        if (at < 0)
            return null;
        var foot = (PlannedTable)blocks[at];
        PlannedRow last = foot.Rows[^1];
        if (change(last.Cells[0]) is not { } list)
            return null;
        PlannedTable changed = foot with { Rows = foot.Rows.SetItem(foot.Rows.Length - 1, last with { Cells = last.Cells.SetItem(0, list) }) };
        return plan with { Sections = plan.Sections.SetItem(0, plan.Sections[0] with { Blocks = blocks.SetItem(at, changed) }) };
    }

    private static bool IsAsAbove(PlannedParagraph line) => PlanEdits.PlainText(line).StartsWith("- Như trên", StringComparison.Ordinal);

    // The words of another line, with the end mark of this one.
    private static PlannedParagraph Reworded(PlannedParagraph line, PlannedParagraph other) => PlanEdits.Text(line, text => PlanEdits.PlainText(other)[..^1] + text[^1])!;

    // Of a copy, for the label of the paper itself keeps a little room to the text above that its style does not have.
    private static LayoutPlan? WithoutCopyLabel(LayoutPlan plan)
    {
        ImmutableArray<PlannedBlock> blocks = plan.Sections[0].Blocks;
        int at = blocks.ToList().FindIndex(static b => b is PlannedParagraph { Component: Component.CopyRule }) + 1;
        if (at == 0 || blocks[at] is not PlannedTable copy)
            return null;
        PlannedRow foot = copy.Rows[1];
        PlannedTable changed = copy with { Rows = copy.Rows.SetItem(1, foot with { Cells = foot.Cells.SetItem(0, foot.Cells[0].RemoveAt(0)) }) };
        return plan with { Sections = plan.Sections.SetItem(0, plan.Sections[0] with { Blocks = blocks.SetItem(at, changed) }) };
    }

    private static OfficialDocument? LastSentence(OfficialDocument document, Func<string, string> change) => document.Body[^1] is Block.Paragraph { Text.Inlines: [Inline.Text only] } last
        ? document with { Body = document.Body.SetItem(document.Body.Length - 1, last with { Text = RichText.From(change(only.Value)) }) }
        : null;

    private static OfficialDocument? Relabelled(OfficialDocument document, Division division, string label, string other)
    {
        int at = document.Body.ToList().FindIndex(b => b is Block.Paragraph paragraph && paragraph.Division == division && paragraph.Label == label);
        return at < 0 ? null : document with { Body = document.Body.SetItem(at, (Block.Paragraph)document.Body[at] with { Label = other }) };
    }

    private static OfficialDocument? Signed(OfficialDocument document, Func<Signer, Signer?> change) =>
        document.Signers is [var signer] && change(signer) is { } changed ? document with { Signers = [changed] } : null;

    private static OfficialDocument? Copied(OfficialDocument document, Func<CopyBlock, CopyBlock> change) =>
        document.Copies.IsEmpty ? null : document with { Copies = ImmutableArray.Create(change(document.Copies[0])) };
}
