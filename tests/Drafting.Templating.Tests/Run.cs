using System.Globalization;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Markup;

namespace Drafting.Templating.Tests;

/// <summary>Parses and renders in one step, and shows what came of it.</summary>
internal static class Run
{
    public static Template Parse(string text, params (string Name, string Text)[] includes) =>
        TryParse(text, TemplateLimits.Default, includes).Value.ShouldNotBeNull();

    public static Outcome<Template> TryParse(string text, TemplateLimits limits, params (string Name, string Text)[] includes) =>
        Template.Parse("mau.sbn", text, limits, name => includes.Where(i => i.Name == name).Select(i => new TemplateSource($"{i.Name}.sbn", i.Text)).FirstOrDefault());

    public static IReadOnlyList<MarkupSegment> Segments(string text, string json = "{}", params (string Name, string Text)[] includes)
    {
        Outcome<RenderedMarkup> outcome = Parse(text, includes).Render(Json.Map(json));
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!.Segments;
    }

    public static string Text(Template template, DataNode.Map data)
    {
        Outcome<RenderedMarkup> outcome = template.Render(data);
        return outcome.Value is { } value ? string.Concat(value.Segments.Select(static s => s.Text)) : Show(outcome.Diagnostics);
    }

    public static string Show(IEnumerable<Diagnostic> diagnostics)
    {
        StringBuilder text = new();
        foreach (Diagnostic d in diagnostics)
        {
            string place = d.Location is Location.InTemplate t
                ? string.Create(CultureInfo.InvariantCulture, $"{t.File}:{t.Span.Line}:{t.Span.Column}")
                : d.Location.ToString();
            text.Append(CultureInfo.InvariantCulture, $"{d.Code} {place} {d.Message}\n");
            if (d.Quote is not null)
                text.Append(CultureInfo.InvariantCulture, $"  | {d.Quote}\n");
            if (d.Hint is not null)
                text.Append(CultureInfo.InvariantCulture, $"  = {d.Hint}\n");
        }

        return text.ToString().TrimEnd('\n');
    }
}
