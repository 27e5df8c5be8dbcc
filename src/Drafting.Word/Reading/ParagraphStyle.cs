namespace Drafting.Word.Reading;

/// <summary>Kiểu đoạn đã gộp: a chain of paragraph styles as one.</summary>
/// <param name="Id">The id of the last of the chain.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bare">What the chain says of paragraphs, without the list that it names.</param>
/// <param name="Listed">The same with the indents of the list.</param>
/// <param name="Run">What it says of characters.</param>
internal sealed record ParagraphStyle(string? Id, string? Name, ParagraphLayer Bare, ParagraphLayer Listed, RunLayer Run)
{
    /// <summary>No style at all.</summary>
    public static ParagraphStyle None { get; } = new(null, null, ParagraphLayer.Empty, ParagraphLayer.Empty, RunLayer.Empty);

    /// <summary>Flattens a chain; the list takes its place just before the last style that names one.</summary>
    /// <param name="chain">The chain from its root.</param>
    /// <param name="numbering">The lists.</param>
    public static ParagraphStyle Of(List<StyleEntry> chain, NumberingTable numbering)
    {
        StyleEntry last = chain[^1];
        RunLayer run = chain.Aggregate(RunLayer.Empty, static (under, entry) => entry.Run.Over(under));
        ParagraphLayer bare = chain.Aggregate(ParagraphLayer.Empty, static (under, entry) => entry.Paragraph.Over(under));
        int naming = chain.FindLastIndex(static entry => entry.Paragraph.List is not null);
        int speaking = chain.FindLastIndex(static entry => entry.Paragraph.List is not null || entry.Paragraph.Level is not null);
        if (bare.List is not { } list || list == 0)
            return new ParagraphStyle(last.Id, last.Name, bare, bare, run);

        // The level that names the style is its level, whatever the style says (ECMA-376 part 1 §17.9.23).
        int level = numbering.LevelOfStyle(list, chain[speaking].Id) ?? bare.Level ?? 0;
        ParagraphLayer listed = ParagraphLayer.Empty;
        for (int i = 0; i < chain.Count; i++)
        {
            if (i == Math.Max(naming, speaking))
                listed = (numbering.Find(list, level)?.Paragraph ?? ParagraphLayer.Empty).Over(listed);
            listed = chain[i].Paragraph.Over(listed);
        }

        return new ParagraphStyle(last.Id, last.Name, bare, listed with { List = list, Level = level }, run);
    }
}
