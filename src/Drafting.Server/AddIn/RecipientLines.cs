using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Server.Endpoints;
using Drafting.Server.Uploads;

namespace Drafting.Server.AddIn;

/// <summary>Các dòng nơi nhận: a block of recipients as the regime prints it, for a client that puts it into an open paper paragraph by paragraph.</summary>
internal static class RecipientLines
{
    /// <summary>Maps the call.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api) => api.MapPost("/recipients", (Delegate)Print).Describe("Các dòng nơi nhận", "Khối nơi nhận đúng chế độ trình bày, từng dòng kèm định dạng, để chèn vào văn bản đang mở.").Accepts<RecipientsBody>("application/json").Produces<RecipientsAnswer>();

    private static async Task<IResult> Print(HttpContext context)
    {
        RecipientsBody body = await JsonBodies.ReadAsync<RecipientsBody>(context);
        LayoutStandard standard = LayoutStandards.Find(body.Regime ?? LayoutStandards.Ids[0])
            ?? throw Reply.Wrong($"Không có chế độ trình bày “{body.Regime}”.", $"có: {string.Join(", ", LayoutStandards.Ids)}");
        ImmutableArray<Recipient> recipients = [.. (body.Recipients ?? []).Select(static name => name.Trim()).Where(static name => name.Length > 0).Select(static name => new Recipient(name))];
        if (recipients.IsEmpty)
            throw Reply.Wrong("Chưa có nơi nhận nào.", "nêu ít nhất một nơi nhận");
        // The planner knows how a paper prints its recipients; of this paper nothing else is wanted.
        var paper = new OfficialDocument
        {
            Family = standard.Family, Kind = "cong-van", Head = new LetterHead(null, [""], null, null, DocumentDate.From(standard.From)), Recipients = recipients,
        };
        LayoutPlan plan = LayoutPlanner.Plan(paper, standard);
        IEnumerable<PlannedParagraph> lines = plan.Sections
            .SelectMany(static section => section.Blocks).OfType<PlannedTable>().SelectMany(static table => table.Rows).SelectMany(static row => row.Cells).SelectMany(static cell => cell)
            .Where(static line => line.Component == Component.RecipientsLabel || line.Component == Component.Recipient);
        return Reply.Ok(new RecipientsAnswer([.. lines.Select(line => RecipientLine.Of(line, plan))]));
    }
}

/// <summary>Yêu cầu in nơi nhận.</summary>
/// <param name="Regime">Chế độ; <see langword="null"/> for the newest one of the Party.</param>
/// <param name="Recipients">Who receives, without dash and end mark.</param>
internal sealed record RecipientsBody(string? Regime = null, IReadOnlyList<string>? Recipients = null);

/// <summary>Các dòng nơi nhận.</summary>
/// <param name="Lines">The lines.</param>
internal sealed record RecipientsAnswer(ImmutableArray<RecipientLine> Lines);

/// <summary>Một dòng, lengths and sizes in points.</summary>
/// <param name="Text">The text.</param>
/// <param name="Font">Phông chữ.</param>
/// <param name="Size">Cỡ chữ.</param>
/// <param name="Bold">Đậm.</param>
/// <param name="Italic">Nghiêng.</param>
/// <param name="Underline">Gạch chân.</param>
/// <param name="Alignment">Căn lề.</param>
/// <param name="Left">Thụt trái.</param>
/// <param name="Right">Thụt phải.</param>
/// <param name="FirstLine">Thụt dòng đầu.</param>
/// <param name="Before">Cách trước.</param>
/// <param name="After">Cách sau.</param>
internal sealed record RecipientLine(
    string Text, string Font, decimal Size, bool Bold, bool Italic, bool Underline, string Alignment, decimal Left, decimal Right, decimal FirstLine, decimal Before, decimal After)
{
    /// <summary>A planned line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="plan">The plan that it is of.</param>
    public static RecipientLine Of(PlannedParagraph line, LayoutPlan plan)
    {
        (ParagraphFormat format, RunFormat run) = (line.Format, plan.Styles[line.Component].Run);
        return new RecipientLine(
            string.Concat(line.Inlines.OfType<PlannedInline.Run>().Select(static part => part.Text)), plan.FontName, Points(run.Size.Length), run.Bold, run.Italic, run.Underline,
            Wire.Words.Camel(format.Alignment), Points(format.Left), Points(format.Right), Points(format.FirstLine), Points(format.Before), Points(format.After));
    }

    private static decimal Points(Core.Units.Length length) => decimal.Round(length.Emu / 12_700m, 2);
}
