using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Văn bản chữ mã cũ: a paper with TCVN3 and VNI letters read as Unicode. Fonts stay what they are, so that a rule still sees them.</summary>
public static class LegacyPaper
{
    /// <summary>The paper in Unicode; where nothing was in a legacy font, the same instance.</summary>
    /// <param name="paper">The paper.</param>
    public static ObservedDocument Decode(ObservedDocument paper)
    {
        ImmutableArray<ObservedParagraph> paragraphs = Decode(paper.Paragraphs);
        ImmutableArray<ObservedNote> notes = Each(paper.Notes, static n => Decode(n.Paragraphs) is var decoded && decoded == n.Paragraphs ? n : n with { Paragraphs = decoded });
        ImmutableArray<ObservedMargin> margins = Each(paper.Margins, static m => Decode(m.Paragraphs) is var decoded && decoded == m.Paragraphs ? m : m with { Paragraphs = decoded });
        return paragraphs == paper.Paragraphs && notes == paper.Notes && margins == paper.Margins
            ? paper
            : paper with { Paragraphs = paragraphs, Notes = notes, Margins = margins };
    }

    /// <summary>The paragraph in Unicode; where nothing was in a legacy font, the same instance.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static ObservedParagraph Decode(ObservedParagraph paragraph)
    {
        if (!paragraph.Runs.Any(static r => LegacyFont.Of(r.FontName).IsLegacy))
            return paragraph;
        DecodedText decoded = DecodeText(paragraph);
        ImmutableArray<ObservedRun>.Builder runs = ImmutableArray.CreateBuilder<ObservedRun>(paragraph.Runs.Length);
        foreach (ObservedRun run in paragraph.Runs)
        {
            int start = decoded.Offsets[run.Start];
            int length = decoded.Offsets[run.Start + run.Length] - start;
            // A run of nothing but a VNI mark went into the letter before it.
            if (length > 0 || run.Length == 0)
                runs.Add(run with { Start = start, Length = length });
        }

        return paragraph with
        {
            Text = decoded.Text,
            Runs = runs.ToImmutable(),
            Notes = [.. paragraph.Notes.Select(n => n with { Offset = decoded.Offsets[n.Offset] })],
        };
    }

    /// <summary>The text of a paragraph in Unicode, with the way from the stored text; for a client that mends the file itself.</summary>
    /// <param name="paragraph">The paragraph as it is stored.</param>
    public static DecodedText DecodeText(ObservedParagraph paragraph)
    {
        string stored = paragraph.Text;
        var text = new StringBuilder(stored.Length);
        int[] offsets = new int[stored.Length + 1];
        foreach (Stretch stretch in Stretches(paragraph))
        {
            string part = stored.Substring(stretch.Start, stretch.Length);
            DecodedText decoded = LegacyLetters.Decode(part, stretch.Font);
            for (int i = 0; i <= part.Length; i++)
                offsets[stretch.Start + i] = text.Length + decoded.Offsets[i];
            text.Append(decoded.Text);
        }

        return LegacyLetters.Composed(text.ToString(), offsets);
    }

    // A letter and its mark may stand in two runs, even in two fonts: Word shows a base in the ASCII font and its mark in the other one.
    private static List<Stretch> Stretches(ObservedParagraph paragraph)
    {
        var stretches = new List<Stretch>();
        int at = 0;
        foreach (ObservedRun run in paragraph.Runs)
        {
            LegacyFont font = LegacyFont.Of(run.FontName);
            int start = Math.Max(at, run.Start), end = run.Start + run.Length;
            if (start > at)
                Add(at, start, default);
            if (end <= start)
                continue;
            if (font.Code == LetterCode.Vni && stretches is [.., { Font.IsLegacy: false, Length: > 0 } before] && LegacyLetters.IsVniPair(paragraph.Text[start - 1], paragraph.Text[start]))
            {
                start--;
                stretches[^1] = before with { Length = before.Length - 1 };
            }

            Add(start, end, font);
            at = end;
        }

        if (at < paragraph.Text.Length)
            Add(at, paragraph.Text.Length, default);
        return Settled(stretches, paragraph.Text);

        void Add(int start, int end, LegacyFont font)
        {
            if (stretches is [.., var last] && last.Font == font)
                stretches[^1] = last with { Length = end - last.Start };
            else
                stretches.Add(new Stretch(start, end - start, font));
        }
    }

    // Whether a paragraph is Unicode in spite of its font is told from all its letters in fonts of that code.
    private static List<Stretch> Settled(List<Stretch> stretches, string text)
    {
        foreach (LetterCode code in (ReadOnlySpan<LetterCode>)[LetterCode.Tcvn3, LetterCode.Vni])
        {
            string all = string.Concat(stretches.Where(s => s.Font.Code == code).Select(s => text.Substring(s.Start, s.Length)));
            if (all.Length == 0 || !LegacyLetters.IsUnicode(all, code))
                continue;
            for (int i = 0; i < stretches.Count; i++)
            {
                if (stretches[i].Font.Code == code)
                    stretches[i] = stretches[i] with { Font = default };
            }
        }

        return stretches;
    }

    private static ImmutableArray<ObservedParagraph> Decode(ImmutableArray<ObservedParagraph> paragraphs) => Each(paragraphs, Decode);

    // ImmutableArrays are equal when they are the same array, so an unchanged one is handed back itself.
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> change)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (int i = 0; i < items.Length; i++)
        {
            T item = change(items[i]);
            if (changed is null && ReferenceEquals(item, items[i]))
                continue;
            if (changed is null)
            {
                changed = ImmutableArray.CreateBuilder<T>(items.Length);
                changed.AddRange(items.AsSpan(0, i));
            }

            changed.Add(item);
        }

        return changed?.MoveToImmutable() ?? items;
    }

    private readonly record struct Stretch(int Start, int Length, LegacyFont Font);
}
