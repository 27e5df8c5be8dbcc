using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;
using Drafting.Word.Tests.Corpus;
using Drafting.Word.Tests.Reading;
using Length = Drafting.Core.Units.Length;

namespace Drafting.Word.Tests.Editing;

/// <summary>Whatever format is asked for, in whatever paper: read again it is there, and nothing else has changed.</summary>
public class FormatEditTests
{
    public static TheoryData<string> Papers => [.. CorpusPaper.All.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void WhatIsAskedIsThereAndNothingElseChanged(string name)
    {
        byte[] paper = File.ReadAllBytes(CorpusPaper.All.Single(p => p.Name == name).File);
        ObservedDocument before = Foreign.Read(paper);
        var random = new Random(name.Length * 7919 + name[0]);
        Edit[] edits = [.. Edits(before, random)];
        (byte[] bytes, FixedPaper result) = Fixing.Apply(paper, edits);
        Edit[] made = [.. result.Results.Where(static r => r.State == FixState.Applied).SelectMany(static r => r.Fix.Edits)];
        result.Results.Where(static r => r.State == FixState.Refused).ShouldAllBe(static r => r.Refusal!.Code == PaperFix.TrackedText);
        made.Length.ShouldBeGreaterThan(edits.Length / 3);
        ObservedDump.Of(Foreign.Read(bytes)).ShouldBe(ObservedDump.Of(Expected(before, made)), $"{name}: {string.Join('\n', made.Select(static e => e.ToString()))}");
        Fixing.NewErrors(paper, bytes).ShouldBeEmpty(name);
        Fixing.ChangedParts(paper, bytes).ShouldAllBe(static part => part.StartsWith("word/document", StringComparison.Ordinal) || part.Contains("header") || part.Contains("footer") || part.Contains("notes") || part == "word/settings.xml");
    }

    private static IEnumerable<Edit> Edits(ObservedDocument paper, Random random)
    {
        ObservedParagraph[] all = [.. SourceMapTests.All(paper).DistinctBy(static p => p.Address)];
        foreach (ObservedParagraph paragraph in random.GetItems(all, 30).Distinct())
        {
            if (random.Next(2) == 0 || !paragraph.WasNfc || paragraph.Text.Length == 0)
            {
                yield return new Edit.FormatParagraph(paragraph.Address, Change(random));
                continue;
            }

            int start = random.Next(paragraph.Text.Length);
            yield return new Edit.FormatText(paragraph.Address, start, random.Next(1, paragraph.Text.Length - start + 1), new RunChange(
                Maybe(random, new FontSize(random.Next(16, 40))), Maybe(random, random.Next(2) == 0), Maybe(random, random.Next(2) == 0), Maybe(random, random.Next(2) == 0),
                random.Next(2) == 0 ? "Arial" : null, random.Next(3) switch { 0 => "auto", 1 => "FF0000", _ => null }));
        }

        // The edge of a frame is measured from the margin, and so moves with it.
        bool isFramed = paper.Paragraphs.Any(static p => p.Place is ObservedPlace.InBox);
        int section = random.Next(paper.Sections.Length);
        yield return new Edit.FormatPage(section, new PageChange(
            Maybe(random, Length.FromMillimetres(210)), Maybe(random, Length.FromMillimetres(297)), Maybe(random, Length.FromMillimetres(random.Next(10, 40))),
            Maybe(random, Length.FromMillimetres(random.Next(10, 40))), isFramed ? null : Maybe(random, Length.FromMillimetres(random.Next(10, 40))), Maybe(random, Length.FromMillimetres(random.Next(10, 40))),
            Maybe(random, Length.FromMillimetres(random.Next(5, 20))), Maybe(random, random.Next(2) == 0)));
    }

    private static ParagraphChange Change(Random random) => new(
        Maybe(random, (Alignment)random.Next(4)), Maybe(random, Twips(random.Next(0, 2000))), Maybe(random, Twips(random.Next(0, 500))), Maybe(random, Twips(random.Next(-900, 900))),
        Maybe(random, Twips(random.Next(0, 300))), Maybe(random, Twips(random.Next(0, 300))),
        Maybe(random, random.Next(3) switch { 0 => LineSpacing.Single, 1 => LineSpacing.Exactly(Length.FromPoints(18)), _ => LineSpacing.AtLeast(Length.FromPoints(17)) }),
        Maybe(random, Length.FromPoints(random.Next(3) / 2m)));

    private static T? Maybe<T>(Random random, T value)
        where T : struct => random.Next(2) == 0 ? value : null;

    private static Length Twips(int twips) => Length.FromTwips(twips);

    private static ObservedDocument Expected(ObservedDocument paper, Edit[] edits)
    {
        ILookup<ParagraphAddress, Edit> at = edits.Where(static e => e is Edit.FormatText or Edit.FormatParagraph).ToLookup(static e => e is Edit.FormatText t ? t.At : ((Edit.FormatParagraph)e).At);
        ImmutableArray<ObservedSection> sections = paper.Sections;
        foreach (Edit.FormatPage edit in edits.OfType<Edit.FormatPage>())
        {
            sections = sections.SetItem(edit.Section, sections[edit.Section] with { Page = Page(sections[edit.Section].Page, edit.Change) });
            if (edit.Change.Mirrored is { } mirrored)
                sections = [.. sections.Select(s => s with { MirrorsMargins = mirrored })];
        }

        return paper with
        {
            Sections = sections,
            Paragraphs = Each(paper.Paragraphs),
            Margins = [.. paper.Margins.Select(m => m with { Paragraphs = Each(m.Paragraphs) })],
            Notes = [.. paper.Notes.Select(n => n with { Paragraphs = Each(n.Paragraphs) })],
        };

        ImmutableArray<ObservedParagraph> Each(ImmutableArray<ObservedParagraph> paragraphs) => [.. paragraphs.Select(p => at[p.Address].Aggregate(p, Changed))];
    }

    private static PageShape Page(PageShape page, PageChange change)
    {
        page = page with
        {
            Width = change.Width is null ? page.Width : Length.FromTwips(change.Width.Value.Twips),
            Height = change.Height is null ? page.Height : Length.FromTwips(change.Height.Value.Twips),
            Top = Whole(change.Top) ?? page.Top,
            Bottom = Whole(change.Bottom) ?? page.Bottom,
            Left = Whole(change.Left) ?? page.Left,
            Right = Whole(change.Right) ?? page.Right,
            Header = Whole(change.Header) ?? page.Header,
        };
        return (change.Width ?? change.Height) is null ? page : page with { Orientation = page.Width > page.Height ? PageOrientation.Landscape : PageOrientation.Portrait };
    }

    private static Length? Whole(Length? length) => length is { } l ? Length.FromTwips(l.Twips) : null;

    private static ObservedParagraph Changed(ObservedParagraph paragraph, Edit edit)
    {
        if (edit is Edit.FormatParagraph { Change: var c })
        {
            ParagraphFormat f = paragraph.Format;
            return paragraph with
            {
                Format = f with
                {
                    Alignment = c.Alignment ?? f.Alignment,
                    Left = c.Left ?? f.Left,
                    Right = c.Right ?? f.Right,
                    FirstLine = c.FirstLine ?? f.FirstLine,
                    Before = c.Before ?? f.Before,
                    After = c.After ?? f.After,
                    Line = c.Line ?? f.Line,
                    BottomRule = c.BottomRule ?? f.BottomRule,
                },
            };
        }

        var text = (Edit.FormatText)edit;
        List<ObservedRun> runs = [];
        foreach (ObservedRun run in paragraph.Runs)
        {
            int start = Math.Clamp(text.Start, run.Start, run.Start + run.Length), end = Math.Clamp(text.Start + text.Length, run.Start, run.Start + run.Length);
            Add(run with { Length = start - run.Start });
            Add(Changed(run, text.Change) with { Start = start, Length = end - start });
            Add(run with { Start = end, Length = run.Start + run.Length - end });
        }

        return paragraph with { Runs = [.. runs] };

        void Add(ObservedRun run)
        {
            if (run.Length == 0)
                return;
            if (runs is [.., var last] && last with { Start = 0, Length = 0 } == run with { Start = 0, Length = 0 })
                runs[^1] = last with { Length = last.Length + run.Length };
            else
                runs.Add(run);
        }
    }

    private static ObservedRun Changed(ObservedRun run, RunChange c) => run with
    {
        Format = new RunFormat(c.Size ?? run.Format.Size, c.Bold ?? run.Format.Bold, c.Italic ?? run.Format.Italic, c.Underline ?? run.Format.Underline),
        FontName = c.FontName ?? run.FontName,
        Color = c.Color is null ? run.Color : c.Color == "auto" ? null : c.Color,
    };
}
