using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using static Drafting.Laws.Tests.Mutations.DocumentEdits;

namespace Drafting.Laws.Tests.Mutations;

/// <content>Thể thức: components lost, in the wrong place or in other words.</content>
internal static partial class MutationTable
{
    private static IEnumerable<Mutation> TheThuc() => Whole().Concat(HeadWords()).Concat(NumberWords()).Concat(DateWords());

    private static IEnumerable<Mutation> Whole() =>
    [
        new("TT001", "một dòng không biết là gì")
        {
            Plan = static (plan, _) => InFirstCell(plan, row: 1, column: 1, static cell => cell.Add(Line(cell[0], "phòng hành chính quản trị"))),
        },
        new("TT002", "chỉ còn nội dung")
        {
            Document = static d => new OfficialDocument
            {
                Family = d.Family, Kind = d.Kind, Head = new LetterHead(null, [], null, null, default), Body = [.. d.Body.Where(static b => b is Block.Paragraph { Division: Division.Plain })],
            },
            Plan = static (plan, _) => plan with { Sections = [plan.Sections[0] with { Blocks = plan.Sections[0].Blocks.RemoveAt(0) }], HeaderFields = [] },
        },
        new("TT003", "thiếu trích yếu") { Document = static d => d with { Subject = null } },
        new("TT003", "thiếu nơi nhận") { Document = static d => d with { Recipients = [] } },
        new("TT003", "thiếu chữ ký") { Document = static d => d.Kind == "bien-ban" ? null : d with { Signers = [] } },
    ];

    private static IEnumerable<Mutation> HeadWords() =>
    [
        Printed("TT101", "tiêu ngữ viết bằng gạch dài", Component.Motto, static text => text.Replace('-', '–')),
        new("TT101", "tiêu đề ở bên trái") { Plan = static (plan, _) => Swapped(plan), IsMended = false }, // The columns hold more than the title: the head is laid out anew, which relayout does.
        new("TT103", "tiêu ngữ trong văn bản của Đảng")
        {
            Plan = static (plan, standard) => standard.Family == DocumentFamily.State
                ? null
                : InFirstCell(plan, row: 0, column: 1, static cell => cell.Add(Line(cell[0], "Độc lập - Tự do - Hạnh phúc"))),
        },
        new("TT104", "thiếu dấu sao")
        {
            Plan = static (plan, standard) => standard.Family == DocumentFamily.State
                ? null
                : InFirstCell(plan, row: 0, column: 0, static cell => cell.RemoveAll(static p => p.Component == Component.Star)),
        },
        Printed("TT104", "hai dấu sao", Component.Star, static _ => "**"),
        new("TT105", "cấp trên của đảng uỷ là tỉnh uỷ") { Document = static d => d.Head.SuperiorBody?.StartsWith("Đảng bộ", StringComparison.Ordinal) == true ? Headed(d, static h => h with { SuperiorBody = "Tỉnh uỷ Sông Thương" }) : null },
        new("TT106", "huyện uỷ sau ngày 30/6/2025")
        {
            Document = static d => d.Head.IssuingBodies is ["Đảng uỷ xã Bình Yên"]
                ? Headed(d, static h => h with { IssuingBodies = ["Huyện uỷ Bình Yên"], Number = h.Number! with { Symbol = h.Number.Symbol.Replace("ĐU", "HU", StringComparison.Ordinal) } })
                : null,
        },
        new("TT107", "nét kẻ dưới tên cơ quan")
        {
            Plan = static (plan, standard) => standard.Family == DocumentFamily.State
                ? null
                : PlanEdits.First(plan, Component.IssuingBody, static p => p with { Format = p.Format with { BottomRule = Core.Units.Length.FromPoints(0.75m) } }),
        },
        new("TT107", "nét gõ tay dưới tên cơ quan")
        {
            Plan = static (plan, standard) => standard.Family == DocumentFamily.State
                ? null
                : InFirstCell(plan, row: 0, column: 0, static cell => [.. cell[..^1], Line(cell[0], "__________"), cell[^1]]),
        },
    ];

