namespace Drafting.Server.Endpoints;

/// <summary>Các mẫu: what can be drafted, and what each template asks for.</summary>
internal static class TemplateEndpoints
{
    /// <summary>Maps the calls.</summary>
    /// <param name="api">The group <c>/api</c>.</param>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/templates", (DraftingEngine engine) => Results.Json(new { templates = engine.Templates.Keys.Select(static key => new { key }) }));
}
