using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Drafting.Server.AddIn;

/// <summary>Tệp kê khai hợp nhất: the JSON manifest, for offices that have Microsoft 365 alone.</summary>
internal static class UnifiedManifest
{
    // The first version of the schema that knows context menus.
    private const string Schema = "1.23";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the manifest.</summary>
    /// <param name="model">The add-in.</param>
    public static byte[] Write(AddInModel model) => [.. JsonSerializer.SerializeToUtf8Bytes(Document(model), Layout), (byte)'\n'];

    private static JsonObject Document(AddInModel model) => new()
    {
        ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{Schema}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = Schema,
        ["version"] = AddInModel.Version,
        ["id"] = AddInModel.Id,
        ["localizationInfo"] = new JsonObject { ["defaultLanguageTag"] = "vi-vn" },
        ["developer"] = new JsonObject
        {
            ["name"] = AddInModel.Provider,
            ["websiteUrl"] = model.At(""),
            ["privacyUrl"] = model.At(""),
            ["termsOfUseUrl"] = model.At(""),
        },
        ["name"] = new JsonObject { ["short"] = AddInModel.Name },
        ["description"] = new JsonObject { ["short"] = AddInModel.Summary, ["full"] = AddInModel.Description },
        ["icons"] = new JsonObject { ["outline"] = ManifestFiles.Outline, ["color"] = ManifestFiles.Color },
        ["accentColor"] = "#1f4e79",
        ["validDomains"] = new JsonArray(model.BaseAddress.Authority),
        ["authorization"] = new JsonObject
        {
            ["permissions"] = new JsonObject
            {
                ["resourceSpecific"] = new JsonArray(new JsonObject { ["name"] = "Document.ReadWrite.User", ["type"] = "Delegated" }),
            },
        },
        ["extensions"] = new JsonArray(Extension(model)),
    };

    private static JsonObject Extension(AddInModel model) => new()
    {
        ["requirements"] = new JsonObject
        {
            ["scopes"] = new JsonArray("document"),
            ["formFactors"] = new JsonArray("desktop"),
            ["capabilities"] = Each(AddInModel.Floor, static set => new() { ["name"] = set.Name, ["minVersion"] = set.MinVersion }),
        },
        ["runtimes"] = Each(AddInModel.Commands, command => new()
        {
            ["id"] = $"Drafting.Runtime.{command.Key}",
            ["type"] = "general",
            ["code"] = new JsonObject { ["page"] = model.PaneOf(command) },
            ["lifetime"] = "short",
            ["actions"] = new JsonArray(new JsonObject { ["id"] = Action(command), ["type"] = "openPage", ["view"] = AddInModel.PaneId }),
        }),
        ["ribbons"] = new JsonArray(new JsonObject
        {
            ["contexts"] = new JsonArray("default"),
            ["tabs"] = new JsonArray(new JsonObject
            {
                ["id"] = "Drafting.Tab",
                ["label"] = AddInModel.Name,
                ["groups"] = new JsonArray(new JsonObject
                {
                    ["id"] = "Drafting.Group",
                    ["label"] = AddInModel.GroupLabel,
                    ["icons"] = Icons(model, "soan-thao"),
                    ["controls"] = Each(AddInModel.Commands, command => Control(model, command, $"Drafting.Button.{command.Key}", "button")),
                }),
            }),
        }),
        ["contextMenus"] = new JsonArray(new JsonObject
        {
            ["menus"] = new JsonArray(new JsonObject
            {
                ["entryPoint"] = "text",
                ["controls"] = new JsonArray(new JsonObject
                {
                    ["id"] = "Drafting.Context",
                    ["type"] = "menu",
                    ["label"] = AddInModel.Name,
                    ["icons"] = Icons(model, "soan-thao"),
                    ["supertip"] = Tip(AddInModel.Name, AddInModel.Summary),
                    ["items"] = Each(AddInModel.ContextCommands, command => Control(model, command, $"Drafting.Context.{command.Key}", "menuItem")),
                }),
            }),
        }),
    };

    private static JsonObject Control(AddInModel model, AddInCommand command, string id, string type) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["label"] = command.Label,
        ["icons"] = Icons(model, command.Screen),
        ["supertip"] = Tip(command.Label, command.Help),
        ["actionId"] = Action(command),
    };

    private static string Action(AddInCommand command) => $"Drafting.Show.{command.Key}";

    private static JsonObject Tip(string title, string description) => new() { ["title"] = title, ["description"] = description };

    private static JsonArray Icons(AddInModel model, string name) =>
        Each(AddInModel.IconSizes, size => new() { ["size"] = size, ["url"] = model.IconOf(name, size) });

    private static JsonArray Each<T>(IEnumerable<T> items, Func<T, JsonObject> write) => new([.. items.Select(write)]);
}
