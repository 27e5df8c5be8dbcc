using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Server.Uploads;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>Các dòng nơi nhận: a block of recipients as the regime prints it, for a client that puts it into an open paper paragraph by paragraph.</summary>
internal static class RecipientEndpoints
{
    // Far more than any paper names, and few enough to be laid out at once.
    private const int MostRecipients = 1000, LongestName = 1000;

    /// <summary>Maps the call.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api) => api.MapPost("/recipients", (Delegate)Print)
        .Describe("Các dòng nơi nhận", "Khối nơi nhận đúng chế độ trình bày, từng dòng kèm định dạng, để chèn vào văn bản đang mở.").Accepts<RecipientsBody>("application/json").Produces<RecipientsAnswer>();

    private static async Task<IResult> Print(HttpContext context)
    {
        RecipientsBody body = await JsonBodies.ReadAsync<RecipientsBody>(context);
        LayoutStandard standard = LayoutStandards.Find(body.Regime ?? LayoutStandards.Ids[0])
            ?? throw Reply.Wrong($"Không có chế độ trình bày “{body.Regime}”.", $"có: {LayoutStandards.Choices}");
        string[] names = [.. (body.Recipients ?? []).Select(static name => name.Trim()).Where(static name => name.Length > 0)];
        if (names.Length == 0)
            throw Reply.Wrong("Chưa có nơi nhận nào.", "nêu ít nhất một nơi nhận");
        if (names.Length > MostRecipients || names.Any(static name => name.Length > LongestName))
            throw Reply.Wrong(string.Create(CultureInfo.InvariantCulture, $"Có nhiều hơn {MostRecipients} nơi nhận, hoặc có tên dài hơn {LongestName} ký tự."), "bỏ bớt, hoặc gộp thành “Các …”");
        // The planner knows how a paper prints its recipients; of this paper nothing else is wanted.
        var paper = new OfficialDocument
        {
            Family = standard.Family,
            Kind = "cong-van",
            Head = new LetterHead(null, [], null, null, DocumentDate.From(standard.From)),
            Recipients = [.. names.Select(static name => new Recipient(name))],
        };
        LayoutPlan plan = LayoutPlanner.Plan(paper, standard);
        IEnumerable<PlannedParagraph> lines = plan.Sections
            .SelectMany(static section => section.Blocks).OfType<PlannedTable>().SelectMany(static table => table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => cell)
            .Where(static line => !line.Inlines.IsEmpty && (line.Component == Component.RecipientsLabel || line.Component == Component.Recipient));
        return Reply.Ok(new RecipientsAnswer([.. lines.Select(line => RecipientLine.Of(line, plan))]));
    }
}
