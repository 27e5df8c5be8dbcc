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
        api.MapGet("/rules", () => Reply.Ok(new RuleList([.. RuleCatalog.All.Select(RuleEntry.Of)]))).Produces<RuleList>();
        api.MapGet("/rules/{code}", Explain).Produces<RuleEntry>();
        api.MapGet("/standards", () => Reply.Ok(new StandardList([.. LayoutStandards.All.Select(TemplateEndpoints.Regime)], [.. AuthorityStandards.All.Select(Authority)]))).Produces<StandardList>();
        api.MapGet("/standards/{id}", Standard).Produces<StandardAnswer>();
    }

    private static IResult Explain(string code)
    {
        if (RuleCatalog.Find(code) is { } rule)
            return Reply.Ok(RuleEntry.Of(rule) with { Page = RulePages.Find(rule.Code) });
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