    private static IEnumerable<Mutation> NumberWords() =>
    [
        Printed("TT201", "gạch chéo trước gạch nối", Component.DocumentNumber, static text => Turned(text)),
        Printed("TT202", "dấu hai chấm sau chữ Số", Component.DocumentNumber, static text => text.Replace("Số ", "Số: ", StringComparison.Ordinal), DocumentFamily.Party),
        Printed("TT203", "số dưới 10 không có số 0", Component.DocumentNumber, static text => text.Replace("05", "5", StringComparison.Ordinal))
            with { Given = static d => Headed(d, static h => h with { Number = h.Number! with { Value = 5 } }) },
        new("TT204", "ký hiệu của loại khác")
        {
            Document = static d => d.Kind is "cong-van" or "thong-bao" ? null : Headed(d, static h => h with { Number = h.Number! with { Symbol = "TB" + h.Number.Symbol[h.Number.Symbol.IndexOfAny(['/', '-'])..] } }),
        },
        new("TT205", "ký hiệu của cơ quan khác")
        {
            Document = static d => d.Family == DocumentFamily.Party && d.Head.Number!.Symbol.EndsWith("/TU", StringComparison.Ordinal)
                ? Headed(d, static h => h with { Number = h.Number! with { Symbol = h.Number.Symbol[..^2] + "TW" } })
                : null,
        },
        Printed("TT206", "khoảng trống quanh gạch chéo", Component.DocumentNumber, static text => text.Replace("/", " / ", StringComparison.Ordinal)),
    ];

    private static IEnumerable<Mutation> DateWords() =>
    [
        Printed("TT301", "thiếu dấu phẩy trước ngày", Component.PlaceDate, static text => text.Replace(", ngày", " ngày", StringComparison.Ordinal)),
        Printed("TT302", "ngày dưới 10 không có số 0", Component.PlaceDate, static text => text.Replace("ngày 05", "ngày 5", StringComparison.Ordinal))
            with { Given = static d => Headed(d, static h => h with { Date = h.Date with { Day = 5 } }) },
        new("TT303", "địa danh của nơi khác") { Document = static d => d.Family == DocumentFamily.Party && d.Head.SuperiorBody is null && d.Head.Place != "Hà Nội" ? Headed(d, static h => h with { Place = "Hạ Long" }) : null },
        new("TT304", "ngày ở tương lai")
        {
            Today = new DateOnly(2027, 1, 1),
            Given = static d => d with { Copies = [] },
            Document = static d => Headed(d, static h => h with { Date = new DocumentDate(15, 6, 2028) }),
        },
    ];

    // "Số 15-NQ/TU" → "Số 15/NQ-TU", and the state's form the other way round.
    private static string Turned(string text) => new([.. text.Select(static c => c switch { '-' => '/', '/' => '-', _ => c })]);

    private static LayoutPlan? InFirstCell(LayoutPlan plan, int row, int column, Func<ImmutableArray<PlannedParagraph>, ImmutableArray<PlannedParagraph>> change)
    {
        ImmutableArray<PlannedBlock> blocks = plan.Sections[0].Blocks;
        if (blocks[0] is not PlannedTable head)
            return null;
        PlannedRow old = head.Rows[row];
        ImmutableArray<PlannedParagraph> cell = change(old.Cells[column]);
        if (cell == old.Cells[column])
            return null;
        PlannedTable changed = head with { Rows = head.Rows.SetItem(row, old with { Cells = old.Cells.SetItem(column, cell) }) };
        return plan with { Sections = plan.Sections.SetItem(0, plan.Sections[0] with { Blocks = blocks.SetItem(0, changed) }) };
    }

    private static LayoutPlan? Swapped(LayoutPlan plan)
    {
        ImmutableArray<PlannedBlock> blocks = plan.Sections[0].Blocks;
        if (blocks[0] is not PlannedTable head)
            return null;
        PlannedTable turned = head with { Columns = [.. head.Columns.Reverse()], Rows = [.. head.Rows.Select(static row => row with { Cells = [.. row.Cells.Reverse()] })] };
        return plan with { Sections = plan.Sections.SetItem(0, plan.Sections[0] with { Blocks = blocks.SetItem(0, turned) }) };
    }

    // A line that looks like another one and says something else.
    private static PlannedParagraph Line(PlannedParagraph like, string text) => like with
    {
        Inlines = [new PlannedInline.Run(text, like.Inlines.Select(static i => i switch { PlannedInline.Run run => run.Format, PlannedInline.Bound bound => bound.Format, _ => default }).First())],
        Format = like.Format with { BottomRule = default },
    };
}
