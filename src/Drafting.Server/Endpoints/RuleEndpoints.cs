using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>Quy tắc và quy định: what is checked, and by what.</summary>
internal static class RuleEndpoints
{
    /// <summary>Maps the calls.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/rules", () => Reply.Ok(new RuleList([.. RuleCatalog.All.Select(RuleEntry.Of)])))
            .Describe("Các quy tắc", "Mọi quy tắc kiểm tra.").Produces<RuleList>();
        api.MapGet("/rules/{code}", Explain)
            .Describe("Giải thích quy tắc", "Trang giải thích của một quy tắc, dạng Markdown.").Produces<RuleEntry>();
        api.MapGet("/standards", () => Reply.Ok(new StandardList([.. LayoutStandards.All.Select(TemplateEndpoints.Regime)], [.. AuthorityStandards.All.Select(Authority)])))
            .Describe("Các quy định", "Các chế độ trình bày và bảng thẩm quyền.").Produces<StandardList>();
        api.MapGet("/standards/{id}", Standard)
            .Describe("Bảng quy định", "Toàn bộ một bảng quy định, kèm căn cứ.").Produces<StandardAnswer>();
    }

    private static IResult Explain(string code)
    {
        if (RuleCatalog.Find(code) is { } rule)
            return Reply.Ok(RuleEntry.Of(rule) with { Page = RulePages.FindInWords(rule.Code) });
        throw Reply.Missing($"Không có quy tắc “{code}”.", NearestName.Find(code, RuleCatalog.All.Select(static r => r.Code)) is { } near ? $"có phải “{near}”?" : null);
    }

    private static IResult Standard(string id)
    {
        if (LayoutStandards.Find(id) is { } layout)
            return Reply.Ok(new StandardAnswer(id, layout.Title, StandardTable.Print(layout)));
        if (AuthorityStandards.Find(id) is { } authority)
            return Reply.Ok(new StandardAnswer(id, authority.Title, StandardTable.Print(authority)));
        throw Reply.Missing($"Không có quy định “{id}”.", $"có: {string.Join(", ", LayoutStandards.Ids.Concat(AuthorityStandards.All.Select(static a => a.Id)))}");
    }

    private static RegimeEntry Authority(AuthorityStandard standard) => new(standard.Id, standard.Title, "party", standard.From, standard.To);
}
