using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Relaying;

/// <summary>Nhấn mạnh cả thành phần: what a paper has in another face from end to end is its typist's format, not emphasis; the layout has its own.
/// In the body a whole bold line may be a heading and stays.</summary>
internal static class WholeEmphasis
{
    /// <summary>A document without it.</summary>
    /// <param name="document">The document.</param>
    public static OfficialDocument Without(OfficialDocument document) => document with
    {
        Subject = document.Subject is { } subject ? Without(subject) : null,
        Addressees = document.Addressees is { } addressees ? addressees with { Names = Each(addressees.Names) } : null,
        LegalBases = Each(document.LegalBases),
        Body = Blocks(document.Body),
        Annexes = [.. document.Annexes.Select(static a => a with { Title = Without(a.Title), Body = Blocks(a.Body) })],
    };

    private static ImmutableArray<Block> Blocks(ImmutableArray<Block> body) => [.. body.Select(static block => block switch
    {
        Block.Paragraph { Division: Division.Part or Division.Chapter or Division.Section or Division.Subsection or Division.Roman } title => title with { Text = Without(title.Text) },
        Block.Paragraph { Division: Division.Article } article => article with { Text = Without(article.Text) },
        Block.Table table => table with { Rows = [.. table.Rows.Select((row, i) => i < table.HeaderRows ? Each(row) : row)] },
        _ => block,
    })];

    private static ImmutableArray<RichText> Each(ImmutableArray<RichText> texts) => [.. texts.Select(Without)];

    private static RichText Without(RichText text)
    {
        Emphasis common = Emphasis.Bold | Emphasis.Italic;
        foreach (Inline.Text run in text.Inlines.OfType<Inline.Text>())
        {
            if (!string.IsNullOrWhiteSpace(run.Value))
                common &= run.Emphasis;
        }

        if (common == Emphasis.None)
            return text;
        ImmutableArray<Inline>.Builder inlines = ImmutableArray.CreateBuilder<Inline>(text.Inlines.Length);
        foreach (Inline inline in text.Inlines)
        {
            if (inline is not Inline.Text run)
            {
                inlines.Add(inline);
                continue;
            }

            run = run with { Emphasis = run.Emphasis & ~common };
            if (inlines is [.., Inline.Text last] && last.Emphasis == run.Emphasis)
                inlines[^1] = last with { Value = last.Value + run.Value };
            else
                inlines.Add(run);
        }

        return new RichText(inlines.ToImmutable());
    }
}
