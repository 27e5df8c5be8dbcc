using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Packages;
using Drafting.Core.Recognition;
using Drafting.Word.Writing;

namespace Drafting.Word.Reading;

/// <summary>Đọc cả tệp: the parts of a package in their order, into one observed paper.</summary>
internal static class PaperReader
{
    /// <summary>Reads an open package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="sources">Where to note what was read where, or <see langword="null"/>.</param>
    /// <exception cref="InvalidDataException">The main part is no text of Word.</exception>
    public static ObservedDocument Read(GuardedPackage package, string file, SourceMap? sources = null)
    {
        IReadOnlyList<PackageLink> links = package.LinksOf(package.MainPart);
        PaperSettings settings = In(package, Target(links, "/settings"), PaperSettings.Read);
        ThemeFonts theme = In(package, Target(links, "/theme"), at => ThemeFonts.Read(at, settings));
        NumberingTable numbering = In(package, Target(links, "/numbering"), NumberingTable.Read);
        StyleTable styles = In(package, Target(links, "/styles"), at => StyleTable.Read(at, numbering));
        Dictionary<string, string> comments = In(package, Target(links, "/comments"), Comments);
        var scope = new PaperScope(settings, new FormatResolver(styles, numbering, theme), numbering, comments) { Sources = sources };

        var sections = new SectionTrail();
        ImmutableArray<ObservedParagraph> paragraphs = In(package, package.MainPart, at =>
        {
            if (at is null || !at.Root() || at.Name != "document" || !at.IsWord)
                throw new InvalidDataException("no text of Word");
            var story = new StoryReader(scope, at, "main", sections);
            story.ReadMain();
            return story.Settled();
        });

        ImmutableArray<ObservedMargin> margins = MarginReader.Read(package, scope, sections, links);
        ImmutableArray<ObservedNote> notes = NoteReader.Read(package, scope, sections, links);
        scope.AddLostComments();
        sources?.Sections.AddRange(sections.Ended.Select(static s => s.Entry.Source));
        return new ObservedDocument(
            file,
            ObservationKind.Word,
            paragraphs,
            [.. sections.Ended.Select(s => new ObservedSection(s.Entry.Page, s.Entry.HasFirstPage, s.Entry.Restarts, settings.MirrorsMargins, s.Rules))],
            notes,
            margins,
            [.. scope.Traces])
        {
            Objects = [.. scope.Objects],
            HasRecord = links.Any(link => link.Type.EndsWith("/customXml", StringComparison.Ordinal) && In(package, link.Target, static at => at?.Root() == true && at.Namespace == Names.Record)),
        };
    }

    /// <summary>Reads a part from its start to its end.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="package">The package.</param>
    /// <param name="part">The part, or <see langword="null"/>.</param>
    /// <param name="read">Reads it.</param>
    public static T In<T>(GuardedPackage package, string? part, Func<PartCursor?, T> read)
    {
        if (part is null || package.OpenXml(part) is not { } reader)
            return read(null);
        using var at = new PartCursor(reader, part);
        return read(at);
    }

    /// <summary>The first target of a kind of relationship.</summary>
    /// <param name="links">The relationships.</param>
    /// <param name="typeEnd">The end of the type.</param>
    public static string? Target(IReadOnlyList<PackageLink> links, string typeEnd) =>
        links.FirstOrDefault(l => l.Type.EndsWith(typeEnd, StringComparison.Ordinal))?.Target;

    private static Dictionary<string, string> Comments(PartCursor? at)
    {
        Dictionary<string, string> comments = new(StringComparer.Ordinal);
        if (at is null || !at.Root())
            return comments;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name != "comment" || at.Get("id") is not { } id)
                continue;
            var words = new StringBuilder();
            StoryReader.CollectWords(at, words);
            comments.TryAdd(id, words.ToString().Normalize());
        }

        return comments;
    }
}

/// <summary>Đọc đầu trang, chân trang.</summary>
internal static class MarginReader
{
    private const int MostSections = 2_000;

