using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Planning;

/// <summary>Trích yếu công văn: gives it the words in front that its regime prints, whichever of the known ones its author wrote.</summary>
internal static class LetterSubject
{
    // The longer one before the one that it starts with.
    private static readonly string[] Forms = ["V/v", "về việc", "về"];

    /// <summary>The subject with words in front that the regime allows.</summary>
    public static RichText Of(RichText subject, Requirement<string> row)
    {
        string text = subject.PlainText;
        if (row.Preferred.Length == 0 || string.IsNullOrWhiteSpace(text))
            return subject;
        int start = Blanks(text, 0);
        if (Forms.FirstOrDefault(f => StandsAt(text, start, f)) is not { } form)
            return Lead(row.Preferred, subject);
        int behind = Blanks(text, start + form.Length);
        // The words alone say nothing that could be led in otherwise.
        return behind == text.Length || IsAllowed(form, row) ? subject : Lead(row.Preferred, WithoutStart(subject, behind));
    }

    private static bool StandsAt(string text, int start, string form) =>
        text.AsSpan(start).StartsWith(form, StringComparison.OrdinalIgnoreCase)
        && (text.Length == start + form.Length || char.IsWhiteSpace(text[start + form.Length]));

    private static bool IsAllowed(string form, Requirement<string> row) => IsForm(row.Preferred, form)
        || row.Allowed is AllowedValues<string>.Set set && set.Values.Any(value => IsForm(value, form));

    private static bool IsForm(string value, string form) => value.Trim().Equals(form, StringComparison.OrdinalIgnoreCase);

    private static int Blanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    // Counts as the plain text does: a break is one character, a footnote none, and it stays.
    private static RichText WithoutStart(RichText text, int count)
    {
        ImmutableArray<Inline>.Builder kept = ImmutableArray.CreateBuilder<Inline>(text.Inlines.Length);
        foreach (Inline inline in text.Inlines)
        {
            int length = inline switch { Inline.Text run => run.Value.Length, Inline.Break => 1, _ => 0 };
            int cut = Math.Min(length, count);
            count -= cut;
            if (cut == 0)
                kept.Add(inline);
            else if (cut < length && inline is Inline.Text run)
                kept.Add(run with { Value = run.Value[cut..] });
        }

        return new RichText(kept.ToImmutable());
    }

    private static RichText Lead(string prefix, RichText text) => text.Inlines is [Inline.Text { Emphasis: Emphasis.None } first, ..]
        ? new RichText(text.Inlines.SetItem(0, first with { Value = prefix + first.Value }))
        : new RichText(text.Inlines.Insert(0, new Inline.Text(prefix)));
}
