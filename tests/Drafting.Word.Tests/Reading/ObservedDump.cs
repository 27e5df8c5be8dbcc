using Drafting.Core.Recognition;

namespace Drafting.Word.Tests.Reading;

/// <summary>An observed paper as lines of text, so that two can be compared and a difference be read.</summary>
internal static class ObservedDump
{
    public static IReadOnlyList<string> Of(ObservedDocument paper) =>
    [
        .. paper.Paragraphs.Select(Line),
        .. paper.Sections.Select(static s => $"section {s.Page} first={s.HasFirstPageHeader} restarts={s.RestartsNumbers} mirrored={s.MirrorsMargins} rules={string.Join(' ', s.Rules)}"),
        .. paper.Margins.SelectMany(static m => m.Paragraphs.Select(p => $"{m.Section} {m.Position} page={m.HasPageField} {Line(p)}")),
        .. paper.Notes.SelectMany(static n => n.Paragraphs.Select(p => $"note {n.Number} {Line(p)}")),
        .. paper.Traces.Select(static t => t.ToString()),
    ];

    public static string Line(ObservedParagraph p) =>
        $"{p.Address} “{p.Text}” {p.Format} style={p.StyleName} label={p.ListLabel} {p.Place} section={p.Section} notes={string.Join(' ', p.Notes)} runs={string.Join(' ', p.Runs)}";
}
