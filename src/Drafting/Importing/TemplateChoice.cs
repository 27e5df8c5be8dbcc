using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Fields;

namespace Drafting.Importing;

/// <summary>Chọn mẫu: the template that a paper's record is for.</summary>
internal static class TemplateChoice
{
    /// <summary>No template drafts papers of this kind.</summary>
    public const string NoTemplate = "TP420";

    /// <summary>The template asked for, else that of the paper's kind, else one that serves several kinds, this one among them.</summary>
    /// <param name="templates">Where templates are found.</param>
    /// <param name="document">The paper.</param>
    /// <param name="asked">The template's key, or <see langword="null"/>.</param>
    /// <param name="file">The file as the user names it.</param>
    public static Outcome<LoadedTemplate> Find(TemplateStore templates, OfficialDocument document, string? asked, string file)
    {
        if (asked is not null)
            return templates.Load(asked);
        string kind = document.IsCopyOnly ? "ban-sao" : document.Kind;
        ImmutableArray<string> keys = templates.Keys;
        if (keys.IsEmpty || (keys.Contains(kind) && templates.Load(kind).Value is { } own && own.Fields.Family == document.Family))
            return templates.Load(kind);
        LoadedTemplate[] ours = [.. keys.Select(key => templates.Load(key).Value).OfType<LoadedTemplate>().Where(t => t.Fields.Family == document.Family)];
        LoadedTemplate? found = ours.FirstOrDefault(t => Choices(t.Fields).Contains(kind))
            ?? ours.FirstOrDefault(t => t.Fields.Kind == kind)
            ?? ours.FirstOrDefault(static t => t.Fields.KindField is not null);
        return found is not null
            ? new Outcome<LoadedTemplate>(found, [])
            : new Outcome<LoadedTemplate>(null,
            [
                new Diagnostic(NoTemplate, Severity.Error, $"Không có mẫu nào cho văn bản loại “{kind}”.", new Location.InFile(file), Hint: "chọn mẫu bằng --template, có: " + string.Join(", ", keys)),
            ]);
    }

    private static ImmutableArray<string> Choices(FieldSet fields) =>
        fields.KindField is { } key ? fields.Fields.First(f => f.Key == key).Choices : [];
}
