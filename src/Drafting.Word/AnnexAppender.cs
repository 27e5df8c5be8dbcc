using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Core.Planning;
using Drafting.Word.Editing;
using Drafting.Word.Reading;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word;

/// <summary>Phụ lục đã đưa vào.</summary>
/// <param name="Change">Whether it is new in the paper.</param>
public sealed record AppendedAnnex(AnnexChange Change);

/// <summary>Việc đã làm với phụ lục.</summary>
public enum AnnexChange
{
    /// <summary>Đã thêm.</summary>
    Added,

    /// <summary>Đã thay bản trước của cùng biểu và kỳ.</summary>
    Replaced,
}

/// <summary>Đưa phụ lục vào văn bản: a section of its own behind the paper and before its certified copies; nothing else changes.</summary>
public static class AnnexAppender
{
    /// <summary>Adds an annex, or puts it in the place of the one of the same form and period; on an error nothing is written.</summary>
    /// <param name="original">The paper, ours or foreign, from its current position; never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="annex">The annex, from <see cref="LayoutPlanner.PlanAnnex"/>.</param>
    /// <param name="record">What its table is.</param>
    /// <param name="output">Where to; only written, and left open.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="ArgumentException">Both streams are one, or the plan is not of one section.</exception>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public static Outcome<AppendedAnnex> Append(Stream original, string file, LayoutPlan annex, AnnexRecord record, Stream output, CancellationToken cancellation = default)
    {
        if (ReferenceEquals(original, output))
            throw new ArgumentException("A paper is never written over its original.", nameof(output));
        if (annex.Sections is not [{ Blocks: [PlannedParagraph, ..] }])
            throw new ArgumentException("The plan of an annex has one section, which begins with its title.", nameof(annex));
        Outcome<Work> work = WordPackage.Read(original, file, source => Add(source, file, annex, record));
        if (work.Value is not { Added: { } added } done)
            return new Outcome<AppendedAnnex>(null, [.. work.Diagnostics, .. work.Value?.Findings ?? []]);
        cancellation.ThrowIfCancellationRequested();
        done.Bytes.WriteTo(output);
        return added;
    }

    private static Work Add(GuardedPackage source, string file, LayoutPlan annex, AnnexRecord record)
    {
        EditablePackage package = EditablePackage.Load(source);
        if (StrictPaper.Refuse(package, file) is { } refusal)
            return new Work([refusal], null, new MemoryStream());
        XElement body = package.Main.Element(W + "body") ?? throw new InvalidDataException("no body");
        XElement? kept = AddedBlocks.KeptHash(package, VisibleText.Hash(source, StoryText.Read(source.OpenXml(source.MainPart))));
        IReadOnlyList<XElement> roots = Stories.Of(package);
        (List<XElement> blocks, XElement section) = AddedBlocks.Of(annex, AddedBlocks.FreeControls(roots));
        if (AddedBlocks.IsOldLayout(package))
            AddedBlocks.Indent(blocks);

        string name = AnnexItem.Put(package, record);
        List<XElement> old = AnnexPlace.BlocksOf(body, name);
        foreach (XElement left in body.Descendants(W + "bookmarkStart").Where(b => b.Attribute(W + "name")?.Value == name).ToList())
            Drop(left);
        Mark(blocks, name, roots);
        List<XElement> styled = [.. blocks];
        if (old.Count > 0)
            Replace(body, old, blocks, section);
        else
            styled.AddRange(Insert(package, body, blocks, section));
        CopyStyles.Settle(package, styled, annex);

        MemoryStream bytes = AddedBlocks.Saved(package);
        if (kept is not null)
        {
            kept.Value = VisibleText.Hash(bytes, file).Value ?? kept.Value;
            bytes = AddedBlocks.Saved(package);
        }

        return new Work([], new AppendedAnnex(old.Count > 0 ? AnnexChange.Replaced : AnnexChange.Added), bytes);
    }

    /// <summary>The old annex keeps its headers and footers; only the shape of its pages is the new one's.</summary>
    private static void Replace(XElement body, List<XElement> old, List<XElement> blocks, XElement section)
    {
        XElement there = AnnexPlace.SectionOf(body, old[0]);
        bool isInside = old.Any(b => AnnexPlace.EndIn(b) == there);
        foreach (string shape in (string[])["pgSz", "pgMar"])
        {
            if (there.Element(W + shape) is { } before)
                before.ReplaceWith(new XElement(section.Element(W + shape)!));
        }

        old[0].AddBeforeSelf(blocks);
        foreach (XElement block in old)
            block.Remove();
        if (isInside)
        {
            there.Remove();
            AnnexPlace.End(blocks[^1], there);
        }
    }

    /// <summary>What stood last ends its own section; the annex takes the end of the body, or stands before the copies.</summary>
    private static List<XElement> Insert(EditablePackage package, XElement body, List<XElement> blocks, XElement section)
    {
        XElement? copy = AnnexPlace.FirstCopy(body);
        XElement there = AnnexPlace.SectionOf(body, copy);
        XElement? last = copy is null ? body.Elements().LastOrDefault(static e => e.Name != W + "sectPr") : copy.ElementsBeforeSelf().LastOrDefault();
        var ended = new XElement(there);
        if (last is not null)
            AnnexPlace.End(last, ended);
        List<XElement> before = [.. AnnexPlace.Sections(body).TakeWhile(s => s != there)];
        List<XElement> added = AnnexMargins.Dress(package, section, before);
        if (copy is null)
        {
            there.AddBeforeSelf(blocks);
            there.ReplaceWith(section);
            return added;
        }

        copy.AddBeforeSelf(blocks);
        AnnexPlace.End(blocks[^1], section);
        // What stands at the foot of the paper's first page does not stand under its copies too.
        there.Elements(W + "footerReference").Where(static r => r.Attribute(W + "type")?.Value == "first").Remove();
        if (there.Element(W + "type") is { } type)
            type.SetAttributeValue(W + "val", "nextPage");
        return added;
    }

    private static void Mark(List<XElement> blocks, string name, IReadOnlyList<XElement> roots)
    {
        int id = 1 + roots.SelectMany(static r => r.Descendants(W + "bookmarkStart")).Select(static b => b.Attribute(W + "id")?.Value)
            .Select(static v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0).DefaultIfEmpty().Max();
        blocks[0].Element(PPr)!.AddAfterSelf(new XElement(W + "bookmarkStart", new XAttribute(W + "id", FormatMarkup.Digits(id)), new XAttribute(W + "name", name)));
        blocks[^1].Add(new XElement(W + "bookmarkEnd", new XAttribute(W + "id", FormatMarkup.Digits(id))));
    }

    private sealed record Work(ImmutableArray<Diagnostic> Findings, AppendedAnnex? Added, MemoryStream Bytes);
}
