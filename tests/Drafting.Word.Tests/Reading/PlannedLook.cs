using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Word.Tests.Reading;

/// <summary>What a plan says that its file looks like: a second, independent account, for the reader to be held against.</summary>
internal sealed class PlannedLook(LayoutPlan plan)
{
    private readonly Dictionary<int, int[]> counters = [];

    public sealed record Paragraph(string Text, string Style, string? Label, ParagraphFormat Format, ImmutableArray<(string Text, RunFormat Format)> Runs, ImmutableArray<NoteReference> Notes, int Section, string Place);

    public IEnumerable<Paragraph> Main()
    {
        int table = -1;
        for (int s = 0; s < plan.Sections.Length; s++)
        {
            foreach (PlannedBlock block in plan.Sections[s].Blocks)
            {
                if (block is PlannedParagraph paragraph)
                    yield return Look(paragraph, s, "page");
                if (block is not PlannedTable grid)
                    continue;
                table++;
                for (int r = 0; r < grid.Rows.Length; r++)
                {
                    for (int c = 0; c < grid.Rows[r].Cells.Length; c++)
                    {
                        foreach (PlannedParagraph inCell in grid.Rows[r].Cells[c])
                            yield return Look(inCell, s, $"cell {table} {r} {c} of {grid.Columns.Length} {grid.Lined}");
                    }
                }
            }
        }
    }

    public IEnumerable<Paragraph> Note(int index) => plan.Footnotes[index].Select((p, i) => Look(p, 0, "page", i == 0 ? " " : ""));

    /// <summary>An observed paragraph in the same words.</summary>
    public static Paragraph Of(ObservedParagraph p) => new(
        p.Text,
        p.StyleName ?? "",
        p.ListLabel,
        p.Format,
        [.. p.Runs.Select(r => (p.Text.Substring(r.Start, r.Length), r.Format))],
        p.Notes,
        p.Section,
        p.Place is ObservedPlace.InCell c ? $"cell {c.Table} {c.Row} {c.Column} of {c.Columns} {c.Lined}" : p.Place is ObservedPlace.OnPage ? "page" : "box");

    public static string Print(Paragraph p) =>
        $"{p.Place} §{p.Section} {p.Style} [{p.Label}] {Exact(p.Format)} {string.Join('|', p.Runs.Select(static r => $"{r.Text}:{r.Format}"))} {string.Join(',', p.Notes)}";

    /// <summary>A length prints itself rounded; here every EMU counts.</summary>
    private static string Exact(ParagraphFormat f) =>
        string.Join(' ', f.Left.Emu, f.Right.Emu, f.FirstLine.Emu, f.Before.Emu, f.After.Emu, f.TopRule.Emu, f.BottomRule.Emu, f.Line.Rule, f.Line.Value) + f;

    /// <summary>Lengths as the file holds them: whole twips, borders in eighths of a point.</summary>
    private static ParagraphFormat Rounded(ParagraphFormat f) => f with
    {
        Left = Twips(f.Left),
        Right = Twips(f.Right),
        FirstLine = Twips(f.FirstLine),
        Before = Twips(f.Before),
        After = Twips(f.After),
        TopRule = Eighths(f.TopRule),
        BottomRule = Eighths(f.BottomRule),
    };

    private static Length Twips(Length length) => Length.FromTwips(length.Twips);

    private static Length Eighths(Length length) => length <= Length.Zero ? Length.Zero : Length.FromPoints(Math.Clamp((length.Emu * 8 + 6350) / 12_700, 2, 96) / 8m);

    private Paragraph Look(PlannedParagraph paragraph, int section, string place, string lead = "")
    {
        RunFormat ground = plan.Styles[paragraph.Component].Run;
        List<(string Text, RunFormat Format)> pieces = lead.Length > 0 ? [(lead, ground)] : [];
        List<NoteReference> notes = [];
        foreach (PlannedInline inline in paragraph.Inlines)
        {
            switch (inline)
            {
                case PlannedInline.Run run: pieces.Add((run.Text, run.Format)); break;
                case PlannedInline.Break: pieces.Add(("\n", ground)); break;
                case PlannedInline.Bound bound: pieces.Add((string.Join('\n', bound.Lines), bound.Format)); break;
                case PlannedInline.FootnoteReference note: notes.Add(new NoteReference(note.Number - 1, pieces.Sum(static p => p.Text.Length))); break;
            }
        }

        List<(string Text, RunFormat Format)> runs = [];
        foreach ((string text, RunFormat format) in pieces.Where(static p => p.Text.Length > 0))
        {
            if (runs is [.., var last] && last.Format == format)
                runs[^1] = (last.Text + text, format);
            else
                runs.Add((text, format));
        }

        return new Paragraph(
            string.Concat(pieces.Select(static p => p.Text)),
            plan.Styles[paragraph.Component].Name.Replace(",", "", StringComparison.Ordinal),
            paragraph.List is (int list, int level) ? Label(list, level) : null,
            Rounded(paragraph.Format),
            [.. runs],
            [.. notes],
            section,
            place);
    }

    private string Label(int list, int level)
    {
        if (!counters.TryGetValue(list, out int[]? counts))
            counters[list] = counts = new int[10];
        counts[level]++;
        counts.AsSpan(level + 1).Clear();
        string label = plan.Lists[list].Levels[level].Text;
        for (int i = 0; i <= level; i++)
        {
            string number = plan.Lists[list].Levels[i].Numerals == ListNumerals.UpperRoman ? RomanNumeral.Format(counts[i]) : counts[i].ToString(CultureInfo.InvariantCulture);
            label = label.Replace($"%{(i + 1).ToString(CultureInfo.InvariantCulture)}", number, StringComparison.Ordinal);
        }

        return label;
    }
}