    /// <summary>Reads the headers and footers of all sections; one without shows that of the section before.</summary>
    /// <param name="package">The package.</param>
    /// <param name="scope">What all stories share.</param>
    /// <param name="sections">The sections.</param>
    /// <param name="links">The relationships of the main part.</param>
    public static ImmutableArray<ObservedMargin> Read(GuardedPackage package, PaperScope scope, SectionTrail sections, IReadOnlyList<PackageLink> links)
    {
        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        foreach (PackageLink link in links)
            targets.TryAdd(link.Id, link.Target);
        Dictionary<string, (ImmutableArray<ObservedParagraph> Paragraphs, bool HasPage)> read = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<MarginPosition, string> current = [];
        int headers = 0, footers = 0;
        ImmutableArray<ObservedMargin>.Builder margins = ImmutableArray.CreateBuilder<ObservedMargin>();
        for (int i = 0; i < Math.Min(sections.Ended.Count, MostSections); i++)
        {
            SectionEntry section = sections.Ended[i].Entry;
            foreach ((MarginPosition position, string link) in section.Margins)
            {
                if (targets.TryGetValue(link, out string? part))
                    current[position] = part;
            }

            foreach (MarginPosition position in Enum.GetValues<MarginPosition>())
            {
                bool even = position is MarginPosition.EvenHeader or MarginPosition.EvenFooter;
                if (!current.TryGetValue(position, out string? part) || (even && !scope.Settings.HasEvenHeaders))
                    continue;
                if (!read.TryGetValue(part, out (ImmutableArray<ObservedParagraph> Paragraphs, bool HasPage) story))
                {
                    bool isHeader = position <= MarginPosition.EvenHeader;
                    string name = isHeader ? $"header {FormatMarkup.Digits(++headers)}" : $"footer {FormatMarkup.Digits(++footers)}";
                    read[part] = story = PaperReader.In(package, part, at => Story(at, scope, name, i, section));
                }

                margins.Add(new ObservedMargin(i, position, story.Paragraphs, story.HasPage));
            }
        }

        return margins.ToImmutable();
    }

    private static (ImmutableArray<ObservedParagraph>, bool) Story(PartCursor? at, PaperScope scope, string name, int index, SectionEntry section)
    {
        if (at is null || !at.Root() || at.Name is not ("hdr" or "ftr"))
            return ([], false);
        var story = new StoryReader(scope, at, name, null);
        ImmutableArray<ObservedParagraph> paragraphs = story.Read(index, section.Page);
        return (paragraphs, story.HasPageField);
    }
}

/// <summary>Đọc chú thích.</summary>
internal static class NoteReader
{
    /// <summary>Reads the notes that the text refers to; each kind is numbered for itself.</summary>
    /// <param name="package">The package.</param>
    /// <param name="scope">What all stories share.</param>
    /// <param name="sections">The sections.</param>
    /// <param name="links">The relationships of the main part.</param>
    public static ImmutableArray<ObservedNote> Read(GuardedPackage package, PaperScope scope, SectionTrail sections, IReadOnlyList<PackageLink> links)
    {
        // A note can refer to no other note; what it seems to refer to is left out.
        (string Kind, string Id, int Section)[] wanted = [.. scope.Notes];
        var notes = new ObservedNote[wanted.Length];
        foreach (string kind in (string[])["footnote", "endnote"])
        {
            Dictionary<string, int> places = new(StringComparer.Ordinal);
            int number = 0;
            for (int i = 0; i < wanted.Length; i++)
            {
                if (wanted[i].Kind != kind)
                    continue;
                places[wanted[i].Id] = i;
                notes[i] = new ObservedNote(++number, []);
            }

            if (places.Count == 0)
                continue;
            PaperReader.In(package, PaperReader.Target(links, $"/{kind}s"), at =>
            {
                if (at is null || !at.Root())
                    return 0;
                for (int depth = at.Depth; at.NextChild(depth);)
                {
                    if (at.Name != kind || at.Get("id") is not { } id || !places.Remove(id, out int place))
                        continue;
                    int section = Math.Min(wanted[place].Section, sections.Ended.Count - 1);
                    var story = new StoryReader(scope, at, $"{kind} {FormatMarkup.Digits(notes[place].Number)}", null);
                    notes[place] = notes[place] with { Paragraphs = story.Read(section, sections.Ended[section].Entry.Page) };
                }

                return places.Count;
            });
        }

        return [.. notes];
    }
}
